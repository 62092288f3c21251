#include "salesforce/identity.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace salesforce {

static net::HttpRequest get(const OrgTokens &tokens, const QString &pathAndQuery)
{
    return {.url = QUrl(tokens.instance.toString(QUrl::StripTrailingSlash) + pathAndQuery),
            .headers = {{"Authorization", "Bearer " + tokens.accessToken.toLatin1()},
                        {"Accept", "application/json"}}};
}

/// Name and kind of the org, which a user may not be allowed to see, and which nothing depends on.
static Result<> addOrganization(Identity &identity, const OrgTokens &tokens,
                                net::HttpClient &client, const RunContext &context)
{
    net::HttpRequest request = get(
        tokens, u"/services/data/v60.0/query?q=SELECT%20Name%2CIsSandbox%20FROM%20Organization"_s);
    request.patience = 3s;
    const auto answer = client.send(request, context);
    if (!answer && answer.error().kind == Error::Kind::Cancelled)
        return answer.error();
    if (!answer || answer->status != 200)
        return {};
    const QJsonObject record =
        QJsonDocument::fromJson(answer->body).object()[u"records"_s].toArray().at(0).toObject();
    identity.organizationName = record[u"Name"_s].toString();
    identity.isSandbox = record[u"IsSandbox"_s].toBool();
    return {};
}

Result<Identity> readIdentity(const OrgTokens &tokens, net::HttpClient &client,
                              const RunContext &context)
{
    const auto answer = client.send(get(tokens, u"/services/oauth2/userinfo"_s), context);
    if (!answer)
        return answer.error();
    const QString detail = u"userinfo: HTTP %1"_s.arg(answer->status);
    if (answer->body.contains("not valid for use with"))
        return Error{Error::Kind::Permission, {u"salesforce.apiBlocked"_s, {}}, detail};
    // "Bad_OAuth_Token" comes with 403.
    if (answer->status == 401 || answer->status == 403)
        return Error{Error::Kind::Auth, {u"salesforce.loginExpired"_s, {}}, detail};
    if (answer->status != 200)
        return Error{Error::Kind::Network,
                     {u"salesforce.loginUnavailable"_s, {QString::number(answer->status)}}};
    const QJsonObject object = QJsonDocument::fromJson(answer->body).object();
    Identity identity{.userId = object[u"user_id"_s].toString(),
                      .userName = object[u"preferred_username"_s].toString(),
                      .displayName = object[u"name"_s].toString(),
                      .organizationId = object[u"organization_id"_s].toString()};
    if (identity.organizationId.isEmpty() || identity.userName.isEmpty())
        return Error{Error::Kind::Data,
                     {u"salesforce.loginAnswer"_s, {}},
                     u"userinfo without user or organization"_s};
    if (const auto added = addOrganization(identity, tokens, client, context); !added)
        return added.error();
    return identity;
}

} // namespace salesforce
