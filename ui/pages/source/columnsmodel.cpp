#include "pages/source/columnsmodel.h"

#include "pages/source/sourcewords.h"
#include "support/cellroles.h"
#include "support/format.h"

using namespace Qt::StringLiterals;

namespace ui {

void ColumnsModel::setColumns(const ShownColumns &found)
{
    // While a file is read the numbers change many times; the user's place must not.
    const auto isSame = [](const ShownColumn &one, const ShownColumn &other) {
        return one.name == other.name;
    };
    const int count = int(found.columns.size());
    if (std::equal(found.columns.cbegin(), found.columns.cend(), m_found.columns.cbegin(),
                   m_found.columns.cend(), isSame)) {
        m_found = found;
        if (count > 0)
            Q_EMIT dataChanged(index(0, 0), index(count - 1, columns - 1));
        return;
    }
    beginResetModel();
    m_found = found;
    endResetModel();
}

int ColumnsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_found.columns.size());
}

int ColumnsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString ColumnsModel::text(const ShownColumn &of, int column) const
{
    switch (column) {
    case Name:
        return of.label.isEmpty() ? of.name
                                  : tr("%1 (%2)", "a column's label and its name in Salesforce")
                                        .arg(of.label, of.name);
    case Filled:
        return percent(of.profile.filled, m_found.rows);
    case Kind:
        return m_found.isComplete ? kindWord(of.profile) : QString();
    case Different:
        return m_found.isComplete ? countWord(of.profile) : QString();
    case Examples:
        return of.profile.examples.join(tr(", ", "between examples"));
    case Warning:
        return of.warnings.value(0);
    default:
        return {};
    }
}

QVariant ColumnsModel::data(const QModelIndex &index, int role) const
{
    const ShownColumn &of = m_found.columns.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(of, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == FilledBar ? tr("%1 filled").arg(text(of, Filled)) : QVariant();
    case BarRole:
        if (index.column() == FilledBar)
            return m_found.rows > 0 ? double(of.profile.filled) / double(m_found.rows) : 0.0;
        return {};
    case Qt::TextAlignmentRole:
        if (index.column() == Different || index.column() == Filled)
            return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter);
        return {};
    case Qt::ToolTipRole:
        if (index.column() == Warning)
            return of.warnings.join(u'\n');
        return index.column() == Examples ? of.profile.examples.join(u'\n') : QVariant();
    case StrongRole:
        return index.column() == Name;
    case SoftRole:
        return index.column() == Examples || of.profile.filled == 0;
    case ToneRole:
        return index.column() == Warning ? QVariant(int(Tone::Warning)) : QVariant();
    default:
        return {};
    }
}

QVariant ColumnsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal
        && (section == Different || section == Filled))
        return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case Name:
        return tr("Column");
    case FilledBar:
        return {};
    case Filled:
        return tr("Filled");
    case Kind:
        return tr("What it holds");
    case Different:
        return tr("Different");
    case Examples:
        return tr("Examples");
    default:
        return tr("To know");
    }
}

} // namespace ui
