#include "net/traffic.h"

#include "net/httpclient.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace net {

// One request in so many is of those that have a share, while others wait as well.
constexpr int shareOfOneIn = 8;

/// Whether those of this urgency have the next turn, should both wait.
bool Traffic::isNext(Urgency urgency) const
{
    if (urgency == Urgency::First)
        return m_waiting[size_t(Urgency::Share)] == 0 || m_firstInARow < shareOfOneIn - 1;
    return m_waiting[size_t(Urgency::First)] == 0 || m_firstInARow >= shareOfOneIn - 1;
}

std::optional<RatePace::Ticket> Traffic::enter(Urgency urgency, const StopToken &stop)
{
    std::unique_lock lock(m_mutex);
    int &waiting = m_waiting[size_t(urgency)];
    ++waiting;
    while (!stop.requested()) {
        const auto delay = isNext(urgency) ? m_pace.delay(RatePace::Clock::now()) : 100ms;
        if (delay > 0ms) {
            m_changed.wait_for(lock, std::min<std::chrono::milliseconds>(delay, 100ms));
            continue;
        }
        --waiting;
        if (urgency == Urgency::Share)
            m_firstInARow = 0;
        else if (m_waiting[size_t(Urgency::Share)] > 0)
            ++m_firstInARow;
        const auto ticket = m_pace.send(RatePace::Clock::now());
        lock.unlock();
        m_changed.notify_all();
        return ticket;
    }
    --waiting;
    lock.unlock();
    m_changed.notify_all();
    return std::nullopt;
}

void Traffic::answered(const RatePace::Ticket &ticket, const HttpResponse &response)
{
    {
        const std::lock_guard lock(m_mutex);
        m_hasAnswered = true;
        m_pace.answered(ticket, response, RatePace::Clock::now());
    }
    m_changed.notify_all();
}

void Traffic::lost(const RatePace::Ticket &ticket)
{
    {
        const std::lock_guard lock(m_mutex);
        m_pace.lost(ticket);
    }
    m_changed.notify_all();
}

void Traffic::pause(std::chrono::milliseconds delay)
{
    const std::lock_guard lock(m_mutex);
    m_pace.pause(RatePace::Clock::now() + delay);
}

bool Traffic::hasAnswered() const
{
    const std::lock_guard lock(m_mutex);
    return m_hasAnswered;
}

} // namespace net
