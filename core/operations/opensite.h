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

/// How long a bulk task of the practice site takes, unless it is told: long enough to be seen, too
/// short to be waited for.
constexpr std::chrono::milliseconds usualPracticeTask{150};

/// Connects to the site at \a address, or opens the practice site of \a folder. Errors as
/// csm::parseAddress(), csm::connect() and rehearsal::openTwin(), and Auth "site.noCredentials"
/// when there are none for a real site.
Result<std::unique_ptr<site::Site>>
openSite(const QString &address, const csm::Credentials &credentials,
         const project::RunFolder &folder, const RunContext &context,
         std::chrono::milliseconds practiceTask = usualPracticeTask);

/// What is known about a site: asked for where there is an address, otherwise that of a standard
/// site.
Result<site::Facts> factsOf(const QString &address, const csm::Credentials &credentials,
                            const project::RunFolder &folder, const RunContext &context);

} // namespace operations
