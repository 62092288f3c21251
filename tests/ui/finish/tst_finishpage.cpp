#include "core/migration/brokenpage.h"
#include "migration/journalreader.h"
#include "operations/journalcare.h"
#include "operations/migrate.h"
#include "pages/finish/countmodel.h"
#include "pages/finish/finishpage.h"
#include "ui/practice.h"
#include "ui/uitest.h"
#include "widgets/tableview.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QLabel>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using model::Outcome;
using operations::Status;

constexpr int patience = 20'000;

namespace {

/// A run of this many records, with the outcomes that are given.
Status finished(const migration::Summary &outcomes)
{
    Status status;
    status.state = Status::State::Finished;
    status.outcomes = outcomes;
    migration::Run run;
    run.organizations = outcomes.organizations.total();
    run.customers = outcomes.customers.total();
    status.run = run;
    return status;
}

} // namespace

/// The last page: what it counts, lists and saves.
class TestFinishPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCountsAreThose();
    void entitlementsAreCounted_data();
    void entitlementsAreCounted();
    void theTitleTellsOfAllThatFailed_data();
    void theTitleTellsOfAllThatFailed();
    void waitingIsShownOnlyWhereSomeWait();
    void theVerdictIsComputed_data();
    void theVerdictIsComputed();
    void titles();
    void aFinishedRunIsShown();
    void unknownRecordsAreLookedForAgain();
    void aStoppedRunCanBeContinued();
    void nothingWasMigrated();
    void aDamagedJournalGivesNoNumbers();
    void aJournalDamagedMeanwhileGivesNoReports();
    void reportsAreSaved();
    void reportsThatCannotBeWrittenAreSaidSo();
};

void TestFinishPage::theCountsAreThose()
{
    ui::CountModel model;
    const QAbstractItemModelTester tester(&model);
    migration::Summary counts;
    counts.organizations[Outcome::Created] = 14'188;
    counts.customers[Outcome::Created] = 121'014;
    counts.customers[Outcome::NotAccepted] = 14;
    model.setCounts(counts);
    QCOMPARE(model.columnCount(), 9);
    QCOMPARE(model.index(ui::CountModel::Organizations, 0).data().toString(), u"Organizations"_s);
    QCOMPARE(model.index(ui::CountModel::Organizations, 1).data().toString(), u"14,188"_s);
    QCOMPARE(model.index(ui::CountModel::Customers, 1).data().toString(), u"121,028"_s);
    QCOMPARE(model.index(ui::CountModel::Customers, 2).data().toString(), u"121,014"_s);
    QCOMPARE(model.headerData(7, Qt::Horizontal, Qt::DisplayRole).toString(), u"Not\naccepted"_s);
    QCOMPARE(model.index(ui::CountModel::Customers, 7).data().toString(), u"14"_s);
}

/// Entitlements have a row of their own where there are any, and a sentence.
void TestFinishPage::entitlementsAreCounted_data()
{
    QTest::addColumn<qint64>("made");
    QTest::addColumn<qint64>("refused");
    QTest::addColumn<qint64>("products");
    QTest::addColumn<int>("rows");
    QTest::addColumn<QString>("words");
    const auto none = qint64(0);
    QTest::newRow("none") << none << none << none << 2 << QString();
    QTest::newRow("all") << qint64(5) << none << none << 3 << u"Every entitlement is there."_s;
    QTest::newRow("with products")
        << qint64(5) << none << qint64(1200) << 3
        << u"1,200 product(s) were created. Every entitlement is there."_s;
    QTest::newRow("some not") << qint64(5) << qint64(2) << none << 3
                              << u"2 entitlement(s) were not made or are unknown; the list "
                                 "below and the reports tell of each, and why."_s;
}

void TestFinishPage::entitlementsAreCounted()
{
    QFETCH(const qint64, made);
    QFETCH(const qint64, refused);
    QFETCH(const qint64, products);
    migration::Summary counts;
    counts.entitlements[Outcome::Created] = made;
    counts.entitlements[Outcome::NotAccepted] = refused;
    ui::CountModel model;
    const QAbstractItemModelTester tester(&model);
    model.setCounts(counts);
    QTEST(model.rowCount(), "rows");
    if (made > 0) {
        QCOMPARE(model.index(ui::CountModel::Entitlements, 0).data().toString(), u"Entitlements"_s);
        QCOMPARE(model.index(ui::CountModel::Entitlements, 2).data().toString(), u"5"_s);
    }
    Status status = finished(counts);
    status.productsCreated = products;
    QTEST(ui::productsText(status), "words");
    QVERIFY(ui::countVerdict(status).tone == ui::Tone::Good); // they are no records
}

void TestFinishPage::theTitleTellsOfAllThatFailed_data()
{
    QTest::addColumn<int>("refused");
    QTest::addColumn<int>("unknown");
    QTest::addColumn<int>("entitlements");
    QTest::addColumn<QString>("title");
    const QString refused = u"3 record(s) were not accepted"_s;
    const QString unknown = u"1 record(s) are unknown: whether they arrived is not proven"_s;
    const QString products = u"7 entitlement(s) were not made or are unknown"_s;
    QTest::newRow("none") << 0 << 0 << 0 << QString();
    QTest::newRow("refused") << 3 << 0 << 0 << refused;
    QTest::newRow("unknown") << 0 << 1 << 0 << unknown;
    QTest::newRow("products") << 0 << 0 << 7 << products;
    QTest::newRow("refused and products") << 3 << 0 << 7 << refused + u"; "_s + products;
    QTest::newRow("all") << 3 << 1 << 7 << refused + u"; "_s + unknown + u"; "_s + products;
}

void TestFinishPage::theTitleTellsOfAllThatFailed()
{
    QFETCH(const int, refused);
    QFETCH(const int, unknown);
    QFETCH(const int, entitlements);
    migration::Summary counts;
    counts.organizations[Outcome::NotAccepted] = refused;
    counts.customers[Outcome::Unknown] = unknown;
    counts.entitlements[Outcome::NotAccepted] = entitlements;
    counts.entitlements[Outcome::Created] = 5;
    QTEST(ui::failedTitle(counts), "title");
}

void TestFinishPage::waitingIsShownOnlyWhereSomeWait()
{
    ui::CountModel model;
    const QAbstractItemModelTester tester(&model);
    migration::Summary counts;
    counts.customers[Outcome::Waiting] = 1;
    model.setCounts(counts);
    QCOMPARE(model.columnCount(), 10);
    QCOMPARE(model.headerData(9, Qt::Horizontal, Qt::DisplayRole).toString(), u"Waiting"_s);
    model.setCounts({});
    QCOMPARE(model.columnCount(), 9);
}

void TestFinishPage::theVerdictIsComputed_data()
{
    QTest::addColumn<qint64>("meant");
    QTest::addColumn<qint64>("waiting");
    QTest::addColumn<ui::Tone>("tone");
    QTest::newRow("all well") << qint64(10) << qint64(0) << ui::Tone::Good;
    QTest::newRow("some wait") << qint64(10) << qint64(3) << ui::Tone::Warning;
    QTest::newRow("one is missing") << qint64(11) << qint64(0) << ui::Tone::Bad;
    QTest::newRow("one too many") << qint64(9) << qint64(0) << ui::Tone::Bad;
}

void TestFinishPage::theVerdictIsComputed()
{
    QFETCH(qint64, meant);
    QFETCH(qint64, waiting);
    migration::Summary counts;
    counts.customers[Outcome::Created] = 10 - waiting;
    counts.customers[Outcome::Waiting] = waiting;
    Status status = finished(counts);
    status.run->customers = meant;
    QTEST(ui::countVerdict(status).tone, "tone");
    QVERIFY(ui::countVerdict({}).text.isEmpty());
}

void TestFinishPage::titles()
{
    migration::Summary counts;
    counts.customers[Outcome::Created] = 1000;
    counts.customers[Outcome::Merged] = 200;
    counts.customers[Outcome::LeftOut] = 34;
    Status status = finished(counts);
    QCOMPARE(ui::finishTitle(status, false), u"Done: 1,200 of 1,234 record(s) are in your site"_s);
    QCOMPARE(ui::finishTitle(status, true),
             u"Done: 1,200 of 1,234 record(s) are in your practice site"_s);
    status.state = Status::State::Interrupted;
    status.outcomes.customers[Outcome::Waiting] = 1;
    QCOMPARE(ui::finishTitle(status, false),
             u"Stopped: 1,200 of 1,235 record(s) are in your site, 1 wait"_s);
    QVERIFY(!ui::finishTitle({}, false).contains(u'%'));
}

void TestFinishPage::aFinishedRunIsShown()
{
    const QTemporaryDir folder;
    ui::Session session;
    practice::begin(session, folder, {5, 2});
    QVERIFY(operations::migrate(*session.file, {operations::practiceSite(), {}, {}}, {}));
    ui::FinishPage page(session);
    page.enter();
    QTRY_COMPARE(page.title(), u"Done: 6 of 8 record(s) are in your practice site"_s);
    QCOMPARE(page.nextText(), u"Close"_s);
    QVERIFY(page.footerButtons().isEmpty());
    const auto *table = uitest::control<ui::TableView>(&page, u"finishPage.recordTable"_s)->model();
    QCOMPARE(table->rowCount(), 2);
    QCOMPARE(uitest::control<QLabel>(&page, u"finishPage.failedTitle"_s)->text(),
             u"2 record(s) were not accepted"_s);
    QVERIFY(uitest::control<QLabel>(&page, u"finishPage.verdict"_s)->text().startsWith(u'✓'));
    // Seen again, it is the same, not twice as much.
    page.enter();
    QTRY_COMPARE(table->rowCount(), 2);
}

void TestFinishPage::unknownRecordsAreLookedForAgain()
{
    const QTemporaryDir folder;
    ui::Session session;
    practice::begin(session, folder, {5, 0});
    QVERIFY(operations::migrate(*session.file, {operations::practiceSite(), {}, {}}, {}));
    ui::FinishPage page(session);
    page.setVisible(true);
    page.enter();
    QTRY_VERIFY(page.title().startsWith(u"Done"_s));
    auto *button = uitest::control<QPushButton>(&page, u"finishPage.lookAgainButton"_s);
    QVERIFY(!button->isVisible()); // there is none

    {
        const QString path = session.folder().journal();
        auto journal = migration::Journal::open(path);
        QVERIFY(journal.has_value());
        const auto reader = migration::JournalReader::open(path);
        QList<migration::Batch> batches;
        QVERIFY((*reader)->batches((*reader)->lastRun().value()->id,
                                   [&batches](const migration::Batch &batch) {
                                       if (batch.endpoint == site::Endpoint::CustomerProfiles
                                           && batch.state == migration::BatchState::Settled)
                                           batches.append(batch);
                                       return true;
                                   }));
        QVERIFY(!batches.isEmpty());
        batches.first().records[0].outcome = Outcome::Unknown;
        QVERIFY((*journal)->update(batches.first()).has_value());
    }
    page.enter();
    QTRY_VERIFY(button->isVisible());
    uitest::click(&page, u"finishPage.lookAgainButton"_s);
    auto *notice = uitest::control<QLabel>(&page, u"finishPage.notice.text"_s);
    QTRY_VERIFY_WITH_TIMEOUT(notice->text().contains(u"1 found, 0 still unknown"_s), patience);
    QTRY_VERIFY(!button->isVisible());
}

void TestFinishPage::aStoppedRunCanBeContinued()
{
    const QTemporaryDir folder;
    ui::Session session;
    practice::begin(session, folder);
    StopSource stop;
    RunContext context;
    context.stop = stop.token();
    context.progress = [&stop](const Progress &progress) {
        if (progress.activity.code == u"run.customers"_s)
            stop.request();
    };
    QVERIFY(!operations::migrate(*session.file, {operations::practiceSite(), {}, {}}, context));
    ui::FinishPage page(session);
    QSignalSpy goTo(&page, &ui::Page::goTo);
    page.enter();
    QTRY_COMPARE(page.footerButtons().size(), 1);
    // The organization may still be read back when the first customers go.
    QVERIFY2(page.title().startsWith(u"Stopped: "_s) && page.title().contains(u" of 4 "_s),
             qPrintable(page.title()));
    uitest::click(&page, u"finishPage.continueButton"_s);
    QCOMPARE(goTo.constFirst().constFirst().toString(), u"runPage"_s);
    QVERIFY(session.runRequested);
}

void TestFinishPage::nothingWasMigrated()
{
    const QTemporaryDir folder;
    ui::Session session;
    practice::begin(session, folder);
    ui::FinishPage page(session);
    QSignalSpy changed(&page, &ui::Page::changed);
    page.enter();
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(page.title(), u"Nothing has been migrated yet"_s);
    QVERIFY(page.footerButtons().isEmpty());
    QVERIFY(uitest::control(&page, u"finishPage.saveReportsButton"_s)->isHidden()
            || !uitest::control(&page, u"finishPage.saveReportsButton"_s)->isVisibleTo(&page));
}

/// Not even those that stood there before.
void TestFinishPage::aDamagedJournalGivesNoNumbers()
{
    const QTemporaryDir folder;
    ui::Session session;
    practice::begin(session, folder, {150, 2});
    QVERIFY(operations::migrate(*session.file, {operations::practiceSite(), {}, {}}, {}));
    ui::FinishPage page(session);
    page.setVisible(true);
    page.enter();
    QTRY_VERIFY(page.title().startsWith(u"Done"_s));
    brokenpage::breakKeys(session.folder().journal());
    page.enter();
    auto *notice = uitest::control<QLabel>(&page, u"finishPage.notice.text"_s);
    QTRY_VERIFY_WITH_TIMEOUT(notice->text().contains(u"damaged"_s), patience);
    QCOMPARE(page.title(), u"The journal is damaged"_s);
    QVERIFY(page.footerButtons().isEmpty());
    for (const QString &control : {u"countTable"_s, u"recordTable"_s, u"saveReportsButton"_s})
        QVERIFY2(!uitest::control(&page, u"finishPage."_s + control)->isVisible(),
                 qPrintable(control));
    QSignalSpy goTo(&page, &ui::Page::goTo);
    uitest::click(&page, u"finishPage.rebuildButton"_s);
    QCOMPARE(goTo.constFirst().constFirst().toString(), u"runPage"_s);

    QVERIFY(operations::rebuildJournal(session.folder()).has_value());
    page.enter();
    QTRY_VERIFY_WITH_TIMEOUT(uitest::control(&page, u"finishPage.countTable"_s)->isVisible(),
                             patience);
    QVERIFY2(page.title() != u"The journal is damaged"_s, qPrintable(page.title()));
}

void TestFinishPage::aJournalDamagedMeanwhileGivesNoReports()
{
    const QTemporaryDir folder;
    ui::Session session;
    practice::begin(session, folder, {150, 0});
    QVERIFY(operations::migrate(*session.file, {operations::practiceSite(), {}, {}}, {}));
    ui::FinishPage page(session);
    page.enter();
    QTRY_VERIFY(page.title().startsWith(u"Done"_s));
    brokenpage::breakKeys(session.folder().journal());
    const QString reports = folder.filePath(u"reports"_s);
    ui::messages().chooseFolder = [reports](auto...) { return reports; };
    uitest::click(&page, u"finishPage.saveReportsButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(page.title(), u"The journal is damaged"_s, patience);
    QVERIFY(!QDir(reports).exists());
}

void TestFinishPage::reportsAreSaved()
{
    const QTemporaryDir folder;
    ui::Session session;
    practice::begin(session, folder, {5, 2});
    QVERIFY(operations::migrate(*session.file, {operations::practiceSite(), {}, {}}, {}));
    ui::FinishPage page(session);
    page.enter();
    QTRY_VERIFY(page.title().startsWith(u"Done"_s));
    const QString reports = folder.filePath(u"reports"_s);
    ui::messages().chooseFolder = [](auto...) { return QString(); };
    uitest::click(&page, u"finishPage.saveReportsButton"_s); // and changed their mind
    QVERIFY(!QDir(reports).exists());
    ui::messages().chooseFolder = [reports](auto...) { return reports; };
    uitest::click(&page, u"finishPage.saveReportsButton"_s);
    auto *notice = uitest::control<QLabel>(&page, u"finishPage.notice.text"_s);
    QTRY_VERIFY_WITH_TIMEOUT(notice->text().contains(reports), patience);
    QVERIFY2(notice->text().contains(u"not-accepted.csv: 2 row(s)"_s), qPrintable(notice->text()));
    QVERIFY(QFile::exists(reports + u"/not-accepted.csv"_s));
    QString opened;
    ui::messages().openInBrowser = [&opened](const QString &address) {
        opened = address;
        return true;
    };
    uitest::click(&page, u"finishPage.openFolderButton"_s);
    QCOMPARE(opened, reports);
}

void TestFinishPage::reportsThatCannotBeWrittenAreSaidSo()
{
    const QTemporaryDir folder;
    ui::Session session;
    practice::begin(session, folder);
    QVERIFY(operations::migrate(*session.file, {operations::practiceSite(), {}, {}}, {}));
    ui::FinishPage page(session);
    page.enter();
    QTRY_VERIFY(page.title().startsWith(u"Done"_s));
    const QString file = folder.filePath(u"Contact.csv"_s); // no folder
    ui::messages().chooseFolder = [file](auto...) { return file + u"/reports"_s; };
    uitest::click(&page, u"finishPage.saveReportsButton"_s);
    auto *notice = uitest::control<QLabel>(&page, u"finishPage.notice.text"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!notice->text().isEmpty(), patience);
    QVERIFY(!page.findChild<QPushButton *>(u"finishPage.openFolderButton"_s));
}

UI_TEST_MAIN(TestFinishPage)
#include "tst_finishpage.moc"
