#pragma once

#include "answers.h"
#include "switches.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace salesforceorg {

// Codes, sessions and refresh tokens: what an org remembers of who logged in ("Salesforce API, 1").
class Logins
{
public:
    // GET /services/oauth2/authorize: what a browser gets whose user is logged in and presses
    // Allow.
    Reply authorize(const Request &request, const Switches &switches, std::int64_t now);
    // POST /services/oauth2/token
    Reply giveToken(const Request &request, const Switches &switches, std::int64_t now);
    // POST /services/oauth2/revoke
    Reply revoke(const Request &request);

    // Whether a call with this token may pass; it counts as one of the session's calls.
    bool use(std::string_view token, const Switches &switches, std::int64_t now);
    void end(std::string_view token);
    void endAll() { m_sessions.clear(); }

    std::size_t sessions() const { return m_sessions.size(); }
    std::size_t refreshTokens() const { return m_refreshTokens.size(); }

private:
    struct Code
    {
        std::string clientId;
        std::string redirectUri;
        std::string scope;
        std::string challenge;
        bool hasMethod = false;
        std::int64_t at = 0;
        bool used = false;
    };
    struct Session
    {
        std::string refreshToken; // by which it ends when that is revoked
        std::int64_t at = 0;
        int requests = 0;
    };
    struct Grant
    {
        std::string clientId;
        std::string scope;
    };

    std::optional<Reply> refuseCode(const Code &code, const std::string &form,
                                    const Switches &switches, std::int64_t now) const;
    Reply answer(const Request &request, const Grant &grant, const std::string &refreshToken,
                 bool tellsRefreshToken, const Switches &switches, std::int64_t now);
    std::string fresh(std::size_t length); // letters and digits that no other token has

    std::map<std::string, Code> m_codes;
    std::map<std::string, Session, std::less<>> m_sessions;
    std::map<std::string, Grant> m_refreshTokens;
    std::uint64_t m_given = 0;
};

} // namespace salesforceorg
