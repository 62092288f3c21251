#pragma once

#include "operations/preparation.h"

namespace operations {

/// One problem of one record.
struct RecordProblem
{
    model::Kind kind;
    const migration::Candidate &candidate;
    const model::Problem &problem;
    bool ofProducts; ///< Of the details of the products that the record is to be given.
};

/// For whoever wants to hear of each.
using ProblemListener = std::function<void(const RecordProblem &problem)>;

/// Records with the same problem in the same field.
struct ProblemGroup
{
    bool ofProducts = false;
    model::Kind kind = model::Kind::Customer;
    model::Problem example; ///< The first one.
    qint64 count = 0;
    QList<migration::SourceRef> records; ///< The first few.
};

/// What check found.
struct CheckResult
{
    QList<ProblemGroup> groups; ///< Errors first, then by count; those of products last.
    model::OutcomeCounts organizations, customers; ///< Waiting: would be sent.
    QList<model::DetailField> missingOrganizationFields,
        missingCustomerFields; ///< Will be created.
    /// Details that are emptied at the site for records that have no value.
    QStringList clearedOfOrganizations, clearedOfCustomers;
    std::shared_ptr<const Sources> sources;

    /// Whether every record can go, or its owner left it out.
    bool allWell() const;
};

/// Reads everything once and sends nothing. \a listener hears of each problem of each record.
/// Errors as prepare().
Result<CheckResult> check(const project::ProjectFile &project, const site::Facts &facts,
                          const ProblemListener &listener, const RunContext &context);

} // namespace operations
