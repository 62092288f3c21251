#include "migration/stagework.h"

#include "base/logging.h"
#include "migration/journalreader.h"
#include "migration/sharedfate.h"

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;

namespace migration {

// The site may forget older keys (three days, CSM API, tasks); a record's own key prevents doubles.
constexpr qint64 keySeconds = qint64(2) * 24 * 3600;

struct StageWork::Left
{
    QBitArray journaled;          ///< By number.
    std::deque<Sending> onTheWay; ///< Written or accepted.
    qint64 settled = 0;           ///< Records that have their outcome.
    bool rebuilt = false;         ///< Some that were sent are perhaps not in the journal any more.
};

StageWork::StageWork(const Shared &shared, const Stage &stage, const Plan &plan,
                     const Options &options)
    : m_shared(shared)
    , m_stage(stage)
    , m_plan(plan)
    , m_options(options)
    , m_memberships(options.memberships)
{
}

/// What the journal has of the stage. Those whose tasks are over go to \a verifier at once: there
/// may be thousands.
Result<StageWork::Left> StageWork::takeUp(Verifier &verifier)
{
    Left left;
    left.journaled.resize(m_stage.count);
    auto reader = JournalReader::open(m_shared.journal.path());
    if (!reader)
        return reader.error();
    auto told = (*reader)->notes(m_shared.run.id, 0, [&](const RunNote &note) {
        left.rebuilt = left.rebuilt || note.message.code == "run.rebuilt"_L1;
        if (note.message.code == "run.accountsInTwoWords"_L1)
            m_shared.accountWords.prove(AccountWords::Taken::TwoWords);
    });
    if (!told)
        return told.error();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    auto read = (*reader)->batches(
        m_shared.run.id,
        [&](const Batch &batch) {
            const bool ofDetails = batch.endpoint == site::detailsEndpoint(m_stage.kind);
            const bool ofRecords =
                site::isOfRecords(batch.endpoint) && site::kindOf(batch.endpoint) == m_stage.kind;
            if (!ofRecords && !ofDetails)
                return true;
            for (const RecordState &record : batch.records) {
                if (record.n < m_stage.count)
                    left.journaled.setBit(record.n);
                left.settled += record.outcome != model::Outcome::Waiting;
                if (m_stage.kind == model::Kind::Organization)
                    m_shared.organizations.add(record.key, record.siteId);
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

bool StageWork::isOfAccounts() const
{
    return m_shared.job.accountsOnly && m_stage.kind == model::Kind::Customer;
}

Packer::Options StageWork::packing(const Left &left) const
{
    const Job &job = m_shared.job;
    const site::Limits &limits = m_shared.facts.limits;
    return {m_shared.run.operation,
            job.readFirst || left.rebuilt,
            isOfAccounts() ? limits.accountsPerRequest : limits.profilesPerRequest,
            m_shared.run.id,
            isOfAccounts(),
            m_stage.kind == model::Kind::Customer ? job.existingCustomers
                                                  : job.existingOrganizations};
}

/// For all but those of the options it is as if they had been sent.
void StageWork::leaveTheOthers(QBitArray &journaled) const
{
    if (!m_options.only)
        return;
    QBitArray others(m_stage.count, true);
    for (const qint64 n : m_options.only->of(m_stage.kind))
        others.clearBit(n);
    journaled |= others;
}

Result<> StageWork::run(const RunContext &context, const std::function<void()> &ranOut)
{
    const Run &run = m_shared.run;
    const site::Limits &limits = m_shared.facts.limits;
    FollowUps followUps(m_stage.kind, limits);
    Verifier verifier(
        m_shared.journal, m_shared.organizations, followUps,
        {run.operation, m_shared.job.patience, limits, run.id, m_options.memberships});
    auto left = takeUp(verifier);
    if (!left)
        return left.error();
    leaveTheOthers(left->journaled);

    SharedFate fate(context.stop);
    const Message activity{
        m_stage.kind == model::Kind::Customer ? u"run.customers"_s : u"run.organizations"_s, {}};
    std::atomic<qint64> settled = left->settled;
    const auto report = [&](qint64 more) {
        const qint64 now = settled += more;
        context.progress({now, m_plan.total(), activity});
    };
    const RunContext inside{fate.token(), [](const Progress &) {}, context.note};
    report(0);
    if (settled < m_plan.total())
        context.note(activity);

    Packer packer(m_stage, m_plan, m_shared.journal, m_shared.organizations, followUps,
                  left->journaled, packing(*left));
    Leftovers leftovers(std::move(left->onTheWay));
    Refused &refused = m_shared.refused[size_t(m_stage.kind)];
    const int laneCount = limits.openTasks * lanesPerPlace;
    Singles singles(m_shared.job.singles, m_shared.pacing, site::profilesEndpoint(m_stage.kind),
                    limits.profilesPerRequest, laneCount);
    Lane::Shared shared{m_shared.journal, packer,  followUps,        verifier,
                        m_shared.pacing,  singles, m_shared.dialect, m_shared.accountWords,
                        leftovers,        refused, run.operation,    run.id,
                        report,           ranOut};
    // A door lives in the thread that uses it.
    std::thread verifying(
        [&] { fate.share(verifier.run(*m_shared.site.another(), inside, report)); });
    std::vector<std::thread> lanes;
    lanes.reserve(size_t(laneCount));
    for (int i = 0; i < laneCount; ++i)
        lanes.emplace_back([&] { fate.share(Lane(shared, *m_shared.site.another()).run(inside)); });
    for (std::thread &lane : lanes)
        lane.join();
    verifier.close();
    verifying.join();
    m_memberships = verifier.memberships();
    m_asked = packer.asked();
    return fate.result();
}

} // namespace migration
