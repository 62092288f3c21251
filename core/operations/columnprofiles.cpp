#include "operations/columnprofiles.h"

#include "base/text.h"

#include <QSet>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace operations {
namespace {

using salesforce::ExportKind;

/// The columns of one kind of record, while files are put together.
class Side
{
public:
    /// Takes what a file with this \a table holds.
    void add(const csv::Table &table, const Columns &columns,
             const std::optional<salesforce::ObjectDescription> &description)
    {
        m_rows += columns.rows;
        for (size_t i = 0; i < columns.profilers.size(); ++i) {
            const QString &name = table.header().at(qsizetype(i));
            const QString key = name.toCaseFolded();
            auto place = m_places.constFind(key);
            if (place == m_places.cend()) {
                place = m_places.insert(key, m_columns.size());
                const auto *field = description ? description->find(name) : nullptr;
                m_columns.push_back({name, {}, field ? std::optional(*field) : std::nullopt});
            }
            m_columns[*place].profiler.add(columns.profilers[i]);
        }
    }

    KindColumns columns() const
    {
        KindColumns result{.rows = m_rows};
        for (const Column &column : m_columns)
            result.columns.append({column.name, column.profiler.profile(), column.described});
        return result;
    }

private:
    struct Column
    {
        QString name;
        csv::ColumnProfiler profiler;
        std::optional<salesforce::FieldDescription> described;
    };

    qint64 m_rows = 0;
    std::vector<Column> m_columns;
    QHash<QString, size_t> m_places; ///< By folded name.
};

bool isUsed(const SourceFile &source)
{
    return source.file.kind == ExportKind::Contacts || source.file.kind == ExportKind::Accounts;
}

/// Whether some of the contacts that were counted for \a source are hidden ones.
bool countsHidden(const SourceFile &source, const QSet<quint64> &personContacts)
{
    const auto &ids = source.contents->contactIds;
    return !personContacts.isEmpty() && std::any_of(ids.begin(), ids.end(), [&](quint64 id) {
        return personContacts.contains(id);
    });
}

/// What \a source holds that counts: as it is known, or read again without hidden contacts.
Result<std::shared_ptr<const Contents>> countedContents(const Sources &sources,
                                                        const SourceFile &source,
                                                        const QSet<quint64> &personContacts,
                                                        const RunContext &context)
{
    if (source.contents && !countsHidden(source, personContacts))
        return source.contents;
    PassOptions options;
    if (!personContacts.isEmpty()) {
        options.isHidden = [&sources](const salesforce::IdBytes &id) {
            return sources.isPersonContact(id);
        };
    }
    auto contents = contentsOf(source.file, options, context);
    if (!contents)
        return contents.error();
    return std::make_shared<const Contents>(*std::move(contents));
}

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
    QSet<quint64> personContacts;
    for (const auto &source : sources.opened) {
        for (const salesforce::IdBytes &id : source->personContacts)
            personContacts.insert(hash64({id.data(), qsizetype(id.size())}));
    }
    Side customers, organizations;
    for (const auto &source : sources.opened) {
        if (!isUsed(*source))
            continue;
        const auto contents = countedContents(sources, *source, personContacts, context);
        if (!contents)
            return contents.error();
        customers.add(*source->file.table, (*contents)->of(Contents::Customers),
                      source->description);
        organizations.add(*source->file.table, (*contents)->of(Contents::Organizations),
                          source->description);
    }
    if (context.stop.requested())
        return cancelled();
    return ColumnProfiles{customers.columns(), organizations.columns()};
}

} // namespace operations
