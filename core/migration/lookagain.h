#pragma once

#include "base/runcontext.h"
#include "migration/journal.h"

namespace migration {

/// What looking again for records that were unknown came to.
struct LookedAgain
{
    qint64 found = 0;   ///< They have their outcome now, whatever it is.
    qint64 unknown = 0; ///< Still.
};

/// Looks again for the records of a run that ended as unknown, and journals what is found. Sends
/// nothing. Errors as site::Site and Journal.
Result<LookedAgain> lookForUnknown(const Run &run, Journal &journal, site::Site &site,
                                   const RunContext &context);

/// Reads the organizations of all customers of a run whose memberships were only accepted, and adds
/// those that are missing. Errors the same.
Result<> readMembershipsAgain(const Run &run, Journal &journal, site::Site &site,
                              const RunContext &context);

} // namespace migration
