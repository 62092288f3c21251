#pragma once

#include "base/result.h"
#include "migration/journalrows.h"
#include "migration/pacing.h"

#include <chrono>
#include <functional>
#include <mutex>

namespace migration {

/// When records are tried one by one instead of in bulk.
struct SinglesRule
{
    std::chrono::milliseconds slow{5'000}; ///< Tasks that take less are not worth a try.
    int tasks = 3;     ///< At least so many have ended before, to know how long they take.
    int handful = 5;   ///< So many records are tried.
    int together = 10; ///< So many are marked in the journal at once: all that one cut may leave in
                       ///< doubt of a lane.
};

/// Whether records that are new to the site are created one by one, by all lanes side by side, as
/// the site is slower in bulk: measured, not believed. Safe from any thread.
class Singles
{
public:
    /// A batch of \a endpoint has \a batchSize records. Only such tasks that end from now on tell
    /// how slow the site is: others may have had fewer records, or of another kind.
    Singles(const SinglesRule &rule, const Pacing &pacing, site::Endpoint endpoint, int batchSize,
            int lanes)
        : m_rule(rule)
        , m_pacing(pacing)
        , m_endpoint(endpoint)
        , m_before(pacing.learnt(endpoint))
        , m_batchSize(batchSize)
        , m_lanes(lanes)
    {
    }

    /// How many of \a fresh records the caller is to create one by one now; none: they go in bulk.
    /// Whoever takes some reports with ended().
    qsizetype take(qsizetype fresh);
    /// One was created, and that took so long.
    void created(std::chrono::milliseconds time);
    /// Of those that a caller took so many were created. What that decides, for the notes:
    /// "run.bySingles" or "run.byBulk" (arguments: records a minute one by one, and in bulk).
    std::optional<Message> ended(qsizetype created);

private:
    using Clock = std::chrono::steady_clock;
    enum class Way { Undecided, Trying, Singly, Bulk };
    Message decision() const;
    double perMinute() const;

    const SinglesRule m_rule;
    const Pacing &m_pacing;
    const site::Endpoint m_endpoint;
    const Pacing::Learnt m_before;
    const int m_batchSize;
    const int m_lanes;

    mutable std::mutex m_mutex;
    std::optional<Clock::time_point> m_start; ///< Of sending.
    Way m_way = Way::Undecided;
    double m_bulk = 0; ///< Records a minute.
    double m_time = 0; ///< Milliseconds that one takes, on average of the last.
    int m_created = 0;
};

/// Whether a batch may have records that can be created one by one: those that a read proved
/// absent.
qsizetype countFresh(const Batch &batch, site::Operation operation);
/// Takes the first \a count of those out of \a sending.
Sending takeFresh(Sending &sending, qsizetype count);
/// Takes those records out of \a sending that \a isTaken says, with what they are to become.
Sending takeRecords(Sending &sending, const std::function<bool(qsizetype)> &isTaken);

} // namespace migration
