#pragma once

#include "operations/sources.h"
#include "project/columnchanges.h"
#include "project/mappingtemplate.h"

namespace operations {

/// How the columns of a project's files differ from those that its mapping was made for.
struct MappingChanges
{
    project::ColumnChanges customers, organizations;

    const project::ColumnChanges &of(model::Kind kind) const
    {
        return kind == model::Kind::Customer ? customers : organizations;
    }
    bool isEmpty() const { return customers.isEmpty() && organizations.isEmpty(); }
    bool operator==(const MappingChanges &) const = default;
};

/// What the columns of \a sources change for the mappings of \a project, or of a template's
/// choices. Files are told apart by nothing but their columns: their names may be others.
MappingChanges columnChanges(const Sources &sources, const project::Project &project);

/// From now on the mappings of \a project are made for the columns of \a sources.
void rememberColumns(const Sources &sources, project::Project &project);

/// Writes the mapping of \a file to \a path, with the columns that it was made for; those of its
/// files, where nobody looked at them yet. Errors as project::exportMapping() and openSources().
Result<> exportMapping(const project::ProjectFile &file, const QString &path,
                       const RunContext &context);

/// Gives \a file the mapping at \a path and saves it; what the columns of its files change for
/// that. A column that the files lack is no error: it is told as gone, and empty until another is
/// taken. Errors, after which \a file is as it was, as project::readMapping(), openSources() and
/// ProjectFile::save().
Result<MappingChanges> importMapping(project::ProjectFile &file, const QString &path,
                                     const RunContext &context);

} // namespace operations
