#include "pages/source/malformedmodel.h"

#include "pages/source/sourcewords.h"
#include "support/cellroles.h"
#include "support/format.h"
#include "support/theme.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

MalformedModel::MalformedModel(const QList<csv::MalformedRow> &rows, const QList<Repair> &repaired,
                               QObject *parent)
    : QAbstractTableModel(parent)
    , m_repaired(repaired)
    , m_rows(rows)
    , m_decisions(repaired.size() + rows.size())
{
    for (qsizetype i = 0; i < repaired.size(); ++i)
        m_decisions[i] = repaired.at(i).what;
}

const csv::MalformedRow *MalformedModel::malformed(int row) const
{
    return row < m_repaired.size() ? nullptr : &m_rows.at(row - m_repaired.size());
}

QList<model::Repair::What> MalformedModel::offered(int row) const
{
    if (const csv::MalformedRow *malformed = this->malformed(row))
        return malformed->repairs;
    return {m_repaired.at(row).what};
}

const Message &trouble(const csv::MalformedRow &row)
{
    return row.problems.constFirst().message;
}

bool MalformedModel::isAlike(int one, int other) const
{
    const csv::MalformedRow *first = malformed(one);
    const csv::MalformedRow *second = malformed(other);
    if (!first || !second)
        return !first && !second && m_repaired.at(one).what == m_repaired.at(other).what;
    return trouble(*first).code == trouble(*second).code;
}

int MalformedModel::alike(int row) const
{
    int count = 0;
    for (int other = 0; other < rowCount(); ++other)
        count += isAlike(row, other) ? 1 : 0;
    return count;
}

void MalformedModel::decide(int row, std::optional<Repair::What> what, bool alike)
{
    for (int other = 0; other < rowCount(); ++other) {
        if (other != row && (!alike || !isAlike(row, other)))
            continue;
        if (!what || offered(other).contains(*what))
            m_decisions[other] = what;
    }
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

void MalformedModel::takeBackAll()
{
    m_decisions.fill(std::nullopt);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

QList<model::Repair> MalformedModel::repairs() const
{
    QList<Repair> repairs;
    for (int row = 0; row < rowCount(); ++row) {
        const csv::MalformedRow *malformed = this->malformed(row);
        const qint64 line = malformed ? malformed->recordLine : m_repaired.at(row).line;
        if (m_decisions.at(row))
            repairs.append({line, *m_decisions.at(row)});
    }
    // One line may need several: they stay in the order in which they were decided on.
    std::stable_sort(repairs.begin(), repairs.end(),
                     [](const Repair &one, const Repair &other) { return one.line < other.line; });
    return repairs;
}

int MalformedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_decisions.size());
}

int MalformedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString MalformedModel::text(int row, int column) const
{
    const csv::MalformedRow *malformed = this->malformed(row);
    switch (column) {
    case Line:
        return number(malformed ? malformed->recordLine : m_repaired.at(row).line);
    case What:
        return malformed ? troubleWord(trouble(*malformed)) : tr("Was repaired before");
    default:
        if (m_decisions.at(row))
            return repairWord(*m_decisions.at(row));
        return malformed ? tr("Not sent") : tr("As it was before");
    }
}

QVariant MalformedModel::data(const QModelIndex &index, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::TextAlignmentRole:
        if (index.column() == Line)
            return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter);
        return {};
    case SoftRole:
        return index.column() == What && !malformed(index.row());
    case ToneRole:
        if (index.column() == Decision)
            return int(m_decisions.at(index.row()) ? Tone::Good : Tone::Warning);
        return {};
    default:
        return {};
    }
}

QVariant MalformedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal && section == Line)
        return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case Line:
        return tr("Line");
    case What:
        return tr("What is wrong");
    default:
        return tr("What is done");
    }
}

} // namespace ui
