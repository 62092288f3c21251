#pragma once

#include "base/result.h"

#include <QUrl>

namespace csm {

/// Where a site's doors are. On https://NAME.atlassian.net: tenant_info there, the API and the
/// helper calls at api.atlassian.com, logins in the browser at auth.atlassian.com; on a loopback
/// http address (tests) all on that one.
struct Address
{
    QString site; ///< Normalised: "https://name.atlassian.net" or "http://127.0.0.1:1234".
    QUrl tenantInfo() const;
    QUrl api(const QString &cloudId,
             const QString &path) const; ///< \a path begins with "/", percent-encoded.
    QUrl helper(const QString &cloudId, const QString &path) const; ///< "/rest/..."
    QUrl login(const QString &path) const;                          ///< Of OAuth: "/authorize".
    QUrl grants() const; ///< Tells which sites a login is good for.
};

/// Any form that an administrator pastes: name, name.atlassian.net,
/// https://name.atlassian.net/jira/..., with blanks around. Errors (Data): "site.badAddress"
/// (argument: it), "site.plainHttp"; of what looks like a login the argument has nothing.
Result<Address> parseAddress(const QString &text);

} // namespace csm
