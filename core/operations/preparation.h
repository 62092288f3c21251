#pragma once

#include "migration/migrator.h"
#include "operations/stages.h"
#include "project/projectfile.h"

namespace operations {

/// One record before merging, and its number in its stage, for whoever wants to hear of each.
using CandidateVisitor =
    std::function<void(model::Kind kind, qint64 n, const migration::Judgement &judgement)>;

/// Everything that is known about a migration before anything is sent; what check, review,
/// rehearsal and migration share. Reading it is safe from several threads.
struct Preparation
{
    std::shared_ptr<const Sources> sources;
    site::Facts facts; ///< Of the site as it will be once the missing detail fields are created.
    project::Project project; ///< Its mapping in the site's own spelling.
    std::shared_ptr<const AccountNames> accounts;
    migration::Job job;
};

/// Opens the sources of \a project and reads them once, for a site with these \a facts; \a visit
/// hears of every record. Errors as openSources(); "fields.cannotCreate" (argument: a sentence's
/// code is in the detail) when a missing detail field cannot be made.
Result<Preparation> prepare(const project::ProjectFile &project, const site::Facts &facts,
                            const CandidateVisitor &visit, const RunContext &context);

/// The organizations of a migration: which of them are one, and what accounts become.
struct PlannedOrganizations
{
    migration::Plan plan;
    std::shared_ptr<const AccountNames> accounts;
};
/// One pass over the stage of the organizations. Errors as Plan::make().
Result<PlannedOrganizations> planOrganizations(const migration::Stage &stage,
                                               const project::Project &project,
                                               const CandidateVisitor &visit,
                                               const RunContext &context);

/// Calls \a listener for each problem of \a candidate, and for the reason of its outcome where that
/// is none of them.
void forEachProblem(const migration::Candidate &candidate,
                    const std::function<void(const model::Problem &problem)> &listener);

/// The facts of a site nobody has asked yet: CSM's default fields.
site::Facts standardFacts();

/// Adds to \a facts the detail fields that will be created for \a mapping, after checking that they
/// can be. Errors: Data "fields.clash", "fields.tooMany", "fields.tooManyOptions", "fields.noName",
/// "fields.noOptions".
Result<> planFields(model::Kind kind, const mapping::Mapping &mapping, site::Facts &facts);

/// The detail fields that a mapping writes to. One of CSM's default fields that is given no options
/// has its default ones, should the site lack it.
QList<model::DetailField> mappedFields(model::Kind kind, const mapping::Mapping &mapping);

} // namespace operations
