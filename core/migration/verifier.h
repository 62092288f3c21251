#pragma once

#include "migration/followups.h"
#include "migration/journal.h"
#include "migration/organizationids.h"

#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>

namespace migration {

/// How long the verifier looks for a record that is not there.
struct VerifierPatience
{
    std::chrono::milliseconds index{
        360'000}; ///< The site's index may lag this long behind its tasks.
    std::chrono::milliseconds refused{
        15'000}; ///< The same where the task tells of as many failures as are missing.
};

/// Finds out what became of the records of ended tasks by reading them back, again and again as
/// each look falls due, on one thread with a connection of its own: a site whose index lags minutes
/// does not stop the sending. Puts customers into organizations where a task did not do it, and
/// hands on those who are to be sent again in part, and those of whom details are still to be
/// emptied.
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
    };

    Verifier(Journal &journal, OrganizationIds &organizations, FollowUps &followUps,
             const Options &options);

    /// Takes over a batch whose task is over. From any thread.
    void add(Sending sending);
    /// No more will come: run() returns when those it has are settled. From any thread.
    void close();

    /// Works until closed and done, or stopped, or an error. \a settled hears how many records got
    /// their outcome.
    Result<> run(site::Site &site, const RunContext &context,
                 const std::function<void(qint64)> &settled);

private:
    struct Look
    {
        Sending sending;
        std::chrono::steady_clock::time_point since; ///< When the first look was due.
        bool mayLeaveFollowUps = false;
        int looks = 0;
        bool repaired = false;
    };
    using Clock = std::chrono::steady_clock;

    /// How many records got their outcome.
    Result<qint64> look(Look &look, site::Site &site, const RunContext &context);
    QList<Sending> settleAndMend(Look &look, QList<std::optional<site::StoredProfile>> &found);
    Result<> keep(Look &look, QList<Sending> followUps);
    Result<QList<std::optional<site::StoredProfile>>> readBack(Look &look, site::Site &site,
                                                               const RunContext &context) const;
    Result<bool> repairMemberships(const Look &look,
                                   const QList<std::optional<site::StoredProfile>> &found,
                                   site::Site &site, const RunContext &context) const;

    Journal &m_journal;
    OrganizationIds &m_organizations;
    FollowUps &m_followUps;
    const Options m_options;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::multimap<Clock::time_point, Look> m_due;
    bool m_closed = false;
};

} // namespace migration
