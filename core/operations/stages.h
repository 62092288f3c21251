#pragma once

#include "migration/candidate.h"
#include "operations/sources.h"
#include "site/facts.h"

namespace operations {

/// The organizations that accounts become, by account id; of those kept apart, the names they were
/// given.
struct AccountNames
{
    salesforce::AccountIndex index;
    QHash<QString, QString> renamed; ///< By account id.

    QString organizationName(const QString &accountId) const;
};

/// The records that become organizations: all rows of the accounts files, in the project's order.
migration::Stage organizationStage(const std::shared_ptr<const Sources> &sources,
                                   const project::Project &project, const site::Facts &facts);

/// The records that become customers: all rows of the contacts files, then all of the accounts
/// files.
migration::Stage customerStage(const std::shared_ptr<const Sources> &sources,
                               const project::Project &project, const site::Facts &facts,
                               const std::shared_ptr<const AccountNames> &accounts);

} // namespace operations
