#pragma once

#include "mapping/automatch.h"
#include "operations/sources.h"
#include "project/projectfile.h"

namespace operations {

/// A new project and what was found on the way.
struct NewProject
{
    project::ProjectFile file;
    std::shared_ptr<const Sources> sources;
    QList<mapping::Match> customerMatches, organizationMatches;
};

/// Makes a project from export files, or ZIP archives of them, and maps it by itself, for a site
/// with CSM's default fields. Saves it at \a path. Errors as openSources() and ProjectFile::save(),
/// and Storage "project.exists".
Result<NewProject> newProject(const QString &path, const QStringList &sources,
                              project::PersonAccounts personAccounts, const RunContext &context);

/// Sets mapping, defaults, fixed values, choices, and how its files are read, of a project from
/// JSON and saves it. Errors as ProjectFile::set() and save() and openFile(), and when no used
/// source has a column that the project names Data "mapping.noSuchColumn" (arguments: the column,
/// the target) or "personRules.noSuchColumn" (argument: the column).
Result<> changeProject(project::ProjectFile &file, const QJsonObject &json,
                       const RunContext &context);

} // namespace operations
