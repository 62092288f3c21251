#include "migration/verifier.h"

#include "migration/atlassianaccounts.h"
#include "migration/clearingcourse.h"
#include "migration/journalreader.h"
#include "migration/mending.h"
#include "migration/settlement.h"
#include "migration/singles.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace migration {

// Some two kilobytes each; a site whose index lags has hundreds of thousands waiting.
constexpr qsizetype recordsKept = 2000;

Verifier::Verifier(Journal &journal, OrganizationIds &organizations, FollowUps &followUps,
                   const Options &options)
    : m_journal(journal)
    , m_organizations(organizations)
    , m_followUps(followUps)
    , m_options(options)
    , m_memberships(options.memberships)
{
}

static bool mayLeaveFollowUps(const Batch &batch)
{
    const auto goesOn = [](const RecordState &record) {
        return !record.toClear.isEmpty() || record.mending;
    };
    if (site::isOfDetails(batch.endpoint))
        return mayBeClearedAgain(batch);
    return mayBeMended(batch) || batch.state == BatchState::Singly
           || (std::any_of(batch.records.begin(), batch.records.end(), goesOn));
}

/// How long ago a task ended, by the clock on the wall: the index went on while nobody ran this.
static std::chrono::milliseconds endedAgo(const Batch &batch)
{
    // Of one that the site does not know any more nobody knows when it ended.
    if (!batch.endedAt.isValid() || batch.task.status == site::TaskState::Status::Gone)
        return 0ms;
    return std::max(
        0ms, std::chrono::milliseconds(batch.endedAt.msecsTo(QDateTime::currentDateTimeUtc())));
}

IndexLag::Age Verifier::Look::age() const
{
    return std::chrono::duration_cast<IndexLag::Age>(Clock::now() - since);
}

void Verifier::add(Sending sending)
{
    const auto ended = Clock::now() - endedAgo(sending.batch);
    const bool mayLeave = mayLeaveFollowUps(sending.batch);
    if (mayLeave)
        m_followUps.expect();
    {
        const std::lock_guard lock(m_mutex);
        m_came += sending.batch.records.size();
        Look look{std::move(sending), ended};
        look.mayLeaveFollowUps = mayLeave;
        putAside(look);
        m_due.emplace(ended, std::move(look));
    }
    m_changed.notify_all();
}

/// Those that the index is needed for.
static QList<qsizetype> withoutId(const Batch &batch)
{
    QList<qsizetype> unknown;
    for (qsizetype i = 0; i < batch.records.size(); ++i) {
        const RecordState &record = batch.records.at(i);
        if (record.outcome == model::Outcome::Waiting && record.siteId.isEmpty())
            unknown.append(i);
    }
    return unknown;
}

/// Until it is due: only a few wait in memory. For one who holds the mutex.
void Verifier::putAside(Look &look)
{
    Sending &sending = look.sending;
    look.records = sending.batch.records.size();
    look.needsIndex = !withoutId(sending.batch).isEmpty();
    look.isAway = m_journal.keepsBodies() && m_kept + look.records > recordsKept;
    if (!look.isAway) {
        m_kept += look.records;
        return;
    }
    sending.batch.records = {};
    sending.profiles = {};
}

/// What the journal has of it, which is all.
Result<> Verifier::bringBack(Look &look) const
{
    if (!look.isAway)
        return {};
    auto reader = JournalReader::open(m_journal.path());
    if (!reader)
        return reader.error();
    const qint64 id = look.sending.batch.id;
    const auto take = [&look, id](const Batch &batch) {
        if (batch.id == id) {
            look.sending = sendingOf(batch);
            look.sending.batch.body.clear();
            look.isAway = false;
        }
        return false;
    };
    if (auto read = (*reader)->batchesAfter(m_options.runId, id - 1, take, true); !read)
        return read;
    if (look.isAway)
        return Error{Error::Kind::Storage, {u"journal.notReadable"_s, {m_journal.path()}}};
    return {};
}

void Verifier::close()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
    }
    m_changed.notify_all();
}

/// The look that is due, where one is.
std::optional<Verifier::Look> Verifier::takeDue()
{
    std::unique_lock lock(m_mutex);
    m_budget.came(std::exchange(m_came, 0));
    if (m_due.empty()) {
        if (!m_closed)
            m_changed.wait_for(lock, 100ms);
        return std::nullopt;
    }
    const auto first = m_due.begin();
    if (first->first > Clock::now()) {
        m_changed.wait_until(lock, std::min(first->first, Clock::now() + 100ms));
        return std::nullopt;
    }
    Look due = std::move(first->second);
    m_due.erase(first);
    if (!due.isAway)
        m_kept -= due.records;
    return due;
}

/// Quick where the site is, patient where its index lags.
void Verifier::lookLater(Look look)
{
    const auto age = look.age();
    auto next = std::max(age + IndexLag::nextLook(age), m_lag.expected());
    // What is to be decided then is not put off.
    for (const auto patience : {patienceFor(look.sending.batch), m_options.patience.index}) {
        if (age < patience)
            next = std::min(next, patience);
    }
    const std::lock_guard lock(m_mutex);
    if (!look.isAway)
        putAside(look);
    m_due.emplace(look.since + next, std::move(look));
}

Result<> Verifier::run(site::Site &site, const RunContext &context,
                       const std::function<void(qint64)> &settled)
{
    ReadingLanes lanes(site);
    for (;;) {
        if (context.stop.requested())
            return cancelled();
        auto next = takeDue();
        if (!next) {
            const std::lock_guard lock(m_mutex);
            if (m_closed && m_due.empty())
                return {};
            continue;
        }
        tellOfFailure(*next, context);
        auto worth = isWorthALook(*next, site, context);
        if (!worth)
            return worth.error();
        if (*worth) {
            auto settledNow = look(*next, lanes, context);
            if (!settledNow)
                return settledNow.error();
            settled(*settledNow);
        }
        if (next->sending.batch.state != BatchState::Settled)
            lookLater(*std::move(next));
    }
}

void Verifier::tellOfFailure(Look &look, const RunContext &context)
{
    const Batch &batch = look.sending.batch;
    if (!failedSilently(batch) || look.missed == 0 || std::exchange(look.isTold, true))
        return;
    if (const auto note =
            m_silent.add(look.records, patienceFor(batch), SilentFailures::Clock::now()))
        context.note(*note);
}

/// Whether to look at all records of a batch now. A search for each of a hundred that cannot be
/// there yet would cost as much as sending them: one is asked for first, the one written last.
Result<bool> Verifier::isWorthALook(Look &look, site::Site &site, const RunContext &context)
{
    Batch &batch = look.sending.batch;
    const auto age = look.age();
    if (!look.needsIndex || site::kindOf(batch.endpoint) == model::Kind::Organization
        || age >= m_options.patience.index)
        return true;
    if (age >= patienceFor(batch) && !std::exchange(look.hadItsTime, true))
        return true;
    if (age < m_lag.expected() || !m_lag.mayAsk(batch.id, age, Clock::now()))
        return false;

    if (auto done = bringBack(look); !done)
        return done.error();
    const QList<qsizetype> unknown = withoutId(batch);
    if (unknown.isEmpty())
        return true;
    // Another one each time: the first may be one that the site did not take.
    const qsizetype asked = unknown.at(unknown.size() - 1 - look.missed % unknown.size());
    auto id = findOne(batch, asked, site, context);
    if (!id)
        return id.error();
    RecordState &record = batch.records[asked];
    if (!id->isEmpty()) {
        record.siteId = *id;
        // One that nobody proved absent may have been there all along, and tells nothing.
        if (record.before == Before::Absent || look.missed > 0)
            m_lag.showed(age, look.missed);
        return true;
    }
    ++look.missed;
    const bool isInDoubt = m_lag.isPast(age);
    if (failedSilently(batch)) // nobody knows whether it was written
        m_lag.leave(batch.id);
    else
        m_lag.hid(age);
    return isInDoubt && m_budget.allows(unknown.size());
}

Result<qint64> Verifier::look(Look &look, ReadingLanes &lanes, const RunContext &context)
{
    Batch &batch = look.sending.batch;
    if (auto done = bringBack(look); !done)
        return done.error();
    look.lagHasPassed = look.age() >= m_options.patience.index;
    auto found = lookAtAll(look, lanes, context);
    if (!found)
        return found.error();

    const bool ofDetails = site::isOfDetails(batch.endpoint);
    const qint64 waiting = batch.counts()[model::Outcome::Waiting];
    QList<Sending> followUps;
    if (auto byId = takeAtlassianAccounts(look.sending, *found, m_options.operation))
        followUps.append(*std::move(byId));
    if (ofDetails) {
        const bool isLast = look.age() >= m_options.patience.refused;
        followUps += takeClearingsAgain(look.sending, *found, isLast);
        settleClearings(look.sending, *found, isLast);
    } else {
        followUps += takeAbsent(look, *found);
        followUps += settleAndMend(look, *found);
    }
    if (batch.endpoint == site::Endpoint::OrganizationProfiles) {
        for (const RecordState &record : std::as_const(batch.records))
            m_organizations.add(record.key, record.siteId);
    }
    if (!ofDetails)
        followUps += takeClearings(look.sending, *found, m_options.limits);
    qint64 left = batch.counts()[model::Outcome::Waiting];
    if (left == 0)
        batch.state = BatchState::Settled;
    for (const Sending &followUp : std::as_const(followUps))
        left += followUp.batch.records.size();
    if (auto kept = keep(look, std::move(followUps)); !kept)
        return kept.error();
    return waiting - left;
}

/// Of those created one by one, whose answer is lost and that the site has not got after all: they
/// go in bulk now, which does no harm should one come yet.
QList<Sending> Verifier::takeAbsent(Look &look, Found &found) const
{
    if (look.sending.batch.state != BatchState::Singly || !look.lagHasPassed)
        return {};
    const QList<RecordState> records = look.sending.batch.records;
    const auto isAbsent = [&records](qsizetype i) {
        return records.at(i).outcome == model::Outcome::Waiting && records.at(i).siteId.isEmpty();
    };
    Sending absent = takeRecords(look.sending, isAbsent);
    if (absent.profiles.isEmpty())
        return {};
    Found left;
    for (qsizetype i = 0; i < records.size(); ++i) {
        if (!isAbsent(i))
            left.append(found.at(i));
    }
    found = left;
    writeRecords(absent, m_options.operation, absent.batch.dialect);
    return {absent};
}

/// Gives those that can be judged by now their outcomes; what the site did not take goes on, in
/// part, in the batches that it returns, and is gone from \a found and from the batch.
QList<Sending> Verifier::settleAndMend(Look &look, Found &found)
{
    Batch &batch = look.sending.batch;
    QBitArray looked(batch.records.size());
    for (qsizetype i = 0; i < batch.records.size(); ++i)
        looked.setBit(i, batch.records.at(i).outcome == model::Outcome::Waiting);
    const auto patience =
        lastPatience(batch, found, m_options.operation, m_options.patience, m_lag);
    // Of those created one by one it must have been asked after that time: none of them is given
    // up.
    const bool isLast =
        batch.state == BatchState::Singly ? look.lagHasPassed : look.age() >= patience;
    settle(look.sending, found, operationOf(batch, m_options.operation), isLast);
    return takeMendings(look.sending, found, looked, m_options.operation);
}

Result<Found> Verifier::lookAtAll(Look &look, ReadingLanes &lanes, const RunContext &context)
{
    const Batch &batch = look.sending.batch;
    const qint64 waiting = batch.counts()[model::Outcome::Waiting];
    m_lag.leave(batch.id);
    auto found = lanes.readBack(look.sending, m_memberships, context);
    if (!found)
        return found;
    const qint64 shown = std::count_if(found->cbegin(), found->cend(),
                                       [](const auto &one) { return one.has_value(); });
    if (shown < waiting) {
        m_budget.lookedInVain(qsizetype(waiting - shown));
        ++look.missed;
        const bool mayBeWritten = batch.task.failures.isEmpty() && !failedSilently(batch);
        if (shown == 0 && waiting > 1 && mayBeWritten)
            m_lag.allHid(look.age());
    }
    if (site::isOfDetails(batch.endpoint))
        return found;
    return repaired(look, *std::move(found), lanes, context);
}

/// \a found, with the memberships that were missing and have been asked for directly.
Result<Found> Verifier::repaired(Look &look, Found found, ReadingLanes &lanes,
                                 const RunContext &context)
{
    for (;;) { // each time the index may show others
        const MissingMembers missing = missingMembers(look.sending, found, look.repaired);
        if (missing.isEmpty())
            return found;
        if (m_memberships == MembershipReading::Sample) { // others, not looked at, may lack some
            m_memberships = MembershipReading::All;
            context.note({u"run.membershipsMissing"_s, {}});
        } else {
            if (auto done = addMembers(missing, lanes.site(), context); !done)
                return done.error();
            for (const QStringList &customers : missing)
                look.repaired.unite(QSet<QString>(customers.cbegin(), customers.cend()));
        }
        auto all = lanes.readBack(look.sending, MembershipReading::All, context);
        if (!all)
            return all;
        found = *std::move(all);
    }
}

/// Journals the look, and hands on what goes on in \a followUps.
Result<> Verifier::keep(Look &look, QList<Sending> followUps)
{
    const Batch &batch = look.sending.batch;
    QList<Batch *> branches;
    for (Sending &followUp : followUps)
        branches.append(&followUp.batch);
    auto kept = branches.isEmpty() ? m_journal.update(batch)
                                   : m_journal.branch(m_options.runId, batch, branches);
    if (!kept)
        return kept;
    for (Sending &followUp : followUps)
        m_followUps.add(std::move(followUp));
    if (batch.state == BatchState::Settled && look.mayLeaveFollowUps)
        m_followUps.haveCome();
    return {};
}

} // namespace migration
