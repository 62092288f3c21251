#include "operations/sources.h"

#include "salesforce/recordid.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace operations {

static std::optional<Sources::Id> idOf(const QString &id)
{
    if (id.size() != 18)
        return std::nullopt;
    Sources::Id bytes;
    const QByteArray latin1 = id.toLatin1();
    std::copy(latin1.cbegin(), latin1.cend(), bytes.begin());
    return bytes;
}

bool Sources::isPersonContact(const QString &contactId) const
{
    const auto id = idOf(contactId);
    return id && std::binary_search(personContacts.begin(), personContacts.end(), *id);
}

/// Counts the records of one file and notes the hidden contacts of its person accounts.
static Result<> runOver(const salesforce::ExportFile &file, Sources &sources,
                        const RunContext &context)
{
    const salesforce::RowKinds kinds(file);
    const int personContact = file.table->column(u"PersonContactId"_s);
    csv::Table::Reader reader(file.table);
    model::Record record;
    for (qint64 row = 0; row < file.table->rowCount(); ++row) {
        if (row % 1024 == 0) {
            if (context.stop.requested())
                return cancelled();
            context.progress({row, file.table->rowCount(), {u"run.readingSources"_s, {}}});
        }
        auto problems = reader.read(row, record);
        if (!problems)
            return problems.error();
        if (!problems->isEmpty()) {
            ++sources.census.malformed;
            continue;
        }
        switch (kinds.kind(record)) {
        case salesforce::RowKind::Contact:
            ++sources.census.contacts;
            break;
        case salesforce::RowKind::BusinessAccount:
            ++sources.census.businessAccounts;
            break;
        case salesforce::RowKind::Deleted:
            ++sources.census.deleted;
            break;
        case salesforce::RowKind::PersonAccount:
            if (file.kind == salesforce::ExportKind::Accounts) // the other is its hidden contact
                ++sources.census.personAccounts;
            break;
        }
        // Of deleted person accounts too: one person is counted once.
        if (file.kind == salesforce::ExportKind::Accounts) {
            if (const auto id = idOf(salesforce::recordId(record.cell(personContact))))
                sources.personContacts.push_back(*id);
        }
    }
    return {};
}

Result<std::shared_ptr<const Sources>> openSources(const QStringList &paths,
                                                   const RunContext &context)
{
    auto sources = std::make_shared<Sources>();
    bool anything = false;
    for (const QString &path : paths) {
        auto file = salesforce::openExportFile(path, context);
        if (!file)
            return file.error();
        sources->fingerprints.append(file->table->fingerprint());
        sources->files.append(*std::move(file));
    }
    for (const salesforce::ExportFile &file : std::as_const(sources->files)) {
        sources->notes += file.notes;
        if (file.kind == salesforce::ExportKind::Other)
            sources->notes.append({u"export.notUsed"_s, {file.table->path()}});
        if (file.kind == salesforce::ExportKind::Relations) {
            auto relations = salesforce::Relations::read(file.table, context);
            if (!relations)
                return relations.error();
            sources->census.relations += relations->size();
            sources->relations.push_back(*std::move(relations));
            for (const model::Problem &problem : sources->relations.back().problems())
                sources->notes.append(problem.message);
        } else if (file.kind != salesforce::ExportKind::Other) {
            anything = true;
            if (auto done = runOver(file, *sources, context); !done)
                return done.error();
        }
    }
    if (!anything)
        return Error{Error::Kind::Data, {u"sources.nothingToMigrate"_s, {}}};
    std::sort(sources->personContacts.begin(), sources->personContacts.end());
    return std::shared_ptr<const Sources>(std::move(sources));
}

QStringList paths(const project::Project &project)
{
    QStringList paths;
    for (const project::Source &source : project.sources) {
        if (source.used)
            paths.append(source.path);
    }
    return paths;
}

} // namespace operations
