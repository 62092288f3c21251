#pragma once

#include "csm/csmsite.h"
#include "migration/fieldcreation.h"
#include "project/projectfile.h"

namespace operations {

/// How far the fields have come: by kind and name (nameKey()). Those of which nothing was sent yet
/// are not among them.
using FieldStates = QMap<std::pair<model::Kind, QString>, migration::FieldStage>;
using FieldStatesListener = std::function<void(const FieldStates &states)>;

/// A detail field that could not be created, or get its options, and why
/// (migration::refusalText()).
struct NotCreated
{
    model::Kind kind;
    QString name;
    Message message;
};

/// How the creation of detail fields ended.
struct FieldCreation
{
    site::Facts facts; ///< What the site has now.
    QList<NotCreated> refused;
};

/// Creates now, ahead of a migration, the detail fields that the mapping needs and the site at \a
/// address lacks, and adds missing options to those it has; continues what a killed process left.
/// Journaled apart from migrations; holds the project's lock meanwhile. Reports as "run.fields" how
/// many fields are done, and to \a listener, in this thread, how far each has come. Errors as
/// openSite(), RunLock, Journal and site::Site, and Data "fields..." when a field cannot be made as
/// the mapping has it; nothing was created then.
Result<FieldCreation> createFields(const project::ProjectFile &project, const QString &address,
                                   const csm::Credentials &credentials,
                                   const FieldStatesListener &listener, const RunContext &context);

} // namespace operations
