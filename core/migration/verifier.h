#pragma once

#include "migration/followups.h"
#include "migration/journal.h"
#include "migration/organizationids.h"
#include "migration/patience.h"
#include "migration/readinglanes.h"

#include <atomic>
#include <condition_variable>
#include <map>
#include <mutex>

namespace migration {

/// Finds out what became of the records of ended tasks by reading them back, again and again as
/// each look falls due, on one thread with connections of its own: a site whose index lags minutes
/// does not stop the sending, nor does it fill the memory: of all but the next batches it keeps
/// only that they are to be looked at, the rest is in the journal. It learns the lag, and asks for
/// one record of a batch before it asks for the others. Puts customers into organizations where a
/// task did not do it, and hands on those who are to be sent again in part, and those of whom
/// details are still to be emptied.
class Verifier
{
public:
    /// What concerns all batches of a stage.
    struct Options
    {
        site::Operation operation = site::Operation::Upsert;
        VerifierPatience patience = {};
        site::Limits limits = {};
        qint64 runId = 0;
        /// That of a sample, as long as no task was found not to have done what it said.
        MembershipReading memberships = MembershipReading::Sample;
    };

    Verifier(Journal &journal, OrganizationIds &organizations, FollowUps &followUps,
             const Options &options);

    /// Takes over a batch whose task is over. From any thread.
    void add(Sending sending);
    /// No more will come: run() returns when those it has are settled. From any thread.
    void close();

    /// What it reads by now: All once a membership was missing that a task had accepted.
    MembershipReading memberships() const { return m_memberships; }

    /// Works until closed and done, or stopped, or an error. \a settled hears how many records got
    /// their outcome.
    Result<> run(site::Site &site, const RunContext &context,
                 const std::function<void(qint64)> &settled);

private:
    using Clock = std::chrono::steady_clock;
    struct Look
    {
        Sending sending;
        Clock::time_point since; ///< When its task ended.
        qsizetype records = 0;   ///< How many.
        bool needsIndex = false; ///< Some of them have no id yet.
        bool isAway = false;     ///< Records and what they are meant to be: in the journal alone.
        bool mayLeaveFollowUps = false;
        int missed = 0;            ///< How many looks showed nothing.
        bool hadItsTime = false;   ///< Its failures were to be believed: all was looked at then.
        QSet<QString> repaired;    ///< Customers whose organizations were asked for directly.
        bool lagHasPassed = false; ///< Before the present look began.
        bool isTold = false;       ///< That its task failed silently.

        IndexLag::Age age() const;
    };

    IndexLag::Age patienceFor(const Batch &batch) const
    {
        return firstPatience(batch, m_options.operation, m_options.patience, m_lag);
    }
    void tellOfFailure(Look &look, const RunContext &context);
    void putAside(Look &look);
    Result<> bringBack(Look &look) const;
    std::optional<Look> takeDue();
    void lookLater(Look look);
    /// How many records got their outcome.
    Result<qint64> look(Look &look, ReadingLanes &lanes, const RunContext &context);
    Result<bool> isWorthALook(Look &look, site::Site &site, const RunContext &context);
    Result<Found> lookAtAll(Look &look, ReadingLanes &lanes, const RunContext &context);
    Result<Found> repaired(Look &look, Found found, ReadingLanes &lanes, const RunContext &context);
    QList<Sending> takeAbsent(Look &look, Found &found) const;
    QList<Sending> settleAndMend(Look &look, Found &found);
    Result<> keep(Look &look, QList<Sending> followUps);

    Journal &m_journal;
    OrganizationIds &m_organizations;
    FollowUps &m_followUps;
    const Options m_options;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::multimap<Clock::time_point, Look> m_due;
    bool m_closed = false;
    qsizetype m_came = 0; ///< Records, since the budget was told.
    qsizetype m_kept = 0; ///< Records of those in m_due that are not away.

    IndexLag m_lag; ///< This and the next two: for the thread that runs.
    LookBudget m_budget;
    SilentFailures m_silent;
    std::atomic<MembershipReading> m_memberships;
};

} // namespace migration
