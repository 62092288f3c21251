#include "salesforceorg/salesforceorg.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

// A client that nobody here wrote goes from login to logout, and understands all that it gets: see
// walk.mjs.
class TestJsforce : public QObject
{
    Q_OBJECT

    salesforceorg::SalesforceOrg m_org;
    QJsonObject m_seen;

private Q_SLOTS:
    void initTestCase();

    void logsIn();
    void tellsWhoItIs();
    void describes();
    void queriesOverPages();
    void readsInBulk();
    void renewsItsSession();
};

void TestJsforce::initTestCase()
{
    const QString folder = QStringLiteral(SALESFERRY_SOURCE_DIR) + u"/build/jsforce"_s;
    QVERIFY2(QFile::exists(folder + u"/node_modules/@jsforce/jsforce-node/package.json"_s),
             "jsforce is missing. ./tests/run fetches it, once.");
    QCOMPARE(m_org.configure(
                 R"({"generate": {"contacts": 4400, "accounts": 200, "personAccounts": 100}})"),
             QString());
    QVERIFY(m_org.start());
    QProcess node;
    node.start(u"node"_s, {QStringLiteral(SALESFERRY_SOURCE_DIR)
                               + u"/tests/support/salesforceorg/jsforce/walk.mjs"_s,
                           folder, m_org.url()});
    QVERIFY2(node.waitForFinished(60'000), qPrintable(node.errorString()));
    QVERIFY2(node.exitCode() == 0, node.readAllStandardError().constData());
    m_seen = QJsonDocument::fromJson(node.readAllStandardOutput()).object();
}

// With a verifier of 171 characters and no method, as real Salesforce takes them.
void TestJsforce::logsIn()
{
    QVERIFY(m_seen["method"_L1].isNull());
    QCOMPARE(m_seen["verifierLength"_L1].toInt(), 171);
    QCOMPARE(m_seen["state"_L1].toString(), u"a state"_s);
    QCOMPARE(m_seen["refreshToken"_L1].toString(), u"string"_s);
    QCOMPARE(m_seen["instance"_L1].toString(), m_org.url());
}

void TestJsforce::tellsWhoItIs()
{
    QCOMPARE(m_seen["organization"_L1].toString(), u"00D5g0000004xYzEAI"_s);
    QCOMPARE(m_seen["username"_L1].toString(), u"admin@example.com"_s);
    QCOMPARE(m_seen["restUrl"_L1].toString(), m_org.url() + u"/services/data/v{version}/"_s);
    QCOMPARE(m_seen["versions"_L1]["label"_L1].toString(), u"Summer '26"_s);
}

void TestJsforce::describes()
{
    QCOMPARE(m_seen["objects"_L1].toArray(),
             QJsonArray({u"Account"_s, u"AccountContactRelation"_s, u"Contact"_s, u"Organization"_s,
                         u"RecordType"_s, u"User"_s}));
    QCOMPARE(m_seen["fields"_L1].toObject(), QJsonObject({{u"Id"_s, u"id"_s},
                                                          {u"Email"_s, u"email"_s},
                                                          {u"AccountId"_s, u"reference"_s},
                                                          {u"MailingAddress"_s, u"address"_s},
                                                          {u"Languages__c"_s, u"multipicklist"_s},
                                                          {u"Birthdate"_s, u"date"_s}}));
    QCOMPARE(m_seen["keyPrefix"_L1].toString(), u"003"_s);
    QCOMPARE(m_seen["api"_L1].toInt(), 15000); // Sforce-Limit-Info
    QCOMPARE(m_seen["limits"_L1].toInt(), 15000);
}

void TestJsforce::queriesOverPages()
{
    QCOMPARE(m_seen["totalSize"_L1].toInt(), 4500);
    QCOMPARE(m_seen["pages"_L1].toArray(), QJsonArray({2000, 2000, 500}));
    QCOMPARE(m_seen["differentIds"_L1].toInt(), 4500);
    QCOMPARE(m_seen["fetched"_L1].toInt(), 3000);
    QVERIFY(m_seen["count"_L1].toInt() > 4000 && m_seen["count"_L1].toInt() < 4500);
    const QJsonObject first = m_seen["first"_L1].toObject();
    QCOMPARE(first["Id"_L1].toString(), u"0035g0000000000AAA"_s);
    QVERIFY(!first["Account"_L1]["Name"_L1].toString().isEmpty());
    QVERIFY(!first["MailingAddress"_L1]["country"_L1].toString().isEmpty());
    QCOMPARE(
        m_seen["error"_L1].toArray(),
        QJsonArray({u"INVALID_FIELD"_s, u"No such column 'Nothing__c' on entity 'Contact'."_s}));
}

void TestJsforce::readsInBulk()
{
    QCOMPARE(m_seen["bulkRows"_L1].toInt(), 4500);
    QCOMPARE(m_seen["bulkIds"_L1].toInt(), 4500);
    QCOMPARE(m_seen["bulkFirst"_L1]["HasOptedOutOfEmail"_L1].toString(), u"false"_s);
    QVERIFY(m_seen["bulkFirst"_L1]["SystemModstamp"_L1].toString().endsWith(u".000Z"_s));
    QVERIFY(m_seen["bulkNewlines"_L1].toInt() > 100);
    QVERIFY(m_seen["bulkQuotes"_L1].toInt() > 100);
}

void TestJsforce::renewsItsSession()
{
    QCOMPARE(m_seen["afterExpiry"_L1].toInt(), 1);
    QVERIFY(m_seen["newToken"_L1].toBool());
    QCOMPARE(m_seen["tokenCalls"_L1].toInt(), 2);
    QCOMPARE(m_seen["sessions"_L1].toInt(), 0);
    QCOMPARE(m_seen["refused"_L1].toArray(),
             QJsonArray({u"invalid_grant"_s, u"expired access/refresh token"_s}));
}

QTEST_GUILESS_MAIN(TestJsforce)
#include "tst_salesforceorg_jsforce.moc"
