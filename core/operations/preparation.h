#pragma once

#include "migration/migrator.h"
#include "operations/stages.h"
#include "project/projectfile.h"

namespace operations {

/// One problem of one record, for whoever wants to hear of each.
using ProblemListener = std::function<void(model::Kind kind, const migration::Candidate &candidate,
                                           const model::Problem &problem)>;

/// Everything that is known about a migration before anything is sent; what check, rehearsal and
/// migration share.
struct Preparation
{
    std::shared_ptr<const Sources> sources;
    site::Facts facts; ///< Of the site as it will be once the missing detail fields are created.
    migration::Job job;
};

/// Opens the sources of \a project and reads them once, for a site with these \a facts. Errors as
/// openSources(); "fields.cannotCreate" (argument: a sentence's code is in the detail) when a
/// missing detail field cannot be made.
Result<Preparation> prepare(const project::ProjectFile &project, const site::Facts &facts,
                            const ProblemListener &listener, const RunContext &context);

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
