#pragma once

#include "base/result.h"

#include <QUrl>

namespace salesforce {

/// Where production orgs, sandboxes and trials log in that have, or know, no address of their own.
QUrl productionHost();
QUrl sandboxHost();

/// Where to log in, of any form that an administrator pastes: acme, acme--uat,
/// acme.my.salesforce.com, the address of a page (acme.lightning.force.com/lightning/..., of Setup,
/// Visualforce, files), login.salesforce.com, with blanks around. An instance that the address
/// names (na139) logs in at the one host of all. On this computer http is taken as it is. Errors
/// (Data): "salesforce.badAddress" (argument: it), "salesforce.plainHttp".
Result<QUrl> loginHost(const QString &typed);

} // namespace salesforce
