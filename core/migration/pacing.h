#pragma once

#include "base/stop.h"

#include <chrono>

namespace migration {

/// How many tasks may be open at once and when to ask for them, learnt from the site's answers. The
/// cap is shared with other tools of the site and shows only as a refusal: it starts at 5, grows by
/// one for each accepted request up to \a most, and drops on a refusal. Safe from any thread.
class Pacing
{
public:
    explicit Pacing(int most)
        : m_most(most)
        , m_cap(std::min(5, most))
    {
    }

    /// Waits for a free place among the open tasks and takes it; false, without one, when asked to
    /// stop.
    bool enter(const StopToken &stop);
    void leave();

    void accepted();
    void refused(); ///< The site has enough open tasks; for one who holds a place.
    /// How long to wait after a refusal.
    std::chrono::milliseconds refusalDelay() const;

    /// How long after handing in to ask for a task the first time: about as long as the others
    /// took.
    std::chrono::milliseconds firstPoll() const;
    /// How long until the next time, when it is not over after \a elapsed.
    static std::chrono::milliseconds nextPoll(std::chrono::milliseconds elapsed);
    /// A task ended; \a polls is how often it was asked for. The time is when the end was noticed,
    /// which drifts upward by itself: a hit at the first poll shortens, a miss lengthens.
    void ended(std::chrono::milliseconds elapsed, int polls);

private:
    const int m_most;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_cap;
    int m_open = 0;
    int m_refusals = 0; ///< In a row.
    std::chrono::milliseconds m_taskTime{100};
};

} // namespace migration
