#include "net/httpclient.h"

#include "base/logging.h"
#include "net/typedaddress.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QIODevice>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QRandomGenerator>
#include <QSet>
#include <QThread>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace net {

using std::chrono::milliseconds;

namespace {

/// The system's proxies, except for this computer itself: what is sent to a loopback address
/// without encryption must not leave the computer.
class ProxiesOfTheSystem : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        const QString host = query.peerHostName();
        if (isThisComputer(host))
            return {QNetworkProxy::NoProxy};
        return systemProxyForQuery(query);
    }
};

/// A body that can be read once only. QNetworkAccessManager sends a request again by itself when
/// the connection breaks before the answer; with this it cannot.
class UnrepeatableBody : public QIODevice
{
public:
    explicit UnrepeatableBody(const QByteArray &bytes)
        : m_bytes(bytes)
    {
        open(ReadOnly | Unbuffered);
    }
    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_at; }
    bool atEnd() const override { return bytesAvailable() == 0; }

protected:
    qint64 readData(char *to, qint64 most) override
    {
        const qint64 size = std::min<qint64>(most, bytesAvailable());
        std::copy_n(m_bytes.constData() + m_at, size, to);
        m_at += size;
        return size > 0 || most == 0 ? size : -1;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_at = 0;
};

} // namespace

/// Whether an answer arrived: a status alone may be the beginning of one that broke off.
static bool hasArrived(const QNetworkReply &reply, int status)
{
    const QNetworkReply::NetworkError error = reply.error();
    if (status == 0)
        return false;
    if (error == QNetworkReply::NoError)
        return true;
    const bool brokeOff = error < QNetworkReply::ContentAccessDenied
                          || error == QNetworkReply::ContentReSendError
                          || error == QNetworkReply::ProtocolFailure;
    return !brokeOff && status >= 400;
}

/// Qt 6.4 takes the end of a connection for the end of an answer if both come at once, whatever
/// length was promised.
static bool isWhole(const HttpRequest &request, const HttpResponse &response)
{
    bool hasLength = false;
    const qint64 length = response.header("content-length").toLongLong(&hasLength);
    if (request.method == "HEAD" || response.status == 204 || response.status == 304)
        return true;
    if (hasLength && response.header("content-encoding").isEmpty())
        return response.body.size() >= length;
    return response.status >= 300 || !request.isWhole || request.isWhole(response.body);
}

static Error networkError(const QNetworkReply &reply, const QString &host)
{
    const auto error = [&](const QString &code) {
        return Error{Error::Kind::Network,
                     {code, {host}},
                     u"QNetworkReply error %1"_s.arg(int(reply.error()))};
    };
    switch (reply.error()) {
    case QNetworkReply::HostNotFoundError:
        return error(u"net.unknownHost"_s);
    case QNetworkReply::OperationCanceledError: // by the time-out: nobody asked to stop
    case QNetworkReply::TimeoutError:
        return error(u"net.timeout"_s);
    case QNetworkReply::SslHandshakeFailedError:
        return error(u"net.tls"_s);
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return error(u"net.proxy"_s);
    default:
        return error(u"net.unreachable"_s);
    }
}

/// How long to wait, in the words of Retry-After: that header, or what is left of a quota's time.
static QByteArray retryAfter(const HttpResponse &response)
{
    QByteArray asked = response.header("retry-after");
    if (!asked.isEmpty() || response.header("x-ratelimit-remaining") != "0")
        return asked;
    const QDateTime reset = QDateTime::fromString(
        QString::fromLatin1(response.header("x-ratelimit-reset")), Qt::ISODate);
    const qint64 left = reset.isValid() ? QDateTime::currentDateTimeUtc().msecsTo(reset) : 0;
    return left > 0 ? QByteArray::number((left + 999) / 1000) : QByteArray();
}

static QString codeOfWait(int status)
{
    if (status == 0)
        return u"run.offline"_s;
    return status == 429 || status == 503 ? u"run.siteAskedToWait"_s : u"run.siteTrouble"_s;
}

QByteArray HttpResponse::header(const QByteArray &name) const
{
    const QByteArray wanted = name.toLower();
    for (const auto &[key, value] : headers) {
        if (key == wanted)
            return value;
    }
    return {};
}

struct HttpClient::Private
{
    RetryPolicy policy;
    std::unique_ptr<QNetworkAccessManager> network;
    std::shared_ptr<Traffic> traffic; ///< May be none.
    QSet<QString> answered;           ///< Hosts that have.

    QNetworkAccessManager &networkOfThisThread();
    Result<HttpResponse> sendOnce(const HttpRequest &request, const StopToken &stop);
    Result<HttpResponse> sendInTurn(const HttpRequest &request, const StopToken &stop);
    RetryPolicy policyFor(const HttpRequest &request, const Result<HttpResponse> &answer) const;
};

QNetworkAccessManager &HttpClient::Private::networkOfThisThread()
{
    if (!network || network->thread() != QThread::currentThread()) {
        network = std::make_unique<QNetworkAccessManager>();
        network->setProxyFactory(new ProxiesOfTheSystem); // owned by it
        network->setAutoDeleteReplies(false);
    }
    return *network;
}

static QNetworkRequest prepared(const HttpRequest &request, milliseconds timeout)
{
    QNetworkRequest result(request.url);
    result.setTransferTimeout(int(timeout.count()));
    result.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                        QNetworkRequest::ManualRedirectPolicy);
    result.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    result.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    // Qt's own ("Mozilla/5.0") looks like a browser's, and Atlassian refuses a browser's POST as
    // forged.
    result.setHeader(QNetworkRequest::UserAgentHeader, u"Salesferry"_s);
    for (const auto &[name, value] : request.headers)
        result.setRawHeader(name, value);
    return result;
}

Result<HttpResponse> HttpClient::Private::sendOnce(const HttpRequest &request,
                                                   const StopToken &stop)
{
    QNetworkRequest outgoing = prepared(request, policy.transferTimeout);
    std::unique_ptr<UnrepeatableBody> onceOnly;
    std::unique_ptr<QNetworkReply> reply;
    const auto sentAt = std::chrono::steady_clock::now();
    if (request.repeatable || request.body.isEmpty()) {
        reply.reset(
            networkOfThisThread().sendCustomRequest(outgoing, request.method, request.body));
    } else {
        onceOnly = std::make_unique<UnrepeatableBody>(request.body);
        outgoing.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        outgoing.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
        reply.reset(
            networkOfThisThread().sendCustomRequest(outgoing, request.method, onceOnly.get()));
    }

    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    {
        // Asked in any thread; ended in ours, which is in the loop below.
        const StopCallback whenAsked(stop, [&reply] {
            QMetaObject::invokeMethod(reply.get(), &QNetworkReply::abort, Qt::QueuedConnection);
        });
        if (!reply->isFinished())
            loop.exec();
    }

    HttpResponse response;
    response.sentAt = sentAt;
    response.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (response.status > 0)
        answered.insert(request.url.authority());
    if (hasArrived(*reply, response.status)) {
        response.body = reply->readAll();
        for (const auto &[name, value] : reply->rawHeaderPairs())
            response.headers.append({name.toLower(), value});
        if (isWhole(request, response))
            return response;
    }
    const Error error = stop.requested() ? cancelled() : networkError(*reply, request.url.host());
    // A connection that broke off may be taken for the next request's, which would then be lost as
    // well.
    reply.reset();
    network.reset();
    return error;
}

/// At the pace that the server allows all of its clients.
Result<HttpResponse> HttpClient::Private::sendInTurn(const HttpRequest &request,
                                                     const StopToken &stop)
{
    if (!traffic)
        return sendOnce(request, stop);
    const auto ticket = traffic->enter(request.endpoint, request.urgency, stop);
    if (!ticket)
        return cancelled();
    Result<HttpResponse> answer = sendOnce(request, stop);
    if (answer)
        traffic->answered(*ticket, *answer);
    else
        traffic->lost(*ticket);
    return answer;
}

/// What a server in trouble answers, and not what it makes of one request.
static bool passesWithTime(int status)
{
    return status == 429 || status == 502 || status == 503 || status == 504;
}

/// Patience ends sooner where there is little to hope for: a host of which no word was ever heard,
/// a certificate that is not trusted, a proxy that wants something.
RetryPolicy HttpClient::Private::policyFor(const HttpRequest &request,
                                           const Result<HttpResponse> &answer) const
{
    RetryPolicy result = policy;
    if (!answer || passesWithTime(answer->status))
        result.patience = std::max(result.patience, result.standby);
    if (request.patience)
        result.patience = std::min(result.patience, *request.patience);
    if (answer)
        return result;
    const bool hasAnswered =
        answered.contains(request.url.authority()) || (traffic && traffic->hasAnswered());
    const QString &code = answer.error().message.code;
    if (!hasAnswered || code == "net.tls"_L1 || code == "net.proxy"_L1)
        result.patience = std::min(result.patience, result.unreachablePatience);
    return result;
}

HttpClient::HttpClient(RetryPolicy policy, std::shared_ptr<Traffic> traffic)
    : d(std::make_unique<Private>())
{
    d->policy = policy;
    d->traffic = std::move(traffic);
}

HttpClient::~HttpClient() = default;

Result<HttpResponse> HttpClient::send(const HttpRequest &request, const RunContext &context)
{
    QElapsedTimer sinceFirst;
    sinceFirst.start();
    bool wasOffline = false;
    for (int attempt = 1;; ++attempt) {
        if (context.stop.requested())
            return cancelled();
        QElapsedTimer sinceThis;
        sinceThis.start();
        Result<HttpResponse> answer = d->sendInTurn(request, context.stop);
        if (!answer && answer.error().kind == Error::Kind::Cancelled)
            return answer;
        const int status = answer ? answer->status : 0;
        qCInfo(logNet).noquote() << request.method << request.url.path(QUrl::FullyEncoded)
                                 << (answer ? QString::number(status) : answer.error().message.code)
                                 << sinceThis.elapsed() << "ms";
        if (answer && std::exchange(wasOffline, false))
            context.note({u"run.online"_s, {}});
        const auto wait = d->policyFor(request, answer)
                              .delay(status, attempt, request.repeatable,
                                     answer ? retryAfter(*answer) : QByteArray(),
                                     milliseconds(sinceFirst.elapsed()),
                                     QRandomGenerator::global()->generateDouble());
        if (!wait)
            return answer;
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(*wait).count();
        if (!request.waitNote.isEmpty())
            context.note({request.waitNote, {QString::number(seconds)}});
        else
            context.note({codeOfWait(status), {QString::number(seconds)}});
        wasOffline = status == 0 && request.waitNote.isEmpty();
        if (status == 429 && d->traffic)
            d->traffic->pause(request.endpoint, *wait);
        if (context.stop.wait(*wait))
            return cancelled();
    }
}

} // namespace net
