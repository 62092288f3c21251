#include "operations/openproject.h"
#include "operations/preparation.h"
#include "operations/sitefacts.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace operations;

/// What a site said is there without the site.
class TestSiteFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAllThatIsMappedWith();
    void nothingThatCannotBeRead_data();
    void nothingThatCannotBeRead();
    void projectsOpenWithThem_data();
    void projectsOpenWithThem();
};

static site::Facts harbour()
{
    site::Facts facts = standardFacts();
    facts.address = u"https://marlow.atlassian.net"_s;
    facts.cloudId = u"cloud-1"_s;
    facts.account = u"Ada Admin"_s;
    facts.administrator = false;
    facts.customerFields.append(
        {u"Tier"_s, model::DetailType::MultiSelect, {u"Gold"_s, u"\u00c9t\u00e9"_s}});
    return facts;
}

void TestSiteFacts::keepsAllThatIsMappedWith()
{
    const QTemporaryDir place;
    const project::RunFolder folder(place.filePath(u"a.salesferry"_s));
    QVERIFY(!keptFacts(folder));
    keepFacts(folder, harbour());
    const auto known = keptFacts(folder);
    QVERIFY(known);
    QVERIFY(known->readAt.secsTo(QDateTime::currentDateTimeUtc()) < 10);
    QCOMPARE(known->facts.address, harbour().address);
    QCOMPARE(known->facts.cloudId, harbour().cloudId);
    QCOMPARE(known->facts.account, harbour().account);
    QCOMPARE(known->facts.administrator, false);
    QCOMPARE(known->facts.customerFields, harbour().customerFields);
    QCOMPARE(known->facts.organizationFields, harbour().organizationFields);
}

void TestSiteFacts::nothingThatCannotBeRead_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << QByteArray("{\"address\":\"https://marl");
    QTest::newRow("another file") << QByteArray("[1]");
    QTest::newRow("without a time") << QByteArray("{\"address\":\"https://a.example.com\"}");
}

void TestSiteFacts::nothingThatCannotBeRead()
{
    QFETCH(const QByteArray, content);
    const QTemporaryDir place;
    const project::RunFolder folder(place.filePath(u"a.salesferry"_s));
    QVERIFY(folder.make());
    QFile file(folder.siteFacts());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    QVERIFY(!keptFacts(folder));
}

void TestSiteFacts::projectsOpenWithThem_data()
{
    QTest::addColumn<QString>("site");
    QTest::addColumn<bool>("isKnown");
    QTest::newRow("that site") << harbour().address << true;
    QTest::newRow("another site") << u"https://other.atlassian.net"_s << false;
    QTest::newRow("none yet") << QString() << false;
}

void TestSiteFacts::projectsOpenWithThem()
{
    QFETCH(const QString, site);
    const QTemporaryDir place;
    project::ProjectFile file(place.filePath(u"a.salesferry"_s), {});
    file.project.site = site;
    QVERIFY(file.save());
    keepFacts(project::RunFolder(file.path()), harbour());
    const auto opened = openProject(file.path(), {});
    QVERIFY(opened);
    QTEST(opened->facts.has_value(), "isKnown");
}

QTEST_GUILESS_MAIN(TestSiteFacts)
#include "tst_sitefacts.moc"
