#include "core/net/quickrequests.h"
#include "salesforce/identity.h"
#include "support/scriptedserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace salesforce;

/// Who is logged in, and what an org says instead.
class TestIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoIsLoggedIn();
    void whoIsNot_data();
    void whoIsNot();
};

static ScriptedServer::Script org(const ScriptedReply &organization)
{
    return [organization](const ScriptedRequest &request) -> ScriptedReply {
        if (request.target == "/services/oauth2/userinfo")
            return {.body = R"({"user_id":"005x","organization_id":"00Dx","name":"Ines Okoro",)"
                            R"("preferred_username":"ines@acme.example.com"})"};
        return organization;
    };
}

void TestIdentity::whoIsLoggedIn()
{
    const QByteArray record =
        R"({"totalSize":1,"done":true,"records":[{"attributes":{},"Name":"Acme Ferries","IsSandbox":true}]})";
    const ScriptedServer server(org({.body = record}));
    net::HttpClient client(quickPolicy());
    const auto who = readIdentity({QUrl(server.origin()), u"00Dx!AR8"_s, {}}, client, {});
    QVERIFY(who);
    QCOMPARE(who->userId, u"005x"_s);
    QCOMPARE(who->userName, u"ines@acme.example.com"_s);
    QCOMPARE(who->displayName, u"Ines Okoro"_s);
    QCOMPARE(who->organizationId, u"00Dx"_s);
    QCOMPARE(who->organizationName, u"Acme Ferries"_s);
    QVERIFY(who->isSandbox);
    for (const ScriptedRequest &request : server.requests()) {
        QCOMPARE(request.header("authorization"), "Bearer 00Dx!AR8");
        QVERIFY(!request.target.contains("AR8"));
    }

    // What the user may not see is done without.
    for (const ScriptedReply &reply :
         {ScriptedReply{.status = 403, .body = "[]"}, ScriptedReply{.status = 404},
          ScriptedReply{.body = "<html>"}, ScriptedReply{.body = R"({"records":[]})"}}) {
        const ScriptedServer shy(org(reply));
        const auto known = readIdentity({QUrl(shy.origin()), u"a"_s, {}}, client, {});
        QVERIFY(known);
        QCOMPARE(known->organizationName, QString());
        QCOMPARE(known->userId, u"005x"_s);
    }
}

void TestIdentity::whoIsNot_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::newRow("expired") << 403 << QByteArray("Bad_OAuth_Token")
                             << u"salesforce.loginExpired"_s;
    QTest::newRow("expired, as the API says it")
        << 401
        << QByteArray(
               R"([{"message":"Session expired or invalid","errorCode":"INVALID_SESSION_ID"}])")
        << u"salesforce.loginExpired"_s;
    QTest::newRow("blocked")
        << 401
        << QByteArray(
               R"([{"message":"This session is not valid for use with the REST API","errorCode":"INVALID_SESSION_ID"}])")
        << u"salesforce.apiBlocked"_s;
    QTest::newRow("maintenance") << 420 << QByteArray("<html>") << u"salesforce.loginUnavailable"_s;
    QTest::newRow("a page") << 200 << QByteArray("<html>") << u"salesforce.loginAnswer"_s;
    QTest::newRow("nobody") << 200 << QByteArray("{}") << u"salesforce.loginAnswer"_s;
}

void TestIdentity::whoIsNot()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, code);
    const ScriptedServer server({{.status = status, .body = body}});
    net::HttpClient client(quickPolicy());
    const auto who = readIdentity({QUrl(server.origin()), u"a"_s, {}}, client, {});
    QVERIFY(!who);
    QCOMPARE(who.error().message.code, code);
}

QTEST_GUILESS_MAIN(TestIdentity)
#include "tst_identity.moc"
