#include "orgclient.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

using namespace salesforceorg;
using namespace Qt::StringLiterals;

// What goes wrong when a test wants it to, what is told of it afterwards, and the program.
class TestFaults : public QObject
{
    Q_OBJECT

    std::unique_ptr<OrgFixture> m_fixture;
    SalesforceOrg &org() { return m_fixture->org; }
    OrgClient &client() { return m_fixture->client; }
    Answer control(const QByteArray &method, const QByteArray &path, const QByteArray &body = {})
    {
        return client().call(method, "/__org/" + path, quoted(body));
    }

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }

    void answersWithTheFault_data();
    void answersWithTheFault();
    void staysRefusing_data();
    void staysRefusing();
    void breaksConnections_data();
    void breaksConnections();
    void harmsResultsUnseen();
    void waits();
    void faultsMeanTheRequestsThatTheyName();
    void drawsTheSameFaultsAgain();
    void knowsLogins_data();
    void knowsLogins();
    void countsCalls();
    void changesRecordsMeanwhile();
    void recordsCanBeChanged();
    void readsSwitches_data();
    void readsSwitches();
    void writesWhatItReads();
    void logsRequests();
    void servesAsAProgram();
    void programRefusesBadConfigs_data();
    void programRefusesBadConfigs();
};

void TestFaults::init()
{
    m_fixture = std::make_unique<OrgFixture>();
    m_fixture->configure("{'generate':{'contacts':30,'accounts':10}}");
}

void TestFaults::answersWithTheFault_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("error"); // empty: the body is HTML

    const auto row = [](const char *fault, int status, const QString &error) {
        QTest::newRow(fault) << QByteArray(fault) << status << error;
    };
    row("sessionExpired", 401, u"INVALID_SESSION_ID: Session expired or invalid"_s);
    row("blocked", 401,
        u"INVALID_SESSION_ID: This session is not valid for use with the REST API"_s);
    row("apiDisabledForOrg", 403,
        u"API_DISABLED_FOR_ORG: The REST API is not enabled for this Organization."_s);
    row("apiCurrentlyDisabled", 403, u"API_CURRENTLY_DISABLED: API is disabled for this User"_s);
    row("requestLimit", 403, u"REQUEST_LIMIT_EXCEEDED: TotalRequests Limit exceeded."_s);
    row("queryTimeout", 400, u"QUERY_TIMEOUT: Your query request was running for too long."_s);
    row("invalidLocator", 400, u"INVALID_QUERY_LOCATOR: invalid query locator"_s);
    row("serverError", 500,
        u"UNKNOWN_EXCEPTION: An unexpected error occurred. Please include this ErrorId if you "
        u"contact "
        "support: 1234567890-12345 (-1234567890)"_s);
    row("serverUnavailable", 503,
        u"SERVER_UNAVAILABLE: We are currently experiencing problems. Please try again later."_s);
    row("badGateway", 502, QString());
    row("strangePage", 200, QString());
    row("unavailable", 503, QString());
    row("calm", 420, QString());
}

void TestFaults::answersWithTheFault()
{
    QFETCH(QByteArray, fault);
    QFETCH(int, status);
    QFETCH(QString, error);
    const Answer set =
        control("POST", "switches", "{'plannedFaults':[{'what':'" + fault + "','path':'/query'}]}");
    QCOMPARE(set.status, 200);
    const Answer answer = client().query("SELECT Id FROM Contact");
    QCOMPARE(answer.status, status);
    if (error.isEmpty()) {
        QVERIFY(answer.header("Content-Type").startsWith("text/html"));
        QVERIFY(answer.body.startsWith("<html>"));
    } else {
        QCOMPARE(OrgClient::errorOf(answer), error);
    }
    QVERIFY(answer.header("Sforce-Limit-Info").startsWith("api-usage="));
    // Once, unless it was the session.
    QCOMPARE(client().query("SELECT Id FROM Contact").status,
             fault == "sessionExpired" ? 401 : 200);
    QCOMPARE(org().log().first().fault.toUtf8(), fault);
}

void TestFaults::staysRefusing_data()
{
    QTest::addColumn<QByteArray>("switches");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");

    const auto row = [](const char *name, const QByteArray &switches, const QByteArray &path,
                        int status) { QTest::newRow(name) << switches << path << status; };
    row("blocked", "{'blocked':true}", "/sobjects", 401);
    row("no API", "{'apiDisabledForOrg':true}", "/sobjects", 403);
    row("no API for the user", "{'apiCurrentlyDisabled':true}", "/sobjects", 403);
    row("maintenance", "{'maintenance':true}", "/sobjects", 503);
    row("no Bulk", "{'bulkRefused':true}", "/jobs/query", 400);
    row("no Bulk, but REST", "{'bulkRefused':true}", "/query?q=SELECT+Id+FROM+Contact", 200);
    row("no View Setup", "{'viewSetup':false}", "/limits", 403);
    row("nothing left today", "{'usedRequests':15000}", "/sobjects", 403);
    row("no relations", "{'relations':false}", "/sobjects/AccountContactRelation/describe", 404);
}

void TestFaults::staysRefusing()
{
    QFETCH(QByteArray, switches);
    QFETCH(QByteArray, path);
    QFETCH(int, status);
    QCOMPARE(control("POST", "switches", switches).status, 200);
    QCOMPARE(client().api("GET", path).status, status);
    QCOMPARE(client().api("GET", path).status, status);
}

void TestFaults::breaksConnections_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("jobs"); // that are there afterwards
    QTest::newRow("before") << QByteArray("dropBefore") << 0 << 0;
    QTest::newRow("after") << QByteArray("dropAfter") << 0 << 1;
    QTest::newRow("in the middle") << QByteArray("truncate") << 200 << 1;
}

void TestFaults::breaksConnections()
{
    QFETCH(QByteArray, fault);
    QFETCH(int, status);
    QFETCH(int, jobs);
    control("POST", "switches",
            "{'plannedFaults':[{'what':'" + fault + "','method':'POST','path':'/jobs/*'}]}");
    const Answer broken = client().createJob("SELECT Id FROM Contact");
    QCOMPARE(broken.status, status);
    QVERIFY(!broken.isWhole);
    client().socket().waitForDisconnected(1000);
    QCOMPARE(client().api("GET", "/jobs/query").json()["records"_L1].toArray().size(), jobs);
    QVERIFY(org().log().first().lost);
}

// HTTP says that all is well.
void TestFaults::harmsResultsUnseen()
{
    const QByteArray results = "/jobs/query/"
                               + client().createJob("SELECT Id FROM Contact").text("id").toUtf8()
                               + "/results";
    const Answer whole = client().api("GET", results);
    control("POST", "switches",
            "{'plannedFaults':[{'what':'shortBody','path':'/jobs/*'},"
            "{'what':'noLocator','path':'/jobs/*','nth':2}]}");
    const Answer half = client().api("GET", results);
    QVERIFY(half.isWhole);
    QCOMPARE(half.body, whole.body.left(whole.body.size() / 2));
    QCOMPARE(half.header("Sforce-NumberOfRecords"), QByteArray("30"));
    const Answer bare = client().api("GET", results);
    QCOMPARE(bare.body, whole.body);
    QVERIFY(bare.header("Sforce-Locator").isEmpty());
    QVERIFY(bare.header("Sforce-NumberOfRecords").isEmpty());
    QCOMPARE(client().api("GET", results).header("Sforce-Locator"), QByteArray("null"));
}

void TestFaults::waits()
{
    control("POST", "switches",
            "{'latencyMs':20,'plannedFaults':[{'what':'slow','delayMs':50,'path':'/sobjects'},"
            "{'what':'hang','path':'/limits'}]}");
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(client().api("GET", "/sobjects").status, 200);
    QVERIFY(timer.elapsed() >= 70);
    OrgClient other(org().url());
    other.setToken(client().token());
    other.send("GET", "/services/data/v67.0/limits", {},
               {"Authorization: Bearer " + client().token()});
    QVERIFY(!other.socket().waitForReadyRead(100));
    QCOMPARE(client().api("GET", "/sobjects").status, 200); // others are served meanwhile
}

void TestFaults::faultsMeanTheRequestsThatTheyName()
{
    control("POST", "switches",
            "{'plannedFaults':[{'what':'badGateway','path':'/sobjects/*','nth':2,'times':2},"
            "{'what':'serverError','path':'/services/oauth2/token','method':'*','nth':0}]}");
    QList<int> statuses;
    for (int i = 0; i < 4; ++i)
        statuses.append(client().api("GET", "/sobjects/Contact/describe").status);
    QCOMPARE(statuses, QList<int>({200, 502, 502, 200}));
    QCOMPARE(client().api("GET", "/sobjects").status, 200);
    QCOMPARE(client().refresh(client().refreshToken()).status, 500);
    QCOMPARE(client().refresh(client().refreshToken()).status, 500);
}

void TestFaults::drawsTheSameFaultsAgain()
{
    const auto draw = [this] {
        org().change([](Switches &switches) { switches.faultMix = {}; });
        org().change([](Switches &switches) {
            switches.faultMix.seed = 7;
            switches.faultMix.badGateway = 0.2;
            switches.faultMix.calm = 0.2;
        });
        QList<int> statuses;
        for (int i = 0; i < 40; ++i)
            statuses.append(client().api("GET", "/sobjects/Contact").status);
        return statuses;
    };
    const QList<int> first = draw();
    QCOMPARE(draw(), first);
    QVERIFY(first.contains(502) && first.contains(420) && first.contains(200));
}

void TestFaults::knowsLogins_data()
{
    QTest::addColumn<QByteArray>("login");
    QTest::addColumn<QString>("error"); // empty: it passes
    QTest::newRow("none") << QByteArray() << u"INVALID_SESSION_ID: Session expired or invalid"_s;
    QTest::newRow("wrong") << QByteArray("Bearer 00D!x")
                           << u"INVALID_SESSION_ID: Session expired or invalid"_s;
    QTest::newRow("basic") << QByteArray("Basic eDp5")
                           << u"INVALID_AUTH_HEADER: INVALID_HEADER_TYPE"_s;
    QTest::newRow("bearer") << QByteArray("Bearer TOKEN") << QString();
    QTest::newRow("oauth") << QByteArray("OAuth TOKEN") << QString();
}

void TestFaults::knowsLogins()
{
    QFETCH(QByteArray, login);
    QFETCH(QString, error);
    HeaderLines headers;
    if (!login.isEmpty())
        headers.append("Authorization: " + login.replace("TOKEN", client().token()));
    const Answer answer = client().call("GET", "/services/data/v67.0/sobjects", {}, headers);
    QCOMPARE(answer.status, error.isEmpty() ? 200 : 401);
    if (!error.isEmpty())
        QCOMPARE(OrgClient::errorOf(answer), error);
    QCOMPARE(client().call("GET", "/services/data").status, 200); // needs none
}

void TestFaults::countsCalls()
{
    control("POST", "switches", "{'usedRequests':17,'dailyRequests':19}");
    QCOMPARE(client().api("GET", "/sobjects").header("Sforce-Limit-Info"),
             QByteArray("api-usage=18/19"));
    const QJsonObject limits =
        client().api("GET", "/limits").json()["DailyApiRequests"_L1].toObject();
    QCOMPARE(limits["Max"_L1].toInt(), 19);
    QCOMPARE(limits["Remaining"_L1].toInt(), 0);
    QVERIFY(limits.contains("Example Connector"_L1)); // sub-objects per app are mixed in
    QCOMPARE(OrgClient::errorOf(client().api("GET", "/sobjects")),
             u"REQUEST_LIMIT_EXCEEDED: TotalRequests Limit exceeded."_s);
    org().advanceClock(24 * 3600);
    QCOMPARE(client().api("GET", "/sobjects").header("Sforce-Limit-Info"),
             QByteArray("api-usage=1/19"));
}

void TestFaults::changesRecordsMeanwhile()
{
    control("POST", "switches",
            "{'pageRecords':20,'meanwhile':[{'object':'Contact','afterPages':1,'created':3,"
            "'updated':2,'deleted':4}]}");
    const auto count = [this] {
        return client().query("SELECT COUNT() FROM Contact").json()["totalSize"_L1].toInt();
    };
    QCOMPARE(count(), 30);
    QCOMPARE(client().query("SELECT Id FROM Contact").status, 200);
    QCOMPARE(count(), 29);
    QCOMPARE(client()
                 .query("SELECT COUNT() FROM Contact WHERE LastName LIKE 'Meanwhile %' AND "
                        "SystemModstamp >= TODAY")
                 .json()["totalSize"_L1]
                 .toInt(),
             3);
    const Answer changed =
        client().query("SELECT Description FROM Contact WHERE SystemModstamp >= TODAY");
    QCOMPARE(changed.body.count("changed meanwhile"), 2);
    QCOMPARE(client().query("SELECT Id FROM Contact").status, 200);
    QCOMPARE(count(), 29); // once
}

void TestFaults::recordsCanBeChanged()
{
    const Answer created = control("POST", "records",
                                   "{'object':'Account','create':[{'Name':'Pier 9'}],"
                                   "'update':[{'Id':'0015g0000000000AAA','Name':'Pier 8'}],"
                                   "'delete':['0015g0000000001AAA']}");
    QCOMPARE(created.status, 200);
    const QByteArray id = created.json()["created"_L1][0].toString().toUtf8();
    QCOMPARE(client().api("GET", "/sobjects/Account/" + id).text("Name"), u"Pier 9"_s);
    QCOMPARE(client().api("GET", "/sobjects/Account/0015g0000000000AAA").text("Name"), u"Pier 8"_s);
    QCOMPARE(client().api("GET", "/sobjects/Account/0015g0000000001AAA").status, 404);
    QCOMPARE(control("POST", "records", "{'object':'Ship'}").status, 400);
    QCOMPARE(control("POST", "records", "{'object':'Account','delete':['0015g']}").status, 400);
}

void TestFaults::readsSwitches_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("error"); // empty: it is fine
    QTest::newRow("nothing") << QByteArray("{}") << QString();
    QTest::newRow("defaults") << QByteArray("{'defaults':true}") << QString();
    QTest::newRow("choice") << QByteArray("{'authorizeErrorAt':'page'}") << QString();
    QTest::newRow("unknown") << QByteArray("{'mood':'bad'}") << u"CONTROL: unknown switch mood"_s;
    QTest::newRow("wrong type") << QByteArray("{'rotation':1}")
                                << u"CONTROL: wrong value for switch rotation"_s;
    QTest::newRow("unknown choice") << QByteArray("{'authorizeErrorAt':'nowhere'}")
                                    << u"CONTROL: wrong value for switch authorizeErrorAt"_s;
    QTest::newRow("unknown fault") << QByteArray("{'plannedFaults':[{'what':'rain'}]}")
                                   << u"CONTROL: wrong value for switch plannedFaults"_s;
    QTest::newRow("no JSON") << QByteArray("rotation")
                             << u"CONTROL: The body is not a JSON object"_s;
}

void TestFaults::readsSwitches()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, error);
    const Answer answer = control("POST", "switches", json);
    QCOMPARE(answer.status, error.isEmpty() ? 200 : 400);
    if (!error.isEmpty())
        QCOMPARE(OrgClient::errorOf(answer), error);
}

void TestFaults::writesWhatItReads()
{
    control(
        "POST", "switches",
        "{'rotation':true,'jobSeconds':2.5,'hiddenFields':['Contact.Birthdate'],"
        "'authorizeErrorAt':'callback','faultMix':{'seed':3,'calm':0.5},'plannedFaults':[{'what':"
        "'slow','path':'/x','delayMs':7}],'meanwhile':[{'object':'Account','deleted':2}]}");
    const QByteArray written = control("GET", "switches").body;
    QCOMPARE(client().call("POST", "/__org/switches", "{\"defaults\":true}").status, 200);
    QVERIFY(control("GET", "switches").body != written);
    QCOMPARE(client().call("POST", "/__org/switches", written).status, 200);
    QCOMPARE(control("GET", "switches").body, written);
    QVERIFY(written.contains("\"what\":\"slow\"") && written.contains("\"delayMs\":7"));
}

void TestFaults::logsRequests()
{
    org().change([](Switches &switches) { switches.keepBodies = true; });
    client().query("SELECT Id FROM Contact");
    client().createJob("SELECT Id FROM Contact");
    QCOMPARE(org().requests(u"GET /query"_s), 1);
    QCOMPARE(org().requests(u"POST /jobs/query"_s), 1);
    QCOMPARE(org().answers(200), 2);
    const QList<SeenRequest> seen = org().log();
    QCOMPARE(seen.size(), 2);
    QCOMPARE(seen[0].target, u"/services/data/v67.0/query?q=SELECT%20Id%20FROM%20Contact"_s);
    QVERIFY(seen[1].body.contains("\"operation\":\"query\""));
    const QJsonObject told = control("GET", "log").json();
    QCOMPARE(told["endpoints"_L1]["POST /jobs/query"_L1].toInt(), 1);
    QCOMPARE(told["statuses"_L1]["200"_L1].toInt(), 2);
    QCOMPARE(control("DELETE", "log").status, 204);
    QCOMPARE(org().log().size(), 0);
    QCOMPARE(control("GET", "sessions").json()["sessions"_L1].toInt(), 1);
    QCOMPARE(control("POST", "clock", "{'advanceSeconds':5}").status, 204);
    QCOMPARE(control("GET", "nothing").status, 404);
}

void TestFaults::servesAsAProgram()
{
    const QTemporaryDir folder;
    QFile csv(folder.filePath(u"Contact.csv"_s));
    QVERIFY(csv.open(QIODevice::WriteOnly));
    csv.write("Id,LastName\n0035g0000000001AAA,Okoro\n");
    csv.close();
    QFile config(folder.filePath(u"org.json"_s));
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write(quoted("{'data':'.','switches':{'newestVersion':66}}"));
    config.close();
    QProcess program;
    program.start(QStringLiteral(SALESFORCEORG_PROGRAM), {u"--config"_s, config.fileName()});
    QVERIFY(program.waitForReadyRead(10'000));
    const QByteArray line = program.readLine();
    QVERIFY2(line.startsWith("listening on http://127.0.0.1:"), line.constData());
    OrgClient other(QString::fromLatin1(line.mid(13).trimmed()));
    other.login();
    const Answer found = other.api("GET", "/query?q=SELECT+LastName+FROM+Contact", {}, {}, "66.0");
    QVERIFY2(found.body.contains("\"LastName\":\"Okoro\""), found.body.constData());
    QCOMPARE(other.api("GET", "/sobjects").status, 404); // of 67.0
    program.terminate();
    QVERIFY(program.waitForFinished());
}

void TestFaults::programRefusesBadConfigs_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("no JSON") << QByteArray("nothing") << QByteArray("is not a JSON object");
    QTest::newRow("unknown") << QByteArray("{'moods':{}}") << QByteArray("unknown member moods");
    QTest::newRow("no folder") << QByteArray("{'data':'nowhere'}")
                               << QByteArray("has no CSV files");
    QTest::newRow("no type") << QByteArray("{'fields':{'Contact':{'A__c':{'type':'colour'}}}}")
                             << QByteArray("A__c has an unknown type");
    QTest::newRow("no member") << QByteArray("{'fields':{'Contact':{'A__c':{'size':5}}}}")
                               << QByteArray("A__c: unknown member or wrong type: size");
    QTest::newRow("no number") << QByteArray("{'generate':{'contacts':'many'}}")
                               << QByteArray("wrong value for switch contacts");
}

void TestFaults::programRefusesBadConfigs()
{
    QFETCH(QByteArray, config);
    QFETCH(QByteArray, message);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"org.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(quoted(config));
    file.close();
    QProcess program;
    program.start(QStringLiteral(SALESFORCEORG_PROGRAM), {u"--config"_s, file.fileName()});
    QVERIFY(program.waitForFinished(10'000));
    QCOMPARE(program.exitCode(), 1);
    const QByteArray said = program.readAllStandardError();
    QVERIFY2(said.startsWith("salesforceorg: ") && said.contains(message), said.constData());
}

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_salesforceorg_faults.moc"
