#include "pages/fields/optionmodel.h"

#include "support/cellroles.h"
#include "support/format.h"

namespace ui {

OptionModel::OptionModel(const QStringList &options, const csv::TextCounts &found, QObject *parent)
    : QAbstractTableModel(parent)
{
    QHash<QString, qsizetype> places;
    for (const QString &option : options) {
        if (places.contains(option))
            continue;
        places.insert(option, m_rows.size());
        m_rows.append({option, 0, true});
    }
    for (const auto &[text, count] : found) {
        const auto place = places.constFind(text);
        if (place == places.cend())
            m_rows.append({text, count, false});
        else
            m_rows[*place].records = count;
    }
}

QStringList OptionModel::options() const
{
    QStringList options;
    for (const Row &row : m_rows) {
        if (row.isTicked)
            options.append(row.text);
    }
    return options;
}

int OptionModel::add(const QString &option)
{
    const QString text = option.trimmed();
    if (text.isEmpty())
        return -1;
    int row = 0;
    while (row < m_rows.size() && m_rows.at(row).text != text)
        ++row;
    if (row == m_rows.size()) {
        beginInsertRows({}, row, row);
        m_rows.append({text, 0, true});
        endInsertRows();
        return row;
    }
    setData(index(row, Option), Qt::Checked, Qt::CheckStateRole);
    return row;
}

void OptionModel::setAll(bool areTicked)
{
    if (m_rows.isEmpty())
        return;
    for (Row &row : m_rows)
        row.isTicked = areTicked;
    Q_EMIT dataChanged(index(0, Option), index(rowCount() - 1, Option), {Qt::CheckStateRole});
}

int OptionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int OptionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant OptionModel::data(const QModelIndex &index, int role) const
{
    const Row &row = m_rows.at(index.row());
    if (index.column() == Option) {
        if (role == Qt::DisplayRole)
            return row.text;
        if (role == Qt::CheckStateRole)
            return int(row.isTicked ? Qt::Checked : Qt::Unchecked);
        return {};
    }
    if (role == Qt::DisplayRole)
        return row.records > 0 ? number(row.records) : tr("not in the data");
    if (role == SoftRole)
        return true;
    return {};
}

bool OptionModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || index.column() != Option || role != Qt::CheckStateRole)
        return false;
    m_rows[index.row()].isTicked = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    return true;
}

QVariant OptionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Option ? tr("Option") : tr("Records that have it");
}

Qt::ItemFlags OptionModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Option ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace ui
