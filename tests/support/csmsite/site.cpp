#include "site.h"

#include "../http/routes.h"
#include "text.h"

#include <algorithm>

namespace csmsite {

namespace {

constexpr std::string_view csmBase = "/jsm/csm/cloudid/";
constexpr std::string_view csmVersion = "/api/v1";
constexpr std::string_view jiraBase = "/ex/jira/";

bool startsWith(std::string_view text, std::string_view start)
{
    return text.substr(0, start.size()) == start;
}

bool contains(const std::vector<std::string> &list, std::string_view text)
{
    return std::find(list.begin(), list.end(), text) != list.end();
}

std::string_view nameOf(Fault fault)
{
    switch (fault) {
    case Fault::None:
        break;
    case Fault::DropBefore:
        return "dropBefore";
    case Fault::DropAfter:
        return "dropAfter";
    case Fault::Truncate:
        return "truncate";
    case Fault::TooMany:
        return "tooMany";
    case Fault::Unavailable:
        return "unavailable";
    case Fault::ServerError:
        return "serverError";
    case Fault::ServerErrorAfter:
        return "serverErrorAfter";
    case Fault::OtherJson:
        return "otherJson";
    case Fault::OtherPage:
        return "otherPage";
    case Fault::Unauthorized:
        return "unauthorized";
    }
    return "none";
}

bool isDone(Fault fault)
{
    return fault == Fault::None || fault == Fault::DropAfter || fault == Fault::Truncate
           || fault == Fault::ServerErrorAfter || fault == Fault::OtherJson
           || fault == Fault::OtherPage;
}

} // namespace

Site::Site()
{
    addFieldRoutes(m_csmRoutes);
    addBulkRoutes(m_csmRoutes);
    addCustomerRoutes(m_csmRoutes);
    addOrganizationRoutes(m_csmRoutes);
    addProductRoutes(m_csmRoutes);
    addJiraRoutes(m_jiraRoutes);
    addControlRoutes(m_controlRoutes);
}

Reply Site::handle(const Request &request)
{
    const std::lock_guard lock(m_mutex);
    const Switches &switches = m_state.switches;
    m_state.tasks.advance(switches, m_state.clock.now());
    const std::string_view path = request.path;

    if (startsWith(path, "/__site/")) {
        std::vector<std::string> arguments;
        const Route *route = http::findRoute(m_controlRoutes, request.method, path, arguments);
        const std::int64_t now = m_state.clock.now();
        return route ? route->answer({request, arguments, m_state, now})
                     : restError(404, "No such control");
    }
    if (path == "/_edge/tenant_info") { // no login (CSM API, 1)
        JsonWriter json;
        json.begin().put("cloudId", switches.cloudId).end();
        return jsonReply(200, json);
    }
    if (path == "/authorize" && request.method == "GET")
        return m_state.gate.authorize(request);
    if (path == "/oauth/token" && request.method == "POST")
        return m_state.gate.giveToken(request, switches, m_state.clock.now());
    if (path == "/oauth/token/accessible-resources")
        return m_state.gate.accessibleResources(request, switches, m_state.clock.now());

    if (startsWith(path, csmBase)) {
        const std::string start = std::string(csmBase) + switches.cloudId + std::string(csmVersion);
        if (startsWith(path, start + '/'))
            return answerApi(request, path.substr(start.size()), true);
    }
    if (startsWith(path, "/rest/"))
        return answerApi(request, path, false);
    const std::string jira = std::string(jiraBase) + switches.cloudId;
    if (startsWith(path, jira + "/rest/"))
        return answerApi(request, path.substr(jira.size()), false);
    return restError(404, "Not found");
}

// path: below the base for CSM calls, whole for the others.
Reply Site::answerApi(const Request &request, std::string_view path, bool isCsm)
{
    const Switches &switches = m_state.switches;
    std::vector<std::string> arguments;
    const Route *route =
        http::findRoute(isCsm ? m_csmRoutes : m_jiraRoutes, request.method, path, arguments);
    const std::string endpoint =
        request.method + ' ' + (route ? std::string(route->pattern) : std::string("(unknown)"));
    const bool isBulk = isCsm && path.size() > 5 && path.substr(path.size() - 5) == "/bulk";
    const std::size_t logged = m_state.log.bulk().size();

    const Fault fault = m_state.gate.nextFault(request.method, path, switches);
    Reply reply;
    if (!isDone(fault))
        reply = emptyReply(500);
    else if (m_state.gate.isOverRate(switches, m_state.clock.now()))
        reply = throttled(429, switches);
    else if (isCsm && !switches.siteHasCsm)
        reply = restError(404, "Customer Service Management is not available on this site");
    else
        reply = answerRoute(request, route, std::move(arguments));

    if (fault != Fault::None) {
        m_state.log.countFault(nameOf(fault));
        reply = afterFault(std::move(reply), fault);
        if (m_state.log.bulk().size() > logged)
            m_state.log.markLastLost();
    }
    m_state.gate.addRate(reply, switches, m_state.clock.now());
    reply.delayMs = isBulk ? switches.submitLatencyMs
                    : request.method == "POST" && path.ends_with("/profile")
                        ? switches.createLatencyMs
                        : switches.readLatencyMs;
    m_state.log.count(endpoint, reply);
    return reply;
}

Reply Site::answerRoute(const Request &request, const Route *route,
                        std::vector<std::string> arguments)
{
    const Switches &switches = m_state.switches;
    const std::int64_t now = m_state.clock.now();
    if (std::optional<Reply> refusal = m_state.gate.refuseLogin(request, switches, now))
        return *refusal;
    if (!route)
        return restError(404, "Not found");
    // The gateway looks at scopes before the site sees the request (CSM API, 8).
    if (contains(switches.missingScopes, route->scope))
        return gatewayError(401, "Unauthorized; scope does not match");
    if (route->needs == Route::Needs::OptIn && switches.strictOptIn
        && request.header("X-ExperimentalApi") != "opt-in")
        return restError(412, "X-ExperimentalApi header is required");
    if (contains(switches.refusedScopes, route->scope)
        || (route->who == Route::Who::Admin && !switches.admin))
        return restError(403, "You do not have permission to perform this operation");
    return route->answer({request, std::move(arguments), m_state, now});
}

Reply Site::afterFault(Reply reply, Fault fault) const
{
    const Switches &switches = m_state.switches;
    switch (fault) {
    case Fault::None:
        break;
    case Fault::DropBefore:
    case Fault::DropAfter:
        reply.fate = switches.dropWithReset ? Reply::Fate::Reset : Reply::Fate::Drop;
        break;
    case Fault::Truncate:
        reply.fate = Reply::Fate::Truncate;
        break;
    case Fault::TooMany:
        return throttled(429, switches);
    case Fault::Unavailable:
        return throttled(503, switches);
    case Fault::ServerError:
    case Fault::ServerErrorAfter:
        return restError(500, "Internal server error");
    case Fault::OtherJson:
        reply.status = 200;
        reply.body = R"({"result":"ok"})";
        break;
    case Fault::OtherPage:
        reply.status = 200;
        reply.contentType = "text/html; charset=utf-8";
        reply.body = "<html><body><h1>Welcome to this network</h1></body></html>";
        break;
    case Fault::Unauthorized:
        return restError(401, "Client must be authenticated to access this resource.");
    }
    return reply;
}

} // namespace csmsite
