#pragma once

#include "net/httpclient.h"
#include "net/pkce.h"

#include <QUrl>

namespace salesforce {

/// One login as it was begun; what its end is checked against.
struct LoginAttempt
{
    QUrl host; ///< loginHost().
    QString consumerKey;
    QUrl redirect; ///< Where the browser is sent at the end.
    QString state = net::randomText(24);
    net::Pkce pkce = net::newPkce();
};

/// What a login gives. Where there is no refresh token, the login lasts as long as the access
/// token.
struct OrgTokens
{
    QUrl instance; ///< Where all calls go.
    QString accessToken;
    QString refreshToken; ///< May be empty.

    bool operator==(const OrgTokens &) const = default;
};

/// The ports that a login may come back to; an org is told of all three, as it takes none that it
/// was not told of. They are below those that systems give to outgoing connections (from 32768 on),
/// stand apart, so that no program takes all of them as a block, and are neither the Salesforce
/// CLI's (1717) nor Data Loader's (7171), which may be running.
QList<quint16> loginPorts();
/// The addresses of these, as an app in an org is told.
QStringList callbackAddresses();

/// The page where a login begins, for a browser.
QUrl authorizeAddress(const LoginAttempt &attempt);

/// The tokens for the \a code that the browser brought. Never asked twice: a code is good for once.
/// Errors: those of loginErrors(); "salesforce.loginAnswer" for what nobody understands,
/// "salesforce.loginUnavailable" (argument: the HTTP status); net.*.
Result<OrgTokens> exchangeCode(const LoginAttempt &attempt, const QString &code,
                               net::HttpClient &client, const RunContext &context);

/// Other tokens for \a tokens, which may be worth nothing afterwards, as the refresh token changes
/// where the org wants that. Sent once only: an answer that is lost may have changed it. Errors:
/// as exchangeCode().
Result<OrgTokens> refreshTokens(const QUrl &host, const QString &consumerKey,
                                const OrgTokens &tokens, net::HttpClient &client,
                                const RunContext &context);

/// Ends what \a token opens. Well done too when it was ended already. Errors: Network, Rejected
/// "salesforce.notRevoked".
Result<> revokeToken(const QUrl &host, const QString &token, net::HttpClient &client,
                     const RunContext &context);

/// Whether an expired session is what a 401 with \a message (of Salesforce's error) means: other
/// tokens help then. One that the org does not let use the API at all says nearly the same, and
/// there refreshing would go on forever.
bool isExpiredSession(const QString &errorCode, const QString &message);

} // namespace salesforce
