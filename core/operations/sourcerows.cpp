#include "operations/sourcerows.h"

namespace operations {

namespace {

/// A table of a file, row by row.
class SourceRows : public model::RowSource
{
public:
    explicit SourceRows(std::shared_ptr<const csv::Table> table)
        : m_table(std::move(table))
        , m_reader(m_table)
    {
    }

    QStringList columns() const override { return m_table->header(); }
    qint64 count() const override { return m_table->rowCount(); }
    Result<QStringList> row(qint64 n) override
    {
        if (auto problems = m_reader.read(n, m_record); !problems)
            return problems.error();
        QStringList cells;
        for (int i = 0; i < int(m_table->header().size()); ++i)
            cells.append(m_record.text(i));
        return cells;
    }

private:
    std::shared_ptr<const csv::Table> m_table;
    csv::Table::Reader m_reader;
    model::Record m_record;
};

} // namespace

std::unique_ptr<model::RowSource> sourceRows(const salesforce::ExportFile &file)
{
    return std::make_unique<SourceRows>(file.table);
}

} // namespace operations
