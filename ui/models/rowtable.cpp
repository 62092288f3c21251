#include "models/rowtable.h"

#include <limits>

namespace ui {

constexpr int blockRows = 64;
constexpr int blocksKept = 16;
/// More of a cell nobody sees in a table, and laying it out would take long.
constexpr qsizetype shownCharacters = 1000;

RowTable::RowTable(QObject *parent)
    : QAbstractTableModel(parent)
    , m_blocks(blocksKept)
{
}

void RowTable::setRows(std::unique_ptr<model::RowSource> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_columns = m_rows ? m_rows->columns() : QStringList();
    m_count = m_rows ? int(qMin<qint64>(m_rows->count(), std::numeric_limits<int>::max())) : 0;
    m_blocks.clear();
    m_failed = false;
    endResetModel();
}

int RowTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

int RowTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QList<QStringList> RowTable::read(int block) const
{
    QList<QStringList> rows;
    const qint64 first = qint64(block) * blockRows;
    for (qint64 n = first; n < qMin<qint64>(m_count, first + blockRows) && !m_failed; ++n) {
        auto row = m_rows->row(n);
        if (!row) {
            m_failed = true;
            // Later: whoever listens may take the rows away, and a view is painting them.
            QMetaObject::invokeMethod(
                const_cast<RowTable *>(this),
                [table = const_cast<RowTable *>(this), error = row.error()] {
                    Q_EMIT table->failed(error);
                },
                Qt::QueuedConnection);
            break;
        }
        for (QString &cell : *row)
            cell.truncate(shownCharacters);
        rows.append(*std::move(row));
    }
    return rows;
}

QString RowTable::cell(int row, int column) const
{
    const int block = row / blockRows;
    if (!m_blocks.contains(block))
        m_blocks.insert(block, new QList<QStringList>(read(block)));
    return m_blocks.object(block)->value(row % blockRows).value(column);
}

QVariant RowTable::data(const QModelIndex &index, int role) const
{
    return role == Qt::DisplayRole ? cell(index.row(), index.column()) : QVariant();
}

QVariant RowTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    return orientation == Qt::Horizontal ? QVariant(m_columns.value(section))
                                         : QVariant(section + 1);
}

} // namespace ui
