#pragma once

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace net {

/// How long and how patiently a request is repeated. 429 and 503 always may be, after Retry-After
/// (seconds or an HTTP date; 0 and missing: 1, 2, 4 ... s) with jitter; 420, 500, 502, 504 and lost
/// connections where the request is repeatable.
struct RetryPolicy
{
    std::chrono::milliseconds transferTimeout{60'000}; ///< Without a byte sent or received.
    std::chrono::milliseconds firstDelay{1'000};       ///< Doubled each time.
    std::chrono::milliseconds longestDelay{30'000}; ///< Of our own; Retry-After may ask for more.
    std::chrono::milliseconds patience{
        600'000}; ///< After this the last answer, or error, is the result.
    std::chrono::milliseconds unreachablePatience{
        20'000}; ///< The same for a host that never answered at all.
    /// The same, where it is longer than patience, for one that has answered and now asks for a
    /// pause (429, 503) or cannot be reached, itself (502, 504) or at all.
    std::chrono::milliseconds standby{0};

    /// How long to wait before attempt number \a attempt + 1 (the first is 1); none: do not repeat,
    /// be it that repeating makes no sense or that it would be later than patience allows. \a
    /// status 0 means that no answer came. \a jitter is in [0, 1) and lengthens the wait by up to
    /// half of it, by a second at most where the server said how long. \a now is what a date in \a
    /// retryAfter is compared with.
    std::optional<std::chrono::milliseconds>
    delay(int status, int attempt, bool repeatable, const QByteArray &retryAfter,
          std::chrono::milliseconds elapsed, double jitter,
          const QDateTime &now = QDateTime::currentDateTimeUtc()) const;
};

} // namespace net
