#include "gate.h"

#include "../http/faults.h"
#include "json.h"
#include "switchesjson.h"
#include "text.h"

#include <QByteArray>
#include <QDateTime>

#include <algorithm>
#include <sstream>

namespace csmsite {

namespace {

std::string accessToken(int number, const Switches &switches)
{
    return number == 0 ? switches.bearer : "access-token-" + std::to_string(number);
}

std::string refreshToken(int number)
{
    return number == 0 ? "refresh-token" : "refresh-token-" + std::to_string(number);
}

Reply badGrant()
{
    JsonWriter json;
    json.begin().put("error", "invalid_grant");
    json.put("error_description", "Unknown or invalid refresh token.").end();
    return jsonReply(403, json);
}

} // namespace

Reply restError(int status, std::string_view message)
{
    std::string_view name = "INTERNAL_SERVER_ERROR";
    switch (status) {
    case 400:
        name = "BAD_REQUEST";
        break;
    case 401:
        name = "UNAUTHORIZED";
        break;
    case 403:
        name = "FORBIDDEN";
        break;
    case 404:
        name = "NOT_FOUND";
        break;
    case 405:
        name = "METHOD_NOT_ALLOWED";
        break;
    case 412:
        name = "PRECONDITION_FAILED";
        break;
    case 429:
        name = "TOO_MANY_REQUESTS";
        break;
    case 503:
        name = "SERVICE_UNAVAILABLE";
        break;
    default:
        break;
    }
    JsonWriter json;
    json.begin().put("statusCode", status).put("errorMessage", message);
    json.beginList("errors").value(name).endList().end();
    return jsonReply(status, json);
}

Reply gatewayError(int status, std::string_view message)
{
    JsonWriter json;
    json.begin().put("code", status).put("message", message).end();
    return jsonReply(status, json);
}

Reply throttled(int status, const Switches &switches)
{
    Reply reply = status == 429 ? restError(429, "Rate limit exceeded")
                                : restError(503, "Service unavailable");
    if (switches.htmlErrors) {
        reply.contentType = "text/html; charset=utf-8";
        reply.body = "<html><head><title>" + std::to_string(status)
                     + "</title></head><body><h1>Too many requests</h1></body></html>";
    }
    if (switches.retryAfter >= 0)
        reply.headers.push_back({"Retry-After", std::to_string(switches.retryAfter)});
    if (status == 429 && switches.requestsPerSecond > 0) {
        reply.headers.push_back({"X-RateLimit-Limit", std::to_string(switches.burst)});
        reply.headers.push_back({"X-RateLimit-Remaining", "0"});
        reply.headers.push_back({"RateLimit-Reason", "jira-burst-based"});
    }
    return reply;
}

void Gate::switchesChanged(const Switches &before, const Switches &after)
{
    if (before.faultMix != after.faultMix)
        m_draws = 0;
    if (before.plannedFaults != after.plannedFaults)
        m_seen.assign(after.plannedFaults.size(), 0);
    if (before.requestsPerSecond != after.requestsPerSecond || before.burst != after.burst)
        m_allowance = -1;
    if (before.tokenSeconds != after.tokenSeconds)
        m_tokenSince = -1;
}

Fault Gate::nextFault(std::string_view method, std::string_view path, const Switches &switches)
{
    const PlannedFault *planned = http::nextPlanned(switches.plannedFaults, m_seen, method, path);
    if (planned)
        return planned->what;
    const bool isCsm = path.substr(0, 6) != "/rest/";
    return isCsm ? http::drawn(switches.faultMix, m_draws++, shares) : Fault::None;
}

bool Gate::isOverRate(const Switches &switches, std::int64_t nowMs)
{
    if (switches.requestsPerSecond <= 0)
        return false;
    if (m_allowance < 0)
        m_allowance = switches.burst;
    else
        m_allowance +=
            static_cast<double>(nowMs - m_allowanceAt) / 1000 * switches.requestsPerSecond;
    m_allowance = std::min<double>(m_allowance, switches.burst);
    m_allowanceAt = nowMs;
    if (m_allowance < 1)
        return true;
    m_allowance -= 1;
    return false;
}

void Gate::addRate(Reply &reply, const Switches &switches, std::int64_t nowMs) const
{
    if (!switches.rateHeaders || switches.requestsPerSecond <= 0 || reply.status == 429)
        return;
    const double spent = switches.burst - m_allowance;
    const std::int64_t full =
        nowMs + static_cast<std::int64_t>(spent / switches.requestsPerSecond * 1000);
    reply.headers.push_back({"X-RateLimit-Limit", std::to_string(switches.burst)});
    reply.headers.push_back(
        {"X-RateLimit-Remaining", std::to_string(static_cast<int>(m_allowance))});
    const QByteArray reset =
        QDateTime::fromMSecsSinceEpoch(full, Qt::UTC).toString(Qt::ISODate).toUtf8();
    reply.headers.push_back({"X-RateLimit-Reset", reset.toStdString()});
    if (m_allowance < switches.burst * 0.2)
        reply.headers.push_back({"X-RateLimit-NearLimit", "true"});
}

std::optional<Reply> Gate::refuseLogin(const Request &request, const Switches &switches,
                                       std::int64_t nowMs)
{
    const std::string_view login = request.header("Authorization");
    constexpr std::string_view basic = "Basic ";
    constexpr std::string_view bearer = "Bearer ";
    if (equalsAsciiWithoutCase(login.substr(0, basic.size()), basic)) {
        const std::string expected = switches.email + ':' + switches.apiToken;
        const QByteArray encoded = QByteArray::fromStdString(expected).toBase64();
        if (login.substr(basic.size())
            == std::string_view(encoded.constData(), static_cast<std::size_t>(encoded.size())))
            return std::nullopt;
    }
    if (equalsAsciiWithoutCase(login.substr(0, bearer.size()), bearer)) {
        if (m_tokenSince < 0)
            m_tokenSince = nowMs;
        const bool isExpired =
            switches.tokenSeconds > 0 && nowMs >= m_tokenSince + switches.tokenSeconds * 1000LL;
        if (!isExpired && login.substr(bearer.size()) == accessToken(m_tokens, switches))
            return std::nullopt;
    }
    return restError(401, "Client must be authenticated to access this resource.");
}

Reply Gate::authorize(const Request &request)
{
    const auto target = queryValue(request.query, "redirect_uri");
    const auto state = queryValue(request.query, "state");
    if (!target || queryValue(request.query, "response_type") != "code")
        return restError(400, "redirect_uri and response_type=code are required");
    m_scopes = queryValue(request.query, "scope").value_or("");
    Reply reply = emptyReply(302);
    const QByteArray encodedState =
        QByteArray::fromStdString(state.value_or("")).toPercentEncoding();
    reply.headers.push_back(
        {"Location", *target + "?code=code&state=" + encodedState.toStdString()});
    return reply;
}

Reply Gate::accessibleResources(const Request &request, const Switches &switches,
                                std::int64_t nowMs)
{
    if (std::optional<Reply> refusal = refuseLogin(request, switches, nowMs))
        return *refusal;
    JsonWriter json;
    json.beginList().begin().put("id", switches.cloudId).put("name", "simulated");
    json.put("url", "http://" + std::string(request.header("Host")));
    json.beginList("scopes");
    std::istringstream scopes(m_scopes);
    for (std::string scope; scopes >> scope;) {
        const std::string plain = scope.substr(0, scope.rfind(':')); // read:task:jira-...
        const auto &missing = switches.missingScopes;
        if (scope != "offline_access"
            && std::find(missing.begin(), missing.end(), scope) == missing.end()
            && std::find(missing.begin(), missing.end(), plain) == missing.end())
            json.value(scope);
    }
    json.endList().end().endList();
    return jsonReply(200, json);
}

Reply Gate::giveToken(const Request &request, const Switches &switches, std::int64_t nowMs)
{
    rapidjson::Document body;
    if (!parseObject(body, request.body))
        return badGrant();
    const auto grant = textMember(body, "grant_type");
    const bool isRefresh =
        grant == "refresh_token" && textMember(body, "refresh_token") == refreshToken(m_tokens);
    const bool isCode = grant == "authorization_code" && textMember(body, "code") == "code";
    if (!isRefresh && !isCode)
        return badGrant();
    ++m_tokens;
    m_tokenSince = nowMs;
    JsonWriter json;
    json.begin().put("access_token", accessToken(m_tokens, switches));
    json.put("refresh_token", refreshToken(m_tokens));
    json.put("expires_in", switches.tokenSeconds > 0 ? switches.tokenSeconds : 3600);
    json.put("token_type", "Bearer").end();
    return jsonReply(200, json);
}

} // namespace csmsite
