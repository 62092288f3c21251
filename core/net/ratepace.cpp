#include "net/ratepace.h"

#include "net/httpclient.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace net {

using std::chrono::milliseconds;

constexpr milliseconds window = 3s;      // of what is measured
constexpr milliseconds shortest = 500ms; // below this nothing is
constexpr milliseconds shortestOfFull = 100ms;
constexpr double inDoubt = 2; // what is told is rounded, and some overtake others
constexpr milliseconds firstProbe =
    200ms; // where little is left and nobody says when there is more
constexpr milliseconds longestProbe = 30s;
constexpr milliseconds mayTake = 200ms; // a request on its way to the server, on a bad day
constexpr milliseconds silence = 2s;    // after this nothing is expected any more
constexpr double leastRaise = 0.001;
constexpr double manyRefused = 0.15; // of the answers: this is a limit
constexpr double someRefused = 0.08; // the same where one is known: two of them within ten

static double secondsBetween(RatePace::Clock::time_point from, RatePace::Clock::time_point to)
{
    return std::chrono::duration<double>(to - from).count();
}

static milliseconds inMs(double seconds)
{
    return milliseconds(qint64(std::ceil(seconds * 1000)));
}

milliseconds RatePace::delay(Clock::time_point now) const
{
    auto until = std::max(m_pausedUntil, m_nextAt);
    if (!m_hasAnswer && !m_underWay.empty()) // it may tell of a limit: the others wait for that
        until = std::max(until, m_sentAt + longestProbe);
    if (m_latest) {
        // Should all of them be held up, they come at once.
        if (m_unheard >= std::max(1.0, m_limit - kept()))
            until = std::max(until, m_sentAt + silence);
        const double missing = kept() + 1 - leftAt(now);
        if (missing > 0 && m_refill > 0)
            until = std::max(until, now + inMs(missing / m_refill));
        else if (missing > 0)
            until = std::max({until, m_sentAt + m_probe, m_reset});
    }
    if (until <= now)
        return 0ms;
    return std::chrono::ceil<milliseconds>(until - now);
}

RatePace::Ticket RatePace::send(Clock::time_point now)
{
    if (m_rate > 0)
        m_nextAt = std::max(m_nextAt, now) + inMs(1 / m_rate);
    m_sentAt = now;
    ++m_unheard;
    m_underWay.emplace(++m_sent, now);
    return {m_sent, now};
}

/// Others may use the same limit, and what is on its way may be held up a little and come all at
/// once.
double RatePace::kept() const
{
    const double atLeast = std::clamp(m_limit / 5, 1.0, 10.0);
    return std::clamp(m_refill * 0.08, atLeast, std::max(atLeast, m_limit / 2));
}

double RatePace::leftAt(Clock::time_point now) const
{
    const double sinceThen = double(m_sent - m_latest->ticket.number);
    const double refilled = m_refill * secondsBetween(m_latest->at, now);
    return std::min(m_limit, m_latest->left - sinceThen + refilled);
}

void RatePace::answered(const Ticket &ticket, const HttpResponse &response, Clock::time_point now,
                        const QDateTime &date)
{
    if (!std::exchange(m_hasAnswer, true))
        m_countedFrom = ticket.at;
    m_underWay.erase(ticket.number);
    m_unheard = 0;
    m_refusedShare += (double(response.status == 429) - m_refusedShare) / 20;
    if (response.status == 429) {
        m_isLimit = !response.header("ratelimit-reason").isEmpty()
                    || !response.header("x-ratelimit-limit").isEmpty()
                    || m_refusedShare > (m_rate > 0 ? someRefused : manyRefused);
        if (m_isLimit)
            refused(ticket, now);
        return;
    }
    ++m_passed;
    if (m_rate > 0) {
        m_rate *= 1 + m_raise * std::clamp(secondsBetween(m_raisedAt, now), 0.0, 1.0);
        m_raisedAt = std::max(m_raisedAt, now);
    }
    // One that took longer than others may have been held up on its way.
    const auto took = now - ticket.at;
    m_shortest = std::min(m_shortest + m_shortest / 64 + 1ms, Clock::duration(took));
    const auto arrived = std::max(ticket.at, now - 2 * m_shortest);
    bool hasLimit = false, hasLeft = false;
    const double limit = response.header("x-ratelimit-limit").toDouble(&hasLimit);
    const double left = response.header("x-ratelimit-remaining").toDouble(&hasLeft);
    if (!hasLimit || !hasLeft || limit <= 0)
        return;
    m_rate = 0; // it is told: no need to guess
    m_nextAt = {};
    heard({ticket, arrived, left}, limit,
          QDateTime::fromString(QString::fromLatin1(response.header("x-ratelimit-reset")),
                                Qt::ISODate),
          date);
}

void RatePace::lost(const Ticket &ticket)
{
    m_underWay.erase(ticket.number);
}

void RatePace::heard(const Sample &told, double limit, const QDateTime &reset,
                     const QDateTime &date)
{
    m_limit = limit;
    if (m_latest && told.ticket.number < m_latest->ticket.number)
        return; // overtaken
    // Those sent before may have been overtaken, and take their place later.
    const auto overtaken =
        std::count_if(m_underWay.begin(), m_underWay.lower_bound(told.ticket.number),
                      [&told](const auto &one) { return one.second > told.ticket.at - mayTake; });
    const Sample sample{told.ticket, told.at, told.left - double(overtaken)};
    m_latest = sample;
    m_reset = reset.isValid() && told.left < 1
                  ? sample.ticket.at + milliseconds(std::max<qint64>(0, date.msecsTo(reset)))
                  : Clock::time_point();
    m_samples.push_back(sample);
    while (m_samples.back().at - m_samples.front().at > window)
        m_samples.pop_front();
    const Sample &first = m_samples.front();
    const double seconds = secondsBetween(first.at, sample.at);
    const double came =
        sample.left - first.left + double(sample.ticket.number - first.ticket.number);
    if (told.left >= limit - 1) { // it has had no room for more: so many at least
        if (seconds * 1000 >= double(shortestOfFull.count()))
            m_refill = std::max(m_refill, (came - inDoubt) / seconds);
        m_samples = {sample};
        return;
    }
    if (seconds * 1000 < double(shortest.count()))
        return;
    m_refill = std::max(0.0, came / seconds);
    m_probe = m_refill > 0 ? firstProbe : std::min(m_probe * 2, longestProbe);
}

/// What got through until the first refusal is a guess at the limit; from then on each refusal says
/// that the rate was a little too high.
void RatePace::refused(const Ticket &ticket, Clock::time_point now)
{
    if (m_latest && ticket.number > m_latest->ticket.number) {
        m_latest = Sample{ticket, now, 0};
        m_samples.clear(); // what is refused takes no place: it would count as if it had come back
    }
    if (ticket.number <= m_refusedUpTo)
        return; // sent before the refusal that is known
    m_refusedUpTo = m_sent;
    m_raisedAt = now;
    if (m_rate > 0) {
        m_rate = std::max(0.1, m_rate * 0.85);
        m_raise = std::max(m_raise / 2, leastRaise);
    } else if (!m_latest) {
        m_rate =
            std::max(1.0, double(m_passed) / std::max(1.0, secondsBetween(m_countedFrom, now)));
    }
}

void RatePace::forgetRefusals()
{
    m_refusedShare = 0;
    m_isLimit = false;
    m_rate = 0;
    m_nextAt = {};
    m_pausedUntil = {};
}

void RatePace::pause(Clock::time_point until)
{
    if (!m_isLimit)
        return;
    m_pausedUntil = std::max(m_pausedUntil, until);
    m_raisedAt = std::max(m_raisedAt, until);
}

} // namespace net
