#pragma once

#include "base/stop.h"
#include "site/site.h"

#include <chrono>
#include <map>
#include <optional>

namespace migration {

/// How many tasks may be open at once and when to ask for them, learnt from the site's answers. The
/// cap is shared with other tools of the site and shows only as a refusal: it starts at 5 and grows
/// by one, up to \a most, each time as many are accepted as there may be. A refusal is remembered:
/// as many as were open at once before are tried again soon, for then others have theirs open now;
/// more than that only after minutes, and ever later. Safe from any thread.
class Pacing
{
public:
    /// \a taskTime: as is guessed before the first has ended.
    explicit Pacing(int most, std::chrono::milliseconds taskTime = std::chrono::milliseconds(100))
        : m_most(most)
        , m_cap(std::min(5, most))
        , m_taskTime(double(taskTime.count()))
    {
    }

    /// Waits for a free place among the open tasks and takes it; false, without one, when asked to
    /// stop.
    bool enter(const StopToken &stop);
    void leave();    ///< The task is over.
    void giveBack(); ///< There was none.

    void accepted();
    /// The site has enough open tasks; for one who holds a place, and gives it back now. How long
    /// nobody tries again, unless one of our own tasks ends before: longer each time in a row.
    std::chrono::milliseconds refused();
    /// Whether the site has taken nothing for an hour: longer than tasks of others count.
    bool isHopeless() const;

    /// How long after handing in to ask for a task the first time: about as long as the others
    /// took.
    std::chrono::milliseconds firstPoll() const;
    /// How long until the next time, when it is not over after \a elapsed: about as long as the
    /// times of the others differ, longer the later it is.
    std::chrono::milliseconds nextPoll(std::chrono::milliseconds elapsed) const;
    /// The question that found a task to be over; all counted from handing in.
    struct LastQuestion
    {
        std::optional<std::chrono::milliseconds> notYet; ///< The one before it; none: it was the
                                                         ///< first.
        std::chrono::milliseconds meantFor;
        std::chrono::milliseconds asked; ///< It may have been held back until then.
    };
    /// Learns from it. What is noticed drifts upward by itself: a hit at the first shortens.
    void ended(site::Endpoint endpoint, const LastQuestion &question);
    struct Learnt
    {
        int tasks = 0;   ///< How many have ended.
        double time = 0; ///< That all of them took, in milliseconds.
    };
    /// Of tasks of that kind alone: others may take another time.
    Learnt learnt(site::Endpoint endpoint) const;
    int places() const; ///< That may be taken at once.

private:
    using Clock = std::chrono::steady_clock;
    std::chrono::milliseconds refusalDelay() const;
    void mayGrow();
    double slack() const;
    void learn(site::Endpoint endpoint, double ended, double share);

    const int m_most;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_cap;
    int m_open = 0;     ///< Places taken.
    int m_tasks = 0;    ///< Of these, those that the site has accepted.
    int m_proven = 0;   ///< As many were accepted at once.
    int m_refusals = 0; ///< In a row.
    Clock::time_point m_refusedSince;
    Clock::time_point m_notBefore;  ///< Nobody enters, after a refusal.
    Clock::time_point m_growsAfter; ///< More are tried again.
    std::chrono::milliseconds m_patience{
        std::chrono::minutes(5)}; ///< Until more than ever were open are tried again.
    int m_ended = 0;              ///< How many tasks' times were learnt from.
    std::map<site::Endpoint, Learnt> m_learnt;
    int m_hits = 0;    ///< Over at the first question, in a row.
    double m_taskTime; ///< Milliseconds, as the next.
    double m_deviation = 25;
    double m_heldBack = 0; ///< How long questions are, by a rate limit.
};

} // namespace migration
