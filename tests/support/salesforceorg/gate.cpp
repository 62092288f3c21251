#include "gate.h"

#include "../http/faults.h"
#include "../http/text.h"
#include "switchesjson.h"

namespace salesforceorg {

namespace {

constexpr std::int64_t dayMs = 86'400'000;

} // namespace

std::optional<std::string> bearerToken(const Request &request)
{
    const std::string_view login = request.header("Authorization");
    for (const std::string_view kind : {"Bearer ", "OAuth "}) {
        if (http::equalsAsciiWithoutCase(login.substr(0, kind.size()), kind))
            return std::string(http::trimmed(login.substr(kind.size())));
    }
    return std::nullopt;
}

Reply sessionExpired()
{
    return errorReply(401, "INVALID_SESSION_ID", "Session expired or invalid");
}

void Gate::switchesChanged(const Switches &before, const Switches &after)
{
    if (before.faultMix != after.faultMix)
        m_draws = 0;
    if (before.plannedFaults != after.plannedFaults)
        m_seen.assign(after.plannedFaults.size(), 0);
}

PlannedFault Gate::nextFault(std::string_view method, std::string_view path, bool isApi,
                             const Switches &switches)
{
    if (const PlannedFault *planned =
            http::nextPlanned(switches.plannedFaults, m_seen, method, path))
        return *planned;
    PlannedFault none;
    none.what = isApi ? http::drawn(switches.faultMix, m_draws++, shares) : Fault::None;
    return none;
}

std::optional<Reply> Gate::answerOf(Fault fault)
{
    switch (fault) {
    case Fault::ServerError:
        return errorReply(500, "UNKNOWN_EXCEPTION",
                          "An unexpected error occurred. Please include this ErrorId if you "
                          "contact support: 1234567890-12345 (-1234567890)");
    case Fault::BadGateway:
        return htmlReply(502, "Bad Gateway");
    case Fault::Unavailable:
        return htmlReply(503, "We are down for maintenance.");
    case Fault::ServerUnavailable:
        return errorReply(503, "SERVER_UNAVAILABLE",
                          "We are currently experiencing problems. Please try again later.");
    case Fault::Calm:
        return htmlReply(420, "Server unreachable");
    case Fault::SessionExpired:
        return sessionExpired();
    case Fault::Blocked:
        return errorReply(401, "INVALID_SESSION_ID",
                          "This session is not valid for use with the REST API");
    case Fault::ApiDisabledForOrg:
        return errorReply(403, "API_DISABLED_FOR_ORG",
                          "The REST API is not enabled for this Organization.");
    case Fault::ApiCurrentlyDisabled:
        return errorReply(403, "API_CURRENTLY_DISABLED", "API is disabled for this User");
    case Fault::RequestLimit:
        return errorReply(403, "REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded.");
    case Fault::QueryTimeout:
        return errorReply(400, "QUERY_TIMEOUT", "Your query request was running for too long.");
    case Fault::InvalidLocator:
        return errorReply(400, "INVALID_QUERY_LOCATOR", "invalid query locator");
    case Fault::StrangePage:
        return htmlReply(200, "Welcome to the network");
    case Fault::None:
    case Fault::DropBefore:
    case Fault::DropAfter:
    case Fault::Truncate:
    case Fault::ShortBody:
    case Fault::NoLocator:
    case Fault::Slow:
    case Fault::Hang:
        break;
    }
    return std::nullopt;
}

std::optional<Reply> Gate::refuse(const Request &request, Logins &logins, const Switches &switches,
                                  std::int64_t now)
{
    const std::optional<std::string> token = bearerToken(request);
    if (!token && !request.header("Authorization").empty())
        return errorReply(401, "INVALID_AUTH_HEADER", "INVALID_HEADER_TYPE");
    if (!token || !logins.use(*token, switches, now))
        return sessionExpired();
    if (switches.blocked)
        return answerOf(Fault::Blocked);
    if (now / dayMs != m_day) { // a new day, a new allowance
        if (m_day != 0)
            m_used = -switches.usedRequests;
        m_day = now / dayMs;
    }
    if (used(switches) >= switches.dailyRequests)
        return answerOf(Fault::RequestLimit);
    ++m_used;
    if (switches.apiDisabledForOrg)
        return answerOf(Fault::ApiDisabledForOrg);
    if (switches.apiCurrentlyDisabled)
        return answerOf(Fault::ApiCurrentlyDisabled);
    return std::nullopt;
}

std::string Gate::limits(const Switches &switches) const
{
    return "api-usage=" + std::to_string(used(switches)) + '/'
           + std::to_string(switches.dailyRequests);
}

} // namespace salesforceorg
