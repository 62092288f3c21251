#include "operations/opensite.h"

#include "base/haste.h"
#include "operations/preparation.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace operations {

Result<std::unique_ptr<site::Site>> openSite(const QString &address,
                                             const csm::Credentials &credentials,
                                             const project::RunFolder &folder,
                                             const RunContext &context,
                                             std::chrono::milliseconds practiceTask)
{
    if (address == practiceSite()) {
        if (auto made = folder.make(); !made)
            return made.error();
        return rehearsal::openTwin(folder.practice(), {.taskTime = practiceTask}, std::nullopt);
    }
    auto parsed = csm::parseAddress(address);
    if (!parsed)
        return parsed.error();
    if (!credentials.isComplete())
        return Error{Error::Kind::Auth, {u"site.noCredentials"_s, {parsed->site}}};
    net::RetryPolicy policy;
    policy.firstDelay /= haste();
    policy.longestDelay /= haste();
    policy.standby = 12h / haste(); // a night without network costs time, and nothing else
    return csm::connect(*parsed, credentials, policy, context);
}

Result<site::Facts> factsOf(const QString &address, const csm::Credentials &credentials,
                            const project::RunFolder &folder, const RunContext &context)
{
    if (address.isEmpty())
        return standardFacts();
    auto site = openSite(address, credentials, folder, context);
    if (!site)
        return site.error();
    return (*site)->readFacts(context);
}

} // namespace operations
