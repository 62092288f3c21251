#include "orgclient.h"

using namespace salesforceorg;
using namespace Qt::StringLiterals;

namespace {

// All records of a page, header first; the cells are known to have no line breaks.
QList<QByteArray> lines(const QByteArray &csv, const QByteArray &end = "\n")
{
    QList<QByteArray> result;
    for (qsizetype at = 0; at < csv.size();) {
        const qsizetype next = csv.indexOf(end, at);
        result.append(csv.mid(at, next - at));
        at = next + end.size();
    }
    return result;
}

} // namespace

// Bulk API 2.0 query as "Salesforce API, 3" has it.
class TestBulk : public QObject
{
    Q_OBJECT

    std::unique_ptr<OrgFixture> m_fixture;
    SalesforceOrg &org() { return m_fixture->org; }
    OrgClient &client() { return m_fixture->client; }
    QByteArray job(const QByteArray &soql = "SELECT Id, Email FROM Contact",
                   const QByteArray &members = {})
    {
        return client().createJob(soql, members).text("id").toUtf8();
    }
    Answer results(const QByteArray &id, const QByteArray &query = {},
                   const HeaderLines &headers = {})
    {
        return client().api("GET", "/jobs/query/" + id + "/results" + query, {}, headers);
    }
    QString state(const QByteArray &id)
    {
        return client().api("GET", "/jobs/query/" + id).text("state");
    }

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }

    void tellsOfAJobAsTheApiDoes();
    void refusesJobs_data();
    void refusesJobs();
    void goesThroughItsStates();
    void canFail();
    void givesPages_data();
    void givesPages();
    void writesCsvAsTheApiDoes();
    void usesTheDelimiterThatWasAsked_data();
    void usesTheDelimiterThatWasAsked();
    void listsResultPages();
    void refusesResults();
    void aborts();
    void removes();
    void keepsResultsForAWeek();
    void packs();
    void hasADailyLimit();
    void readsDeletedOnes();
    void givesNothingOfNothing();
};

void TestBulk::init()
{
    m_fixture = std::make_unique<OrgFixture>();
    m_fixture->configure("{'generate':{'contacts':1000,'accounts':50,'deletedEvery':100}}");
}

void TestBulk::tellsOfAJobAsTheApiDoes()
{
    const Answer created = client().createJob("SELECT Id FROM Contact");
    QCOMPARE(created.status, 200);
    QVERIFY(created.text("id").startsWith(u"750"_s));
    QCOMPARE(created.text("id").size(), 18);
    QCOMPARE(created.text("object"), u"Contact"_s);
    QCOMPARE(created.text("state"), u"UploadComplete"_s);
    QVERIFY(created.body.contains("\"apiVersion\":67.0")); // a number
    QCOMPARE(created.text("contentType"), u"CSV"_s);
    QCOMPARE(created.text("lineEnding"), u"LF"_s);
    QCOMPARE(created.text("columnDelimiter"), u"COMMA"_s);
    QVERIFY(created.text("createdDate").endsWith(u"+0000"_s));
    const Answer status = client().api("GET", "/jobs/query/" + created.text("id").toUtf8());
    QCOMPARE(status.text("jobType"), u"V2Query"_s);
    QCOMPARE(status.text("state"), u"JobComplete"_s);
    QCOMPARE(status.json()["numberRecordsProcessed"_L1].toInt(), 990);
    QVERIFY(status.json()["isPkChunkingSupported"_L1].toBool());
    const QJsonObject all = client().api("GET", "/jobs/query?jobType=V2Query").json();
    QCOMPARE(all["records"_L1].toArray().size(), 1);
    QVERIFY(all["done"_L1].toBool() && all["nextRecordsUrl"_L1].isNull());
}

void TestBulk::refusesJobs_data()
{
    QTest::addColumn<QByteArray>("soql");
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("error");

    const auto row = [](const char *name, const QByteArray &soql, const QByteArray &members,
                        const QString &error) { QTest::newRow(name) << soql << members << error; };
    const QByteArray good = "SELECT Id FROM Contact";
    row("compound", "SELECT MailingAddress FROM Contact", "",
        u"API_ERROR: Selecting compound data not supported in Bulk Query"_s);
    row("count", "SELECT COUNT() FROM Contact", "",
        u"API_ERROR: Aggregate Relationships not supported in Bulk Query"_s);
    row("fields", "SELECT FIELDS(STANDARD) FROM Contact", "",
        u"API_ERROR: The SOQL FIELDS function is not supported in Bulk Query"_s);
    row("offset", "SELECT Id FROM Contact LIMIT 5 OFFSET 5", "",
        u"API_ERROR: OFFSET is not supported in Bulk Query"_s);
    row("no SOQL", "SELECT", "", u"MALFORMED_QUERY: unexpected token: '<EOF>'"_s);
    row("delimiter", good, ",'columnDelimiter':'COLON'",
        u"InvalidJob: InvalidJob : Unsupported value in the job's request"_s);
    row("line ending", good, ",'lineEnding':'CR'",
        u"InvalidJob: InvalidJob : Unsupported value in the job's request"_s);
    row("content", good, ",'contentType':'JSON'",
        u"InvalidJob: InvalidJob : Unsupported value in the job's request"_s);
}

void TestBulk::refusesJobs()
{
    QFETCH(QByteArray, soql);
    QFETCH(QByteArray, members);
    QFETCH(QString, error);
    const Answer answer = client().createJob(soql, members);
    QCOMPARE(answer.status, 400);
    QCOMPARE(OrgClient::errorOf(answer), error);
}

void TestBulk::goesThroughItsStates()
{
    org().change([](Switches &switches) { switches.jobSeconds = 8; });
    const QByteArray id = job();
    QCOMPARE(state(id), u"UploadComplete"_s);
    org().advanceClock(4);
    const Answer half = client().api("GET", "/jobs/query/" + id);
    QCOMPARE(half.text("state"), u"InProgress"_s);
    const int processed = half.json()["numberRecordsProcessed"_L1].toInt();
    QVERIFY2(processed >= 495 && processed < 990, qPrintable(QString::number(processed)));
    QCOMPARE(OrgClient::errorOf(results(id)), u"InvalidJobState: The job has no results yet"_s);
    org().advanceClock(4);
    QCOMPARE(state(id), u"JobComplete"_s);
    QCOMPARE(results(id).status, 200);
}

void TestBulk::canFail()
{
    org().change([](Switches &switches) { switches.failJobs = true; });
    const QByteArray id = job();
    const Answer status = client().api("GET", "/jobs/query/" + id);
    QCOMPARE(status.text("state"), u"Failed"_s);
    QCOMPARE(status.text("errorMessage"), u"InternalServerError : Retried more than 15 times"_s);
    org().change([](Switches &switches) { switches.jobError.clear(); });
    QVERIFY(!client().api("GET", "/jobs/query/" + id).json().contains("errorMessage"_L1));
    QCOMPARE(results(id).status, 400);
}

void TestBulk::givesPages_data()
{
    QTest::addColumn<QByteArray>("query"); // of the first page
    QTest::addColumn<int>("switched");
    QTest::addColumn<int>("pages");

    QTest::newRow("one") << QByteArray() << 50000 << 1;
    QTest::newRow("as the client wants") << QByteArray("maxRecords=400") << 50000 << 3;
    QTest::newRow("as the org wants") << QByteArray("maxRecords=400") << 100 << 10;
    QTest::newRow("exactly full") << QByteArray("maxRecords=330") << 50000 << 3;
}

void TestBulk::givesPages()
{
    QFETCH(QByteArray, query);
    QFETCH(int, switched);
    QFETCH(int, pages);
    org().change([&](Switches &switches) { switches.bulkPageRecords = switched; });
    const QByteArray id = job();
    QByteArray locator;
    QSet<QByteArray> ids;
    int seen = 0;
    while (locator != "null") {
        const QByteArray at = locator.isEmpty() ? QByteArray() : "&locator=" + locator;
        const Answer page = results(id, '?' + query + at, {"Accept: text/csv"});
        QCOMPARE(page.status, 200);
        QVERIFY(page.header("Content-Type").startsWith("text/csv"));
        const QList<QByteArray> rows = lines(page.body);
        QCOMPARE(rows.first(), QByteArray("\"Id\",\"Email\"")); // each page has its own
        QCOMPARE(page.header("Sforce-NumberOfRecords"), QByteArray::number(rows.size() - 1));
        for (qsizetype i = 1; i < rows.size(); ++i)
            ids.insert(rows[i].left(20));
        locator = page.header("Sforce-Locator");
        QVERIFY(!locator.isEmpty());
        ++seen;
    }
    QCOMPARE(seen, pages);
    QCOMPARE(ids.size(), 990); // without those in the recycle bin, nothing twice
}

void TestBulk::writesCsvAsTheApiDoes()
{
    const Answer page =
        results(job("SELECT Id, AccountId, Account.Name, LastName, Birthdate, "
                    "HasOptedOutOfEmail, CreatedDate, Description FROM Contact WHERE "
                    "Account.Name = null LIMIT 1"));
    const QByteArray pattern =
        quoted("^'Id','AccountId','Account.Name','LastName','Birthdate','HasOptedOutOfEmail','"
               "CreatedDate',"
               "'Description'\n'003\\w{15}','','','[^']+','(\\d{4}-\\d\\d-\\d\\d)?','(true|false)',"
               "'\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.000Z','.*'\n$");
    const QRegularExpression form(QString::fromUtf8(pattern),
                                  QRegularExpression::DotMatchesEverythingOption);
    QVERIFY2(QString::fromUtf8(page.body).contains(form), page.body.constData());
    // Quotes are doubled, newlines stay.
    const QByteArray quotes =
        results(job("SELECT Description FROM Contact WHERE Title LIKE '%mate%'")).body
        + results(job("SELECT Title, Description FROM Contact")).body;
    QVERIFY(quotes.contains("\"Chief \"\"Mate\"\"\""));
    QVERIFY(quotes.contains("\"Two lines,\nthe second with a comma.\""));
}

void TestBulk::usesTheDelimiterThatWasAsked_data()
{
    QTest::addColumn<QByteArray>("delimiter");
    QTest::addColumn<char>("sign");
    QTest::addColumn<QByteArray>("ending");
    QTest::addColumn<QByteArray>("end");

    QTest::newRow("TAB LF") << QByteArray("TAB") << '\t' << QByteArray("LF") << QByteArray("\n");
    QTest::newRow("PIPE CRLF") << QByteArray("PIPE") << '|' << QByteArray("CRLF")
                               << QByteArray("\r\n");
    QTest::newRow("CARET") << QByteArray("CARET") << '^' << QByteArray("LF") << QByteArray("\n");
    QTest::newRow("BACKQUOTE") << QByteArray("BACKQUOTE") << '`' << QByteArray("LF")
                               << QByteArray("\n");
    QTest::newRow("SEMICOLON") << QByteArray("SEMICOLON") << ';' << QByteArray("LF")
                               << QByteArray("\n");
}

void TestBulk::usesTheDelimiterThatWasAsked()
{
    QFETCH(QByteArray, delimiter);
    QFETCH(char, sign);
    QFETCH(QByteArray, ending);
    QFETCH(QByteArray, end);
    const QByteArray id =
        job("SELECT Id, LastName FROM Contact LIMIT 3",
            ",'columnDelimiter':'" + delimiter + "','lineEnding':'" + ending + "'");
    const QList<QByteArray> rows = lines(results(id).body, end);
    QCOMPARE(rows.size(), 4);
    QCOMPARE(rows[0], QByteArray("\"Id\"") + sign + "\"LastName\"");
    QCOMPARE(client().api("GET", "/jobs/query/" + id).text("columnDelimiter").toUtf8(), delimiter);
}

void TestBulk::listsResultPages()
{
    org().change([](Switches &switches) { switches.bulkPageRecords = 120; });
    const QByteArray id = job();
    QByteArray path = "/jobs/query/" + id + "/resultPages";
    QList<QByteArray> urls;
    QList<int> sizes;
    while (!path.isEmpty()) {
        const QJsonObject list = client().api("GET", path).json();
        const QJsonArray pages = list["resultPages"_L1].toArray();
        sizes.append(static_cast<int>(pages.size()));
        for (const QJsonValue page : pages)
            urls.append(page["resultUrl"_L1].toString().toUtf8());
        path = list["nextRecordsUrl"_L1].toString().toUtf8().mid(
            static_cast<int>(qstrlen("/services/data/v67.0")));
        QCOMPARE(list["done"_L1].toBool(), path.isEmpty());
    }
    QCOMPARE(sizes, QList<int>({5, 4}));
    QSet<QByteArray> ids;
    for (const QByteArray &url : urls) {
        const Answer page =
            client().call("GET", url, {}, {"Authorization: Bearer " + client().token()});
        const QList<QByteArray> rows = lines(page.body);
        for (qsizetype i = 1; i < rows.size(); ++i)
            ids.insert(rows[i].left(20));
    }
    QCOMPARE(ids.size(), 990);
    org().change([](Switches &switches) { switches.nextRecordUrlName = true; });
    QVERIFY(client()
                .api("GET", "/jobs/query/" + id + "/resultPages")
                .json()
                .contains("nextRecordUrl"_L1));
}

void TestBulk::refusesResults()
{
    org().change([](Switches &switches) { switches.bulkPageRecords = 100; });
    const QByteArray id = job();
    const QByteArray other = job("SELECT Id FROM Account");
    const QByteArray path = "/jobs/query/" + id + "/results";
    QCOMPARE(client().api("GET", path, {}, {}, "66.0").status, 409);
    const QByteArray locator = results(id).header("Sforce-Locator");
    QCOMPARE(results(id, "?locator=" + locator).status, 200);
    QCOMPARE(results(other, "?locator=" + locator).status, 400);
    QCOMPARE(results(id, "?locator=null").status, 400);
    QCOMPARE(results("7505g0000000999AAA").status, 404);
}

void TestBulk::aborts()
{
    org().change([](Switches &switches) { switches.jobSeconds = 60; });
    const QByteArray id = job();
    QCOMPARE(client().api("DELETE", "/jobs/query/" + id).status, 400); // it is still running
    const Answer aborted =
        client().api("PATCH", "/jobs/query/" + id, quoted("{'state':'Aborted'}"));
    QCOMPARE(aborted.status, 200);
    QCOMPARE(aborted.text("state"), u"Aborted"_s);
    org().advanceClock(60);
    QCOMPARE(state(id), u"Aborted"_s);
    QCOMPARE(results(id).status, 400);
    QCOMPARE(client().api("DELETE", "/jobs/query/" + id).status, 204);
    const QByteArray done = job();
    org().advanceClock(60);
    QCOMPARE(client().api("PATCH", "/jobs/query/" + done, quoted("{'state':'Aborted'}")).status,
             400);
}

void TestBulk::removes()
{
    const QByteArray id = job();
    const Answer removed = client().api("DELETE", "/jobs/query/" + id);
    QCOMPARE(removed.status, 204);
    QVERIFY(removed.body.isEmpty());
    for (const QByteArray &path :
         {QByteArray(), QByteArray("/results"), QByteArray("/resultPages")}) {
        const Answer gone = client().api("GET", "/jobs/query/" + id + path);
        QCOMPARE(gone.status, 404);
        QCOMPARE(OrgClient::errorOf(gone), u"NOT_FOUND: The requested resource does not exist"_s);
    }
    QCOMPARE(client().api("GET", "/jobs/query").json()["records"_L1].toArray().size(), 0);
}

void TestBulk::keepsResultsForAWeek()
{
    const QByteArray id = job();
    org().advanceClock(7 * 24 * 3600 - 60);
    QCOMPARE(results(id).status, 200);
    org().advanceClock(120);
    QCOMPARE(results(id).status, 404);
}

void TestBulk::packs()
{
    const QByteArray id = job();
    const Answer plain = results(id);
    QVERIFY(plain.header("Content-Encoding").isEmpty());
    const Answer packed = results(id, {}, {"Accept-Encoding: deflate, gzip"});
    QCOMPARE(packed.header("Content-Encoding"), QByteArray("gzip"));
    QVERIFY(packed.body.size() < plain.body.size() / 2);
    // gzip's head, then what qUncompress() wants behind a length and zlib's head: the same bytes
    // again.
    QCOMPARE(packed.body.left(3), QByteArray("\x1f\x8b\x08"));
    const QByteArray size = packed.body.right(4);
    const auto byte = [&size](int at) {
        return static_cast<quint32>(static_cast<uchar>(size[at]));
    };
    QCOMPARE(byte(0) | byte(1) << 8 | byte(2) << 16 | byte(3) << 24,
             static_cast<quint32>(plain.body.size()));
    org().change([](Switches &switches) { switches.gzip = false; });
    QCOMPARE(results(id, {}, {"Accept-Encoding: gzip"}).body, plain.body);
}

void TestBulk::hasADailyLimit()
{
    org().change([](Switches &switches) { switches.dailyBulkJobs = 2; });
    job();
    job();
    const Answer third = client().createJob("SELECT Id FROM Contact");
    QCOMPARE(third.status, 400);
    QVERIFY(OrgClient::errorOf(third).startsWith(u"ExceededQuota"_s));
    const QJsonObject limits = client().api("GET", "/limits").json();
    QCOMPARE(limits["DailyBulkV2QueryJobs"_L1]["Remaining"_L1].toInt(), 0);
    org().advanceClock(24 * 3600);
    QCOMPARE(client().createJob("SELECT Id FROM Contact").status, 200);
}

void TestBulk::readsDeletedOnes()
{
    const Answer created = client().createJob("SELECT Id, IsDeleted FROM Contact", {}, "queryAll");
    const QByteArray csv = results(created.text("id").toUtf8()).body;
    QCOMPARE(csv.count("\"true\""), 10);
    QCOMPARE(csv.count("\"false\""), 990);
}

void TestBulk::givesNothingOfNothing()
{
    const Answer page = results(job("SELECT Id FROM Contact WHERE LastName = 'Nobody'"));
    QCOMPARE(page.body, QByteArray("\"Id\"\n"));
    QCOMPARE(page.header("Sforce-NumberOfRecords"), QByteArray("0"));
    QCOMPARE(page.header("Sforce-Locator"), QByteArray("null"));
}

QTEST_GUILESS_MAIN(TestBulk)
#include "tst_salesforceorg_bulk.moc"
