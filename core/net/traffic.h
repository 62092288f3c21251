#pragma once

#include "base/stop.h"
#include "net/ratepace.h"

#include <array>
#include <deque>
#include <mutex>

namespace net {

/// Which requests go first where a server limits how many it takes.
enum class Urgency {
    First, ///< What brings the work on.
    Share, ///< Has a small share of the limit, and what the others leave of it.
};

/// What all clients of one server have in common: the pace that it allows, and whether it has ever
/// answered. Safe from any thread.
class Traffic
{
public:
    /// Waits until a request may go out; none when asked to stop.
    std::optional<RatePace::Ticket> enter(Urgency urgency, const StopToken &stop);
    void answered(const RatePace::Ticket &ticket, const HttpResponse &response);
    void lost(const RatePace::Ticket &ticket); ///< No answer came.
    /// The server asked for a pause of that length: it is meant for all.
    void pause(std::chrono::milliseconds delay);
    bool hasAnswered() const;

private:
    bool isNext(Urgency urgency, qint64 waiter) const;

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    RatePace m_pace;
    std::array<std::deque<qint64>, 2> m_waiting; ///< By urgency, each in the order they came.
    qint64 m_came = 0;
    int m_firstInARow = 0; ///< While others were waiting.
    bool m_hasAnswered = false;
};

} // namespace net
