#pragma once

#include "migration/firstrecords.h"
#include "migration/packer.h"
#include "migration/plan.h"
#include "migration/productwish.h"
#include "migration/singles.h"
#include "migration/verifier.h"

namespace migration {

/// What a migration is to do.
struct Job
{
    Stage organizations, customers;
    Plan organizationPlan, customerPlan;
    /// The detail fields that the records need; those that the site lacks are created.
    QList<model::DetailField> organizationFields, customerFields;
    /// Options that the records need and fields of the site lack; they are added.
    QList<model::DetailField> organizationOptions, customerOptions;
    site::Operation operation = site::Operation::Upsert;
    bool readFirst = true;     ///< Read each record at the site before it is sent: tells created,
                               ///< updated, unchanged.
    bool accountsOnly = false; ///< Customers have an email and a display name, and nothing else.
    /// What is done about records that are there already; while an answer is to be given, the run
    /// is not at its end.
    Existing existingOrganizations = {}, existingCustomers = {};
    ProductWishes organizationProducts, customerProducts;
    QStringList fingerprints; ///< Of the source files.
    QString choices;          ///< Hash of the project's choices.
    VerifierPatience patience = {};
    SinglesRule singles = {};
    /// Sends only these and then rests, so that its owner can look at them; those that an
    /// unfinished run has sent so already go before them.
    std::optional<FirstRecords> first = {};
};

} // namespace migration
