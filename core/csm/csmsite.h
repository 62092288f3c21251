#pragma once

#include "csm/address.h"
#include "net/retrypolicy.h"
#include "site/site.h"

namespace csm {

/// Who we are at the site. Email and token (Basic), or a bearer token. Lives in memory only.
struct Credentials
{
    QString email;
    QString token;
    QString bearer;
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
