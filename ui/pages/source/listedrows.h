#pragma once

#include "model/rowsource.h"

namespace ui {

/// A few rows that are there already.
class ListedRows : public model::RowSource
{
public:
    ListedRows(QStringList columns, QList<QStringList> rows)
        : m_columns(std::move(columns))
        , m_rows(std::move(rows))
    {
    }

    QStringList columns() const override { return m_columns; }
    qint64 count() const override { return m_rows.size(); }
    Result<QStringList> row(qint64 n) override { return m_rows.at(n); }

private:
    QStringList m_columns;
    QList<QStringList> m_rows;
};

} // namespace ui
