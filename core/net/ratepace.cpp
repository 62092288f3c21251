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
constexpr milliseconds firstProbe =
    200ms; // where little is left and nobody says when there is more
constexpr milliseconds longestProbe = 30s;
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
    if (!m_hasAnswer && m_sent > 0) // it may tell of a limit: the others wait for that
        until = std::max(until, m_sentAt + longestProbe);
    if (m_latest) {
        // Others may use the same limit, and requests overtake each other on their way.
        const double kept = std::clamp(m_limit / 10, 1.0, 10.0);
        const double missing = kept + 1 - leftAt(now);
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
    return {++m_sent, now};
}

double RatePace::leftAt(Clock::time_point now) const
{
    const double sinceThen = double(m_sent - m_latest->ticket.number);
    const double refilled = m_refill * secondsBetween(m_latest->ticket.at, now);
    return std::min(m_limit, m_latest->left - sinceThen + refilled);
}

void RatePace::answered(const Ticket &ticket, const HttpResponse &response, Clock::time_point now,
                        const QDateTime &date)
{
    if (!std::exchange(m_hasAnswer, true))
        m_countedFrom = ticket.at;
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
    bool hasLimit = false, hasLeft = false;
    const double limit = response.header("x-ratelimit-limit").toDouble(&hasLimit);
    const double left = response.header("x-ratelimit-remaining").toDouble(&hasLeft);
    if (!hasLimit || !hasLeft || limit <= 0)
        return;
    m_rate = 0; // it is told: no need to guess
    m_nextAt = {};
    heard({ticket, left}, limit,
          QDateTime::fromString(QString::fromLatin1(response.header("x-ratelimit-reset")),
                                Qt::ISODate),
          date);
}

void RatePace::heard(const Sample &sample, double limit, const QDateTime &reset,
                     const QDateTime &date)
{
    m_limit = limit;
    if (m_latest && sample.ticket.number < m_latest->ticket.number)
        return; // overtaken
    m_latest = sample;
    m_reset = reset.isValid() && sample.left < 1
                  ? sample.ticket.at + milliseconds(std::max<qint64>(0, date.msecsTo(reset)))
                  : Clock::time_point();
    // A full one has had no room for more.
    if (sample.left >= limit - 1)
        m_samples.clear();
    m_samples.push_back(sample);
    while (m_samples.back().ticket.at - m_samples.front().ticket.at > window)
        m_samples.pop_front();
    const Sample &first = m_samples.front();
    const double seconds = secondsBetween(first.ticket.at, sample.ticket.at);
    if (seconds * 1000 < double(shortest.count()))
        return;
    const double came =
        sample.left - first.left + double(sample.ticket.number - first.ticket.number);
    m_refill = std::max(0.0, came / seconds);
    m_probe = m_refill > 0 ? firstProbe : std::min(m_probe * 2, longestProbe);
}

/// What got through until the first refusal is a guess at the limit; from then on each refusal says
/// that the rate was a little too high.
void RatePace::refused(const Ticket &ticket, Clock::time_point now)
{
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

void RatePace::pause(Clock::time_point until)
{
    if (!m_isLimit)
        return;
    m_pausedUntil = std::max(m_pausedUntil, until);
    m_raisedAt = std::max(m_raisedAt, until);
}

} // namespace net
