#include "scriptedsite.h"

#include <QTest>

using namespace Qt::StringLiterals;

using Kind = Error::Kind;
using site::Endpoint;

static const QByteArray bulk = "POST /customer/profile/bulk";

static site::Request request(Endpoint endpoint = Endpoint::CustomerProfiles)
{
    // Odd spaces on purpose: the bytes are the caller's, to the last one.
    return {endpoint, u"run7-batch-3"_s, json("{ 'customerProfiles' : [ ] }\n")};
}

/// Bulk requests and their tasks.
class TasksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void submits_data()
    {
        QTest::addColumn<int>("endpoint");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("answer");
        const QByteArray documented = json("{'id':'3f6d','statusUrl':'/api/v1/tasks/3f6d'}");
        // Sources: CSM API, bulk requests (paths) and tasks (answers: 200 or 202, id or taskId).
        QTest::newRow("customers") << int(Endpoint::CustomerProfiles) << bulk << 202 << documented;
        QTest::newRow("organizations")
            << int(Endpoint::OrganizationProfiles) << QByteArray("POST /organization/profile/bulk")
            << 200 << documented;
        QTest::newRow("customer fields") << int(Endpoint::CustomerFields)
                                         << QByteArray("POST /customer/details/definitions/bulk")
                                         << 202 << json("{'taskId':'3f6d'}");
        QTest::newRow("organization fields")
            << int(Endpoint::OrganizationFields)
            << QByteArray("POST /organization/details/definitions/bulk") << 201 << documented;
    }

    void submits()
    {
        QFETCH(const int, endpoint);
        QFETCH(const QByteArray, path);
        QFETCH(const int, status);
        QFETCH(const QByteArray, answer);
        ScriptedSite server({{path, {.status = status, .body = answer}}});
        const auto id = server.connected()->submit(request(Endpoint(endpoint)), {});
        QVERIFY(id);
        QCOMPARE(*id, u"3f6d"_s);
        QCOMPARE(server.endpoints(), QByteArrayList{path});
        const ScriptedRequest seen = server.requests().value(0);
        QCOMPARE(seen.body, request().body);
        QCOMPARE(seen.header("idempotency-key"), "run7-batch-3");
        QCOMPARE(seen.header("content-type"), "application/json");
        QCOMPARE(seen.header("x-experimentalapi"), "opt-in");
    }

    // Source: CSM API, errors and rate limits: bulk requests are safe under their key.
    void whatMayPassIsRepeatedUnderTheSameKey_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("fate");
        QTest::newRow("answer lost") << 202 << int(ScriptedReply::Fate::Drop);
        QTest::newRow("answer cut off") << 202 << int(ScriptedReply::Fate::Truncate);
        QTest::newRow("busy") << 429 << int(ScriptedReply::Fate::Send);
        QTest::newRow("unavailable") << 503 << int(ScriptedReply::Fate::Send);
        QTest::newRow("broken") << 500 << int(ScriptedReply::Fate::Send);
    }

    void whatMayPassIsRepeatedUnderTheSameKey()
    {
        QFETCH(const int, status);
        QFETCH(const int, fate);
        const ScriptedReply failing{
            .status = status, .body = json("{'id':'lost'}"), .fate = ScriptedReply::Fate(fate)};
        int submits = 0; // in the server's thread
        ScriptedSite server({}, [failing, submits](const ScriptedRequest &) mutable {
            return ++submits <= 4 ? failing
                                  : ScriptedReply{.status = 202, .body = json("{'id':'3f6d'}")};
        });
        net::RetryPolicy patient = ScriptedSite::policy();
        patient.patience = std::chrono::seconds(10);
        const auto id = server.connected(patient)->submit(request(), {});
        QVERIFY(id);
        QCOMPARE(*id, u"3f6d"_s);
        QCOMPARE(server.requests().size(), 5);
        for (const ScriptedRequest &seen : server.requests()) {
            QCOMPARE(ScriptedSite::endpoint(seen), bulk);
            QCOMPARE(seen.body, request().body);
            QCOMPARE(seen.header("idempotency-key"), "run7-batch-3");
        }
    }

    void refusals_data()
    {
        QTest::addColumn<int>("endpoint");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QStringList>("arguments");
        const int customers = int(Endpoint::CustomerProfiles),
                  organizations = int(Endpoint::OrganizationProfiles);
        const int customerFields = int(Endpoint::CustomerFields);
        const QByteArray cap = json("{'errorMessage':'Maximum number of tasks "
                                    "reached','errors':['BAD_REQUEST'],'statusCode':400}");
        const QByteArray reused = json(
            "{'errorMessage':'An idempotency key can only be retried with the same request data'}");
        const QByteArray clash =
            json("{'errorMessage':'Detail field names must be unique: Region'}");
        const QByteArray invalid =
            json("{'errorMessage':'Unknown property customers','errors':['BAD_REQUEST']}");
        const QByteArray scope =
            json("{'code':401,'message':'Unauthorized; scope does not match'}");

        // Source: CSM API, tasks: the cap per site; idempotency.
        QTest::newRow("cap") << customers << 400 << cap << int(Kind::Throttled) << u"site.taskCap"_s
                             << QStringList{};
        QTest::newRow("cap, fields") << customerFields << 400 << cap << int(Kind::Throttled)
                                     << u"site.taskCap"_s << QStringList{};
        QTest::newRow("key reused") << customers << 400 << reused << int(Kind::Rejected)
                                    << u"site.keyReused"_s << QStringList{};
        QTest::newRow("key reused, 409") << customers << 409 << reused << int(Kind::Rejected)
                                         << u"site.keyReused"_s << QStringList{};
        // Source: CSM API, definitions: one clash is a 400 and nothing is created.
        QTest::newRow("clash") << customerFields << 400 << clash << int(Kind::Rejected)
                               << u"site.fieldClash"_s
                               << QStringList{u"Detail field names must be unique: Region"_s};
        QTest::newRow("clash in other words")
            << int(Endpoint::OrganizationFields) << 400
            << json("{'errorMessage':'Field already exists'}") << int(Kind::Rejected)
            << u"site.fieldClash"_s << QStringList{u"Field already exists"_s};
        QTest::newRow("no clash of profiles")
            << customers << 400 << json("{'errorMessage':'Emails must be unique'}")
            << int(Kind::Rejected) << u"site.refused"_s << QStringList{u"Emails must be unique"_s};
        QTest::newRow("dialect refused")
            << customers << 400 << invalid << int(Kind::Rejected) << u"site.refused"_s
            << QStringList{u"Unknown property customers"_s};
        // Source: CSM API, endpoints, permissions, scopes.
        QTest::newRow("scope") << customers << 401 << scope << int(Kind::Permission)
                               << u"site.missingScope"_s
                               << QStringList{u"write:customer.profile:jira-service-management"_s};
        QTest::newRow("scope, organizations")
            << organizations << 401 << scope << int(Kind::Permission) << u"site.missingScope"_s
            << QStringList{u"write:organization.profile:jira-service-management"_s};
        QTest::newRow("scope, fields")
            << customerFields << 401 << scope << int(Kind::Permission) << u"site.missingScope"_s
            << QStringList{u"write:customer.detail-field:jira-service-management"_s};
        QTest::newRow("token expired") << customers << 401 << QByteArray() << int(Kind::Auth)
                                       << u"site.tokenRefused"_s << QStringList{};
        QTest::newRow("one field is forbidden")
            << customers << 403
            << json("{'errorMessage':'No permission to edit the detail field Region'}")
            << int(Kind::Permission) << u"site.notAllowed"_s
            << QStringList{u"Administer Jira"_s,
                           u"No permission to edit the detail field Region"_s};
        QTest::newRow("organizations for administrators only")
            << organizations << 403 << json("{'errorMessage':'Restricted'}")
            << int(Kind::Permission) << u"site.notAllowed"_s
            << QStringList{u"Customer Service Management user"_s, u"Restricted"_s};
        QTest::newRow("CSM is gone") << customers << 404 << QByteArray() << int(Kind::Permission)
                                     << u"site.noCsm"_s << QStringList{};
        QTest::newRow("busy for good")
            << customers << 429 << QByteArray("<html/>") << int(Kind::Throttled) << u"site.busy"_s
            << QStringList{u"429"_s};
        QTest::newRow("too large") << customers << 413 << QByteArray() << int(Kind::Rejected)
                                   << u"site.refused"_s << QStringList{u"HTTP 413"_s};
        QTest::newRow("accepted, no id")
            << customers << 202 << json("{}") << int(Kind::Data) << u"site.unexpectedAnswer"_s
            << QStringList{u"POST /customer/profile/bulk"_s, u"202"_s};
    }

    void refusals()
    {
        QFETCH(const int, endpoint);
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QFETCH(const int, kind);
        QFETCH(const QString, code);
        QFETCH(const QStringList, arguments);
        ScriptedSite server({}, [=](const ScriptedRequest &) {
            return ScriptedReply{.status = status, .body = body};
        });
        const auto id = server.connected()->submit(request(Endpoint(endpoint)), {});
        QVERIFY(!id);
        QCOMPARE(id.error().message.code, code);
        QCOMPARE(id.error().message.arguments, arguments);
        QCOMPARE(int(id.error().kind), kind);
    }

    void theTaskIsAskedForByItsId()
    {
        ScriptedSite server(
            {{"GET /tasks/a%2Fb",
              {.body = json("{'id':'a/b','status':'FINISHED','failures':[{'error':'Invalid detail "
                            "field'}]}")}}});
        const auto state = server.connected()->task(u"a/b"_s, {});
        QVERIFY(state);
        QVERIFY(state->status == site::TaskState::Status::Finished);
        QCOMPARE(state->failures.size(), 1);
        QCOMPARE(server.requests().value(0).target, "/jsm/csm/cloudid/cloud-1/api/v1/tasks/a%2Fb");
    }

    void aTaskThatIsGone()
    {
        ScriptedSite server; // 404; source: CSM API, tasks: kept up to three days
        const auto state = server.connected()->task(u"3f6d"_s, {});
        QVERIFY(state);
        QVERIFY(state->status == site::TaskState::Status::Gone);
        QVERIFY(state->ended());
    }

    void taskRefusals_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        QTest::newRow("scope") << 401
                               << json(
                                      "{'code':401,'message':'Unauthorized; scope does not match'}")
                               << u"site.missingScope"_s;
        QTest::newRow("token") << 401 << QByteArray() << u"site.tokenRefused"_s;
        QTest::newRow("permission") << 403 << QByteArray() << u"site.notAllowed"_s;
        QTest::newRow("busy") << 503 << QByteArray() << u"site.busy"_s;
        QTest::newRow("no status") << 200 << json("{'id':'3f6d'}") << u"site.unexpectedAnswer"_s;
        QTest::newRow("no JSON") << 200 << QByteArray("<html/>") << u"site.unexpectedAnswer"_s;
    }

    void taskRefusals()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        ScriptedSite server({{"GET /tasks/3f6d", {.status = status, .body = body}}});
        const auto state = server.connected()->task(u"3f6d"_s, {});
        QVERIFY(!state);
        QTEST(state.error().message.code, "code");
    }
};

QTEST_GUILESS_MAIN(TasksTest)
#include "tst_csmtasks.moc"
