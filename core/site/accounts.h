#pragma once

#include <QString>

namespace site {

/// Whether a customer's id is of a Customer Account, which the site finds by its email. Others are
/// people with an Atlassian account: the site finds them by that id alone (CSM API, 6).
inline bool isCustomerAccount(const QString &id)
{
    return id.startsWith(QLatin1String("qm:"));
}

} // namespace site
