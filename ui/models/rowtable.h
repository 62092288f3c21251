#pragma once

#include "base/error.h"
#include "model/rowsource.h"

#include <QAbstractTableModel>
#include <QCache>

#include <memory>

namespace ui {

/// The rows of something on disk as a table: reads those that are looked at and keeps a few around
/// them, never all.
class RowTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit RowTable(QObject *parent = nullptr);

    /// Shows the rows of \a rows from now on; null: none.
    void setRows(std::unique_ptr<model::RowSource> rows);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// A row cannot be read; it and those after it stay empty. Said once for each setRows().
    void failed(const Error &error);

private:
    QString cell(int row, int column) const;
    QList<QStringList> read(int block) const;

    std::unique_ptr<model::RowSource> m_rows;
    QStringList m_columns;
    int m_count = 0;
    mutable QCache<int, QList<QStringList>> m_blocks; ///< By number of the block.
    mutable bool m_failed = false;
};

} // namespace ui
