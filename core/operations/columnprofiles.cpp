#include "operations/columnprofiles.h"

#include "salesforce/recordid.h"

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace operations {
namespace {

using salesforce::ExportFile;
using salesforce::ExportKind;
using salesforce::RowKind;

/// The columns of one kind of record, while the files are read.
class Side
{
public:
    /// From now on records are those of \a table; a column that it has twice is its first.
    void begin(const csv::Table &table)
    {
        m_current.assign(size_t(table.header().size()), nullptr);
        for (qsizetype i = 0; i < table.header().size(); ++i) {
            const QString &name = table.header().at(i);
            if (name.isEmpty() || table.column(name) != i)
                continue;
            auto &column = m_byName[name.toCaseFolded()];
            if (!column) {
                m_columns.push_back({name, std::make_unique<csv::ColumnProfiler>()});
                column = m_columns.back().profiler.get();
            }
            m_current[size_t(i)] = column;
        }
    }

    void add(const model::Record &record)
    {
        ++m_rows;
        for (size_t i = 0; i < m_current.size(); ++i) {
            if (m_current[i])
                m_current[i]->add(record.cell(int(i)));
        }
    }

    KindColumns columns() const
    {
        KindColumns result{.rows = m_rows};
        for (const Column &column : m_columns)
            result.columns.append({column.name, column.profiler->profile()});
        return result;
    }

private:
    struct Column
    {
        QString name;
        std::unique_ptr<csv::ColumnProfiler> profiler;
    };

    qint64 m_rows = 0;
    std::vector<Column> m_columns;
    QHash<QString, csv::ColumnProfiler *> m_byName; ///< Folded.
    std::vector<csv::ColumnProfiler *> m_current;   ///< By the place in the file's header.
};

/// Reads all files once.
class Reading
{
public:
    explicit Reading(const Sources &sources)
        : m_sources(sources)
    {
        for (const ExportFile &file : sources.files) {
            m_total += isUsed(file) ? file.table->rowCount() : 0;
            m_hasPersons = m_hasPersons || file.hasPersonAccounts;
        }
    }

    Result<ColumnProfiles> run(const RunContext &context)
    {
        for (const ExportFile &file : m_sources.files) {
            if (!isUsed(file))
                continue;
            if (auto done = read(file, context); !done)
                return done.error();
        }
        if (context.stop.requested())
            return cancelled();
        return ColumnProfiles{m_customers.columns(), m_organizations.columns()};
    }

private:
    static bool isUsed(const ExportFile &file)
    {
        return file.kind == ExportKind::Contacts || file.kind == ExportKind::Accounts;
    }

    Result<> read(const ExportFile &file, const RunContext &context)
    {
        const csv::Table &table = *file.table;
        if (file.kind == ExportKind::Contacts || file.hasPersonAccounts)
            m_customers.begin(table);
        if (file.kind == ExportKind::Accounts)
            m_organizations.begin(table);
        const salesforce::RowKinds kinds(file);
        const int id = m_hasPersons ? table.column(u"Id"_s) : -1;
        csv::Table::Reader reader(file.table);
        model::Record record;
        for (qint64 row = 0; row < table.rowCount(); ++row, ++m_done) {
            if (row % 1024 == 0) {
                if (context.stop.requested())
                    return cancelled();
                context.progress({m_done, m_total, {u"run.readingSources"_s, {}}});
            }
            const auto problems = reader.read(row, record);
            if (!problems)
                return problems.error();
            if (!problems->isEmpty())
                continue;
            if (Side *side = sideOf(kinds.kind(record), file.kind, record, id))
                side->add(record);
        }
        return {};
    }

    /// Null where the record does not count, or counts elsewhere.
    Side *sideOf(RowKind kind, ExportKind file, const model::Record &record, int id)
    {
        switch (kind) {
        case RowKind::Contact: {
            const bool isHidden =
                id >= 0 && m_sources.isPersonContact(salesforce::recordId(record.cell(id)));
            return isHidden ? nullptr : &m_customers;
        }
        case RowKind::PersonAccount:
            return file == ExportKind::Accounts ? &m_customers : nullptr;
        case RowKind::BusinessAccount:
            return &m_organizations;
        case RowKind::Deleted:
            break;
        }
        return nullptr;
    }

    const Sources &m_sources;
    bool m_hasPersons = false;
    Side m_customers, m_organizations;
    qint64 m_done = 0, m_total = 0;
};

} // namespace

const SourceColumn *KindColumns::find(const QString &name) const
{
    const auto found =
        std::find_if(columns.cbegin(), columns.cend(), [&name](const SourceColumn &column) {
            return column.name.compare(name, Qt::CaseInsensitive) == 0;
        });
    return found == columns.cend() ? nullptr : &*found;
}

Result<ColumnProfiles> columnProfiles(const Sources &sources, const RunContext &context)
{
    return Reading(sources).run(context);
}

} // namespace operations
