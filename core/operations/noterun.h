#pragma once

#include "base/result.h"
#include "project/runfolder.h"

namespace operations {

/// Adds \a note to the journal of a project's unfinished run; nothing where there is none. Errors
/// as Journal.
Result<> noteRun(const project::RunFolder &folder, const Message &note);

/// Notes that the user stopped the run, which is paused. Errors as noteRun() and RunLock.
Result<> noteStopped(const project::RunFolder &folder);

} // namespace operations
