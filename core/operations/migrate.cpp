#include "operations/migrate.h"

#include "migration/journalreader.h"
#include "project/runlock.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace operations {

Result<migration::Summary> migrate(project::ProjectFile &file, const MigrateOptions &options,
                                   const RunContext &context)
{
    const project::RunFolder folder(file.path());
    auto lock = project::RunLock::acquire(folder);
    if (!lock)
        return lock.error();
    if (options.operation)
        file.project.operation = *options.operation;
    auto site = openSite(options.site, options.credentials, folder, context);
    if (!site)
        return site.error();
    auto facts = (*site)->readFacts(context);
    if (!facts)
        return facts.error();
    auto prepared = prepare(file, *facts, {}, context);
    if (!prepared)
        return prepared.error();
    auto journal = migration::Journal::open(folder.journal());
    if (!journal)
        return journal.error();
    if (file.project.site != facts->address) {
        file.project.site = facts->address;
        if (auto saved = file.save(); !saved)
            return saved.error();
    }
    return migration::Migrator(**site, **journal, prepared->job).run(context);
}

Result<migration::Summary> rehearse(const project::ProjectFile &file, const site::Facts &facts,
                                    const OutcomeListener &listener, const RunContext &context)
{
    const QTemporaryDir folder;
    if (!folder.isValid())
        return Error{Error::Kind::Storage, {u"rehearsal.noRoom"_s, {}}, folder.errorString()};
    auto prepared = prepare(file, facts, {}, context);
    if (!prepared)
        return prepared.error();
    auto twin = rehearsal::openTwin(u":memory:"_s, {}, facts);
    if (!twin)
        return twin.error();
    const QString path = folder.filePath(u"rehearsal.sqlite"_s);
    auto journal = migration::Journal::open(path, {.durable = false, .keepBodies = false});
    if (!journal)
        return journal.error();
    auto summary = migration::Migrator(**twin, **journal, prepared->job).run(context);
    if (!summary || !listener)
        return summary;

    auto reader = migration::JournalReader::open(path);
    if (!reader)
        return reader.error();
    auto run = (*reader)->lastRun();
    if (!run || !*run)
        return summary;
    auto read = (*reader)->batches((*run)->id, [&listener](const migration::Batch &batch) {
        const auto kind = batch.endpoint == site::Endpoint::CustomerProfiles
                              ? model::Kind::Customer
                              : model::Kind::Organization;
        for (const migration::RecordState &record : batch.records)
            listener(kind, record);
        return true;
    });
    if (!read)
        return read.error();
    return summary;
}

} // namespace operations
