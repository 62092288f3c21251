#pragma once

#include "csm/csmsite.h"
#include "project/runfolder.h"
#include "rehearsal/twin.h"

namespace operations {

/// The name of the site on this computer that a user practises with.
inline QString practiceSite()
{
    return QStringLiteral("practice");
}

/// Connects to the site at \a address, or opens the practice site of \a folder. Errors as
/// csm::parseAddress(), csm::connect() and rehearsal::openTwin(), and Auth "site.noCredentials"
/// when there are none for a real site.
Result<std::unique_ptr<site::Site>> openSite(const QString &address,
                                             const csm::Credentials &credentials,
                                             const project::RunFolder &folder,
                                             const RunContext &context);

/// What is known about a site: asked for where there is an address, otherwise that of a standard
/// site.
Result<site::Facts> factsOf(const QString &address, const csm::Credentials &credentials,
                            const project::RunFolder &folder, const RunContext &context);

} // namespace operations
