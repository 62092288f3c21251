#include "org.h"

#include "../http/routes.h"
#include "../http/text.h"
#include "switchesjson.h"

#include <charconv>

namespace salesforceorg {

namespace {

constexpr std::string_view apiBase = "/services/data/v";
constexpr std::size_t longestUri = 16'384;
constexpr int hangMs = 24 * 3600 * 1000;

bool isHarmOnly(Fault fault)
{
    return fault == Fault::None || fault == Fault::DropAfter || fault == Fault::Truncate
           || fault == Fault::ShortBody || fault == Fault::NoLocator || fault == Fault::Slow
           || fault == Fault::Hang;
}

// A fault that HTTP does not show.
void harm(Fault fault, Reply &reply)
{
    if (fault == Fault::ShortBody)
        reply.body.resize(reply.body.size() / 2);
    if (fault == Fault::NoLocator)
        std::erase_if(reply.headers, [](const http::Header &header) {
            return header.name == "Sforce-Locator" || header.name == "Sforce-NumberOfRecords";
        });
}

// "Summer '26" is 67.0; three a year.
std::string labelOf(int version)
{
    constexpr std::string_view seasons[] = {"Spring", "Summer", "Winter"};
    const int place = version - 66; // from Spring '26
    const int season = ((place % 3) + 3) % 3;
    const int year = 26 + (place - season) / 3 + (season == 2 ? 1 : 0);
    return std::string(seasons[season]) + " '" + (year < 10 ? "0" : "") + std::to_string(year);
}

} // namespace

Org::Org()
{
    addLoginRoutes(m_plainRoutes);
    addObjectRoutes(m_apiRoutes);
    addQueryRoutes(m_apiRoutes);
    addBulkRoutes(m_apiRoutes);
    addControlRoutes(m_controlRoutes);
    m_state.switchesChanged(m_state.switches);
    m_state.changedAt = m_state.clock.now();
    rapidjson::Document nothing;
    nothing.SetObject();
    configure(m_state, nothing, {});
}

Reply Org::handle(const Request &request)
{
    const std::lock_guard lock(m_mutex);
    const std::int64_t now = m_state.clock.now();
    if (request.path.rfind("/__org/", 0) == 0) {
        std::vector<std::string> arguments;
        const Route *route =
            http::findRoute(m_controlRoutes, request.method, request.path, arguments);
        return route ? route->answer({request, arguments, m_state, 0, now})
                     : errorReply(404, "CONTROL", "No such control");
    }
    const Switches switches = m_state.switches; // as they are before the call changes records
    const Place place = placeOf(request.path);
    const PlannedFault fault =
        m_state.gate.nextFault(request.method, place.path, place.isApi, switches);
    std::string endpoint = request.method + " (unknown)";
    Reply reply = answer(request, place, fault, endpoint);
    if (place.isApi)
        reply.headers.push_back({"Sforce-Limit-Info", m_state.gate.limits(switches)});
    RequestLog::Entry entry;
    entry.method = request.method;
    entry.target = request.path + (request.query.empty() ? "" : '?' + request.query);
    entry.status = reply.status;
    entry.size = reply.body.size();
    entry.at = now;
    if (fault.what != Fault::None)
        entry.fault = nameOf(fault.what);
    if (switches.keepBodies)
        entry.body = request.body;
    harm(fault.what, reply);
    if (switches.gzip)
        packIfAsked(request, reply);
    reply.delayMs = switches.latencyMs;
    if (fault.what == Fault::Slow)
        reply.delayMs += fault.delayMs;
    else if (fault.what == Fault::Hang)
        reply.delayMs = hangMs;
    else if (fault.what == Fault::Truncate)
        reply.fate = Reply::Fate::Truncate;
    else if (fault.what == Fault::DropBefore || fault.what == Fault::DropAfter)
        reply.fate = switches.dropWithReset ? Reply::Fate::Reset : Reply::Fate::Drop;
    entry.lost = reply.fate != Reply::Fate::Send || fault.what == Fault::Hang;
    m_state.log.add(endpoint, std::move(entry));
    return reply;
}

Org::Place Org::placeOf(std::string_view path) const
{
    while (path.substr(0, 2) == "//") // so the Salesforce CLI begins some of its addresses
        path.remove_prefix(1);
    Place place{path, 0, false};
    if (path.substr(0, apiBase.size()) != apiBase)
        return place;
    const std::string_view rest = path.substr(apiBase.size());
    const auto parsed = std::from_chars(rest.data(), rest.data() + rest.size(), place.version);
    const std::string_view behind = rest.substr(static_cast<std::size_t>(parsed.ptr - rest.data()));
    if (parsed.ec != std::errc() || behind.substr(0, 2) != ".0")
        place.version = 0; // a call of the API all the same, of a version that there is not
    place.isApi = true;
    place.path = behind.substr(std::min<std::size_t>(behind.size(), 2));
    return place;
}

Reply Org::answer(const Request &request, const Place &place, const PlannedFault &fault,
                  std::string &endpoint)
{
    if (fault.what == Fault::SessionExpired) {
        if (const std::optional<std::string> token = bearerToken(request))
            m_state.logins.end(*token);
    }
    if (std::optional<Reply> harm = Gate::answerOf(fault.what))
        return *harm;
    if (!isHarmOnly(fault.what))
        return http::emptyReply(500); // dropped before anything was done
    if (request.targetSize > longestUri)
        return htmlReply(414, "Request-URI Too Long");
    if (request.headSize > longestUri)
        return htmlReply(431, "Request Header Fields Too Large");
    if (m_state.switches.maintenance)
        return *Gate::answerOf(Fault::Unavailable);
    if (place.isApi)
        return answerApi(request, place, endpoint);
    if (place.path == "/services/data" || place.path == "/services/data/") {
        endpoint = request.method + " /services/data";
        return versions();
    }
    std::vector<std::string> arguments;
    const Route *route = http::findRoute(m_plainRoutes, request.method, place.path, arguments);
    if (!route)
        return htmlReply(404, "URL No Longer Exists");
    endpoint = request.method + ' ' + std::string(route->pattern);
    return route->answer({request, std::move(arguments), m_state, 0, m_state.clock.now()});
}

Reply Org::answerApi(const Request &request, const Place &place, std::string &endpoint)
{
    const std::int64_t now = m_state.clock.now();
    const Switches &switches = m_state.switches;
    std::vector<std::string> arguments;
    const Route *route = http::findRoute(m_apiRoutes, request.method, place.path, arguments);
    if (route)
        endpoint =
            request.method + ' ' + std::string(route->pattern.empty() ? "/" : route->pattern);
    if (std::optional<Reply> refusal = m_state.gate.refuse(request, m_state.logins, switches, now))
        return *refusal;
    const bool isVersion =
        place.version >= switches.oldestVersion && place.version <= switches.newestVersion;
    if (!route || !isVersion)
        return errorReply(404, "NOT_FOUND", "The requested resource does not exist");
    if (switches.bulkRefused && place.path.substr(0, 6) == "/jobs/")
        return errorReply(400, "FeatureNotEnabled",
                          "FeatureNotEnabled : Bulk API 2.0 is not enabled for this organization");
    return route->answer({request, std::move(arguments), m_state, place.version, now});
}

Reply Org::versions() const
{
    JsonWriter json;
    json.beginList();
    for (int version = m_state.switches.oldestVersion; version <= m_state.switches.newestVersion;
         ++version) {
        const std::string number = std::to_string(version) + ".0";
        json.begin().put("label", labelOf(version)).put("url", "/services/data/v" + number);
        json.put("version", number).end();
    }
    json.endList();
    return http::jsonReply(200, json);
}

} // namespace salesforceorg
