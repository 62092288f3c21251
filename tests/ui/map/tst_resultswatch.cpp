#include "operations/preparation.h"
#include "operations/sources.h"
#include "pages/map/resultswatch.h"
#include "ui/practice.h"
#include "ui/uitest.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using model::Kind;
using ui::ResultsWatch;

/// What rules come to, found out in the background.
class TestResultsWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void fewRecordsAreExactAtOnce();
    void manyAreAboutAndThenExact();
    void whatDoesNotMatterChangesNothing();
    void whatHasChangedIsForgotten();
    void otherRecordsAreOtherResults();
    void stoppedAndTakenUpAgain();
    void whatCannotBeReadIsSaid();

private:
    void watch(ResultsWatch &watch, Kind kind = Kind::Customer) const
    {
        watch.watch(kind, m_sources, m_project, operations::standardFacts());
    }
    void read(int records);

    std::unique_ptr<QTemporaryDir> m_folder;
    project::Project m_project;
    std::shared_ptr<const operations::Sources> m_sources;
};

void TestResultsWatch::read(int records)
{
    m_folder = std::make_unique<QTemporaryDir>();
    ui::Session session;
    practice::begin(session, *m_folder, {records, 2});
    auto sources = operations::openSources(*session.file, {});
    QVERIFY(sources);
    m_sources = *sources;
    m_project = session.project();
}

void TestResultsWatch::initTestCase()
{
    read(30);
}

void TestResultsWatch::fewRecordsAreExactAtOnce()
{
    ResultsWatch results;
    QSignalSpy changed(&results, &ResultsWatch::changed);
    watch(results);
    QVERIFY(!results.results());
    QTRY_VERIFY(results.results());
    QCOMPARE(results.results()->isAbout, false);
    const auto *name = results.results()->find(u"displayName"_s);
    QVERIFY(name);
    QCOMPARE(name->different.size(), 3);
    QTest::qWait(300);
    QCOMPARE(changed.size(), 1);
}

void TestResultsWatch::manyAreAboutAndThenExact()
{
    read(30'000);
    ResultsWatch results;
    QList<bool> about;
    connect(&results, &ResultsWatch::changed, this,
            [&] { about.append(results.results()->isAbout); });
    watch(results);
    QTRY_COMPARE_WITH_TIMEOUT(about, (QList<bool>{true, false}), 20'000);
    QCOMPARE(results.results()->records, 30'000);
    read(30);
}

void TestResultsWatch::whatDoesNotMatterChangesNothing()
{
    ResultsWatch results;
    QSignalSpy changed(&results, &ResultsWatch::changed);
    watch(results);
    QTRY_COMPARE(changed.size(), 1);
    const project::Project former = m_project;
    m_project.step = u"mapPage"_s;
    m_project.site = u"https://example.com"_s;
    m_project.organizations.details.append({u"Industry"_s});
    watch(results);
    QVERIFY(results.results()); // at once: nothing is forgotten
    QTest::qWait(400);
    QCOMPARE(changed.size(), 1);
    m_project = former;
}

void TestResultsWatch::whatHasChangedIsForgotten()
{
    ResultsWatch results;
    QSignalSpy changed(&results, &ResultsWatch::changed);
    watch(results);
    QTRY_COMPARE(changed.size(), 1);
    const project::Project former = m_project;
    m_project.customers.name.steps = {{mapping::TextStep::What::UpperCase}};
    watch(results);
    QVERIFY(!results.results()->find(u"displayName"_s));
    QVERIFY(results.results()->find(u"email"_s)); // that is as it was
    QTRY_COMPARE(changed.size(), 2);
    QVERIFY(
        results.results()->find(u"displayName"_s)->different.constFirst().contains(u"PERSON"_s));
    m_project = former;
}

void TestResultsWatch::otherRecordsAreOtherResults()
{
    ResultsWatch results;
    watch(results);
    QTRY_VERIFY(results.results());
    watch(results, Kind::Organization);
    QVERIFY(!results.results());
    QTRY_VERIFY(results.results());
    QCOMPARE(results.results()->find(u"name"_s)->different, QStringList{u"Larch & Sons"_s});
}

void TestResultsWatch::stoppedAndTakenUpAgain()
{
    ResultsWatch results;
    QSignalSpy changed(&results, &ResultsWatch::changed);
    watch(results);
    results.stop();
    QTest::qWait(400);
    QCOMPARE(changed.size(), 0);
    watch(results);
    QTRY_COMPARE(changed.size(), 1);
}

void TestResultsWatch::whatCannotBeReadIsSaid()
{
    read(5000);
    QVERIFY(QFile(m_folder->filePath(u"Contact.csv"_s)).resize(20));
    ResultsWatch results;
    QSignalSpy failed(&results, &ResultsWatch::failed);
    watch(results);
    QTRY_COMPARE(failed.size(), 1);
    watch(results); // the page shows itself again: it is not said twice
    QTest::qWait(400);
    QCOMPARE(failed.size(), 1);
}

UI_TEST_MAIN(TestResultsWatch)
#include "tst_resultswatch.moc"
