#include "operations/sources.h"

#include "salesforce/recordid.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace operations {

static std::optional<SourceFile::Id> idOf(const QString &id)
{
    if (id.size() != 18)
        return std::nullopt;
    SourceFile::Id bytes;
    const QByteArray latin1 = id.toLatin1();
    std::copy(latin1.cbegin(), latin1.cend(), bytes.begin());
    return bytes;
}

bool Sources::isPersonContact(const QString &contactId) const
{
    const auto id = idOf(contactId);
    return id && std::any_of(opened.cbegin(), opened.cend(), [&id](const auto &source) {
               return std::binary_search(source->personContacts.begin(),
                                         source->personContacts.end(), *id);
           });
}

/// Counts the records of one file and notes the hidden contacts of its person accounts.
static Result<> runOver(SourceFile &source, const RunContext &context)
{
    const salesforce::ExportFile &file = source.file;
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
            ++source.census.malformed;
            continue;
        }
        switch (kinds.kind(record)) {
        case salesforce::RowKind::Contact:
            ++source.census.contacts;
            break;
        case salesforce::RowKind::BusinessAccount:
            ++source.census.businessAccounts;
            break;
        case salesforce::RowKind::Deleted:
            ++source.census.deleted;
            break;
        case salesforce::RowKind::PersonAccount:
            if (file.kind == salesforce::ExportKind::Accounts) // the other is its hidden contact
                ++source.census.personAccounts;
            break;
        }
        // Of deleted person accounts too: one person is counted once.
        if (file.kind == salesforce::ExportKind::Accounts) {
            if (const auto id = idOf(salesforce::recordId(record.cell(personContact))))
                source.personContacts.push_back(*id);
        }
    }
    std::sort(source.personContacts.begin(), source.personContacts.end());
    return {};
}

Result<salesforce::ExportFile> openFile(const project::Source &source,
                                        const project::RunFolder &folder, const RunContext &context)
{
    Q_UNUSED(folder)
    return salesforce::openExportFile(source.path, context,
                                      {.delimiter = source.reading.delimiter});
}

Result<std::shared_ptr<const SourceFile>> openSource(const project::Source &wanted,
                                                     const project::RunFolder &folder,
                                                     const RunContext &context)
{
    auto file = openFile(wanted, folder, context);
    if (!file)
        return file.error();
    auto source = std::make_shared<SourceFile>();
    source->source = wanted;
    source->file = *std::move(file);
    source->notes = source->file.notes;
    switch (source->file.kind) {
    case salesforce::ExportKind::Other:
        source->notes.append({u"export.notUsed"_s, {source->file.table->name()}});
        break;
    case salesforce::ExportKind::Relations: {
        auto relations = salesforce::Relations::read(source->file.table, context);
        if (!relations)
            return relations.error();
        source->census.relations = relations->size();
        for (const model::Problem &problem : relations->problems())
            source->notes.append(problem.message);
        source->relations = *std::move(relations);
        break;
    }
    case salesforce::ExportKind::Contacts:
    case salesforce::ExportKind::Accounts:
        if (auto done = runOver(*source, context); !done)
            return done.error();
    }
    return std::shared_ptr<const SourceFile>(std::move(source));
}

Result<std::shared_ptr<const Sources>>
together(const QList<std::shared_ptr<const SourceFile>> &files)
{
    auto sources = std::make_shared<Sources>();
    bool anything = false;
    for (const auto &source : files) {
        sources->opened.append(source);
        sources->files.append(source->file);
        sources->fingerprints.append(source->file.table->fingerprint());
        sources->notes += source->notes;
        Census &sum = sources->census;
        const Census &census = source->census;
        sum.contacts += census.contacts;
        sum.businessAccounts += census.businessAccounts;
        sum.personAccounts += census.personAccounts;
        sum.deleted += census.deleted;
        sum.malformed += census.malformed;
        sum.relations += census.relations;
        anything = anything || source->file.kind == salesforce::ExportKind::Contacts
                   || source->file.kind == salesforce::ExportKind::Accounts;
    }
    if (!anything)
        return Error{Error::Kind::Data, {u"sources.nothingToMigrate"_s, {}}};
    return std::shared_ptr<const Sources>(std::move(sources));
}

Result<std::shared_ptr<const Sources>> openSources(const QList<project::Source> &sources,
                                                   const project::RunFolder &folder,
                                                   const RunContext &context)
{
    QList<std::shared_ptr<const SourceFile>> files;
    for (const project::Source &source : sources) {
        auto file = openSource(source, folder, context);
        if (!file)
            return file.error();
        files.append(*std::move(file));
    }
    return together(files);
}

Result<std::shared_ptr<const Sources>> openSources(const project::ProjectFile &project,
                                                   const RunContext &context)
{
    return openSources(usedSources(project.project), project::RunFolder(project.path()), context);
}

Result<> requireUnchanged(const project::Project &project, const Sources &sources)
{
    qsizetype n = 0;
    for (const project::Source &source : project.sources) {
        if (!source.used)
            continue;
        // Projects that were written by hand may know none.
        if (!source.fingerprint.isEmpty() && source.fingerprint != sources.fingerprints.value(n))
            return Error{Error::Kind::Data, {u"sources.changed"_s, {source.path}}};
        ++n;
    }
    return {};
}

QList<project::Source> usedSources(const project::Project &project)
{
    QList<project::Source> used;
    std::copy_if(project.sources.cbegin(), project.sources.cend(), std::back_inserter(used),
                 [](const project::Source &source) { return source.used; });
    return used;
}

QStringList paths(const project::Project &project)
{
    QStringList paths;
    const QList<project::Source> used = usedSources(project);
    for (const project::Source &source : used) {
        const QString &member = source.reading.member;
        paths.append(member.isEmpty() ? source.path : source.path + u'/' + member);
    }
    return paths;
}

} // namespace operations
