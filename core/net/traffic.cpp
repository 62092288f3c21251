#include "net/traffic.h"

#include "net/httpclient.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace net {

// One request in so many is of those that have a share, while others wait as well.
constexpr int shareOfOneIn = 32;

// So often refused in a row for its bursts, while so many others passed, an endpoint has a limit of
// its own (the API's rate limiting: "per endpoint, method and site").
constexpr int refusalsOfOne = 3;
constexpr int passedOfOthers = 20;

/// Whether this one has the next turn.
bool Traffic::Way::isNext(Urgency urgency, qint64 waiter) const
{
    const auto &first = waiting[size_t(Urgency::First)];
    const auto &share = waiting[size_t(Urgency::Share)];
    if (waiting[size_t(urgency)].front() != waiter)
        return false;
    if (urgency == Urgency::First)
        return share.empty() || firstInARow < shareOfOneIn - 1;
    return first.empty() || firstInARow >= shareOfOneIn - 1;
}

void Traffic::Way::leave(Urgency urgency, qint64 waiter)
{
    auto &line = waiting[size_t(urgency)];
    line.erase(std::find(line.begin(), line.end(), waiter));
}

void Traffic::Way::went(Urgency urgency)
{
    if (urgency == Urgency::Share)
        firstInARow = 0;
    else if (!waiting[size_t(Urgency::Share)].empty())
        ++firstInARow;
}

QString Traffic::wayOf(const QString &endpoint) const
{
    return m_ways.contains(endpoint) ? endpoint : QString();
}

std::optional<Traffic::Ticket> Traffic::enter(const QString &endpoint, Urgency urgency,
                                              const StopToken &stop)
{
    std::optional<Ticket> ticket;
    {
        std::unique_lock lock(m_mutex);
        const qint64 waiter = ++m_came;
        QString name = wayOf(endpoint);
        Way *way = &m_ways[name];
        way->waiting[size_t(urgency)].push_back(waiter);
        while (!ticket && !stop.requested()) {
            if (const QString now = wayOf(endpoint); now != name) { // it has got one of its own
                way->leave(urgency, waiter);
                name = now;
                way = &m_ways[name];
                way->waiting[size_t(urgency)].push_back(waiter);
            }
            const auto now = RatePace::Clock::now();
            const auto delay = way->isNext(urgency, waiter) ? way->pace.delay(now) : 100ms;
            if (delay > 0ms)
                m_changed.wait_for(lock, std::min<std::chrono::milliseconds>(delay, 100ms));
            else
                ticket = Ticket{endpoint, name, way->pace.send(now)};
        }
        way->leave(urgency, waiter);
        if (ticket)
            way->went(urgency);
    }
    m_changed.notify_all();
    return ticket;
}

/// Whether an answer of one that keeps to the common pace shows that it has a limit of its own.
bool Traffic::hasItsOwn(const QString &endpoint, const HttpResponse &response)
{
    if (endpoint.isEmpty())
        return false;
    if (const QByteArray limit = response.header("x-ratelimit-limit"); !limit.isEmpty()) {
        m_limits.insert(endpoint, limit);
        for (auto other = m_limits.cbegin(); other != m_limits.cend(); ++other) {
            if (*other != limit)
                return true;
        }
    }
    if (response.status != 429) {
        m_othersPassed += endpoint != m_refused;
        return false;
    }
    if (!response.header("ratelimit-reason").contains("burst"))
        return false;
    if (m_refused != endpoint) {
        m_refused = endpoint;
        m_refusals = m_othersPassed = 0;
    }
    return ++m_refusals >= refusalsOfOne && m_othersPassed >= passedOfOthers;
}

void Traffic::answered(const Ticket &ticket, const HttpResponse &response)
{
    {
        const std::lock_guard lock(m_mutex);
        m_hasAnswered = true;
        const auto now = RatePace::Clock::now();
        if (!ticket.way.isEmpty()) {
            m_ways[ticket.way].pace.answered(ticket.inPace, response, now);
        } else if (wayOf(ticket.endpoint) != ticket.way || hasItsOwn(ticket.endpoint, response)) {
            RatePace &common = m_ways[QString()].pace;
            common.lost(ticket.inPace); // it tells nothing of the others
            if (response.status == 429)
                common.forgetRefusals();
            m_limits.remove(ticket.endpoint);
            RatePace &own = m_ways[ticket.endpoint].pace;
            own.answered(own.send(ticket.inPace.at), response, now);
        } else {
            m_ways[QString()].pace.answered(ticket.inPace, response, now);
        }
    }
    m_changed.notify_all();
}

void Traffic::lost(const Ticket &ticket)
{
    {
        const std::lock_guard lock(m_mutex);
        m_ways[ticket.way].pace.lost(ticket.inPace);
    }
    m_changed.notify_all();
}

void Traffic::pause(const QString &endpoint, std::chrono::milliseconds delay)
{
    const std::lock_guard lock(m_mutex);
    m_ways[wayOf(endpoint)].pace.pause(RatePace::Clock::now() + delay);
}

bool Traffic::hasAnswered() const
{
    const std::lock_guard lock(m_mutex);
    return m_hasAnswered;
}

} // namespace net
