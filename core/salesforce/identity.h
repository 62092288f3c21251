#pragma once

#include "salesforce/login.h"

namespace salesforce {

/// Who is logged in, and where.
struct Identity
{
    QString userId;
    QString userName;    ///< Of the login: "ines@acme.example.com.uat".
    QString displayName; ///< "Ines Okoro".
    QString organizationId;
    QString organizationName; ///< Empty where the org does not say.
    bool isSandbox = false;

    bool operator==(const Identity &) const = default;
};

/// Asks the org. Errors: Auth "salesforce.loginExpired"; Permission "salesforce.apiBlocked" where
/// it lets the login do nothing, for which no other tokens help; "salesforce.loginAnswer" and
/// "salesforce.loginUnavailable" as exchangeCode(); net.*.
Result<Identity> readIdentity(const OrgTokens &tokens, net::HttpClient &client,
                              const RunContext &context);

} // namespace salesforce
