#include "salesforce/describe.h"
#include "salesforce/org.h"
#include "support/scriptedserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using salesforce::Org;
using salesforce::OrgCall;

/// One org behind one door: signing, what its refusals mean, a token that expires, the versions.
class tst_Org : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusal_data();
    void refusal();
    void waitsWhileItCannotBeReached();
    void renewsATokenOnce();
    void neverRenewsWhereTheAppIsBlocked();
    void tellsUsage_data();
    void tellsUsage();
    void choosesAVersion_data();
    void choosesAVersion();
    void describesAnObject();
    void describesNothingThatIsNotThere();
};

static net::RetryPolicy quick()
{
    net::RetryPolicy policy;
    policy.firstDelay = 5ms;
    policy.longestDelay = 10ms;
    policy.patience = 300ms;
    policy.unreachablePatience = 50ms;
    return policy;
}

static salesforce::OrgAccess accessTo(const ScriptedServer &server)
{
    return {.instance = server.url({}),
            .accessToken = u"00Dxx!AQ.token"_s,
            .policy = quick(),
            .version = u"67.0"_s};
}

void tst_Org::refusal_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, int status, const char *errorCode, const char *message,
                        const QString &code) {
        const QByteArray body =
            QByteArray(R"([{"message":")") + message + R"(","errorCode":")" + errorCode + R"("}])";
        QTest::newRow(name) << status << body << code;
    };
    row("expired", 401, "INVALID_SESSION_ID", "Session expired or invalid",
        u"salesforce.sessionExpired"_s);
    row("blocked", 401, "INVALID_SESSION_ID", "This session is not valid for use with the REST API",
        u"salesforce.accessControl"_s);
    row("no API", 403, "API_DISABLED_FOR_ORG", "The REST API is not enabled for this Organization.",
        u"salesforce.noApi"_s);
    row("user without API", 403, "API_CURRENTLY_DISABLED", "API is disabled for this User",
        u"salesforce.userHasNoApi"_s);
    row("daily limit", 403, "REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded.",
        u"salesforce.dailyLimit"_s);
    row("field", 400, "INVALID_FIELD", "No such column 'X' on entity 'Contact'.",
        u"salesforce.noSuchField"_s);
    row("object", 400, "INVALID_TYPE", "sObject type 'X' is not supported.",
        u"salesforce.noSuchObject"_s);
    row("locator", 400, "INVALID_QUERY_LOCATOR", "invalid query locator",
        u"salesforce.locatorGone"_s);
    row("time", 400, "QUERY_TIMEOUT", "Your query request was running for too long.",
        u"salesforce.queryTimeout"_s);
    row("malformed", 400, "MALFORMED_QUERY", "unexpected token: FROM", u"salesforce.refused"_s);
    row("not there", 404, "NOT_FOUND", "The requested resource does not exist",
        u"salesforce.notFound"_s);
    QTest::newRow("not there, as a page")
        << 404 << QByteArray("<html>") << u"salesforce.notFound"_s;
    QTest::newRow("too long") << 414 << QByteArray("<html>URI Too Long") << u"salesforce.tooLong"_s;
    QTest::newRow("too long with headers") << 431 << QByteArray() << u"salesforce.tooLong"_s;
    QTest::newRow("instance unreachable")
        << 420 << QByteArray("<html>") << u"salesforce.unavailable"_s;
    QTest::newRow("maintenance") << 503 << QByteArray("<html>Maintenance")
                                 << u"salesforce.unavailable"_s;
    QTest::newRow("gateway") << 502 << QByteArray("<html>") << u"salesforce.unavailable"_s;
    QTest::newRow("redirect") << 302 << QByteArray() << u"salesforce.unexpectedAnswer"_s;
}

void tst_Org::refusal()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, code);
    ScriptedServer server({ScriptedReply{.status = status, .body = body}});
    Org org(accessTo(server));
    const auto answer = org.ask({.path = org.dataPath(u"/query?q=SELECT%20Id"_s)}, {});
    QVERIFY(!answer);
    QCOMPARE(answer.error().message.code, code);
    // The log has the path, and neither the query nor the token.
    QVERIFY(!answer.error().detail.contains("SELECT"_L1));
    QVERIFY(!answer.error().detail.contains("token"_L1));
    QCOMPARE(server.requests().first().header("authorization"), "Bearer 00Dxx!AQ.token");
    QCOMPARE(server.requests().first().target, "/services/data/v67.0/query?q=SELECT%20Id");
}

void tst_Org::waitsWhileItCannotBeReached()
{
    ScriptedServer server({ScriptedReply{.status = 420, .body = "<html>"},
                           ScriptedReply{.status = 503}, ScriptedReply{.status = 502},
                           ScriptedReply{.status = 200, .body = "{}"}});
    QStringList notes;
    RunContext context;
    context.note = [&notes](const Message &note) { notes.append(note.code); };
    Org org(accessTo(server));
    QVERIFY(org.ask({.path = u"/x"_s}, context));
    QCOMPARE(server.requests().size(), 4);
    // Each wait can be seen.
    QCOMPARE(notes, QStringList(3, u"salesforce.waits"_s));
}

static const QByteArray expired =
    R"([{"message":"Session expired or invalid","errorCode":"INVALID_SESSION_ID"}])";

void tst_Org::renewsATokenOnce()
{
    ScriptedServer server([](const ScriptedRequest &request) {
        if (request.header("authorization") != "Bearer new")
            return ScriptedReply{.status = 401, .body = expired};
        return ScriptedReply{.status = 200, .body = "{}"};
    });
    salesforce::OrgAccess access = accessTo(server);
    int renewed = 0;
    QString next = u"new"_s;
    access.renew = [&](const RunContext &) -> Result<QString> {
        ++renewed;
        return next;
    };
    Org org(access);
    QVERIFY(org.ask({.path = u"/x"_s}, {}));
    QVERIFY(org.ask({.path = u"/y"_s}, {}));
    QCOMPARE(renewed, 1);

    next = u"worthless"_s;
    Org other(access);
    const auto answer = other.ask({.path = u"/x"_s}, {});
    QVERIFY(!answer);
    QCOMPARE(answer.error().message.code, u"salesforce.sessionExpired"_s);
    QCOMPARE(renewed, 2);
}

void tst_Org::neverRenewsWhereTheAppIsBlocked()
{
    ScriptedServer server({ScriptedReply{
        .status = 401,
        .body =
            R"([{"message":"This session is not valid for use with the REST API","errorCode":"INVALID_SESSION_ID"}])"}});
    salesforce::OrgAccess access = accessTo(server);
    access.renew = [](const RunContext &) -> Result<QString> {
        QTest::qFail("renewed", __FILE__, __LINE__);
        return QString();
    };
    Org org(access);
    QVERIFY(!org.ask({.path = u"/x"_s}, {}));
    QCOMPARE(server.requests().size(), 1);
}

void tst_Org::tellsUsage_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("alone") << QByteArray("api-usage=18/5000");
    QTest::newRow("with that of an app")
        << QByteArray("api-usage=18/5000; per-app-api-usage=1/2(appName=x)");
    QTest::newRow("behind it") << QByteArray("per-app-api-usage=1/2(appName=x); api-usage=18/5000");
}

void tst_Org::tellsUsage()
{
    QFETCH(QByteArray, said);
    ScriptedServer server({ScriptedReply{.body = "{}", .headers = {{"Sforce-Limit-Info", said}}}});
    Org org(accessTo(server));
    QCOMPARE(org.usage().allowed, 0);
    QVERIFY(org.ask({.path = u"/x"_s}, {}));
    QCOMPARE(org.usage().used, 18);
    QCOMPARE(org.usage().allowed, 5000);
}

void tst_Org::choosesAVersion_data()
{
    QTest::addColumn<QByteArray>("versions");
    QTest::addColumn<QString>("chosen");
    QTest::newRow("the tested one, though there is a newer")
        << QByteArray(R"([{"version":"66.0"},{"version":"67.0"},{"version":"68.0"}])") << u"67.0"_s;
    QTest::newRow("the newest of an org that is behind")
        << QByteArray(R"([{"version":"9.0"},{"version":"65.0"}])") << u"65.0"_s;
    QTest::newRow("none") << QByteArray("[]") << QString();
    QTest::newRow("no list") << QByteArray("{}") << QString();
}

void tst_Org::choosesAVersion()
{
    QFETCH(QByteArray, versions);
    QFETCH(QString, chosen);
    ScriptedServer server({ScriptedReply{.body = versions}});
    Org org(accessTo(server));
    const auto version = salesforce::newestVersion(org, {});
    QCOMPARE(version.has_value(), !chosen.isEmpty());
    if (version)
        QCOMPARE(*version, chosen);
    else
        QCOMPARE(version.error().message.code, u"salesforce.unexpectedAnswer"_s);
}

void tst_Org::describesAnObject()
{
    ScriptedServer server({ScriptedReply{.body = R"({"name":"Contact","label":"Kontakt","fields":[
        {"name":"Id","label":"Contact ID","type":"id","length":18},
        {"name":"Name","label":"Full Name","type":"string","length":121,"nameField":true},
        {"name":"FirstName","label":"First Name","type":"string","compoundFieldName":"Name","length":40},
        {"name":"MailingAddress","label":"Mailing Address","type":"address"},
        {"name":"MailingCity","label":"Mailing City","type":"string","compoundFieldName":"MailingAddress"},
        {"name":"Picture__c","label":"Picture","type":"base64"},
        {"name":"Notes__c","label":"Notes","type":"textarea","htmlFormatted":true,"calculated":false},
        {"name":"Level__c","label":"Level","type":"picklist","picklistValues":[
            {"value":"G","label":"Gold","active":true},{"value":"B","label":"Bronze","active":false}]}]})"}});
    Org org(accessTo(server));
    const auto described = salesforce::describe(org, u"Contact"_s, {});
    QVERIFY(described && *described);
    const salesforce::ObjectDescription &contact = **described;
    QCOMPARE(contact.label, u"Kontakt"_s);
    QCOMPARE(contact.fields.size(), 8);
    QVERIFY(contact.find(u"notes__c"_s)->isHtml);
    QCOMPARE(contact.find(u"Level__c"_s)->picklist.at(1).label, u"Bronze"_s);
    QVERIFY(!contact.find(u"Level__c"_s)->picklist.at(1).isActive);
    QCOMPARE(salesforce::readableFields(contact),
             (QStringList{u"Id"_s, u"Name"_s, u"FirstName"_s, u"MailingCity"_s, u"Notes__c"_s,
                          u"Level__c"_s}));
    QCOMPARE(server.requests().first().target, "/services/data/v67.0/sobjects/Contact/describe");
}

void tst_Org::describesNothingThatIsNotThere()
{
    ScriptedServer server({ScriptedReply{
        .status = 404,
        .body =
            R"([{"message":"The requested resource does not exist","errorCode":"NOT_FOUND"}])"}});
    Org org(accessTo(server));
    const auto described = salesforce::describe(org, u"AccountContactRelation"_s, {});
    QVERIFY(described);
    QVERIFY(!*described);
}

QTEST_GUILESS_MAIN(tst_Org)
#include "tst_org.moc"
