#include "orgclient.h"

#include <QTemporaryDir>

using namespace salesforceorg;
using namespace Qt::StringLiterals;

namespace {

constexpr auto accounts =
    "\"Id\",\"IsDeleted\",\"Name\",\"Type\",\"OwnerId\",\"NumberOfEmployees\",\"BillingCity\","
    "\"BillingCountry\"\n"
    "\"0015g0000000001AAA\",\"0\",\"Marlow Ferries "
    "Ltd\",\"Customer\",\"0055g000000000AAAQ\",\"50\",\"Marlow\",\"UK\"\n"
    "\"0015g0000000002AAA\",\"0\",\"Quay \"\"& "
    "Sons\"\"\",\"\",\"0055g000000000BAAQ\",\"7\",\"\",\"\"\n"
    "\"0015g0000000003AAA\",\"1\",\"Gone\",\"Customer\",\"0055g000000000AAAQ\",\"\",\"\",\"\"\n";
constexpr auto contacts =
    "\"Id\",\"IsDeleted\",\"MasterRecordId\",\"AccountId\",\"FirstName\",\"LastName\",\"Email\","
    "\"Birthdate\",\"CreatedDate\",\"DoNotCall\",\"Description\",\"Languages__c\"\n"
    "\"0035g0000000001AAA\",\"0\",\"000000000000000AAA\",\"0015g0000000001AAA\",\"Ines\",\"Okoro\","
    "\"ines@example.com\",\"1979-04-09 00:00:00\",\"2020-01-02 "
    "03:04:05\",\"1\",\"two\nlines\",\"English;German\"\n"
    "\"0035g0000000002AAA\",\"0\",\"000000000000000AAA\",\"0015g0000000002\",\"Żaneta\","
    "\"Weiß\",\"\",\"\",\"2022-06-01 00:00:00\",\"0\",\"\",\"Polish\"\n"
    "\"0035g0000000003AAA\",\"0\",\"000000000000000AAA\",\"000000000000000AAA\",\"\",\"O'Brien\","
    "\"OBRIEN@example.com\",\"2001-12-31 00:00:00\",\"2024-02-29 23:59:59\",\"0\",\"\",\"\"\n"
    "\"0035g0000000004AAA\",\"1\",\"0035g0000000001AAA\",\"0015g0000000001AAA\",\"Ines\",\"Okoro\","
    "\"ines@example.com\",\"\",\"2020-01-02 03:04:05\",\"1\",\"\",\"\"\n";

void write(const QTemporaryDir &folder, const QString &name, const QByteArray &text)
{
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

} // namespace

// SOQL and the pages of its answers; the records are those of a weekly export.
class TestQuery : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<OrgFixture> m_fixture;
    OrgClient &client() { return m_fixture->client; }
    // The values of one field of all records, in their order.
    QString values(const Answer &answer, const QString &field);

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_fixture.reset(); }

    void finds_data();
    void finds();
    void refuses_data();
    void refuses();
    void writesEachTypeAsTheApiDoes();
    void followsParents();
    void counts();
    void seesTheRecycleBin();
    void goesOverPages();
    void forgetsLocators();
    void keepsPagesWithinTheirBounds_data();
    void keepsPagesWithinTheirBounds();
    void refusesLongAddresses();
    void selectsByFunction();
};

void TestQuery::initTestCase()
{
    write(m_folder, u"Account.csv"_s, accounts);
    write(m_folder, u"Contact.csv"_s, contacts);
}

void TestQuery::init()
{
    m_fixture = std::make_unique<OrgFixture>();
    m_fixture->configure(
        "{'data':'.','fields':{'Contact':{'Languages__c':{'type':'multipicklist'}}}}",
        m_folder.path());
}

QString TestQuery::values(const Answer &answer, const QString &field)
{
    if (answer.status != 200)
        return OrgClient::errorOf(answer);
    QStringList list;
    for (const QJsonValue record : answer.json()["records"_L1].toArray())
        list.append(record[field].toString());
    return list.join(u',');
}

void TestQuery::finds_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<QString>("lastNames");

    const auto row = [](const QByteArray &rest, const QString &lastNames) {
        QTest::newRow(rest.constData()) << rest << lastNames;
    };
    const QString all = u"Okoro,Weiß,O'Brien"_s;
    row("", all);
    row("WHERE LastName = 'okoro'", u"Okoro"_s);
    row("WHERE LastName = 'O\\'Brien'", u"O'Brien"_s);
    row("WHERE LastName != 'Okoro'", u"Weiß,O'Brien"_s);
    row("WHERE LastName <> 'Okoro'", u"Weiß,O'Brien"_s);
    row("where lastname > 'okoro' and Email = null", u"Weiß"_s);
    row("WHERE Email = null", u"Weiß"_s);
    row("WHERE Email != null", u"Okoro,O'Brien"_s);
    row("WHERE Email != 'ines@example.com'", u"Weiß,O'Brien"_s);
    row("WHERE Email = ''", u"Weiß"_s);
    row("WHERE Email LIKE '%@EXAMPLE.com'", u"Okoro,O'Brien"_s);
    row("WHERE FirstName LIKE '_aneta'", u"Weiß"_s);
    row("WHERE LastName LIKE 'O%o'", u"Okoro"_s);
    row("WHERE LastName LIKE 'O\\%o'", QString());
    row("WHERE DoNotCall = true", u"Okoro"_s);
    row("WHERE DoNotCall != TRUE", u"Weiß,O'Brien"_s);
    row("WHERE Birthdate < 1980-01-01", u"Okoro"_s);
    row("WHERE Birthdate >= 1979-04-09", u"Okoro,O'Brien"_s);
    row("WHERE Birthdate = null", u"Weiß"_s);
    row("WHERE CreatedDate > 2020-01-02T03:04:05Z", u"Weiß,O'Brien"_s);
    row("WHERE CreatedDate >= 2020-01-02T03:04:05Z AND CreatedDate < 2022-06-01T00:00:00.001Z",
        u"Okoro,Weiß"_s);
    row("WHERE CreatedDate = 2020-01-02T05:04:05+02:00", u"Okoro"_s);
    row("WHERE CreatedDate = TODAY", QString());
    row("WHERE CreatedDate < LAST_N_DAYS:30", all);
    row("WHERE AccountId = '0015g0000000001'", u"Okoro"_s);
    row("WHERE AccountId IN ('0015g0000000001AAA', '0015g0000000002AAA')", u"Okoro,Weiß"_s);
    row("WHERE AccountId NOT IN ('0015g0000000001AAA')", u"Weiß,O'Brien"_s);
    row("WHERE Account.Name = 'Marlow Ferries Ltd'", u"Okoro"_s);
    row("WHERE Account.NumberOfEmployees < 10", u"Weiß"_s);
    row("WHERE Account.Owner.Name LIKE 'Org %'", u"Okoro,Weiß"_s);
    row("WHERE Account.Name = null", u"O'Brien"_s);
    row("WHERE (LastName = 'Okoro' OR LastName = 'Weiß') AND DoNotCall = false", u"Weiß"_s);
    row("WHERE NOT (LastName = 'Okoro' OR LastName = 'Weiß')", u"O'Brien"_s);
    row("WHERE Languages__c INCLUDES ('German')", u"Okoro"_s);
    row("WHERE Languages__c INCLUDES ('English;German', 'Polish')", u"Okoro,Weiß"_s);
    row("WHERE Languages__c INCLUDES ('German;Polish')", QString());
    row("WHERE Languages__c EXCLUDES ('German')", u"Weiß,O'Brien"_s);
    row("ORDER BY LastName", u"O'Brien,Okoro,Weiß"_s);
    row("ORDER BY Email NULLS LAST, LastName", u"Okoro,O'Brien,Weiß"_s);
    row("ORDER BY Email DESC", u"Weiß,O'Brien,Okoro"_s);
    row("ORDER BY DoNotCall DESC, LastName DESC", u"Okoro,Weiß,O'Brien"_s);
    row("ORDER BY Account.NumberOfEmployees DESC NULLS LAST", all);
    row("LIMIT 2", u"Okoro,Weiß"_s);
    row("ORDER BY LastName LIMIT 1 OFFSET 1", u"Okoro"_s);
    row("LIMIT 0", QString());
}

void TestQuery::finds()
{
    QFETCH(QByteArray, rest);
    QFETCH(QString, lastNames);
    QCOMPARE(values(client().query("SELECT LastName FROM Contact " + rest), u"LastName"_s),
             lastNames);
}

void TestQuery::refuses_data()
{
    QTest::addColumn<QByteArray>("soql");
    QTest::addColumn<QString>("error");

    const auto row = [](const QByteArray &soql, const QString &error) {
        QTest::newRow(soql.constData()) << soql << error;
    };
    row("", u"MALFORMED_QUERY: unexpected token: '<EOF>'"_s);
    row("SELECT FROM Contact", u"MALFORMED_QUERY: unexpected token: 'FROM'"_s);
    row("SELECT Id FROM Contact WHERE", u"MALFORMED_QUERY: unexpected token: '<EOF>'"_s);
    row("SELECT Id FROM Contact WHERE LastName = 'x",
        u"MALFORMED_QUERY: unterminated string literal"_s);
    row("SELECT Id FROM Contact WHERE LastName = 'x' AND Email = 'y' OR Email = 'z'",
        u"MALFORMED_QUERY: unexpected token: 'OR'"_s);
    row("SELECT Id FROM Contact GROUP BY Email", u"MALFORMED_QUERY: unexpected token: 'GROUP'"_s);
    row("SELECT Id, (SELECT Id FROM Contacts) FROM Account",
        u"MALFORMED_QUERY: unexpected token: '('"_s);
    row("SELECT Id FROM Ship",
        u"INVALID_TYPE: sObject type 'Ship' is not supported. If you are attempting to use a "
        u"custom "
        "object, be sure to append the '__c' after the entity name. Please reference your WSDL or "
        "the describe call for the appropriate names."_s);
    row("SELECT Id, Id FROM Contact", u"INVALID_FIELD: duplicate field selected: Id"_s);
    row("SELECT Id FROM Contact WHERE Description = 'x'",
        u"INVALID_FIELD: field 'Description' can not be filtered in a query call"_s);
    row("SELECT Id FROM Contact WHERE DoNotCall = 'true'",
        u"INVALID_FIELD: value of filter criterion for field 'DoNotCall' must be of type boolean "
        u"and "
        "should not be enclosed in quotes"_s);
    row("SELECT Id FROM Contact WHERE LastName = 5",
        u"INVALID_FIELD: value of filter criterion for field 'LastName' must be of type string and "
        "should be enclosed in quotes"_s);
    row("SELECT Id FROM Contact WHERE CreatedDate > 2020-01-01",
        u"INVALID_FIELD: value of filter criterion for field 'CreatedDate' must be of type "
        u"datetime "
        "and should not be enclosed in quotes"_s);
    row("SELECT Id FROM Contact WHERE AccountId = 'x'",
        u"INVALID_QUERY_FILTER_OPERATOR: invalid ID field: x"_s);
    row("SELECT Id FROM Contact WHERE Ship.Name = 'x'",
        u"INVALID_FIELD: Didn't understand relationship 'Ship' in field path. If you are "
        u"attempting "
        "to use a custom relationship, be sure to append the '__r' after the custom relationship "
        "name."_s);
    row("SELECT FIELDS(ALL) FROM Contact",
        u"MALFORMED_QUERY: The SOQL FIELDS function must have a LIMIT of at most 200"_s);
}

void TestQuery::refuses()
{
    QFETCH(QByteArray, soql);
    QFETCH(QString, error);
    const Answer answer = client().query(soql);
    QCOMPARE(answer.status, 400);
    QCOMPARE(OrgClient::errorOf(answer), error);
}

void TestQuery::writesEachTypeAsTheApiDoes()
{
    const Answer answer = client().query(
        "SELECT Id, Name, DoNotCall, Birthdate, CreatedDate, Description, Languages__c, AccountId "
        "FROM Contact WHERE LastName = 'Okoro'");
    QVERIFY2(answer.body.contains(
                 "\"records\":[{\"attributes\":{\"type\":\"Contact\",\"url\":\"/services/data/v67.0"
                 "/sobjects/Contact/0035g0000000001AAA\"},\"Id\":\"0035g0000000001AAA\","
                 "\"Name\":\"Ines Okoro\",\"DoNotCall\":true,\"Birthdate\":\"1979-04-09\","
                 "\"CreatedDate\":\"2020-01-02T03:04:05.000+0000\",\"Description\":\"two\\nlines\","
                 "\"Languages__c\":\"English;German\",\"AccountId\":\"0015g0000000001AAA\"}]"),
             answer.body.constData());
    const Answer account = client().query("SELECT NumberOfEmployees, Type, BillingAddress FROM "
                                          "Account");
    QVERIFY2(account.body.contains("\"NumberOfEmployees\":50,\"Type\":\"Customer\","
                                   "\"BillingAddress\":{\"city\":\"Marlow\",\"country\":\"UK\","
                                   "\"geocodeAccuracy\":null,\"latitude\":null,\"longitude\":null,"
                                   "\"postalCode\":null,\"state\":null,\"street\":null}"),
             account.body.constData());
    QVERIFY(account.body.contains("\"NumberOfEmployees\":7,\"Type\":null,\"BillingAddress\":null"));
}

void TestQuery::followsParents()
{
    const Answer answer =
        client().query("SELECT Account.Name, Account.Owner.Name, Account.Type FROM Contact");
    const QJsonArray records = answer.json()["records"_L1].toArray();
    QCOMPARE(records.size(), 3);
    QCOMPARE(records[0]["Account"_L1]["Name"_L1].toString(), u"Marlow Ferries Ltd"_s);
    QCOMPARE(records[0]["Account"_L1]["attributes"_L1]["url"_L1].toString(),
             u"/services/data/v67.0/sobjects/Account/0015g0000000001AAA"_s);
    QCOMPARE(records[0]["Account"_L1]["Owner"_L1]["Name"_L1].toString(), u"Org User 1"_s);
    QVERIFY(records[1]["Account"_L1]["Type"_L1].isNull());
    QVERIFY(records[2]["Account"_L1].isNull());
}

void TestQuery::counts()
{
    const Answer count = client().query("SELECT COUNT() FROM Contact WHERE Email != null");
    QCOMPARE(count.body, QByteArray("{\"totalSize\":2,\"done\":true,\"records\":[]}"));
    const Answer aggregate = client().query("SELECT count(Id) FROM Contact");
    QCOMPARE(aggregate.json()["records"_L1][0]["expr0"_L1].toInt(), 3);
    m_fixture->org.change([](Switches &switches) { switches.countedMore = -1; });
    QCOMPARE(client().query("SELECT COUNT() FROM Contact").json()["totalSize"_L1].toInt(), 2);
}

void TestQuery::seesTheRecycleBin()
{
    const Answer all =
        client().api("GET", "/queryAll?q=SELECT+LastName,MasterRecordId+FROM+Contact");
    QCOMPARE(values(all, u"LastName"_s), u"Okoro,Weiß,O'Brien,Okoro"_s);
    QCOMPARE(values(all, u"MasterRecordId"_s), u",,,0035g0000000001AAA"_s);
    QCOMPARE(client().api("GET", "/sobjects/Contact/0035g0000000004AAA").status, 404);
    QCOMPARE(client().api("GET", "/sobjects/Contact/0035g0000000001").text("Email"),
             u"ines@example.com"_s);
    QCOMPARE(OrgClient::errorOf(client().api("GET", "/sobjects/Contact/x")),
             u"MALFORMED_ID: malformed id x"_s);
}

void TestQuery::goesOverPages()
{
    m_fixture->configure("{'generate':{'contacts':4500,'accounts':10}}");
    Answer page = client().query("SELECT Id FROM Contact");
    QStringList ids;
    QList<qsizetype> sizes;
    while (true) {
        QCOMPARE(page.json()["totalSize"_L1].toInt(), 4500);
        const QJsonArray records = page.json()["records"_L1].toArray();
        sizes.append(records.size());
        for (const QJsonValue record : records)
            ids.append(record["Id"_L1].toString());
        if (page.json()["done"_L1].toBool())
            break;
        const QString next = page.text("nextRecordsUrl");
        static const QRegularExpression form(u"^/services/data/v67.0/query/01g\\w{15}-\\d+$"_s);
        QVERIFY2(next.contains(form), qPrintable(next));
        page =
            client().call("GET", next.toUtf8(), {}, {"Authorization: Bearer " + client().token()});
        QCOMPARE(page.status, 200);
    }
    QVERIFY(!page.json().contains("nextRecordsUrl"_L1));
    QCOMPARE(sizes, QList<qsizetype>({2000, 2000, 500}));
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), 4500);
}

void TestQuery::forgetsLocators()
{
    m_fixture->configure("{'generate':{'contacts':2500}}");
    const QByteArray next =
        client().query("SELECT Id FROM Contact").text("nextRecordsUrl").toUtf8();
    const HeaderLines bearer = {"Authorization: Bearer " + client().token()};
    m_fixture->org.advanceClock(2 * 24 * 3600 - 60);
    QCOMPARE(client().call("GET", next, {}, bearer).status, 200);
    m_fixture->org.advanceClock(120);
    const Answer late = client().call("GET", next, {}, bearer);
    QCOMPARE(late.status, 400);
    QCOMPARE(OrgClient::errorOf(late), u"INVALID_QUERY_LOCATOR: invalid query locator"_s);
    QCOMPARE(client().api("GET", "/query/01gRO0000016PIAYA2-500").status, 400);
}

void TestQuery::keepsPagesWithinTheirBounds_data()
{
    QTest::addColumn<QByteArray>("options");
    QTest::addColumn<int>("records");
    QTest::newRow("asked for less") << QByteArray("Sforce-Query-Options: batchSize=500") << 500;
    QTest::newRow("too little") << QByteArray("Sforce-Query-Options: batchSize=1") << 200;
    QTest::newRow("too much") << QByteArray("Sforce-Query-Options: batchSize=5000") << 2000;
}

void TestQuery::keepsPagesWithinTheirBounds()
{
    QFETCH(QByteArray, options);
    QFETCH(int, records);
    m_fixture->configure("{'generate':{'contacts':2500}}");
    const Answer page = client().query("SELECT Id FROM Contact", {options});
    QCOMPARE(page.json()["records"_L1].toArray().size(), records);
}

void TestQuery::refusesLongAddresses()
{
    QCOMPARE(client().query(QByteArray(17'000, 'x')).status, 414);
    QCOMPARE(client().query(QByteArray(10'000, 'x'), {"X-Long: " + QByteArray(7'000, 'y')}).status,
             431);
    QCOMPARE(client().query(QByteArray(10'000, 'x')).status, 400);
}

void TestQuery::selectsByFunction()
{
    const Answer all = client().query("SELECT FIELDS(ALL) FROM Contact LIMIT 200");
    const QJsonObject record = all.json()["records"_L1][0].toObject();
    QCOMPARE(record["Name"_L1].toString(), u"Ines Okoro"_s);
    QVERIFY(record.contains("Languages__c"_L1));
    const Answer custom = client().query("SELECT FIELDS(CUSTOM) FROM Contact LIMIT 1");
    QCOMPARE(custom.json()["records"_L1][0].toObject().keys(),
             QStringList({u"Languages__c"_s, u"attributes"_s}));
}

QTEST_GUILESS_MAIN(TestQuery)
#include "tst_salesforceorg_query.moc"
