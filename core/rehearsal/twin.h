#pragma once

#include "site/site.h"

namespace rehearsal {

/// How the twin behaves.
struct TwinOptions
{
    std::chrono::milliseconds taskTime{0}; ///< From submit to the end of a task; practice uses some, so that there is progress to see.
    int openTasks = 10;
};

/// A site on this computer with the rules and the state of one: fields, types, options, limits, upsert keys,
/// idempotency keys, tasks that take time. \a file is its store (SQLite; ":memory:" for a rehearsal); a missing file
/// begins as a new site with CSM's default fields, or with the fields of \a facts where given (the rehearsal of a
/// real site). Takes requests in the reference dialect only. Errors: Storage "twin.notReadable".
Result<std::unique_ptr<site::Site>> openTwin(const QString &file, const TwinOptions &options,
                                             const std::optional<site::Facts> &facts);

} // namespace rehearsal
