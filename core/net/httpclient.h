#pragma once

#include "base/result.h"
#include "base/runcontext.h"
#include "net/retrypolicy.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <memory>

namespace net {

struct HttpRequest
{
    QByteArray method = "GET";
    QUrl url;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< May hold secrets: never logged.
    QByteArray body;
    bool repeatable = true; ///< False: sent once more only where the server certainly did nothing (429, 503).
};

struct HttpResponse
{
    int status = 0;
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< Names in lower case.

    QByteArray header(const QByteArray &name) const;
};

/// Sends one request at a time and waits for the answer, repeating what may be repeated (RetryPolicy). Blocking; lives
/// in the thread that made it. Any answer with an HTTP status is a response, not an error; errors are Network
/// "net.unreachable" (argument: the host), "net.timeout", "net.tls" and Cancelled. No redirects are followed.
class HttpClient
{
public:
    explicit HttpClient(RetryPolicy policy = {});
    ~HttpClient();
    Result<HttpResponse> send(const HttpRequest &request, const RunContext &context);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace net
