#pragma once

#include "../http/testclient.h"

namespace csmsite {

using http::Answer;
using http::HeaderLines;
using http::quoted;

// A client that knows the site's login and the addresses of its API.
class TestClient : public http::TestClient
{
public:
    using http::TestClient::TestClient;

    static QByteArray login()
    {
        return "Authorization: Basic " + QByteArray("admin@example.com:api-token").toBase64();
    }

    void send(const QByteArray &method, const QByteArray &path, const QByteArray &body = {},
              const HeaderLines &headers = {login()})
    {
        http::TestClient::send(method, path, body, headers);
    }

    Answer call(const QByteArray &method, const QByteArray &path, const QByteArray &body = {},
                const HeaderLines &headers = {login()})
    {
        send(method, path, body, headers);
        return receive();
    }

    // Below the base of the API.
    Answer api(const QByteArray &method, const QByteArray &path, const QByteArray &body = {},
               const HeaderLines &headers = {login()})
    {
        return call(method, base() + path, body, headers);
    }

    Answer bulk(const QByteArray &path, const QByteArray &body, const QByteArray &key = {})
    {
        const QByteArray sentKey = key.isEmpty() ? "key-" + QByteArray::number(++m_keys) : key;
        return api("POST", path, body,
                   {login(), "Idempotency-Key: " + sentKey, "X-ExperimentalApi: opt-in"});
    }

    // The task's state after a bulk request that was accepted.
    QJsonObject task(const Answer &accepted)
    {
        QString id = accepted.text("id");
        if (id.isEmpty())
            id = accepted.text("taskId");
        return api("GET", "/tasks/" + id.toUtf8()).json();
    }

    QJsonObject bulkTask(const QByteArray &path, const QByteArray &body)
    {
        return task(bulk(path, body));
    }

    QJsonObject customerTask(const QByteArray &payload, const QByteArray &operation = "UPSERT")
    {
        return bulkTask("/customer/profile/bulk",
                        quoted("{'customerProfiles':[{'operationType':'" + operation
                               + "','payload':" + payload + "}]}"));
    }

    QJsonObject organizationTask(const QByteArray &payload, const QByteArray &operation = "UPSERT")
    {
        return bulkTask("/organization/profile/bulk",
                        quoted("{'organizationProfiles':[{'operationType':'" + operation
                               + "','payload':" + payload + "}]}"));
    }

    static QByteArray base()
    {
        return "/jsm/csm/cloudid/11111111-2222-4333-8444-555555555555/api/v1";
    }

private:
    int m_keys = 0;
};

// "Invalid detail field [Region]; ..." for a task's failures.
inline QString failuresOf(const QJsonObject &task)
{
    QStringList lines;
    const QJsonArray failures = task[QLatin1String("failures")].toArray();
    for (const auto &failure : failures) {
        QStringList ids;
        const QJsonArray list = failure[QLatin1String("operatedOnIds")].toArray();
        for (const auto &id : list)
            ids.append(id.toString());
        lines.append(failure[QLatin1String("error")].toString()
                     + (ids.isEmpty() ? QString() : QStringLiteral(" [%1]").arg(ids.join(u','))));
    }
    return lines.join(QStringLiteral("; "));
}

} // namespace csmsite
