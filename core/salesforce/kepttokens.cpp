#include "salesforce/kepttokens.h"

#include "base/logging.h"
#include "net/tokenlock.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace salesforce {

KeptTokens::KeptTokens(QUrl host, QString consumerKey, std::shared_ptr<net::SecretStore> store,
                       Connect connect)
    : m_host(std::move(host))
    , m_consumerKey(std::move(consumerKey))
    , m_store(std::move(store))
    , m_connect(std::move(connect))
{
}

/// Each org has an app of its own, so that its key names the org too, where the host is
/// everybody's.
QString KeptTokens::key() const
{
    return u"salesforce "_s + m_host.toString() + u' ' + m_consumerKey;
}

Result<OrgTokens> KeptTokens::stored()
{
    const auto text = m_store->read(key());
    if (!text)
        return text.error();
    const QJsonObject object = QJsonDocument::fromJson(text->toUtf8()).object();
    return OrgTokens{QUrl(object[u"instance"_s].toString()), object[u"access"_s].toString(),
                     object[u"refresh"_s].toString()};
}

/// In one entry: the two tokens and where they are good belong together, and an entry is written
/// whole or not at all.
Result<> KeptTokens::keep(const OrgTokens &tokens)
{
    const QJsonObject object{{u"instance"_s, tokens.instance.toString()},
                             {u"access"_s, tokens.accessToken},
                             {u"refresh"_s, tokens.refreshToken}};
    return m_store->write(key(),
                          QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

Result<bool> KeptTokens::recall()
{
    const auto found = stored();
    if (!found)
        return found.error();
    if (found->accessToken.isEmpty())
        return false;
    const std::lock_guard lock(m_mutex);
    m_tokens = *found;
    m_stored = found->accessToken;
    return true;
}

Result<> KeptTokens::take(const OrgTokens &tokens)
{
    auto kept = keep(tokens);
    const std::lock_guard lock(m_mutex);
    m_tokens = tokens;
    if (kept)
        m_stored = tokens.accessToken;
    ++m_renewals;
    return kept;
}

OrgTokens KeptTokens::tokens() const
{
    const std::lock_guard lock(m_mutex);
    return m_tokens;
}

Result<QString> KeptTokens::renew(const RunContext &context)
{
    int before = 0;
    {
        const std::lock_guard lock(m_mutex);
        before = m_renewals;
    }
    const std::lock_guard alone(m_renewing);
    OrgTokens former;
    QString ours;
    {
        const std::lock_guard lock(m_mutex);
        if (m_renewals != before)
            return m_tokens.accessToken; // somebody was faster
        former = m_tokens;
        ours = m_stored;
    }
    net::TokenLock others(key());
    if (!others.wait(context.stop))
        return cancelled();
    if (const auto now = stored(); now && !now->accessToken.isEmpty() && now->accessToken != ours) {
        const std::lock_guard lock(m_mutex); // another Salesferry was faster
        m_tokens = *now;
        m_stored = now->accessToken;
        ++m_renewals;
        return m_tokens.accessToken;
    }
    if (former.refreshToken.isEmpty())
        return Error{Error::Kind::Auth, {u"salesforce.loginExpired"_s, {}}, u"no refresh token"_s};
    const auto renewed = refreshTokens(m_host, m_consumerKey, former, *m_connect(), context);
    if (!renewed)
        return renewed.error();
    if (const auto kept = take(*renewed); !kept) {
        qCWarning(logNet) << kept.error().message.code << kept.error().detail;
        context.note({u"salesforce.tokenNotKept"_s, {}});
    }
    return renewed->accessToken;
}

Result<> KeptTokens::logOut(const RunContext &context)
{
    const std::lock_guard alone(m_renewing);
    OrgTokens former;
    {
        const std::lock_guard lock(m_mutex);
        former = std::exchange(m_tokens, {});
        ++m_renewals;
    }
    const auto removed = m_store->remove(key());
    if (former.accessToken.isEmpty())
        return removed;
    // With a refresh token all access tokens that came of it end as well.
    const QString &token = former.refreshToken.isEmpty() ? former.accessToken : former.refreshToken;
    const auto revoked = revokeToken(m_host, token, *m_connect(), context);
    if (!revoked && revoked.error().kind != Error::Kind::Rejected)
        return Error{
            revoked.error().kind, {u"salesforce.notRevoked"_s, {}}, revoked.error().message.code};
    if (!revoked)
        return revoked.error();
    return removed;
}

} // namespace salesforce
