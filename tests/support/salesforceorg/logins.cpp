#include "logins.h"

#include "../http/text.h"

#include <QCryptographicHash>
#include <QUrl>

#include <algorithm>

namespace salesforceorg {

namespace {

struct AuthorizeError
{
    std::string_view name;
    std::string_view description;
    bool onPage; // where it stands of itself: an address that is not sure to be the app's is not
                 // called
};

// Salesforce API, 1.5
constexpr AuthorizeError authorizeErrors[] = {
    {"access_denied", "end-user denied authorization", false},
    {"OAUTH_APP_BLOCKED", "this app is blocked by admin", false},
    {"OAUTH_APP_ACCESS_DENIED", "user is not admin approved to access this app", false},
    {"invalid_client", "app must be installed into org", false},
    {"OAUTH_APPROVAL_ERROR_GENERIC",
     "An unexpected error has occured during authentication. Please try again.", true},
    {"OAUTH_EC_APP_NOT_FOUND", "External client app is not installed in this org", true},
    {"redirect_uri_mismatch", "redirect_uri must match configuration", true},
    {"invalid_request", "missing required code challenge", false},
    {"invalid_client_id", "client identifier invalid", true},
    {"invalid_scope", "the requested scope is not allowed", false},
};

struct TokenError
{
    std::string_view error;
    std::string_view description;
};

constexpr TokenError tokenErrors[] = {
    {"invalid_grant", "expired authorization code"},
    {"invalid_grant", "authentication failure"},
    {"invalid_grant", "expired access/refresh token"},
    {"invalid_grant", "invalid code verifier"},
    {"invalid_grant", "inactive user"},
    {"invalid_grant", "inactive organization"},
    {"invalid_grant", "ip restricted"},
    {"invalid_grant", "user hasn't approved this consumer"},
    {"invalid_client_id", "client identifier invalid"},
    {"invalid_client", "invalid client credentials"},
    {"redirect_uri_mismatch", "redirect_uri must match configuration"},
    {"invalid_app_access", "user is not admin approved to access this app"},
    {"app_not_found", "External client app is not installed in this org"},
    {"unsupported_grant_type", "grant type not supported"},
};

constexpr std::string_view errorPage = "/setup/secur/RemoteAccessErrorPage.apexp";

bool contains(const std::vector<std::string> &list, std::string_view text)
{
    return std::find(list.begin(), list.end(), text) != list.end();
}

std::vector<std::string> words(const std::string &text)
{
    std::vector<std::string> result;
    std::string_view rest = text;
    while (!rest.empty()) {
        const std::string_view word = rest.substr(0, rest.find(' '));
        rest.remove_prefix(std::min(rest.size(), word.size() + 1));
        if (!word.empty())
            result.emplace_back(word);
    }
    return result;
}

// "http is accepted for localhost only", and localhost is not 127.0.0.1 (1.2).
bool mayBeCalled(const std::string &address)
{
    const QUrl url(QString::fromStdString(address));
    return url.isValid()
           && (url.scheme() != QLatin1String("http") || url.host() == QLatin1String("localhost"));
}

std::string challengeOf(const std::string &verifier)
{
    return QCryptographicHash::hash(QByteArray::fromStdString(verifier), QCryptographicHash::Sha256)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
        .toStdString();
}

// What is wrong with a request to authorize; empty when nothing is.
std::string_view faultOf(const std::string &query, const Switches &switches)
{
    const auto value = [&](std::string_view name) {
        return http::queryValue(query, name).value_or("");
    };
    if (!switches.clientIds.empty() && !contains(switches.clientIds, value("client_id")))
        return "invalid_client_id";
    const std::string callback = value("redirect_uri");
    if (!mayBeCalled(callback)
        || (!switches.callbackUrls.empty() && !contains(switches.callbackUrls, callback)))
        return "redirect_uri_mismatch";
    if (!switches.authorizeError.empty())
        return switches.authorizeError;
    for (const std::string &scope : words(value("scope"))) {
        if (!contains(switches.scopes, scope))
            return "invalid_scope";
    }
    const std::string method = value("code_challenge_method");
    if (switches.requirePkce && value("code_challenge").empty())
        return "invalid_request";
    return method.empty() || method == "S256" ? std::string_view() : "invalid_request";
}

} // namespace

Reply Logins::authorize(const Request &request, const Switches &switches, std::int64_t now)
{
    const auto value = [&](std::string_view name) {
        return http::queryValue(request.query, name).value_or("");
    };
    if (value("response_type") != "code")
        return redirectTo(std::string(errorPage)
                          + "?error=unsupported_response_type&error_description="
                          + encoded("response type not supported"));
    const std::string callback = value("redirect_uri");
    const std::string state =
        switches.callbackState.empty() ? value("state") : switches.callbackState;
    if (const std::string_view fault = faultOf(request.query, switches); !fault.empty()) {
        AuthorizeError error{fault, "", false};
        for (const AuthorizeError &known : authorizeErrors)
            error = known.name == fault ? known : error;
        const bool onPage = switches.authorizeErrorAt == ErrorPlace::Page
                            || (switches.authorizeErrorAt == ErrorPlace::Usual && error.onPage);
        const std::string said =
            "?error=" + encoded(error.name) + "&error_description=" + encoded(error.description);
        return redirectTo(onPage ? std::string(errorPage) + said
                                 : callback + said + "&state=" + encoded(state));
    }
    Code code;
    code.clientId = value("client_id");
    code.redirectUri = callback;
    code.scope = value("scope").empty() ? "api" : value("scope");
    code.challenge = value("code_challenge");
    code.hasMethod = !value("code_challenge_method").empty();
    code.at = now;
    const std::string given = "aPrx" + fresh(60) + "==";
    m_codes[given] = code;
    return redirectTo(callback + "?code=" + encoded(given) + "&state=" + encoded(state));
}

// What stands against giving a token for this code; nothing when all is well.
std::optional<Reply> Logins::refuseCode(const Code &code, const std::string &form,
                                        const Switches &switches, std::int64_t now) const
{
    const auto value = [&](std::string_view name) {
        return http::queryValue(form, name).value_or("");
    };
    if (code.used || now >= code.at + switches.codeSeconds * 1000LL)
        return oauthError("invalid_grant", "expired authorization code");
    if (value("client_id") != code.clientId)
        return oauthError("invalid_client_id", "client identifier invalid");
    if (value("redirect_uri") != code.redirectUri)
        return oauthError("redirect_uri_mismatch", "redirect_uri must match configuration");
    if (code.challenge.empty())
        return std::nullopt;
    const std::string verifier = value("code_verifier");
    // RFC 7636 wants 43 to 128 characters; Salesforce takes more from those who named no method, as
    // jsforce does (4).
    const bool fits = verifier.size() >= 43 && (verifier.size() <= 128 || !code.hasMethod);
    if (!fits || challengeOf(verifier) != code.challenge)
        return oauthError("invalid_grant", "invalid code verifier");
    return std::nullopt;
}

Reply Logins::giveToken(const Request &request, const Switches &switches, std::int64_t now)
{
    const std::string &form = request.body;
    const auto value = [&](std::string_view name) {
        return http::queryValue(form, name).value_or("");
    };
    const std::string grantType = value("grant_type");
    if (!switches.tokenError.empty()
        && (switches.tokenErrorFor.empty() || switches.tokenErrorFor == grantType)) {
        std::string_view error = "invalid_grant";
        for (const TokenError &known : tokenErrors)
            error = known.description == switches.tokenError ? known.error : error;
        return oauthError(error, switches.tokenError);
    }
    if (!switches.clientIds.empty() && !contains(switches.clientIds, value("client_id")))
        return oauthError("invalid_client_id", "client identifier invalid");
    // A public client has no secret; one that sends some all the same is wrong about itself.
    if (switches.requireSecret == value("client_secret").empty())
        return oauthError("invalid_client", "invalid client credentials");
    if (grantType == "refresh_token") {
        const std::string token = value("refresh_token");
        const auto found = m_refreshTokens.find(token);
        if (found == m_refreshTokens.end() || found->second.clientId != value("client_id"))
            return oauthError("invalid_grant", "expired access/refresh token");
        const Grant grant = found->second;
        if (!switches.rotation)
            return answer(request, grant, token, false, switches, now);
        m_refreshTokens.erase(found);
        const std::string next = "5Aep861" + fresh(70);
        m_refreshTokens[next] = grant;
        for (auto &[name, session] : m_sessions) {
            if (session.refreshToken == token)
                session.refreshToken = next;
        }
        return answer(request, grant, next, true, switches, now);
    }
    if (grantType != "authorization_code")
        return oauthError("unsupported_grant_type", "grant type not supported");
    const auto code = m_codes.find(value("code"));
    if (code == m_codes.end())
        return oauthError("invalid_grant", "authentication failure");
    if (std::optional<Reply> refusal = refuseCode(code->second, form, switches, now))
        return *refusal;
    code->second.used = true;
    const Grant grant{code->second.clientId, code->second.scope};
    const std::vector<std::string> scopes = words(grant.scope);
    std::string refreshToken;
    if (contains(scopes, "refresh_token") || contains(scopes, "offline_access")) {
        refreshToken = "5Aep861" + fresh(70);
        m_refreshTokens[refreshToken] = grant;
    }
    return answer(request, grant, refreshToken, true, switches, now);
}

Reply Logins::answer(const Request &request, const Grant &grant, const std::string &refreshToken,
                     bool tellsRefreshToken, const Switches &switches, std::int64_t now)
{
    const std::string token = switches.orgId.substr(0, 15) + "!AR8AQ" + fresh(40) + '.' + fresh(45);
    m_sessions[token] = {refreshToken, now, 0};
    const std::string here = "http://" + std::string(request.header("Host"));
    JsonWriter json;
    json.begin().put("access_token", token);
    if (tellsRefreshToken && !refreshToken.empty())
        json.put("refresh_token", refreshToken);
    json.put("signature", fresh(43) + '=').put("scope", grant.scope);
    json.put("instance_url", switches.instanceUrl.empty() ? here : switches.instanceUrl);
    json.put("id", here + "/id/" + switches.orgId + '/' + switches.userId);
    json.put("token_type", "Bearer").put("issued_at", std::to_string(now)).end();
    return http::jsonReply(200, json);
}

Reply Logins::revoke(const Request &request)
{
    const std::string &form = request.method == "GET" ? request.query : request.body;
    const std::string token = http::queryValue(form, "token").value_or("");
    if (m_sessions.erase(token) > 0)
        return http::emptyReply(200);
    if (m_refreshTokens.erase(token) == 0) {
        // not JSON
        Reply reply = http::emptyReply(400);
        reply.contentType = "application/x-www-form-urlencoded";
        reply.body =
            "error=unsupported_token_type&error_description=this+token+type+is+not+supported";
        return reply;
    }
    for (auto it = m_sessions.begin(); it != m_sessions.end();)
        it = it->second.refreshToken == token ? m_sessions.erase(it) : std::next(it);
    return http::emptyReply(200);
}

bool Logins::use(std::string_view token, const Switches &switches, std::int64_t now)
{
    const auto found = m_sessions.find(token);
    if (found == m_sessions.end())
        return false;
    Session &session = found->second;
    const bool isOld =
        switches.tokenSeconds > 0 && now >= session.at + switches.tokenSeconds * 1000LL;
    const bool isSpent =
        switches.expireAfterRequests > 0 && session.requests >= switches.expireAfterRequests;
    if (isOld || isSpent) {
        m_sessions.erase(found);
        return false;
    }
    ++session.requests;
    return true;
}

void Logins::end(std::string_view token)
{
    const auto found = m_sessions.find(token);
    if (found != m_sessions.end())
        m_sessions.erase(found);
}

std::string Logins::fresh(std::size_t length)
{
    constexpr std::string_view letters =
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    std::string text;
    for (std::uint64_t draw = ++m_given * 64, i = 0; text.size() < length; ++i)
        text += letters[http::mix(draw + i % 64 + i / 64 * 1'000'003) % letters.size()];
    return text;
}

} // namespace salesforceorg
