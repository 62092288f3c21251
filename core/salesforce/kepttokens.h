#pragma once

#include "net/secretstore.h"
#include "salesforce/login.h"

#include <functional>
#include <memory>
#include <mutex>

namespace salesforce {

/// The tokens of one login, and the only one who changes them: what Salesforce gives in exchange
/// for a refresh token is kept before it is used, and nobody asks while another does, be it in
/// another thread or in another Salesferry of this computer. Safe from several threads.
class KeptTokens
{
public:
    /// \a connect makes the client that Salesforce is asked with, one for each time.
    using Connect = std::function<std::unique_ptr<net::HttpClient>()>;
    KeptTokens(QUrl host, QString consumerKey, std::shared_ptr<net::SecretStore> store,
               Connect connect);

    /// What was kept of a former login; false where there is nothing. Errors as
    /// SecretStore::read().
    Result<bool> recall();
    /// Takes \a tokens as those of this login. Errors as SecretStore::write(): they are then kept
    /// in memory alone.
    Result<> take(const OrgTokens &tokens);
    OrgTokens tokens() const;

    /// Another access token in place of one that has expired. Who comes while one is on its way is
    /// given that one. A store that does not take it is noted ("salesforce.tokenNotKept"). Errors:
    /// as refreshTokens(); "salesforce.loginExpired" where there is no refresh token.
    Result<QString> renew(const RunContext &context);

    /// Ends the login here and at Salesforce. Errors: "salesforce.notRevoked", also for a
    /// Salesforce that does not answer; here it is over in any case.
    Result<> logOut(const RunContext &context);

private:
    QString key() const;
    Result<OrgTokens> stored();
    Result<> keep(const OrgTokens &tokens);

    const QUrl m_host;
    const QString m_consumerKey;
    const std::shared_ptr<net::SecretStore> m_store;
    const Connect m_connect;

    std::mutex m_renewing;      ///< Held by the one who asks Salesforce.
    mutable std::mutex m_mutex; ///< Of those below.
    OrgTokens m_tokens;
    QString m_stored; ///< The access token that the store has of us, perhaps a former one.
    int m_renewals = 0;
};

} // namespace salesforce
