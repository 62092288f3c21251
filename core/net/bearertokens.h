#pragma once

#include "base/runcontext.h"
#include "net/secretstore.h"

#include <QDateTime>

#include <functional>
#include <mutex>

namespace net {

/// What a login in the browser gives.
struct TokenPair
{
    QString access;
    QString refresh;  ///< Gives the next pair, and may be worth nothing then.
    QDateTime expiry; ///< Of the access token, UTC; invalid where nobody knows.

    bool operator==(const TokenPair &) const = default;
};

/// The tokens of one login for all who use it, and the only one who changes them: what is given in
/// exchange for a refresh token is kept before it is used, and nobody asks while another does, be
/// it in another thread or in another Salesferry of this computer. An access token, which lasts an
/// hour and is long, is never kept. Safe from several threads.
class BearerTokens
{
public:
    /// Asks for the pair that follows the one with this refresh token.
    using Exchange = std::function<Result<TokenPair>(const QString &refresh, const RunContext &)>;
    /// \a key: where \a store keeps the refresh token.
    BearerTokens(QString key, std::shared_ptr<SecretStore> store, Exchange exchange);

    /// Takes up a former login; false where there is none. Errors as SecretStore::read().
    Result<bool> recall();
    /// Takes \a pair as the tokens of this login. Errors as SecretStore::write(): they are then in
    /// memory alone.
    Result<> take(const TokenPair &pair);
    /// Ends the login here. Errors as SecretStore::remove().
    Result<> forget();

    /// A token to sign with, renewed a while before it expires. Errors as renew().
    Result<QString> access(const RunContext &context);
    /// Another in place of \a refused, which the other side takes no more. Who comes while one is
    /// on its way is given that one. A store that does not take the new refresh token is noted
    /// ("net.tokenNotKept"). Errors: Cancelled, those of Exchange, and Auth "net.loginExpired"
    /// where there is no refresh token.
    Result<QString> renew(const QString &refused, const RunContext &context);

private:
    bool isGood() const;
    void put(const TokenPair &pair);
    Result<QString> renewed(const RunContext &context);

    const QString m_key;
    const std::shared_ptr<SecretStore> m_store;
    const Exchange m_exchange;

    std::mutex m_renewing; ///< Held by the one who asks for others.
    std::mutex m_mutex;    ///< Of those below.
    TokenPair m_pair;
    QDateTime m_renewAt; ///< UTC; invalid: when it is refused.
    QString m_stored;    ///< The refresh token that the store has of us, perhaps a former one.
};

} // namespace net
