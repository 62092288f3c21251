#pragma once

#include "json.h"
#include "switches.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace csmsite {

// What stands between a request and the site: logins, the rate limit, faults on purpose
// (CSM API, 1, 8 and 12).
class Gate
{
public:
    // Counts and draws of faults start anew, unless those switches are as before.
    void switchesChanged(const Switches &before, const Switches &after);

    // path: as in PlannedFault
    Fault nextFault(std::string_view method, std::string_view path, const Switches &switches);
    bool isOverRate(const Switches &switches, std::int64_t nowMs);
    // How much of the rate is left, where the site tells that with every answer.
    void addRate(Reply &reply, const Switches &switches, std::int64_t nowMs) const;

    // A refusal, or nothing when the login is right.
    std::optional<Reply> refuseLogin(const Request &request, const Switches &switches,
                                     std::int64_t nowMs);
    // GET /authorize: what a browser does once its user has agreed, straight back with a code.
    Reply authorize(const Request &request);
    // POST /oauth/token: both tokens are new after each call, the old ones are worth nothing.
    Reply giveToken(const Request &request, const Switches &switches, std::int64_t nowMs);
    // GET /oauth/token/accessible-resources: with the scopes that were asked for, but those that
    // are switched off. Nothing is said of scopes where nobody has asked for any.
    Reply accessibleResources(const Request &request, const Switches &switches, std::int64_t nowMs);

private:
    std::vector<int> m_seen; // requests that a planned fault has matched
    std::uint64_t m_draws = 0;
    double m_allowance = -1;
    std::int64_t m_allowanceAt = 0;
    int m_tokens = 0; // given so far; the first access token is switches.bearer
    std::int64_t m_tokenSince = -1;
    std::string m_scopes; // asked for by the last login, with blanks between
};

// 429 or 503 as the switches want it (switch 6).
Reply throttled(int status, const Switches &switches);

} // namespace csmsite
