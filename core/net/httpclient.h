#pragma once

#include "base/result.h"
#include "base/runcontext.h"
#include "net/retrypolicy.h"
#include "net/traffic.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <functional>
#include <memory>

namespace net {

struct HttpRequest
{
    QByteArray method = "GET";
    QUrl url;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< May hold secrets: never logged.
    QByteArray body;
    /// What is called, without what is asked of it: the server may have a limit for each (Traffic).
    QString endpoint = {};
    /// False: sent once more only where the server certainly did nothing (429, 503).
    bool repeatable = true;
    /// Instead of the policy's, if shorter: for what can be done without.
    std::optional<std::chrono::milliseconds> patience = {};
    Urgency urgency = Urgency::First;
    /// Noted before each wait, whatever the answer was (argument: seconds), in place of what is
    /// noted otherwise; empty: the usual.
    QString waitNote = {};
    /// Whether the body of a success is all there, asked where the answer does not say how long it
    /// is; one that broke off counts as lost.
    std::function<bool(const QByteArray &)> isWhole = {};
};

struct HttpResponse
{
    int status = 0;
    QByteArray body;                                  ///< Decompressed.
    QList<std::pair<QByteArray, QByteArray>> headers; ///< Names in lower case.
    /// When the request that it answers went out, after all waits.
    std::chrono::steady_clock::time_point sentAt = {};

    /// Empty where there is none; \a name in any case.
    QByteArray header(const QByteArray &name) const;
};

/// Sends one request at a time and waits for the answer, repeating what may be repeated
/// (RetryPolicy). Blocking; used by one thread, which may be another than the one that made it. Any
/// whole answer with an HTTP status is a response, not an error; errors are Cancelled, and Network
/// "net.unknownHost", "net.unreachable", "net.timeout", "net.tls" and "net.proxy" (argument of
/// each: the host). A stop ends a request under way at once. Redirects are not followed, cookies
/// neither kept nor sent. Each wait is noted (argument: seconds): "run.siteAskedToWait" after 429
/// and 503, "run.siteTrouble" after other answers, "run.offline" after none, and then "run.online"
/// once one came. The system's proxies are used, but not for this computer's own addresses.
class HttpClient
{
public:
    /// \a traffic: of all clients of one server, which then keep to its pace; none: this one's own.
    explicit HttpClient(RetryPolicy policy = {}, std::shared_ptr<Traffic> traffic = nullptr);
    ~HttpClient();
    Result<HttpResponse> send(const HttpRequest &request, const RunContext &context);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace net
