#pragma once

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <deque>
#include <map>
#include <optional>

namespace net {

struct HttpResponse;

/// When the next request may go out so that the server need not refuse it. Learnt from what answers
/// tell of the rate limit (X-RateLimit-Limit, -Remaining, -Reset), and where they tell nothing from
/// the refusals (429): each lowers the rate, which rises again ever more slowly. The first request
/// goes alone; then all may go at once until something is known. No clock of its own; for one
/// thread at a time.
class RatePace
{
public:
    using Clock = std::chrono::steady_clock;

    /// A request on its way.
    struct Ticket
    {
        qint64 number = 0;
        Clock::time_point at;
    };

    /// How long until a request may go out; 0: now.
    std::chrono::milliseconds delay(Clock::time_point now) const;
    Ticket send(Clock::time_point now);
    void answered(const Ticket &ticket, const HttpResponse &response, Clock::time_point now,
                  const QDateTime &date = QDateTime::currentDateTimeUtc());
    /// No answer came, and none will.
    void lost(const Ticket &ticket);
    /// The server asked for a pause with the refusal that was answered last.
    void pause(Clock::time_point until);
    /// What it was refused was for another reason than this pace.
    void forgetRefusals();

private:
    struct Sample
    {
        Ticket ticket;
        Clock::time_point at; ///< When it arrived there, at the earliest.
        double left = 0;
    };
    void heard(const Sample &told, double limit, const QDateTime &reset, const QDateTime &date);
    void refused(const Ticket &ticket, Clock::time_point now);
    double leftAt(Clock::time_point now) const;
    double kept() const;

    qint64 m_sent = 0;
    std::map<qint64, Clock::time_point> m_underWay; ///< When each was sent, by number.
    int m_unheard = 0;                              ///< Sent since the last answer.
    Clock::time_point m_sentAt = {};                ///< The last.
    bool m_hasAnswer = false;
    Clock::time_point m_pausedUntil = {};

    Clock::duration m_shortest = std::chrono::minutes(1); ///< From a request to its answer, lately.

    // Where the server tells what is left:
    std::optional<Sample> m_latest; ///< Of the request sent last.
    std::deque<Sample> m_samples;   ///< Of the last seconds.
    double m_limit = 0;
    double m_refill = 0;                    ///< Requests a second; 0 while it is not known.
    std::chrono::milliseconds m_probe{200}; ///< After this it is asked, where little is left.
    Clock::time_point m_reset = {};         ///< When there is more at the latest, as it says.

    // Where it only refuses. One refusal among many answers is a whim of the server; one that names
    // a limit, or many of the last ones, mean that there is one.
    double m_refusedShare = 0;            ///< Of the last answers.
    bool m_isLimit = false;               ///< The last refusal was of a limit.
    double m_rate = 0;                    ///< Requests a second; 0: none is known.
    double m_raise = 0.2;                 ///< By this share of it each second.
    Clock::time_point m_raisedAt = {};    ///< The last time.
    Clock::time_point m_nextAt = {};      ///< At that rate.
    Clock::time_point m_countedFrom = {}; ///< Since the first request ...
    qint64 m_passed = 0;                  ///< ... as many got through.
    qint64 m_refusedUpTo = 0; ///< Requests up to this number were sent before the last refusal.
};

} // namespace net
