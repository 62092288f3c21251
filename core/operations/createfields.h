#pragma once

#include "csm/csmsite.h"
#include "project/projectfile.h"

namespace operations {

/// How the creation of detail fields ended.
struct FieldCreation
{
    site::Facts facts;    ///< What the site has now.
    QList<Error> refused; ///< Rejected "fields.refused": what could not be made, and why; of
                          ///< options "fields.optionsRefused" (arguments: the field, the words).
};

/// The options that the mapping of \a kind needs and existing fields of the site lack: those of its
/// rules and the targets of their translations. Only these options are in the fields returned.
QList<model::DetailField> missingOptions(model::Kind kind, const project::Project &project,
                                         const site::Facts &facts);

/// Creates now, ahead of a migration, the detail fields that the mapping needs and the site at \a
/// address lacks, and adds missing options to those it has; continues what a killed process left.
/// Journaled apart from migrations; holds the project's lock meanwhile. Reports as "run.fields" how
/// many fields are done. Errors as openSite(), RunLock, Journal and site::Site, and Data
/// "fields..." when a field cannot be made as the mapping has it; nothing was created then.
Result<FieldCreation> createFields(const project::ProjectFile &project, const QString &address,
                                   const csm::Credentials &credentials, const RunContext &context);

} // namespace operations
