#pragma once

#include "base/runcontext.h"
#include "migration/journalrows.h"
#include "project/runfolder.h"

namespace operations {

/// What became of one record, or of one product that it was to be entitled to, with where it stands
/// and why.
struct RecordOutcome
{
    model::Kind kind = model::Kind::Customer;
    migration::RecordState record;
    bool isEntitlement = false; ///< The record's key is the product's name.
};

/// The records and entitlements of the latest run that ended as one of \a which, in the order sent,
/// at most \a limit of them; none where nothing was sent yet. Errors as JournalReader, and
/// "base.cancelled".
Result<QList<RecordOutcome>> outcomes(const project::RunFolder &folder,
                                      const QList<model::Outcome> &which, qint64 limit,
                                      const RunContext &context);

} // namespace operations
