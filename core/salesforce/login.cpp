#include "salesforce/login.h"

#include "net/loopbackserver.h"
#include "net/typedaddress.h"
#include "salesforce/loginerrors.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace salesforce {

using Form = QList<std::pair<QString, QString>>;

QList<quint16> loginPorts()
{
    return {18473, 23719, 29153};
}

QStringList callbackAddresses()
{
    QStringList addresses;
    for (const quint16 port : loginPorts())
        addresses.append(net::loopbackAddress(port).toString());
    return addresses;
}

static QByteArray encoded(const Form &form)
{
    QByteArrayList pairs;
    for (const auto &[name, value] : form)
        pairs.append(name.toLatin1() + '=' + QUrl::toPercentEncoding(value));
    return pairs.join('&');
}

static QUrl at(const QUrl &host, const QString &path)
{
    QUrl url = host;
    url.setPath(path);
    return url;
}

QUrl authorizeAddress(const LoginAttempt &attempt)
{
    // The refresh token is asked for because reading a large org takes longer than many a session
    // lasts, and goes on the next day where the day's calls are used up: nobody is at the browser
    // then. An org that gives none is read all the same.
    const Form form{{u"response_type"_s, u"code"_s},
                    {u"client_id"_s, attempt.consumerKey},
                    {u"redirect_uri"_s, attempt.redirect.toString()},
                    {u"scope"_s, u"api refresh_token"_s},
                    {u"state"_s, attempt.state},
                    {u"code_challenge"_s, attempt.pkce.challenge},
                    {u"code_challenge_method"_s, u"S256"_s}};
    QUrl url = at(attempt.host, u"/services/oauth2/authorize"_s);
    url.setQuery(QString::fromLatin1(encoded(form)), QUrl::StrictMode);
    return url;
}

static net::HttpRequest post(const QUrl &host, const QString &path, const Form &form)
{
    return {.method = "POST",
            .url = at(host, path),
            .headers = {{"Content-Type", "application/x-www-form-urlencoded"},
                        {"Accept", "application/json"}},
            .body = encoded(form),
            .repeatable = false};
}

/// Where calls may go: to nobody who could read them on the way.
static bool isSafe(const QUrl &url)
{
    return !url.host().isEmpty()
           && (url.scheme() == "https"_L1
               || (url.scheme() == "http"_L1 && net::isThisComputer(url.host())));
}

static Error notUnderstood(const QString &detail)
{
    return {Error::Kind::Data, {u"salesforce.loginAnswer"_s, {}}, detail};
}

static Result<OrgTokens> tokensIn(const net::HttpResponse &answer)
{
    const QJsonObject object = QJsonDocument::fromJson(answer.body).object();
    const QString error = object[u"error"_s].toString();
    if (!error.isEmpty())
        return loginError(error, object[u"error_description"_s].toString());
    const QString status = QString::number(answer.status);
    if (answer.status != 200)
        return Error{Error::Kind::Network, {u"salesforce.loginUnavailable"_s, {status}}};
    const OrgTokens tokens{QUrl(object[u"instance_url"_s].toString(), QUrl::StrictMode),
                           object[u"access_token"_s].toString(),
                           object[u"refresh_token"_s].toString()};
    if (tokens.accessToken.isEmpty())
        return notUnderstood(u"no access token"_s);
    if (!isSafe(tokens.instance))
        return notUnderstood(u"no instance that is safe"_s);
    return tokens;
}

static Result<OrgTokens> askForTokens(const QUrl &host, const Form &form, net::HttpClient &client,
                                      const RunContext &context)
{
    const auto answer = client.send(post(host, u"/services/oauth2/token"_s, form), context);
    if (!answer)
        return answer.error();
    return tokensIn(*answer);
}

Result<OrgTokens> exchangeCode(const LoginAttempt &attempt, const QString &code,
                               net::HttpClient &client, const RunContext &context)
{
    return askForTokens(attempt.host,
                        {{u"grant_type"_s, u"authorization_code"_s},
                         {u"code"_s, code},
                         {u"client_id"_s, attempt.consumerKey},
                         {u"redirect_uri"_s, attempt.redirect.toString()},
                         {u"code_verifier"_s, attempt.pkce.verifier}},
                        client, context);
}

Result<OrgTokens> refreshTokens(const QUrl &host, const QString &consumerKey,
                                const OrgTokens &tokens, net::HttpClient &client,
                                const RunContext &context)
{
    auto renewed = askForTokens(host,
                                {{u"grant_type"_s, u"refresh_token"_s},
                                 {u"refresh_token"_s, tokens.refreshToken},
                                 {u"client_id"_s, consumerKey}},
                                client, context);
    // Without rotation the former one stays good, and is not sent again.
    if (renewed && renewed->refreshToken.isEmpty())
        renewed->refreshToken = tokens.refreshToken;
    return renewed;
}

Result<> revokeToken(const QUrl &host, const QString &token, net::HttpClient &client,
                     const RunContext &context)
{
    net::HttpRequest request = post(host, u"/services/oauth2/revoke"_s, {{u"token"_s, token}});
    request.repeatable = true;
    const auto answer = client.send(request, context);
    if (!answer)
        return answer.error();
    // An error is written like a form, not as JSON; all that it can say is that the token is worth
    // nothing, which is what was wanted.
    const QUrlQuery said(QString::fromUtf8(answer->body));
    const bool isGone = answer->status == 400 && said.hasQueryItem(u"error"_s);
    if (answer->status != 200 && !isGone)
        return Error{Error::Kind::Rejected,
                     {u"salesforce.notRevoked"_s, {}},
                     u"HTTP %1"_s.arg(answer->status)};
    return {};
}

bool isExpiredSession(const QString &errorCode, const QString &message)
{
    return errorCode == "INVALID_SESSION_ID"_L1
           && !message.contains("not valid for use with"_L1, Qt::CaseInsensitive)
           && !message.contains("not attached to Agent"_L1, Qt::CaseInsensitive);
}

} // namespace salesforce
