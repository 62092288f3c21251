#pragma once

#include "csm/csmsite.h"
#include "quotes.h"
#include "support/scriptedserver.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

inline QJsonObject parsed(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

inline QStringList idsOf(const QList<site::StoredProfile> &profiles)
{
    QStringList ids;
    for (const site::StoredProfile &one : profiles)
        ids.append(one.id);
    return ids;
}

inline QStringList texts(const QJsonArray &array)
{
    QStringList result;
    for (const QJsonValue &value : array)
        result.append(value.toString());
    return result;
}

inline QStringList numbered(const QString &text, int count)
{
    QStringList result;
    for (int i = 0; i < count; ++i)
        result.append(text.arg(i));
    return result;
}

/// Bodies of answers that mean nothing but success, for paths of which a test says nothing.
inline QHash<QByteArray, ScriptedReply> plainSite()
{
    return {{"GET /_edge/tenant_info", {.body = json("{'cloudId':'cloud-1'}")}},
            {"GET /customer/details",
             {.body = json("{'results':[{'name':'Region','type':{'name':'TEXT'}}]}")}},
            {"GET /organization/details", {.body = json("{'results':[]}")}},
            {"GET /rest/api/3/mypermissions",
             {.body = json("{'permissions':{'ADMINISTER':{'havePermission':true}}}")}},
            {"GET /rest/api/3/myself", {.body = json("{'displayName':'Ada Admin'}")}}};
}

/// A site whose answers a test writes down: by method and path (without query, and below the API's
/// base), or by a function for all others.
class ScriptedSite
{
public:
    /// Called in the server's thread with what plainSite() and \a replies do not answer.
    using Script = ScriptedServer::Script;

    explicit ScriptedSite(
        QHash<QByteArray, ScriptedReply> replies = {},
        Script others = [](const ScriptedRequest &) { return ScriptedReply{.status = 404}; })
        : m_server([replies = united(replies), others](const ScriptedRequest &request) {
            const auto reply = replies.constFind(endpoint(request));
            return reply == replies.constEnd() ? others(request) : *reply;
        })
    {
    }

    csm::Address address() const { return {m_server.origin()}; }

    static csm::Credentials credentials()
    {
        return {.email = QStringLiteral("ada@example.com"), .token = QStringLiteral("word")};
    }

    static net::RetryPolicy policy()
    {
        using namespace std::chrono_literals;
        return {.transferTimeout = 10s,
                .firstDelay = 1ms,
                .longestDelay = 2ms,
                .patience = 30ms,
                .unreachablePatience = 30ms};
    }

    Result<std::unique_ptr<site::Site>> connect(const csm::Credentials &as = credentials(),
                                                const net::RetryPolicy &how = policy()) const
    {
        return csm::connect(address(), as, how, {});
    }

    /// A connected site; the requests of connecting are forgotten.
    std::unique_ptr<site::Site> connected(const net::RetryPolicy &how = policy())
    {
        auto site = connect(credentials(), how);
        if (!site)
            qFatal("The scripted site refuses: %s", qUtf8Printable(site.error().message.code));
        m_seen = m_server.requests().size();
        return std::move(*site);
    }

    /// "POST /customer/profile/bulk": without query, and without the API's base.
    static QByteArray endpoint(const ScriptedRequest &request)
    {
        QByteArray path = request.target.left(
            request.target.indexOf('?') < 0 ? request.target.size() : request.target.indexOf('?'));
        const QByteArray base = "/jsm/csm/cloudid/cloud-1/api/v1";
        if (path.startsWith(base))
            path.remove(0, base.size());
        return request.method + ' ' + path;
    }

    /// Those since connected().
    QList<ScriptedRequest> requests() const { return m_server.requests().mid(m_seen); }

    QByteArrayList endpoints() const
    {
        QByteArrayList result;
        for (const ScriptedRequest &request : requests())
            result.append(endpoint(request));
        return result;
    }

private:
    static QHash<QByteArray, ScriptedReply> united(const QHash<QByteArray, ScriptedReply> &replies)
    {
        QHash<QByteArray, ScriptedReply> result = plainSite();
        result.insert(replies);
        return result;
    }

    ScriptedServer m_server;
    qsizetype m_seen = 0;
};
