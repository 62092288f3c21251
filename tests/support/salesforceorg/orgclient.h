#pragma once

#include "../http/testclient.h"
#include "salesforceorg.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QTest>
#include <QUrlQuery>

// An org and a raw client of it, for the simulator's own tests.
namespace salesforceorg {

using http::Answer;
using http::HeaderLines;
using http::quoted;

inline QByteArray form(const QList<std::pair<QByteArray, QByteArray>> &pairs)
{
    QByteArray text;
    for (const auto &[name, value] : pairs)
        text += (text.isEmpty() ? "" : "&") + name + '=' + value.toPercentEncoding();
    return text;
}

inline QByteArray challengeOf(const QByteArray &verifier)
{
    return QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

class OrgClient : public http::TestClient
{
public:
    using http::TestClient::TestClient;

    inline static const QByteArray callback = "http://localhost:53682/callback";
    inline static const QByteArray verifier = QByteArray(64, 'v');

    // The query of a request to authorize; pairs replace those of the same name, empty ones are
    // left out.
    static QByteArray authorizeQuery(const QList<std::pair<QByteArray, QByteArray>> &others = {})
    {
        QMap<QByteArray, QByteArray> pairs = {{"response_type", "code"},
                                              {"client_id", "key"},
                                              {"redirect_uri", callback},
                                              {"scope", "api refresh_token"},
                                              {"state", "a state"},
                                              {"code_challenge", challengeOf(verifier)},
                                              {"code_challenge_method", "S256"}};
        for (const auto &[name, value] : others)
            pairs[name] = value;
        QList<std::pair<QByteArray, QByteArray>> list;
        for (auto it = pairs.cbegin(); it != pairs.cend(); ++it) {
            if (!it.value().isEmpty())
                list.append({it.key(), it.value()});
        }
        return form(list);
    }

    // Where the browser is sent.
    QUrl authorize(const QList<std::pair<QByteArray, QByteArray>> &others = {})
    {
        const Answer answer = call("GET", "/services/oauth2/authorize?" + authorizeQuery(others));
        return QUrl::fromEncoded(answer.header("Location"));
    }

    static QByteArray valueIn(const QUrl &url, const char *name)
    {
        return QUrlQuery(url).queryItemValue(QLatin1String(name), QUrl::FullyDecoded).toUtf8();
    }

    Answer post(const QByteArray &path, const QByteArray &body)
    {
        return call("POST", path, body, {"Content-Type: application/x-www-form-urlencoded"});
    }

    Answer redeem(const QByteArray &code,
                  const QList<std::pair<QByteArray, QByteArray>> &others = {})
    {
        QMap<QByteArray, QByteArray> pairs = {{"grant_type", "authorization_code"},
                                              {"code", code},
                                              {"client_id", "key"},
                                              {"redirect_uri", callback},
                                              {"code_verifier", verifier}};
        for (const auto &[name, value] : others)
            pairs[name] = value;
        QList<std::pair<QByteArray, QByteArray>> list;
        for (auto it = pairs.cbegin(); it != pairs.cend(); ++it)
            list.append({it.key(), it.value()});
        return post("/services/oauth2/token", form(list));
    }

    Answer refresh(const QByteArray &token)
    {
        return post("/services/oauth2/token", form({{"grant_type", "refresh_token"},
                                                    {"refresh_token", token},
                                                    {"client_id", "key"}}));
    }

    void login()
    {
        const Answer answer = redeem(valueIn(authorize(), "code"));
        m_token = answer.text("access_token").toUtf8();
        m_refreshToken = answer.text("refresh_token").toUtf8();
    }
    QByteArray token() const { return m_token; }
    QByteArray refreshToken() const { return m_refreshToken; }
    void setToken(const QByteArray &token) { m_token = token; }

    // Below the version.
    Answer api(const QByteArray &method, const QByteArray &path, const QByteArray &body = {},
               const HeaderLines &headers = {}, const QByteArray &version = "67.0")
    {
        return call(method, "/services/data/v" + version + path, body,
                    HeaderLines{"Authorization: Bearer " + m_token} + headers);
    }
    Answer query(const QByteArray &soql, const HeaderLines &headers = {})
    {
        return api("GET", "/query?q=" + soql.toPercentEncoding(), {}, headers);
    }
    Answer createJob(const QByteArray &soql, const QByteArray &members = {},
                     const QByteArray &operation = "query")
    {
        return api("POST", "/jobs/query",
                   quoted("{'operation':'" + operation + "'" + members + ",'query':") + '"' + soql
                       + "\"}");
    }

    // Error code and the last line of the message.
    static QString errorOf(const Answer &answer)
    {
        const QJsonObject error = QJsonDocument::fromJson(answer.body).array()[0].toObject();
        return error[QLatin1String("errorCode")].toString() + QStringLiteral(": ")
               + error[QLatin1String("message")].toString().section(u'\n', -1);
    }

private:
    QByteArray m_token;
    QByteArray m_refreshToken;
};

// A started org and a client that is logged in.
struct OrgFixture
{
    SalesforceOrg org;
    OrgClient client{startedUrl()};

    // With ' for ".
    void configure(const QByteArray &config, const QString &folder = {})
    {
        const QString message = org.configure(quoted(config), folder);
        if (!message.isEmpty())
            qFatal("%s", qUtf8Printable(message));
        client.login();
        org.clearLog();
    }

private:
    QString startedUrl()
    {
        if (!org.start())
            qFatal("no port");
        return org.url();
    }
};

} // namespace salesforceorg
