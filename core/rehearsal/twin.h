#pragma once

#include "site/site.h"

#include <chrono>

namespace rehearsal {

/// How the twin behaves.
struct TwinOptions
{
    /// From submit to the end of a task; practice uses some, so that there is progress to see.
    std::chrono::milliseconds taskTime{0};
    int openTasks = 10;        ///< More at once are refused ("site.taskCap").
    QStringList products = {}; ///< That a rehearsal begins with ...
    QList<model::DetailField> entitlementFields = {}; ///< ... and the details of entitlements.
};

/// A site on this computer with the rules and the state of one: fields, types, options, limits,
/// upsert keys, idempotency keys, tasks that take time. \a file is its store: SQLite, which
/// outlives a kill at any moment, or
/// ":memory:" for a rehearsal (of any size: what does not fit into a few MiB lies in a temporary
/// file). A missing file begins as a new site with CSM's default fields but "External ID", so that
/// a practice has a field to create; or with the fields of \a facts where given (the rehearsal of a
/// real site), which also say what is allowed there. Takes requests in the reference dialect only;
/// what one asks for is there when its task has ended. Errors: Storage "twin.notReadable"
/// (arguments: the file), also from every call of the site; there also "twin.notWritable"
/// (arguments: the file; none in a rehearsal).
Result<std::unique_ptr<site::Site>> openTwin(const QString &file, const TwinOptions &options,
                                             const std::optional<site::Facts> &facts);

} // namespace rehearsal
