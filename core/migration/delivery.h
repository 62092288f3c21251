#pragma once

#include "base/runcontext.h"
#include "migration/journal.h"
#include "migration/pacing.h"

namespace migration {

/// A fresh Idempotency-Key.
QString newKey();

/// Sees one journaled batch through to the end of its task, from wherever it stands: hands it in,
/// waiting for a place among the site's open tasks, and polls. Each step is in the journal before
/// the next. Waiting because the site has enough open tasks is noted: "run.siteHasEnoughTasks"
/// (argument: seconds until it is tried again). \a accepted is called once the site has taken it. A
/// batch that was written but not accepted comes back with the site's refusal as the error.
Result<> deliver(
    Batch &batch, site::Site &site, Journal &journal, Pacing &pacing, const RunContext &context,
    const std::function<Result<>()> &accepted = [] { return Result<>(); });

} // namespace migration
