#pragma once

#include <QString>

namespace net {

/// Proves to whoever gives out tokens that the one who asks for them is the one who began the login
/// (RFC 7636): the challenge goes through the browser, the verifier never does.
struct Pkce
{
    QString verifier;  ///< 64 characters; 43 to 128 are allowed.
    QString challenge; ///< Of the method S256.
};

Pkce newPkce();
QString challengeOf(const QString &verifier);

/// \a bytes random bytes of the system, as letters that need no encoding in an address.
QString randomText(int bytes);

} // namespace net
