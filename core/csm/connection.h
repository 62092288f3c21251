#pragma once

#include "csm/csmsite.h"
#include "net/httpclient.h"

namespace csm {

/// Who speaks to which site, and how patiently: what all doors to a site have in common.
struct Login
{
    Address address;
    Credentials credentials;
    net::RetryPolicy policy;
    QString cloudId;
    std::shared_ptr<net::Traffic> traffic = std::make_shared<net::Traffic>();
};

/// What somebody must have for a call to be answered; named when it is refused.
struct Need
{
    QString permission; ///< In Atlassian's words, "Administer Jira".
    QString scope;      ///< Of a scoped token.
};

/// One request, before it is signed.
struct Call
{
    enum class Door { Api, Helper };

    QByteArray method = "GET";
    QString path; ///< Percent-encoded, with its query; begins with "/".
    Need need;
    QByteArray body = {};
    QString key = {}; ///< Idempotency-Key; none where empty.
    Door door = Door::Api;
    bool mayBeAbsent = false; ///< It names something that may not be there; else a 404 of the API
                              ///< is a site without CSM.
    std::optional<std::chrono::milliseconds> patience = {}; ///< Instead of the policy's.
    /// False: it is sent once more only where the site certainly did nothing; where it may have,
    /// that is "site.answerLost".
    bool repeatable = true;
    net::Urgency urgency = net::Urgency::First;
};

/// Signs calls to one site, sends them, and turns what goes wrong into the errors of site::Site.
/// Calls may be repeated, where they do not say otherwise: reads and replacing writes by nature,
/// bulk requests by their key.
class Connection
{
public:
    explicit Connection(Login login);

    /// The answer, whatever its status; an error when none came, or only refusals for load.
    Result<net::HttpResponse> send(const Call &call, const RunContext &context);
    /// The body of the answer; an error when its status is none of success.
    Result<QByteArray> ask(const Call &call, const RunContext &context);

    const Login &login() const { return m_login; }

private:
    /// A login in the browser is renewed ahead of its time, and once where the site takes it no
    /// more.
    Result<net::HttpResponse> sendSigned(net::HttpRequest request, const RunContext &context);

    Login m_login;
    QList<std::pair<QByteArray, QByteArray>> m_headers; ///< Without the signature.
    net::HttpClient m_client;
};

/// What the site meant by an answer that is no success.
Error refusal(const Call &call, const net::HttpResponse &response);

/// Nobody knows whether \a host did what it was asked for.
Error answerLost(const QString &host);

/// An answer of success that cannot be read.
Error unexpectedAnswer(const Call &call, int status);

/// Asks the site who it is; no login is needed for that, and none is sent. "site.unknownName" when
/// there is none.
Result<QString> askCloudId(const Address &address, const net::RetryPolicy &policy,
                           const RunContext &context);

/// The site that \a login leads to; nothing is asked before the first call.
std::unique_ptr<site::Site> doorTo(const Login &login);

/// \a text as part of a path or a query.
QString encoded(const QString &text);

inline bool isSuccess(int status)
{
    return status >= 200 && status < 300;
}

} // namespace csm
