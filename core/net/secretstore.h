#pragma once

#include "base/result.h"

#include <QString>

#include <memory>

namespace net {

/// Keeps secrets, each under a key, where neither project nor journal nor log can show them. Safe
/// from several threads; every call blocks, for five seconds at most, so none belongs into the
/// window's thread.
class SecretStore
{
public:
    virtual ~SecretStore() = default;

    /// The secret of \a key; empty when there is none. Errors: Storage "secret.notRead".
    virtual Result<QString> read(const QString &key) = 0;
    /// Errors: Storage "secret.notKept".
    virtual Result<> write(const QString &key, const QString &secret) = 0;
    /// Well done too when there is none. Errors: Storage "secret.notRemoved".
    virtual Result<> remove(const QString &key) = 0;

    /// Whether secrets are still there after the program has ended.
    virtual bool lasting() const = 0;
};

/// The keychain of the system where one keeps what it is given, else the program's memory. Asks the
/// keychain, which may take as long as any call, and may make it ask its owner to unlock it.
std::unique_ptr<SecretStore> openSecretStore();

/// A store that ends with the program.
std::unique_ptr<SecretStore> openMemoryStore();

/// Where the API token of \a email at the site \a address is kept. Blanks around and case do not
/// matter.
QString siteSecretKey(const QString &address, const QString &email);

} // namespace net
