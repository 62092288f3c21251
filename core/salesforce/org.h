#pragma once

#include "base/runcontext.h"
#include "net/httpclient.h"

namespace salesforce {

/// Gives an access token in place of one that has expired. Errors end what is being done.
using TokenRenewal = std::function<Result<QString>(const RunContext &context)>;

/// Who speaks to which org, and how patiently.
struct OrgAccess
{
    QUrl instance;           ///< Scheme, host and port: https, or http on this computer.
    QString accessToken;     ///< A secret.
    TokenRenewal renew = {}; ///< None: a token that has expired is an error.
    net::RetryPolicy policy = {};
    QString version = {}; ///< Of the API, as "67.0"; see newestVersion().
};

/// One request to an org, before it is signed.
struct OrgCall
{
    QByteArray method = "GET";
    QString path; ///< Percent-encoded, with its query; begins with "/".
    QByteArray accept = "application/json";
    QByteArray body = {}; ///< JSON.
    /// Whether it may be sent again where nobody knows if it was done.
    bool isRepeatable = true;
};

/// Signs requests to one org, sends them, and turns what goes wrong into errors: Cancelled; Network
/// as net::HttpClient; Auth "salesforce.sessionExpired"; Permission "salesforce.accessControl"
/// (this app may not use the API here), "salesforce.noApi" (the org has none),
/// "salesforce.userHasNoApi"; Throttled "salesforce.dailyLimit", "salesforce.unavailable"; Rejected
/// "salesforce.noSuchField" (argument: the org's words), "salesforce.noSuchObject" (the same),
/// "salesforce.locatorGone", "salesforce.queryTimeout", "salesforce.notFound",
/// "salesforce.tooLong", "salesforce.refused" (argument: the org's words); Data
/// "salesforce.unexpectedAnswer" (argument: the call). Notes "salesforce.waits" (argument: seconds)
/// before it tries again. For one thread.
class Org
{
public:
    explicit Org(OrgAccess access);

    /// The answer, which is one of success. A token that has expired is renewed once.
    Result<net::HttpResponse> ask(const OrgCall &call, const RunContext &context);
    /// A path of the version of the API that is used: "/query" is "/services/data/v67.0/query".
    QString dataPath(const QString &path) const;

    const OrgAccess &access() const { return m_access; }
    void setVersion(const QString &version) { m_access.version = version; }
    /// How many API requests the org allows in 24 hours, and how many were made, as the last answer
    /// said; 0 while none has.
    struct Usage
    {
        qint64 used = 0, allowed = 0;
    };
    Usage usage() const { return m_usage; }

private:
    Result<net::HttpResponse> sendOnce(const OrgCall &call, const RunContext &context);

    OrgAccess m_access;
    net::HttpClient m_client;
    Usage m_usage;
};

/// What an org meant by an answer that is no success.
Error orgRefusal(const OrgCall &call, const net::HttpResponse &response);
/// An answer of success that cannot be read.
Error unexpectedOrgAnswer(const OrgCall &call);

/// The newest version of the API that the org has and that was tested here; the newest it has,
/// where all are older. Errors as Org::ask().
Result<QString> newestVersion(Org &org, const RunContext &context);

} // namespace salesforce
