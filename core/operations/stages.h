#pragma once

#include "migration/candidate.h"
#include "operations/sources.h"
#include "project/edits.h"
#include "site/facts.h"

namespace operations {

/// The organizations that accounts become, by account id; of those kept apart, the names they were
/// given.
struct AccountNames
{
    salesforce::AccountIndex index;        ///< Without a name: its owner left it out by the ticks.
    QHash<QByteArray, QByteArray> renamed; ///< By account id; in UTF-8.

    /// The name of an account's organization in UTF-8; none of an account that becomes none.
    std::optional<QByteArrayView> find(QByteArrayView accountId) const;
    QString organizationName(const QString &accountId) const;
};

/// Whether the ticks of its owner leave it out.
bool isUnticked(const migration::Candidate &candidate);

/// What edits call the record at \a ref.
project::RecordKey recordKey(const Sources &sources, model::Kind kind,
                             const migration::SourceRef &ref);

/// The records that become organizations: all rows of the accounts files, in the project's order.
/// Without \a edits all go as their files have them.
migration::Stage organizationStage(const std::shared_ptr<const Sources> &sources,
                                   const project::Project &project, const site::Facts &facts,
                                   const std::shared_ptr<const project::Edits> &edits = {});

/// The records that become customers: all rows of the contacts files, then all of the accounts
/// files.
migration::Stage customerStage(const std::shared_ptr<const Sources> &sources,
                               const project::Project &project, const site::Facts &facts,
                               const std::shared_ptr<const AccountNames> &accounts,
                               const std::shared_ptr<const project::Edits> &edits = {});

} // namespace operations
