#pragma once

#include "operations/opensite.h"
#include "operations/sources.h"
#include "operations/status.h"
#include "project/projectfile.h"

namespace operations {

/// What a list of projects says of one.
struct ProjectSummary
{
    QString path;
    QStringList files;               ///< Names of its source files.
    QString site;                    ///< Address, practiceSite(), or empty.
    QDateTime changed;               ///< When the project was last saved.
    Status status;                   ///< Of its latest run, as standing() has it.
    std::optional<Error> error = {}; ///< Why it or its journal cannot be read.
};

ProjectSummary projectSummary(const QString &path);

/// A project, with as much of what it names as is within reach.
struct OpenedProject
{
    project::ProjectFile file;
    Status status;
    bool isJournalDamaged = false; ///< Then nothing is known of its run until it is rebuilt.
    std::shared_ptr<const Sources> sources =
        {};                                 ///< Null where it names none or they cannot be read ...
    std::optional<Error> sourcesError = {}; ///< ... and why.
    std::optional<site::Facts> facts =
        {}; ///< Of the practice site; of a real one what it said last.
};

/// Opens a project: its file, its run, its source files, its practice site. Errors as
/// ProjectFile::load() and status(), except for a damaged journal, and "base.cancelled".
Result<OpenedProject> openProject(const QString &path, const RunContext &context);

} // namespace operations
