#pragma once

#include "base/stop.h"
#include "net/ratepace.h"

#include <QHash>
#include <QString>

#include <array>
#include <deque>
#include <map>
#include <mutex>

namespace net {

/// Which requests go first where a server limits how many it takes.
enum class Urgency {
    First, ///< What brings the work on.
    Share, ///< Has a small share of the limit, and what the others leave of it.
};

/// What all clients of one server have in common: the pace that it allows, and whether it has ever
/// answered. One pace for all, until the server shows that an endpoint has a limit of its own: it
/// tells of another than the others', or goes on refusing for its bursts while it takes the others.
/// That endpoint then waits for itself alone. Safe from any thread.
class Traffic
{
public:
    struct Ticket
    {
        QString endpoint;
        QString way; ///< Whose pace it kept to; empty: that of all.
        RatePace::Ticket inPace;
    };

    /// Waits until a request to \a endpoint may go out; none when asked to stop.
    std::optional<Ticket> enter(const QString &endpoint, Urgency urgency, const StopToken &stop);
    void answered(const Ticket &ticket, const HttpResponse &response);
    void lost(const Ticket &ticket); ///< No answer came.
    /// The server asked for a pause of that length: it is meant for all of the same pace.
    void pause(const QString &endpoint, std::chrono::milliseconds delay);
    bool hasAnswered() const;

private:
    /// Requests that wait for one pace.
    struct Way
    {
        RatePace pace;
        std::array<std::deque<qint64>, 2> waiting; ///< By urgency, each in the order they came.
        int firstInARow = 0;                       ///< While others were waiting.

        bool isNext(Urgency urgency, qint64 waiter) const;
        void leave(Urgency urgency, qint64 waiter);
        void went(Urgency urgency);
    };
    QString wayOf(const QString &endpoint) const;
    bool hasItsOwn(const QString &endpoint, const HttpResponse &response);

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<QString, Way> m_ways{{QString(), Way()}}; ///< By endpoint; the empty one is of all.
    QHash<QString, QByteArray> m_limits; ///< As each endpoint of the common way told it last.
    QString m_refused;                   ///< Which of them was refused for a burst last,
    int m_refusals = 0;                  ///< how often in a row,
    int m_othersPassed = 0;              ///< and how many answers others got meanwhile.
    qint64 m_came = 0;
    bool m_hasAnswered = false;
};

} // namespace net
