#include "../http/text.h"
#include "state.h"
#include "values.h"

namespace salesforceorg {

namespace {

Reply authorize(const Call &call)
{
    return call.state.logins.authorize(call.request, call.state.switches, call.now);
}

Reply token(const Call &call)
{
    return call.state.logins.giveToken(call.request, call.state.switches, call.now);
}

Reply revoke(const Call &call)
{
    return call.state.logins.revoke(call.request);
}

// Where a browser stays that was sent here; the app never hears of it (Salesforce API, 1.5).
Reply errorPage(const Call &call)
{
    const std::string &query = call.request.query;
    std::string said = http::queryValue(query, "error").value_or("") + ": "
                       + http::queryValue(query, "error_description").value_or("");
    for (std::size_t at = 0; (at = said.find_first_of("<&", at)) != std::string::npos;)
        said.replace(at, 1, said[at] == '<' ? "&lt;" : "&amp;"), ++at;
    return htmlReply(200, "OAuth Error: " + said);
}

// For calls that tell who somebody is: the token may stand in the query too.
bool isLoggedIn(const Call &call)
{
    const std::optional<std::string> header = bearerToken(call.request);
    const std::string token =
        header ? *header : http::queryValue(call.request.query, "oauth_token").value_or("");
    return call.state.logins.use(token, call.state.switches, call.now);
}

Reply badToken()
{
    Reply reply = htmlReply(403, "");
    reply.body = "Bad_OAuth_Token";
    return reply;
}

std::string here(const Call &call)
{
    return "http://" + std::string(call.request.header("Host"));
}

std::string userField(const Call &call, std::string_view field)
{
    const Table *users = call.state.schema.findAny("User");
    const std::optional<std::size_t> row =
        users ? users->find(call.state.switches.userId) : std::nullopt;
    const int index = users ? users->indexOf(field) : -1;
    return row && index >= 0 ? users->text(*row, index) : std::string();
}

void writeUrls(const Call &call, JsonWriter &json)
{
    const std::string base = here(call) + "/services/data/v{version}/";
    json.begin("urls");
    json.put("enterprise", here(call) + "/services/Soap/c/{version}/00D5g0000004xYz");
    json.put("partner", here(call) + "/services/Soap/u/{version}/00D5g0000004xYz");
    json.put("rest", base).put("sobjects", base + "sobjects/").put("search", base + "search/");
    json.put("query", base + "query/").put("recent", base + "recent/");
    json.put("profile", here(call) + '/' + call.state.switches.userId).end();
}

Reply userinfo(const Call &call)
{
    if (!isLoggedIn(call))
        return badToken();
    const Switches &switches = call.state.switches;
    JsonWriter json;
    json.begin().put("sub", here(call) + "/id/" + switches.orgId + '/' + switches.userId);
    json.put("user_id", switches.userId).put("organization_id", switches.orgId);
    json.put("preferred_username", switches.username).put("nickname", "admin");
    json.put("name", userField(call, "Name")).put("email", userField(call, "Email"));
    json.put("email_verified", true).put("zoneinfo", "Europe/London");
    writeUrls(call, json);
    json.put("active", true).put("user_type", "STANDARD").put("language", "en_US");
    json.put("locale", "en_GB").put("utcOffset", 0).end();
    return http::jsonReply(200, json);
}

Reply identity(const Call &call)
{
    const Switches &switches = call.state.switches;
    if (!isLoggedIn(call))
        return badToken();
    if (call.argument(0) != switches.orgId || call.argument(1) != switches.userId)
        return htmlReply(404, "Not Found");
    JsonWriter json;
    json.begin().put("id", here(call) + "/id/" + switches.orgId + '/' + switches.userId);
    json.put("asserted_user", true).put("user_id", switches.userId);
    json.put("organization_id", switches.orgId).put("username", switches.username);
    json.put("nick_name", "admin").put("display_name", userField(call, "Name"));
    json.put("email", userField(call, "Email")).put("email_verified", true);
    json.put("first_name", userField(call, "FirstName"));
    json.put("last_name", userField(call, "LastName")).put("timezone", "Europe/London");
    json.begin("photos").put("picture", here(call) + "/profilephoto/005/F");
    json.put("thumbnail", here(call) + "/profilephoto/005/T").end();
    writeUrls(call, json);
    json.put("active", true).put("user_type", "STANDARD").put("language", "en_US");
    json.put("locale", "en_GB").put("utcOffset", 0);
    json.put("last_modified_date", "2026-01-05T08:00:00Z").end();
    return http::jsonReply(200, json);
}

} // namespace

void addLoginRoutes(Routes &routes)
{
    const Route own[] = {
        {"GET", "/services/oauth2/authorize", authorize},
        {"POST", "/services/oauth2/token", token},
        {"POST", "/services/oauth2/revoke", revoke},
        {"GET", "/services/oauth2/revoke", revoke},
        {"GET", "/services/oauth2/userinfo", userinfo},
        {"GET", "/setup/secur/RemoteAccessErrorPage.apexp", errorPage},
        {"GET", "/id/{}/{}", identity},
    };
    routes.insert(routes.end(), std::begin(own), std::end(own));
}

} // namespace salesforceorg
