#include "net/traffic.h"

#include "net/httpclient.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace net {

// One request in so many is of those that have a share, while others wait as well.
constexpr int shareOfOneIn = 32;

/// Whether this one has the next turn.
bool Traffic::isNext(Urgency urgency, qint64 waiter) const
{
    const auto &first = m_waiting[size_t(Urgency::First)];
    const auto &share = m_waiting[size_t(Urgency::Share)];
    if (m_waiting[size_t(urgency)].front() != waiter)
        return false;
    if (urgency == Urgency::First)
        return share.empty() || m_firstInARow < shareOfOneIn - 1;
    return first.empty() || m_firstInARow >= shareOfOneIn - 1;
}

std::optional<RatePace::Ticket> Traffic::enter(Urgency urgency, const StopToken &stop)
{
    std::optional<RatePace::Ticket> ticket;
    {
        std::unique_lock lock(m_mutex);
        auto &waiting = m_waiting[size_t(urgency)];
        const qint64 waiter = ++m_came;
        waiting.push_back(waiter);
        while (!ticket && !stop.requested()) {
            const auto now = RatePace::Clock::now();
            const auto delay = isNext(urgency, waiter) ? m_pace.delay(now) : 100ms;
            if (delay > 0ms)
                m_changed.wait_for(lock, std::min<std::chrono::milliseconds>(delay, 100ms));
            else
                ticket = m_pace.send(now);
        }
        waiting.erase(std::find(waiting.begin(), waiting.end(), waiter));
        if (ticket && urgency == Urgency::Share)
            m_firstInARow = 0;
        else if (ticket && !m_waiting[size_t(Urgency::Share)].empty())
            ++m_firstInARow;
    }
    m_changed.notify_all();
    return ticket;
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
