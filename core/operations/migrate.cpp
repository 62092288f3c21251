#include "operations/migrate.h"

#include "base/haste.h"
#include "base/logging.h"
#include "migration/journalreader.h"
#include "migration/runnotes.h"
#include "operations/comparison.h"
#include "operations/firstten.h"
#include "operations/journalcare.h"
#include "operations/noterun.h"
#include "operations/sitefacts.h"
#include "project/runlock.h"

#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace operations {

// The twin shows what it has as soon as a task is over: there is nothing to wait for.
static const migration::VerifierPatience noPatience{std::chrono::milliseconds(0),
                                                    std::chrono::milliseconds(0)};

/// As Migrator would, but before the project remembers the site and all files are read.
static Result<> refuseOtherSite(const project::RunFolder &folder, const site::Facts &facts)
{
    auto reader = migration::JournalReader::open(folder.journal());
    if (!reader)
        return {}; // there is none yet, or the Journal will say what is wrong
    auto last = (*reader)->lastRun();
    if (!last)
        return last.error();
    if (*last && !(*last)->ended() && (*last)->cloudId != facts.cloudId)
        return Error{Error::Kind::Data, {u"run.otherSite"_s, {(*last)->site}}};
    return {};
}

/// The records that go first: those that an unfinished run has sent already, or ten that are
/// chosen now.
static Result<migration::FirstRecords> firstOf(const project::RunFolder &folder,
                                               const migration::Job &job, const RunContext &context)
{
    auto reader = migration::JournalReader::open(folder.journal());
    if (!reader)
        return reader.error();
    auto last = (*reader)->lastRun();
    if (!last)
        return last.error();
    if (*last && !(*last)->ended()) {
        auto sent = migration::sentFirst(**reader, (*last)->id);
        if (!sent)
            return sent.error();
        if (*sent)
            return **std::move(sent);
        bool any = false;
        auto read = (*reader)->batches((*last)->id, [&any](const migration::Batch &batch) {
            any = any || !batch.records.isEmpty();
            return !any;
        });
        if (!read)
            return read.error();
        if (any)
            return Error{Error::Kind::Data, {u"run.pastFirstTen"_s, {}}};
    }
    return chooseFirstTen(job, context);
}

Result<migration::Summary> migrate(project::ProjectFile &file, const MigrateOptions &options,
                                   const RunContext &context)
{
    const QList<project::Source> sources = usedSources(file.project);
    for (const project::Source &source : sources) {
        if (!QFileInfo::exists(source.path))
            return Error{Error::Kind::Data, {u"csv.missing"_s, {source.path}}};
    }
    const project::RunFolder folder(file.path());
    std::optional<project::RunLock> lock;
    const auto acquire = [&]() -> Result<> {
        auto acquired = project::RunLock::acquire(folder);
        if (!acquired)
            return acquired.error();
        lock.emplace(*std::move(acquired));
        return {};
    };
    // Why an unfinished run does not even go on belongs to its story.
    const auto failed = [&](const Error &error) {
        if (const auto noted = lock ? noteRun(folder, migration::endingNote(error)) : Result<>();
            !noted)
            qCWarning(logRun) << "not noted:" << noted.error().message.code;
        return error;
    };
    // The lock comes first, but no run folder is made for a site that lets nobody in.
    if (options.site == practiceSite() || QFileInfo::exists(folder.lock())) {
        if (auto done = acquire(); !done)
            return done.error();
    }
    if (auto sound = migration::requireSound(folder.journal()); !sound)
        return sound.error(); // there is nothing to write it to
    auto site = openSite(options.site, options.credentials, folder, context, options.practiceTask);
    if (!site)
        return failed(site.error());
    if (!lock) {
        if (auto done = acquire(); !done)
            return done.error();
    }
    auto facts = (*site)->readFacts(context);
    if (!facts)
        return failed(facts.error());
    if (auto refused = refuseOtherSite(folder, *facts); !refused)
        return refused.error(); // which is no part of that run's story
    if (options.site != practiceSite())
        keepFacts(folder, *facts);

    project::ProjectFile chosen = file;
    if (options.operation)
        chosen.project.operation = *options.operation;
    for (project::Existing *existing :
         {&chosen.project.existingCustomers, &chosen.project.existingOrganizations}) {
        for (project::IfThere *choice : {&existing->ours, &existing->others}) {
            if (*choice == project::IfThere::Ask)
                *choice = options.answer.value_or(*choice);
        }
    }
    auto prepared = prepare(chosen, *facts, {}, context);
    if (!prepared)
        return failed(prepared.error());
    if (auto room = requireJournal(folder, prepared->job.organizationPlan.total()
                                               + prepared->job.customerPlan.total());
        !room)
        return failed(room.error());
    if (options.sameSources) {
        if (auto same = requireUnchanged(file.project, *prepared->sources); !same)
            return failed(same.error());
    }
    if (options.site == practiceSite())
        prepared->job.patience = noPatience;
    prepared->job.patience.index /= haste();
    prepared->job.patience.refused /= haste();
    prepared->job.singles.slow /= haste();
    auto journal = migration::Journal::open(folder.journal());
    if (!journal)
        return journal.error();
    if (file.project.site != facts->address) {
        file.project.site = facts->address;
        if (auto saved = file.save(); !saved)
            return failed(saved.error());
    }
    migration::Job &job = prepared->job;
    const qint64 toSend = job.organizationPlan.counts()[model::Outcome::Waiting]
                          + job.customerPlan.counts()[model::Outcome::Waiting];
    if (options.firstTen && toSend > firstTenCount) { // fewer are all there is to look at
        auto first = firstOf(folder, job, context);
        if (!first)
            return first.error();
        job.first = *std::move(first);
    }
    auto summary = migration::Migrator(**site, **journal, job).run(context);
    if (!summary || !options.firstTen)
        return summary;
    auto compared = compareFirst(job, folder.journal(), **site, context);
    if (!compared)
        return compared.error();
    if (auto written = writeComparison(folder, *compared); !written)
        return written.error();
    return summary;
}

Result<migration::Summary> rehearse(const project::ProjectFile &file, const site::Facts &facts,
                                    const OutcomeListener &listener, const RunContext &context,
                                    const SiteProducts &products)
{
    const QTemporaryDir folder;
    if (!folder.isValid())
        return Error{Error::Kind::Storage, {u"rehearsal.noRoom"_s, {}}, folder.errorString()};
    auto prepared = prepare(file, facts, {}, context);
    if (!prepared)
        return prepared.error();
    auto twin = rehearsal::openTwin(
        u":memory:"_s, {.products = products.names, .entitlementFields = products.fields}, facts);
    if (!twin)
        return twin.error();
    const QString path = folder.filePath(u"rehearsal.sqlite"_s);
    auto journal = migration::Journal::open(path, {.durable = false, .keepBodies = false});
    if (!journal)
        return journal.error();
    prepared->job.patience = noPatience;
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
        const model::Kind kind = site::kindOf(batch.endpoint);
        for (const migration::RecordState &record : batch.records)
            listener({kind, record, site::isOfEntitlements(batch.endpoint)});
        return true;
    });
    if (!read)
        return read.error();
    return summary;
}

} // namespace operations
