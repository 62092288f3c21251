#pragma once

#include "csm/csmsite.h"
#include "net/bearertokens.h"
#include "net/httpclient.h"
#include "net/pkce.h"

/// OAuth 2.0 (3LO): a login in the browser through an app of the administrator's own. Atlassian
/// wants the app's secret for it and knows no app that does without.
namespace csm {

/// An app in Atlassian's developer console.
struct App
{
    QString clientId;
    QString secret; ///< Lives in memory and in the keychain only.
};

/// One login as it was begun; what its end is checked against.
struct LoginAttempt
{
    Address address;
    App app;
    QUrl redirect; ///< Where the browser is sent at the end.
    QString state = net::randomText(24);
};

/// The one port that a login comes back to: an app may have a single address for that. Not one of
/// those that the login to Salesforce waits at.
quint16 loginPort();

/// The page where a login begins, for a browser. It asks for allScopes() and for a refresh token.
QUrl authorizeAddress(const LoginAttempt &attempt);

/// What the browser brought: a code, or why there is none. Errors: Auth "oauth.denied",
/// "oauth.refused" (arguments: error, description), Data "oauth.answer".
Result<QString> codeIn(const QHash<QString, QString> &parameters);

/// The tokens for the \a code that the browser brought. Never asked twice: a code is good for once.
/// Errors: Auth "oauth.appRefused" (id and secret do not belong together), "oauth.codeExpired",
/// "oauth.refused"; Data "oauth.answer"; Throttled "oauth.unavailable" (argument: the HTTP
/// status); net.*.
Result<net::TokenPair> exchangeCode(const LoginAttempt &attempt, const QString &code,
                                    net::HttpClient &client, const RunContext &context);

/// The tokens that follow those with \a refresh, which may be worth nothing afterwards. Asked again
/// after a lost answer: if it was given, the login is lost either way. Errors: as exchangeCode(),
/// and Auth "net.loginExpired".
Result<net::TokenPair> exchangeRefresh(const Address &address, const App &app,
                                       const QString &refresh, net::HttpClient &client,
                                       const RunContext &context);

/// A site that a login is good for.
struct Grant
{
    QString cloudId;
    QString url;
    QStringList scopes; ///< May be empty where nobody says.
};

/// The sites that the login with \a access is good for. Errors: Auth "site.tokenRefused", Data
/// "oauth.answer", net.*.
Result<QList<Grant>> readGrants(const Address &address, const QString &access,
                                net::HttpClient &client, const RunContext &context);

/// What the login \a tokens was given at the site \a cloudId; none where the site does not say.
/// Errors as readGrants() and BearerTokens::access().
Result<std::optional<QStringList>> grantedScopes(const Address &address, const QString &cloudId,
                                                 net::BearerTokens &tokens, net::HttpClient &client,
                                                 const RunContext &context);

} // namespace csm
