#pragma once

#include "project/projectfile.h"

namespace operations {

/// Moves a project and its run folder together to \a path (given the ending of a project where it
/// has none), as "Save as" does; \a file belongs there afterwards. Never while it runs. Errors:
/// Storage "lock.held", "project.exists" (there is another project or run folder),
/// "project.notMoved" (arguments: the path, the system's words; all is where it was), as
/// ProjectFile::save().
Result<> moveProject(project::ProjectFile &file, const QString &path);

} // namespace operations
