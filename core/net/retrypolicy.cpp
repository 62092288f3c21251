#include "net/retrypolicy.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace net {

using std::chrono::milliseconds;

static bool mayRepeat(int status, bool repeatable)
{
    switch (status) {
    case 429:
    case 503:
        return true; // the server did nothing
    case 0:
    case 420: // Salesforce: the instance cannot be reached now
    case 500:
    case 502:
    case 504:
        return repeatable; // it may have done it
    default:
        return false;
    }
}

/// What Retry-After asks for; 0 where it asks for nothing that can be used.
static milliseconds askedFor(const QByteArray &retryAfter, const QDateTime &now)
{
    const QByteArray text = retryAfter.trimmed();
    bool isNumber = false;
    const qint64 seconds = text.toLongLong(&isNumber);
    if (isNumber)
        return std::chrono::seconds(std::clamp<qint64>(seconds, 0, 1'000'000'000));
    QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(text), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    if (!date.isValid())
        return 0ms;
    date.setTimeSpec(Qt::UTC);
    return std::max(0ms, milliseconds(now.msecsTo(date)));
}

std::optional<milliseconds> RetryPolicy::delay(int status, int attempt, bool repeatable,
                                               const QByteArray &retryAfter, milliseconds elapsed,
                                               double jitter, const QDateTime &now) const
{
    if (!mayRepeat(status, repeatable))
        return std::nullopt;
    const milliseconds asked = askedFor(retryAfter, now);
    milliseconds wait = asked;
    if (asked == 0ms) {
        wait = firstDelay;
        for (int i = 1; i < attempt && wait < longestDelay; ++i)
            wait *= 2;
        wait = std::min(wait, longestDelay);
    }
    const milliseconds spread = asked == 0ms ? wait / 2 : std::min<milliseconds>(wait / 2, 1s);
    wait += milliseconds(qint64(double(spread.count()) * jitter));
    if (elapsed + wait > patience)
        return std::nullopt;
    return wait;
}

} // namespace net
