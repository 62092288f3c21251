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
/// order, so that the first thing that is wrong is what is named. Errors as site::Site;
/// "site.unknownName" when there is no such site.
Result<std::unique_ptr<site::Site>> connect(const Address &address, const Credentials &credentials,
                                            const net::RetryPolicy &policy,
                                            const RunContext &context);

} // namespace csm
