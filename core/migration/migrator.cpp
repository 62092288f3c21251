#include "migration/migrator.h"

#include "base/logging.h"
#include "migration/entitling.h"
#include "migration/fieldcreation.h"
#include "migration/journalreader.h"
#include "migration/lookagain.h"
#include "migration/runnotes.h"

using namespace Qt::StringLiterals;

namespace migration {

bool Summary::allWell() const
{
    using enum model::Outcome;
    const auto well = [](const model::OutcomeCounts &counts) {
        return counts[NotAccepted] + counts[Unknown] + counts[Waiting] == 0;
    };
    return well(organizations) && well(customers) && well(entitlements);
}

Migrator::Migrator(site::Site &site, Journal &journal, const Job &job)
    : m_site(site)
    , m_journal(journal)
    , m_job(job)
{
}

Result<Summary> Migrator::run(const RunContext &context)
{
    auto facts = m_site.readFacts(context);
    if (!facts)
        return facts.error();
    auto begun = beginOrContinue(*facts);
    if (!begun)
        return begun.error();
    RunNotes notes(m_journal, m_run.id, context.note);
    notes.add(*begun);
    auto summary = migrate(*facts, {context.stop, context.progress,
                                    [&notes](const Message &note) { notes.add(note); }});
    notes.add(summary ? restsFor() : endingNote(summary.error()));
    return summary;
}

Result<Summary> Migrator::migrate(site::Facts &facts, const RunContext &context)
{
    m_pacing.emplace(facts.limits.openTasks, m_job.taskTime);
    m_stages.emplace(m_site, m_journal, m_job, m_run, facts, *m_pacing);
    if (auto done = createMissingFields(facts, context); !done)
        return done.error();
    if (auto done = sendFirst(facts.limits.openTasks, context); !done)
        return done.error();
    if (m_job.first)
        return summary();
    if (auto done = m_stages->run({nullptr, false, m_membershipsDoubted}, context); !done)
        return done.error();
    if (auto done = lookAgain(context); !done)
        return done.error();
    if (auto done = entitle(Grants::Pass::Last, facts.limits.openTasks, context); !done)
        return done.error();
    if (!askingNote(m_stages->asked())) {
        m_run.endedAt = QDateTime::currentDateTimeUtc();
        if (auto done = m_journal.update(m_run); !done)
            return done.error();
    }
    return summary();
}

/// Organizations before customers, who inherit what these have.
Result<> Migrator::entitle(Grants::Pass pass, int lanes, const RunContext &context)
{
    const auto of = [&](const Stage &stage, const Plan &plan, const ProductWishes &wishes) {
        return Entitling(m_site, m_journal, stage, plan, wishes, m_run.id, m_job.patience.index)
            .run(pass, lanes, context);
    };
    auto done = of(m_job.organizations, m_job.organizationPlan, m_job.organizationProducts);
    return done ? of(m_job.customers, m_job.customerPlan, m_job.customerProducts) : done;
}

Message Migrator::restsFor() const
{
    if (m_job.first && !m_run.ended())
        return {u"run.firstTen"_s, {}};
    return askingNote(m_stages->asked()).value_or(Message{u"run.finished"_s, {}});
}

Result<Summary> Migrator::summary() const
{
    auto reader = JournalReader::open(m_journal.path());
    if (!reader)
        return reader.error();
    auto organizations = (*reader)->counts(m_run, model::Kind::Organization);
    if (!organizations)
        return organizations.error();
    auto customers = (*reader)->counts(m_run, model::Kind::Customer);
    if (!customers)
        return customers.error();
    auto entitlements = (*reader)->entitlementCounts(m_run.id);
    if (!entitlements)
        return entitlements.error();
    return Summary{*organizations, *customers, *entitlements};
}

/// The records that go before all others; those that were sent so before the choices were changed
/// go again first, so that no record is at the site by choices that nobody has made.
Result<> Migrator::sendFirst(int lanes, const RunContext &context)
{
    if (!m_sentFirst && !m_job.first)
        return {};
    if (m_job.first)
        context.note({u"run.sendsFirstTen"_s, {}});
    const FirstRecords &first = m_sentFirst ? *m_sentFirst : *m_job.first;
    if (auto done = m_stages->run({&first, m_sendAgain, m_membershipsDoubted}, context); !done)
        return done;
    if (m_job.first || m_sendAgain) {
        const auto pass = m_sendAgain ? Grants::Pass::FirstAgain : Grants::Pass::First;
        if (auto done = entitle(pass, lanes, context); !done)
            return done;
    }
    if (std::exchange(m_sendAgain, false)) {
        m_run.choices = m_job.choices;
        if (auto done = m_journal.update(m_run); !done)
            return done;
    }
    if (!m_job.first)
        context.note({u"run.sendsOthers"_s, {}});
    return {};
}

/// At the end, at what was taken on trust or not found while the run went on.
Result<> Migrator::lookAgain(const RunContext &context)
{
    if (m_stages->membershipsDoubted()) {
        if (auto done = readMembershipsAgain(m_run, m_journal, m_site, context); !done)
            return done;
    }
    auto looked = lookForUnknown(m_run, m_journal, m_site, context);
    return looked ? Result<>() : looked.error();
}

/// Whether the process that had the run before ended without a word.
static Result<bool> wasCutOff(const JournalReader &reader, qint64 runId)
{
    QString last;
    auto read = reader.notes(runId, 0, [&last](const RunNote &note) {
        if (isOfCourse(note.message))
            last = note.message.code;
    });
    if (!read)
        return read.error();
    return isGoing(last);
}

Result<Message> Migrator::beginOrContinue(const site::Facts &facts)
{
    auto reader = JournalReader::open(m_journal.path());
    if (!reader)
        return reader.error();
    auto last = (*reader)->lastRun();
    if (!last)
        return last.error();
    if (*last && !(*last)->ended()) {
        m_run = **last;
        if (m_run.cloudId != facts.cloudId)
            return Error{Error::Kind::Data, {u"run.otherSite"_s, {m_run.site}}};
        if (m_run.fingerprints != m_job.fingerprints)
            return Error{Error::Kind::Data, {u"run.sourceChanged"_s, {}}};
        qCInfo(logRun) << "continuing run" << m_run.id;
        auto first = sentFirst(**reader, m_run.id);
        if (!first)
            return first.error();
        m_sentFirst = *std::move(first);
        m_sendAgain = m_sentFirst && m_run.choices != m_job.choices;
        if (!m_sendAgain) // or once those were sent again
            m_run.choices = m_job.choices;
        // Changed choices may change how many records there are.
        m_run.organizations = m_job.organizationPlan.total();
        m_run.customers = m_job.customerPlan.total();
        const auto cutOff = wasCutOff(**reader, m_run.id);
        if (!cutOff)
            return cutOff.error();
        auto read = (*reader)->notes(m_run.id, 0, [this](const RunNote &note) {
            m_membershipsDoubted =
                m_membershipsDoubted || note.message.code == "run.membershipsMissing"_L1;
        });
        if (!read)
            return read.error();
        if (auto done = m_journal.update(m_run); !done)
            return done.error();
        return Message{*cutOff ? u"run.continuedAfterCutOff"_s : u"run.continued"_s, {}};
    }
    auto dialect = (*reader)->knownDialect(facts.cloudId);
    if (!dialect)
        return dialect.error();
    m_run = {};
    m_run.site = facts.address;
    m_run.cloudId = facts.cloudId;
    m_run.operation = m_job.operation;
    m_run.dialect = *dialect;
    m_run.fingerprints = m_job.fingerprints;
    m_run.choices = m_job.choices;
    m_run.organizations = m_job.organizationPlan.total();
    m_run.customers = m_job.customerPlan.total();
    if (auto done = m_journal.begin(m_run); !done)
        return done.error();
    return Message{u"run.began"_s, {}};
}

Result<> Migrator::createMissingFields(site::Facts &facts, const RunContext &context)
{
    context.progress({0, 0, {u"run.fields"_s, {}}});
    for (const model::Kind kind : {model::Kind::Organization, model::Kind::Customer}) {
        QList<Batch> leftovers;
        auto reader = JournalReader::open(m_journal.path());
        if (!reader)
            return reader.error();
        auto read = (*reader)->batches(
            m_run.id,
            [&leftovers, kind](const Batch &batch) {
                if (batch.endpoint == site::fieldsEndpoint(kind)
                    && batch.state != BatchState::Settled)
                    leftovers.append(batch);
                return true;
            },
            true);
        if (!read)
            return read;
        const auto &wanted =
            kind == model::Kind::Customer ? m_job.customerFields : m_job.organizationFields;
        const auto nobody = [](const QString &, FieldStage) {};
        auto refused = createFields(kind, wanted, facts, leftovers, m_run.id, m_site, m_journal,
                                    *m_pacing, nobody, context);
        if (!refused)
            return refused.error();
        if (const auto error = errorOf(Refusal::OfFields, *refused))
            return *error;
        const auto &options =
            kind == model::Kind::Customer ? m_job.customerOptions : m_job.organizationOptions;
        refused = addOptions(kind, options, facts, m_site, nobody, context);
        if (!refused)
            return refused.error();
        if (const auto error = errorOf(Refusal::OfOptions, *refused))
            return *error;
    }
    return {};
}

} // namespace migration
