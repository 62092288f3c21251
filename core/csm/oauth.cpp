#include "csm/oauth.h"

#include "base/logging.h"
#include "csm/permissions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace csm {

quint16 loginPort()
{
    return 21847;
}

QUrl authorizeAddress(const LoginAttempt &attempt)
{
    // The refresh token is asked for because an access token lasts an hour, and a run a day.
    const QString scopes = (allScopes() << u"offline_access"_s).join(u' ');
    const QList<std::pair<QString, QString>> form{{u"audience"_s, u"api.atlassian.com"_s},
                                                  {u"client_id"_s, attempt.app.clientId},
                                                  {u"scope"_s, scopes},
                                                  {u"redirect_uri"_s, attempt.redirect.toString()},
                                                  {u"state"_s, attempt.state},
                                                  {u"response_type"_s, u"code"_s},
                                                  {u"prompt"_s, u"consent"_s}};
    QByteArrayList pairs;
    for (const auto &[name, value] : form)
        pairs.append(name.toLatin1() + '=' + QUrl::toPercentEncoding(value));
    QUrl url = attempt.address.login(u"/authorize"_s);
    url.setQuery(QString::fromLatin1(pairs.join('&')), QUrl::StrictMode);
    return url;
}

static Error notUnderstood(const QString &detail)
{
    return {Error::Kind::Data, {u"oauth.answer"_s, {}}, detail};
}

static Error refused(const QString &error, const QString &description)
{
    const QString said = redacted(description.simplified().left(200));
    return {Error::Kind::Auth, {u"oauth.refused"_s, {redacted(error.left(60)), said}}};
}

Result<QString> codeIn(const QHash<QString, QString> &parameters)
{
    const QString error = parameters.value(u"error"_s);
    if (error == "access_denied"_L1)
        return Error{Error::Kind::Auth, {u"oauth.denied"_s, {}}};
    if (!error.isEmpty())
        return refused(error, parameters.value(u"error_description"_s));
    const QString code = parameters.value(u"code"_s);
    if (code.isEmpty())
        return notUnderstood(u"no code"_s);
    return code;
}

/// \a expired: what it means that a code or a refresh token is not taken.
static Result<net::TokenPair> pairIn(const net::HttpResponse &answer, const QString &expired)
{
    const QJsonObject object = QJsonDocument::fromJson(answer.body).object();
    const QString error = object[u"error"_s].toString();
    if (error == "invalid_grant"_L1)
        return Error{Error::Kind::Auth, {expired, {}}};
    if (error == "invalid_client"_L1 || error == "unauthorized_client"_L1
        || error == "access_denied"_L1)
        return Error{Error::Kind::Auth, {u"oauth.appRefused"_s, {}}, error};
    if (!error.isEmpty())
        return refused(error, object[u"error_description"_s].toString());
    if (answer.status == 429 || answer.status >= 500)
        return Error{Error::Kind::Throttled,
                     {u"oauth.unavailable"_s, {QString::number(answer.status)}}};
    net::TokenPair pair{
        object[u"access_token"_s].toString(), object[u"refresh_token"_s].toString(), {}};
    if (pair.access.isEmpty())
        return notUnderstood(u"no access token"_s);
    if (const qint64 seconds = object[u"expires_in"_s].toInteger(); seconds > 0)
        pair.expiry = QDateTime::currentDateTimeUtc().addSecs(seconds);
    return pair;
}

static net::HttpRequest post(const Address &address, const App &app, QJsonObject form)
{
    form[u"client_id"_s] = app.clientId;
    form[u"client_secret"_s] = app.secret;
    net::HttpRequest request;
    request.method = "POST";
    request.url = address.login(u"/oauth/token"_s);
    request.headers = {{"Content-Type", "application/json"}, {"Accept", "application/json"}};
    request.body = QJsonDocument(form).toJson(QJsonDocument::Compact);
    return request;
}

Result<net::TokenPair> exchangeCode(const LoginAttempt &attempt, const QString &code,
                                    net::HttpClient &client, const RunContext &context)
{
    net::HttpRequest request = post(attempt.address, attempt.app,
                                    {{u"grant_type"_s, u"authorization_code"_s},
                                     {u"code"_s, code},
                                     {u"redirect_uri"_s, attempt.redirect.toString()}});
    request.repeatable = false;
    const auto answer = client.send(request, context);
    if (!answer)
        return answer.error();
    return pairIn(*answer, u"oauth.codeExpired"_s);
}

Result<net::TokenPair> exchangeRefresh(const Address &address, const App &app,
                                       const QString &refresh, net::HttpClient &client,
                                       const RunContext &context)
{
    const auto answer = client.send(
        post(address, app, {{u"grant_type"_s, u"refresh_token"_s}, {u"refresh_token"_s, refresh}}),
        context);
    if (!answer)
        return answer.error();
    return pairIn(*answer, u"net.loginExpired"_s);
}

Result<QList<Grant>> readGrants(const Address &address, const QString &access,
                                net::HttpClient &client, const RunContext &context)
{
    net::HttpRequest request;
    request.url = address.grants();
    request.headers = {{"Accept", "application/json"},
                       {"Authorization", "Bearer " + access.toUtf8()}};
    const auto answer = client.send(request, context);
    if (!answer)
        return answer.error();
    if (answer->status == 401 || answer->status == 403)
        return Error{Error::Kind::Auth, {u"site.tokenRefused"_s, {}}};
    const QJsonDocument document = QJsonDocument::fromJson(answer->body);
    if (!isSuccess(answer->status) || !document.isArray())
        return notUnderstood(u"accessible-resources: HTTP %1"_s.arg(answer->status));
    QList<Grant> grants;
    const QJsonArray array = document.array();
    for (const QJsonValue &value : array) {
        Grant grant{value[u"id"_s].toString(), value[u"url"_s].toString(), {}};
        const QJsonArray scopes = value[u"scopes"_s].toArray();
        for (const QJsonValue &scope : scopes)
            grant.scopes.append(scope.toString());
        grants.append(grant);
    }
    return grants;
}

Result<std::optional<QStringList>> grantedScopes(const Address &address, const QString &cloudId,
                                                 net::BearerTokens &tokens, net::HttpClient &client,
                                                 const RunContext &context)
{
    const auto access = tokens.access(context);
    if (!access)
        return access.error();
    const auto grants = readGrants(address, *access, client, context);
    if (!grants)
        return grants.error();
    QStringList scopes; // a site is there once for each product
    for (const Grant &grant : *grants) {
        if (grant.cloudId == cloudId)
            scopes.append(grant.scopes);
    }
    return scopes.isEmpty() ? std::nullopt : std::optional(scopes);
}

} // namespace csm
