#include "csm/connection.h"

#include "csm/wire.h"
#include "net/bearertokens.h"

#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace csm {

/// Tokens are pasted, and a line break in a header would begin another one.
static QByteArray withoutBlanks(const QString &text)
{
    static const QRegularExpression blanks(u"\\s+"_s);
    return QString(text).remove(blanks).toUtf8();
}

static QByteArray authorization(const Credentials &credentials)
{
    if (!credentials.bearer.isEmpty())
        return "Bearer " + withoutBlanks(credentials.bearer);
    return "Basic "
           + (withoutBlanks(credentials.email) + ':' + withoutBlanks(credentials.token)).toBase64();
}

/// What HttpClient says, as site::Site documents it. Certificates and proxies keep their own words:
/// what to do about them is another matter than a site that does not answer.
static Error asSiteError(Error error)
{
    const QString &code = error.message.code;
    if (error.kind == Error::Kind::Network && code != "net.tls"_L1 && code != "net.proxy"_L1) {
        error.detail = code + u", "_s + error.detail;
        error.message.code = u"site.unreachable"_s;
    }
    return error;
}

/// For a load that stays too high, and for a site that stays broken, there is one remedy: time.
static bool isBusy(int status)
{
    return status == 429 || status >= 500;
}

/// What was called, for the log and for support: no query (emails), no ids.
static QString nameOf(const Call &call)
{
    static const QRegularExpression id(u"/(?:qm(?::|%3A)[^/]*|[0-9]+|[0-9a-f-]{36})(?=/|$)"_s);
    QString path = call.path.section(u'?', 0, 0);
    return QString::fromLatin1(call.method) + u' ' + path.replace(id, u"/{id}"_s);
}

/// Every answer of the site is JSON; what begins so and does not end so has been cut off.
static bool isWholeJson(const QByteArray &body)
{
    const QByteArray text = body.trimmed();
    return !(text.startsWith('{') || text.startsWith('['))
           || !QJsonDocument::fromJson(text).isNull();
}

Connection::Connection(Login login)
    : m_login(std::move(login))
    , m_client(m_login.policy, m_login.traffic)
{
    m_headers = {{"Accept", "application/json"},
                 {"Accept-Language", "en"},        // some refusals are told apart by their words
                 {"X-ExperimentalApi", "opt-in"}}; // needed by some calls, harmless to the others
}

/// The gateway's words for a token that is good, but not for this: another would be no better.
static bool isOfScopes(const QByteArray &body)
{
    return siteWords(body).contains("scope does not match"_L1, Qt::CaseInsensitive);
}

Result<net::HttpResponse> Connection::sendSigned(net::HttpRequest request,
                                                 const RunContext &context)
{
    const auto &tokens = m_login.credentials.tokens;
    if (!tokens) {
        request.headers.emplaceBack("Authorization", authorization(m_login.credentials));
        return m_client.send(request, context);
    }
    Result<QString> token = tokens->access(context);
    for (bool isRenewed = false;; isRenewed = true) {
        if (!token)
            return token.error();
        net::HttpRequest signedRequest = request;
        signedRequest.headers.emplaceBack("Authorization", "Bearer " + withoutBlanks(*token));
        auto response = m_client.send(signedRequest, context);
        if (isRenewed || !response || response->status != 401 || isOfScopes(response->body))
            return response;
        token = tokens->renew(*token, context);
    }
}

Result<net::HttpResponse> Connection::send(const Call &call, const RunContext &context)
{
    net::HttpRequest request;
    request.method = call.method;
    request.url = call.door == Call::Door::Api ? m_login.address.api(m_login.cloudId, call.path)
                                               : m_login.address.helper(m_login.cloudId, call.path);
    request.headers = m_headers;
    if (!call.body.isEmpty())
        request.headers.emplaceBack("Content-Type", "application/json");
    if (!call.key.isEmpty())
        request.headers.emplaceBack("Idempotency-Key", call.key.toUtf8());
    request.body = call.body;
    request.patience = call.patience;
    request.isWhole = isWholeJson;
    request.repeatable = call.repeatable;
    request.urgency = call.urgency;
    request.endpoint = nameOf(call);
    const QString host = request.url.host();

    Result<net::HttpResponse> response = sendSigned(std::move(request), context);
    const bool mayBeDone = response ? response->status >= 500 && response->status != 503
                                    : response.error().kind == Error::Kind::Network
                                          && response.error().message.code != "net.unknownHost"_L1;
    if (!call.repeatable && mayBeDone)
        return answerLost(host);
    if (!response)
        return asSiteError(response.error());
    if (isBusy(response->status))
        return refusal(call, *response);
    return response;
}

Result<QByteArray> Connection::ask(const Call &call, const RunContext &context)
{
    const Result<net::HttpResponse> response = send(call, context);
    if (!response)
        return response.error();
    if (!isSuccess(response->status))
        return refusal(call, *response);
    return response->body;
}

Error refusal(const Call &call, const net::HttpResponse &response)
{
    using enum Error::Kind;
    QString words = siteWords(response.body);
    if (words.isEmpty())
        words = u"HTTP %1"_s.arg(response.status);
    const QString detail = u"%1: HTTP %2"_s.arg(nameOf(call)).arg(response.status);
    const auto error = [&detail](Error::Kind kind, const QString &code,
                                 const QStringList &arguments = {}) {
        return Error{kind, {code, arguments}, detail};
    };
    if (isBusy(response.status))
        return error(Throttled, u"site.busy"_s, {QString::number(response.status)});
    switch (response.status) {
    case 401:
        if (isOfScopes(response.body))
            return error(Permission, u"site.missingScope"_s, {call.need.scope});
        return error(Auth, u"site.tokenRefused"_s);
    case 403:
        return error(Permission, u"site.notAllowed"_s, {call.need.permission, words});
    case 404:
        if (call.door == Call::Door::Api && !call.mayBeAbsent)
            return error(Permission, u"site.noCsm"_s);
        break;
    default:
        break;
    }
    if (response.status < 400)
        return unexpectedAnswer(call, response.status);
    return error(Rejected, u"site.refused"_s, {words});
}

Error answerLost(const QString &host)
{
    return {Error::Kind::Network, {u"site.answerLost"_s, {host}}};
}

Error unexpectedAnswer(const Call &call, int status)
{
    return {Error::Kind::Data,
            {u"site.unexpectedAnswer"_s, {nameOf(call), QString::number(status)}}};
}

Result<QString> askCloudId(const Address &address, const net::RetryPolicy &policy,
                           const RunContext &context)
{
    const Error unknownName{Error::Kind::Network,
                            {u"site.unknownName"_s, {QUrl(address.site).host()}}};
    net::HttpRequest request;
    request.url = address.tenantInfo();
    request.headers = {{"Accept", "application/json"}};
    const Result<net::HttpResponse> response = net::HttpClient(policy).send(request, context);
    if (!response)
        return response.error().message.code == "net.unknownHost"_L1
                   ? unknownName
                   : asSiteError(response.error());
    if (response->status == 404)
        return unknownName;
    const Call call{.path = u"/_edge/tenant_info"_s};
    if (!isSuccess(response->status))
        return isBusy(response->status) ? refusal(call, *response)
                                        : unexpectedAnswer(call, response->status);
    if (const std::optional<QString> cloudId = readCloudId(response->body))
        return *cloudId;
    return unexpectedAnswer(call, response->status);
}

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text, ":"));
}

} // namespace csm
