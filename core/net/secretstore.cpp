#include "net/secretstore.h"

#include "net/keychain.h"

#include <QHash>

#include <mutex>

using namespace Qt::StringLiterals;

namespace net {
namespace {

/// Remembers secrets for as long as the program runs, where there is no keychain.
class MemoryStore final : public SecretStore
{
public:
    Result<QString> read(const QString &key) override
    {
        const std::lock_guard lock(m_mutex);
        return m_secrets.value(key);
    }
    Result<> write(const QString &key, const QString &secret) override
    {
        const std::lock_guard lock(m_mutex);
        m_secrets.insert(key, secret);
        return {};
    }
    Result<> remove(const QString &key) override
    {
        const std::lock_guard lock(m_mutex);
        m_secrets.remove(key);
        return {};
    }
    bool lasting() const override { return false; }

private:
    std::mutex m_mutex;
    QHash<QString, QString> m_secrets;
};

} // namespace

std::unique_ptr<SecretStore> openMemoryStore()
{
    return std::make_unique<MemoryStore>();
}

std::unique_ptr<SecretStore> openSecretStore()
{
    if (keychainWorks())
        return openKeychain();
    return openMemoryStore();
}

QString siteSecretKey(const QString &address, const QString &email)
{
    return address.trimmed().toLower() + u' ' + email.trimmed().toLower();
}

} // namespace net
