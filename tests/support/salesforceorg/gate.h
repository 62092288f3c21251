#pragma once

#include "answers.h"
#include "logins.h"
#include "switches.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace salesforceorg {

// What stands between a request and the records: faults on purpose, logins, allowances ("Salesforce
// API, 2.3, 2.4").
class Gate
{
public:
    // Counts and draws of faults start anew, unless those switches are as before.
    void switchesChanged(const Switches &before, const Switches &after);

    // path: as in PlannedFault. None, or one to be met.
    PlannedFault nextFault(std::string_view method, std::string_view path, bool isApi,
                           const Switches &switches);
    // The answer of a fault that has one; nothing for those that only harm an answer.
    static std::optional<Reply> answerOf(Fault fault);

    // A refusal, or nothing when a call of the API may pass; one that passes is counted.
    std::optional<Reply> refuse(const Request &request, Logins &logins, const Switches &switches,
                                std::int64_t now);
    // "api-usage=18/5000"
    std::string limits(const Switches &switches) const;
    int used(const Switches &switches) const { return switches.usedRequests + m_used; }

private:
    std::vector<int> m_seen; // requests that a planned fault has fitted
    std::uint64_t m_draws = 0;
    int m_used = 0;
    std::int64_t m_day = 0;
};

// What stood in "Authorization: Bearer", or OAuth; nothing for other logins.
std::optional<std::string> bearerToken(const Request &request);
Reply sessionExpired();

} // namespace salesforceorg
