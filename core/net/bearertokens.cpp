#include "net/bearertokens.h"

#include "base/logging.h"
#include "net/tokenlock.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace net {

/// So long before its time a token is replaced, for a request that is on its way meanwhile and for
/// clocks that differ; one that lives shortly, in the middle of its life.
constexpr qint64 aheadMs = 120'000;

BearerTokens::BearerTokens(QString key, std::shared_ptr<SecretStore> store, Exchange exchange)
    : m_key(std::move(key))
    , m_store(std::move(store))
    , m_exchange(std::move(exchange))
{
}

Result<bool> BearerTokens::recall()
{
    const auto found = m_store->read(m_key);
    if (!found)
        return found.error();
    if (found->isEmpty())
        return false;
    const std::lock_guard lock(m_mutex);
    put({{}, *found, {}});
    m_stored = *found;
    return true;
}

Result<> BearerTokens::take(const TokenPair &pair)
{
    auto kept = m_store->write(m_key, pair.refresh);
    const std::lock_guard lock(m_mutex);
    put(pair);
    if (kept)
        m_stored = pair.refresh;
    return kept;
}

Result<> BearerTokens::forget()
{
    const std::lock_guard alone(m_renewing);
    {
        const std::lock_guard lock(m_mutex);
        put({});
        m_stored.clear();
    }
    return m_store->remove(m_key);
}

void BearerTokens::put(const TokenPair &pair)
{
    m_pair = pair;
    m_renewAt = {};
    if (!pair.expiry.isValid())
        return;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const qint64 life = now.msecsTo(pair.expiry);
    m_renewAt = now.addMSecs(std::max(life - aheadMs, life / 2));
}

bool BearerTokens::isGood() const
{
    return !m_pair.access.isEmpty()
           && (!m_renewAt.isValid() || QDateTime::currentDateTimeUtc() < m_renewAt);
}

Result<QString> BearerTokens::access(const RunContext &context)
{
    const auto good = [this] {
        const std::lock_guard lock(m_mutex);
        return isGood() ? m_pair.access : QString();
    };
    if (QString token = good(); !token.isEmpty())
        return token;
    const std::lock_guard alone(m_renewing);
    if (QString token = good(); !token.isEmpty()) // somebody was faster
        return token;
    return renewed(context);
}

Result<QString> BearerTokens::renew(const QString &refused, const RunContext &context)
{
    const std::lock_guard alone(m_renewing);
    {
        const std::lock_guard lock(m_mutex);
        if (m_pair.access != refused && isGood())
            return m_pair.access; // somebody was faster
    }
    return renewed(context);
}

/// By the one who holds m_renewing.
Result<QString> BearerTokens::renewed(const RunContext &context)
{
    TokenLock others(m_key);
    if (!others.wait(context.stop))
        return cancelled();
    QString refresh;
    {
        const std::lock_guard lock(m_mutex);
        refresh = m_pair.refresh;
        // Another Salesferry was here: its refresh token follows ours, which is worth nothing now.
        if (const auto now = m_store->read(m_key); now && !now->isEmpty() && *now != m_stored)
            refresh = *now;
    }
    if (refresh.isEmpty())
        return Error{Error::Kind::Auth, {u"net.loginExpired"_s, {}}, u"no refresh token"_s};
    Result<TokenPair> next = m_exchange(refresh, context);
    if (!next)
        return next.error();
    if (next->refresh.isEmpty()) // without rotation the former one stays good
        next->refresh = refresh;
    if (const auto kept = take(*next); !kept) {
        qCWarning(logNet) << kept.error().message.code << kept.error().detail;
        context.note({u"net.tokenNotKept"_s, {}});
    }
    return next->access;
}

} // namespace net
