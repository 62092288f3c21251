#pragma once

#include "csm/address.h"
#include "net/retrypolicy.h"
#include "site/site.h"

namespace net {
class BearerTokens;
}

namespace csm {

/// Who we are at the site: email and token (Basic), a bearer token, or a login in the browser.
/// Lives in memory only.
struct Credentials
{
    QString email;
    QString token;
    QString bearer;
    std::shared_ptr<net::BearerTokens> tokens = {}; ///< Shared by all doors to the site.

    /// Whether there is anything to sign with.
    bool isComplete() const
    {
        return tokens || !bearer.trimmed().isEmpty()
               || (!email.trimmed().isEmpty() && !token.trimmed().isEmpty());
    }
};

/// Connects to the CSM site at \a address: cloud id, then who we are and what we may, in that
/// order, so that the first thing that is wrong is what is named. Errors as site::Site, and Network
/// "site.unknownName" (argument: the host) where there is no such site. Beyond those that
/// site::Site names, every call may end with Permission "site.missingScope" (argument: the scopes
/// that the token lacks) and Network "net.tls" or "net.proxy" (argument: the host);
/// "site.notAllowed" has the site's words as its second argument. Every error of a refusal has the
/// request and the status, and nothing else, in its detail.
Result<std::unique_ptr<site::Site>> connect(const Address &address, const Credentials &credentials,
                                            const net::RetryPolicy &policy,
                                            const RunContext &context);

} // namespace csm
