#include "scriptedsite.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Kind = Error::Kind;

static const QByteArray customerDetails = "GET /customer/details";
static const QByteArray organizationDetails = "GET /organization/details";
static const QByteArray tenantInfo = "GET /_edge/tenant_info";

/// What can be wrong with a site, and with us at it, before anything is sent.
class ConnectTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheFacts()
    {
        ScriptedSite server;
        const auto site = server.connect();
        QVERIFY(site);
        const auto facts = (*site)->readFacts({});
        QVERIFY(facts);
        QCOMPARE(facts->address, server.address().site);
        QCOMPARE(facts->cloudId, u"cloud-1"_s);
        QCOMPARE(facts->account, u"Ada Admin"_s);
        QVERIFY(facts->administrator);
        QCOMPARE(facts->customerFields.size(), 1);
        QCOMPARE(facts->customerFields.value(0).name, u"Region"_s);
        QVERIFY(facts->organizationFields.isEmpty());
    }

    // Source: CSM API, base, authentication, headers.
    void signsItsCalls_data()
    {
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("token");
        QTest::addColumn<QString>("bearer");
        QTest::addColumn<QByteArray>("authorization");
        QTest::newRow("API token") << u"ada@example.com"_s << u"word"_s << QString()
                                   << "Basic " + QByteArray("ada@example.com:word").toBase64();
        QTest::newRow("pasted with blanks")
            << u" ada@example.com\n"_s << u"\tword \r\n"_s << QString()
            << "Basic " + QByteArray("ada@example.com:word").toBase64();
        QTest::newRow("bearer") << QString() << QString() << u"abc.def"_s
                                << QByteArray("Bearer abc.def");
        QTest::newRow("bearer goes first")
            << u"ada@example.com"_s << u"word"_s << u"abc"_s << QByteArray("Bearer abc");
        QTest::newRow("no header is begun")
            << QString() << QString() << u"abc\r\nX-Evil: 1"_s << QByteArray("Bearer abcX-Evil:1");
    }

    void signsItsCalls()
    {
        QFETCH(const QString, email);
        QFETCH(const QString, token);
        QFETCH(const QString, bearer);
        QFETCH(const QByteArray, authorization);
        const ScriptedSite server;
        QVERIFY(server.connect({email, token, bearer}));
        const QList<ScriptedRequest> requests = server.requests();
        QCOMPARE(server.endpoints(),
                 (QByteArrayList{tenantInfo, customerDetails, organizationDetails,
                                 "GET /rest/api/3/mypermissions", "GET /rest/api/3/myself"}));
        QCOMPARE(requests.first().header("authorization"), ""); // that call needs none
        for (const ScriptedRequest &request : requests.sliced(1)) {
            QCOMPARE(request.header("authorization"), authorization);
            QCOMPARE(request.header("accept"), "application/json");
            QCOMPARE(request.header("accept-language"), "en"); // its words are compared
            QCOMPARE(request.header("x-experimentalapi"), "opt-in");
            QCOMPARE(request.header("x-evil"), "");
        }
    }

    void theFirstThingWrongIsNamed_data()
    {
        QTest::addColumn<QByteArray>("endpoint");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QStringList>("arguments");

        const QByteArray none;
        const QByteArray rest401 =
            json("{'statusCode':401,'errorMessage':'Client must be authenticated'}");
        const QByteArray scope =
            json("{'code':401,'message':'Unauthorized; scope does not match'}");
        const QByteArray rest403 =
            json("{'statusCode':403,'errorMessage':'No permission','errors':['FORBIDDEN']}");
        const QByteArray html = "<!DOCTYPE html><html><body>Log in</body></html>";
        const QString admin = u"Administer Jira"_s;
        const QString customerScope = u"read:customer.detail-field:jira-service-management"_s;
        const QString organizationScope =
            u"read:organization.detail-field:jira-service-management"_s;

        // Source: CSM API, base (cloud id).
        QTest::newRow("no such site") << tenantInfo << 404 << html << int(Kind::Network)
                                      << u"site.unknownName"_s << QStringList{u"127.0.0.1"_s};
        QTest::newRow("site moved")
            << tenantInfo << 302 << none << int(Kind::Data) << u"site.unexpectedAnswer"_s
            << QStringList{u"GET /_edge/tenant_info"_s, u"302"_s};
        QTest::newRow("another page there")
            << tenantInfo << 200 << html << int(Kind::Data) << u"site.unexpectedAnswer"_s
            << QStringList{u"GET /_edge/tenant_info"_s, u"200"_s};
        QTest::newRow("site is down") << tenantInfo << 503 << html << int(Kind::Throttled)
                                      << u"site.busy"_s << QStringList{u"503"_s};
        // Source: CSM API, errors and rate limits.
        QTest::newRow("wrong token") << customerDetails << 401 << rest401 << int(Kind::Auth)
                                     << u"site.tokenRefused"_s << QStringList{};
        QTest::newRow("wrong token, no words") << customerDetails << 401 << none << int(Kind::Auth)
                                               << u"site.tokenRefused"_s << QStringList{};
        QTest::newRow("scope missing") << customerDetails << 401 << scope << int(Kind::Permission)
                                       << u"site.missingScope"_s << QStringList{customerScope};
        QTest::newRow("scope missing for organizations")
            << organizationDetails << 401 << scope << int(Kind::Permission)
            << u"site.missingScope"_s << QStringList{organizationScope};
        QTest::newRow("no administrator")
            << customerDetails << 403 << rest403 << int(Kind::Permission) << u"site.notAllowed"_s
            << QStringList{admin, u"No permission"_s};
        QTest::newRow("site without CSM") << customerDetails << 404 << none << int(Kind::Permission)
                                          << u"site.noCsm"_s << QStringList{};
        QTest::newRow("login page")
            << customerDetails << 200 << html << int(Kind::Data) << u"site.unexpectedAnswer"_s
            << QStringList{u"GET /customer/details"_s, u"200"_s};
        QTest::newRow("busy") << customerDetails << 429 << html << int(Kind::Throttled)
                              << u"site.busy"_s << QStringList{u"429"_s};
        QTest::newRow("broken") << organizationDetails << 500 << none << int(Kind::Throttled)
                                << u"site.busy"_s << QStringList{u"500"_s};
        QTest::newRow("refused") << customerDetails << 412
                                 << json("{'errorMessage':'Header missing'}") << int(Kind::Rejected)
                                 << u"site.refused"_s << QStringList{u"Header missing"_s};
        QTest::newRow("refused without words")
            << customerDetails << 410 << none << int(Kind::Rejected) << u"site.refused"_s
            << QStringList{u"HTTP 410"_s};
    }

    void theFirstThingWrongIsNamed()
    {
        QFETCH(const QByteArray, endpoint);
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QFETCH(const int, kind);
        QFETCH(const QString, code);
        QFETCH(const QStringList, arguments);
        const ScriptedSite server({{endpoint, {.status = status, .body = body}}});
        const auto site = server.connect();
        QVERIFY(!site);
        QCOMPARE(site.error().message.code, code);
        QCOMPARE(site.error().message.arguments, arguments);
        QCOMPARE(int(site.error().kind), kind);
        QVERIFY(!site.error().detail.contains(u"word"_s));
    }

    // Their scopes are not CSM's: a token for CSM alone is good enough.
    void helperCallsMayFail_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("fate");
        for (const int status : {401, 403, 404, 429, 500})
            QTest::addRow("%d", status) << status << int(ScriptedReply::Fate::Send);
        QTest::newRow("nonsense") << 200 << int(ScriptedReply::Fate::Send);
        QTest::newRow("no answer") << 200 << int(ScriptedReply::Fate::Drop);
    }

    void helperCallsMayFail()
    {
        QFETCH(const int, status);
        QFETCH(const int, fate);
        const ScriptedReply reply{
            .status = status, .body = "nonsense", .fate = ScriptedReply::Fate(fate)};
        const ScriptedSite server(
            {{"GET /rest/api/3/mypermissions", reply}, {"GET /rest/api/3/myself", reply}});
        const auto site = server.connect();
        QVERIFY(site);
        const auto facts = (*site)->readFacts({});
        QVERIFY(facts);
        QVERIFY(facts->administrator); // nobody said no
        QCOMPARE(facts->account, u"ada@example.com"_s);
    }

    // Nor may they take the time that a run's requests are given.
    void helperCallsAreNotWaitedFor()
    {
        const ScriptedSite server({{"GET /rest/api/3/mypermissions", {.status = 503}},
                                   {"GET /rest/api/3/myself", {.status = 429}}});
        net::RetryPolicy patient = ScriptedSite::policy();
        patient.firstDelay = 5s;
        patient.longestDelay = 5s;
        patient.patience = 60s;
        QElapsedTimer timer;
        timer.start();
        QVERIFY(csm::connect(server.address(), ScriptedSite::credentials(), patient, {}));
        QVERIFY(timer.elapsed() < 4'000);
    }

    void noAdministrator()
    {
        const ScriptedSite server(
            {{"GET /rest/api/3/mypermissions",
              {.body = json("{'permissions':{'ADMINISTER':{'havePermission':false}}}")}}});
        const auto site = server.connect();
        QVERIFY(site);
        const auto facts = (*site)->readFacts({});
        QVERIFY(facts);
        QVERIFY(!facts->administrator);
    }

    void nobodyThere()
    {
        QTcpServer port;
        QVERIFY(port.listen(QHostAddress::LocalHost));
        const csm::Address address{u"http://127.0.0.1:%1"_s.arg(port.serverPort())};
        port.close();
        const auto site =
            csm::connect(address, ScriptedSite::credentials(), ScriptedSite::policy(), {});
        QVERIFY(!site);
        QVERIFY(site.error().kind == Kind::Network);
        QCOMPARE(site.error().message, (Message{u"site.unreachable"_s, {u"127.0.0.1"_s}}));
    }

    void stopsAtOnce()
    {
        const ScriptedSite server({{customerDetails, {.fate = ScriptedReply::Fate::Hang}}});
        StopSource stop;
        std::thread asker([&] {
            while (server.requests().size() < 2)
                std::this_thread::sleep_for(1ms);
            stop.request();
        });
        QElapsedTimer timer;
        timer.start();
        const auto site = csm::connect(server.address(), ScriptedSite::credentials(),
                                       ScriptedSite::policy(), {.stop = stop.token()});
        asker.join();
        QVERIFY(!site);
        QVERIFY(site.error().kind == Kind::Cancelled);
        QVERIFY(timer.elapsed() < 1'000);
    }

    void anotherDoorForAnotherThread()
    {
        ScriptedSite server;
        const std::unique_ptr<site::Site> site = server.connected();
        const std::unique_ptr<site::Site> other = site->another();
        QString cloudId;
        std::thread([&] {
            const auto facts = other->readFacts({});
            cloudId = facts ? facts->cloudId : QString();
        }).join();
        QCOMPARE(cloudId, u"cloud-1"_s);
        QVERIFY(!server.endpoints().contains(tenantInfo)); // that is known
        QVERIFY(server.requests().first().header("authorization").startsWith("Basic "));
    }
};

QTEST_GUILESS_MAIN(ConnectTest)
#include "tst_csmconnect.moc"
