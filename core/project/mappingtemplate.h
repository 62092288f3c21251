#pragma once

#include "base/result.h"
#include "project/project.h"

namespace project {

/// What one project can take over from another: both mappings, what becomes of person accounts, of
/// blanks and of records of one key, and the columns that all this was made for. It knows no files,
/// no site and no secrets.
struct MappingTemplate
{
    Project choices; ///< What is not named above is as in a new project.

    bool operator==(const MappingTemplate &) const = default;
};

MappingTemplate templateOf(const Project &project);

/// Gives \a project what \a taken has, its columns too: what changed since then can be told from
/// them (columnChanges()). Files, site and the rest stay.
void apply(const MappingTemplate &taken, Project &project);

/// What a mapping file's name ends with: ".salesferry-mapping".
QString mappingFileEnding();

/// Writes the template of \a project to a file of its own (NAME.salesferry-mapping; JSON,
/// versioned). Replaces \a path as a whole or leaves it; a file that is none of a mapping stays.
/// Errors: Storage "mappingFile.notWritable" (arguments: the file, why); Data
/// "mappingFile.inTheWay" (argument: the file).
Result<> exportMapping(const Project &project, const QString &path);

/// What exportMapping() wrote. Errors: Storage "mappingFile.missing", "mappingFile.notReadable";
/// Data "mappingFile.noMapping" (it is something else), "mappingFile.newer",
/// "mappingFile.unknownKey" (second argument: the key, as "customers.email.sauces"),
/// "mappingFile.badValue" (the key, what stands there), "mappingFile.sameTarget" (the field that
/// two mappings lead to). First argument always the file.
Result<MappingTemplate> readMapping(const QString &path);

} // namespace project
