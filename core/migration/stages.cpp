#include "migration/stages.h"

#include "base/logging.h"
#include "migration/journalreader.h"
#include "migration/lane.h"
#include "migration/sharedfate.h"

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;

namespace migration {

// The site may forget older keys (three days, CSM API, tasks); a record's own key prevents doubles.
constexpr qint64 keySeconds = 2 * 24 * 3600;

struct Stages::Left
{
    QBitArray journaled;          ///< By number.
    std::deque<Sending> onTheWay; ///< Written or accepted.
    qint64 settled = 0;           ///< Records that have their outcome.
    bool rebuilt = false;         ///< Some that were sent are perhaps not in the journal any more.
};

Stages::Stages(site::Site &site, Journal &journal, const Job &job, Run &run,
               const site::Facts &facts, Pacing &pacing)
    : m_site(site)
    , m_journal(journal)
    , m_job(job)
    , m_run(run)
    , m_facts(facts)
    , m_pacing(pacing)
{
}

Result<> Stages::run(const Options &options, const RunContext &context)
{
    m_asked = {}; // all are met again
    m_membershipsDoubted = m_membershipsDoubted || options.membershipsDoubted;
    auto done = run(m_job.organizations, m_job.organizationPlan, options, context);
    return done ? run(m_job.customers, m_job.customerPlan, options, context) : done;
}

/// Those whose tasks are over go to \a verifier at once: there may be thousands.
Result<Stages::Left> Stages::leftOf(const Stage &stage, Verifier &verifier)
{
    Left left;
    left.journaled.resize(stage.count);
    auto reader = JournalReader::open(m_journal.path());
    if (!reader)
        return reader.error();
    auto told = (*reader)->notes(m_run.id, 0, [&left](const RunNote &note) {
        left.rebuilt = left.rebuilt || note.message.code == "run.rebuilt"_L1;
    });
    if (!told)
        return told.error();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    auto read = (*reader)->batches(
        m_run.id,
        [&](const Batch &batch) {
            const bool ofDetails = batch.endpoint == site::detailsEndpoint(stage.kind);
            const bool ofRecords =
                site::isOfRecords(batch.endpoint) && site::kindOf(batch.endpoint) == stage.kind;
            if (!ofRecords && !ofDetails)
                return true;
            for (const RecordState &record : batch.records) {
                if (record.n < stage.count)
                    left.journaled.setBit(record.n);
                left.settled += record.outcome != model::Outcome::Waiting;
                if (stage.kind == model::Kind::Organization)
                    m_organizations.add(record.key, record.siteId);
            }
            if (batch.state == BatchState::Decided || batch.state == BatchState::Settled)
                return true;
            Sending sending = sendingOf(batch);
            if (batch.state == BatchState::Ended || batch.state == BatchState::Singly) {
                sending.batch.body.clear();
                verifier.add(std::move(sending));
            } else {
                if (batch.state == BatchState::Written && batch.writtenAt.secsTo(now) > keySeconds)
                    qCInfo(logRun) << "batch" << batch.id << "is sent again after days";
                left.onTheWay.push_back(std::move(sending));
            }
            return true;
        },
        true);
    if (!read)
        return read.error();
    return left;
}

Result<> Stages::run(const Stage &stage, const Plan &plan, const Options &options,
                     const RunContext &context)
{
    if (options.again) {
        if (auto done = sendAgain(m_run, stage, plan, m_organizations, m_journal); !done)
            return done;
    }
    FollowUps followUps(stage.kind, m_facts.limits);
    Verifier verifier(m_journal, m_organizations, followUps,
                      {m_run.operation, m_job.patience, m_facts.limits, m_run.id,
                       m_membershipsDoubted ? MembershipReading::All : MembershipReading::Sample});
    auto left = leftOf(stage, verifier);
    if (!left)
        return left.error();
    if (options.only) { // for all others it is as if they had been sent
        QBitArray others(stage.count, true);
        for (const qint64 n : options.only->of(stage.kind))
            others.clearBit(n);
        left->journaled |= others;
    }

    SharedFate fate(context.stop);
    const Message activity{
        stage.kind == model::Kind::Customer ? u"run.customers"_s : u"run.organizations"_s, {}};
    std::atomic<qint64> settled = left->settled;
    const auto report = [&](qint64 more) {
        const qint64 now = settled += more;
        context.progress({now, plan.total(), activity});
    };
    const RunContext inside{fate.token(), [](const Progress &) {}, context.note};
    report(0);
    if (settled < plan.total())
        context.note(activity);

    const bool ofAccounts = m_job.accountsOnly && stage.kind == model::Kind::Customer;
    Packer packer(
        stage, plan, m_journal, m_organizations, followUps, left->journaled,
        {m_run.operation, m_job.readFirst || left->rebuilt,
         ofAccounts ? m_facts.limits.accountsPerRequest : m_facts.limits.profilesPerRequest,
         m_run.id, ofAccounts,
         stage.kind == model::Kind::Customer ? m_job.existingCustomers
                                             : m_job.existingOrganizations});
    DialectChoice dialect(m_journal, m_run);
    Leftovers leftovers(std::move(left->onTheWay));
    RefusedFields refusedFields;
    const int laneCount = m_facts.limits.openTasks * lanesPerPlace;
    Singles singles(m_job.singles, m_pacing, m_facts.limits.profilesPerRequest, laneCount);
    Lane::Shared shared{m_journal, packer,    followUps,     verifier,        m_pacing, singles,
                        dialect,   leftovers, refusedFields, m_run.operation, m_run.id, report};
    // A door lives in the thread that uses it.
    std::thread verifying([&] { fate.share(verifier.run(*m_site.another(), inside, report)); });
    std::vector<std::thread> lanes;
    for (int i = 0; i < laneCount; ++i)
        lanes.emplace_back([&] { fate.share(Lane(shared, *m_site.another()).run(inside)); });
    for (std::thread &lane : lanes)
        lane.join();
    verifier.close();
    verifying.join();
    m_membershipsDoubted = m_membershipsDoubted || verifier.memberships() == MembershipReading::All;
    if (auto done = fate.result(); !done)
        return done;
    m_asked[size_t(stage.kind)] = packer.asked();
    return {};
}

} // namespace migration
