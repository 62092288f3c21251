#pragma once

#include "csm/csmsite.h"
#include "migration/lookagain.h"
#include "project/projectfile.h"

namespace operations {

/// Looks again, at the site that the project's latest run went to, for the records that ended as
/// unknown; sends nothing. Errors as openSite(), RunLock, Journal and site::Site; "journal.none"
/// where nothing was sent, "run.otherSite" where the site is another one by now.
Result<migration::LookedAgain> lookAgain(const project::ProjectFile &file,
                                         const csm::Credentials &credentials,
                                         const RunContext &context);

} // namespace operations
