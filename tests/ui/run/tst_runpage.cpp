#include "operations/sentences.h"
#include "pages/run/runpage.h"
#include "project/runlock.h"
#include "ui/practice.h"
#include "ui/uitest.h"
#include "widgets/tableview.h"

#include <QCheckBox>
#include <QLabel>
#include <QProgressBar>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTabBar>

using namespace Qt::StringLiterals;

constexpr int patience = 20'000;

/// The page that migrates: by its buttons, to a practice site.
class TestRunPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsByItsButtonAndFinishes();
    void startsAtOnceWhenTheReviewAsked();
    void tenGoFirst();
    void theDesktopIsAskedAndTold();
    void pausesContinuesAndEverythingArrivesOnce();
    void stopAsksAndLeadsToFinish();
    void closingPausesFirst();
    void followsAnotherProcess();
    void problemsSayWhatToDo_data();
    void problemsSayWhatToDo();
    void pausingDoesNotWaitForASiteThatIsAway();
    void withoutASiteNothingStarts();
    void everyControlHasAName();

private:
    static QString notice(ui::Page *page)
    {
        return uitest::control<QLabel>(page, u"runPage.notice.text"_s)->text();
    }
    static QString what(ui::Page *page)
    {
        return uitest::control<QLabel>(page, u"runPage.records"_s)->text();
    }
    static model::OutcomeCounts customers(const ui::Session &session)
    {
        const auto status = operations::status(session.folder());
        return status ? status->outcomes.customers : model::OutcomeCounts();
    }
};

void TestRunPage::startsByItsButtonAndFinishes()
{
    const QTemporaryDir folder;
    ui::Session session;
    practice::begin(session, folder, {150, 2});
    ui::RunPage page(session);
    page.enter();
    QTRY_COMPARE(page.footerButtons().size(), 1);
    QCOMPARE(page.title(), u"Ready to migrate"_s);
    QVERIFY2(what(&page).startsWith(u"Nothing has been sent yet"_s), qPrintable(what(&page)));
    QVERIFY(page.nextText().isEmpty()); // nothing to go on to
    QVERIFY(page.canGoBack());
    uitest::click(&page, u"runPage.startButton"_s);
    QVERIFY(page.isBusy());
    QVERIFY(session.running);
    QVERIFY(!page.canGoBack());
    QTRY_VERIFY_WITH_TIMEOUT(page.isComplete(), patience);
    QVERIFY(!session.running);
    QCOMPARE(page.nextText(), u"Next"_s);
    QCOMPARE(page.title(), u"Finished, but for 2 record(s)"_s);
    QVERIFY(page.footerButtons().isEmpty());
    // How many memberships are read back, and not only accepted, is the verifier's choice.
    QVERIFY2(what(&page).startsWith(u"153 of 153 record(s) · 2 not accepted"_s),
             qPrintable(what(&page)));
    QCOMPARE(uitest::control<QLabel>(&page, u"runPage.percent"_s)->text(), u"100 %"_s);
    auto *tabs = uitest::control<QTabBar>(&page, u"runPage.tabs"_s);
    QCOMPARE(tabs->tabText(1), u"Not accepted · 2"_s);
    const auto *tasks = uitest::control<ui::TableView>(&page, u"runPage.taskTable"_s)->model();
    QCOMPARE(tabs->tabText(0), u"Bulk tasks · %1"_s.arg(tasks->rowCount()));
    QVERIFY(tasks->rowCount() >= 3); // an organization, and customers in two
    const auto *failed = uitest::control<ui::TableView>(&page, u"runPage.recordTable"_s)->model();
    QCOMPARE(failed->rowCount(), 2);
    const auto *log = uitest::control<ui::TableView>(&page, u"runPage.logTable"_s)->model();
    QCOMPARE(log->index(log->rowCount() - 1, 1).data().toString(), u"The migration is finished."_s);
    QCOMPARE(log->index(0, 1).data().toString(), u"The migration began."_s);
    // Who comes later reads the same.
    ui::Session later;
    auto file = project::ProjectFile::load(session.file->path());
    QVERIFY(file);
    later.begin(*file);
    ui::RunPage again(later);
    again.enter();
    const auto *same = uitest::control<ui::TableView>(&again, u"runPage.logTable"_s)->model();
    QTRY_COMPARE(same->rowCount(), log->rowCount());
    QCOMPARE(again.title(), page.title());
}

void TestRunPage::startsAtOnceWhenTheReviewAsked()
{
    const QTemporaryDir folder;
    ui::Session session;
    practice::begin(session, folder);
    session.runRequested = true;
    ui::RunPage page(session);
    page.enter();
    QVERIFY(page.isBusy());
    QVERIFY(!session.runRequested);
    QTRY_VERIFY_WITH_TIMEOUT(page.isComplete(), patience);
    // Coming back does not begin it again.
    page.leave();
    page.enter();
    QVERIFY(!page.isBusy());
    QTRY_VERIFY_WITH_TIMEOUT(page.isComplete(), patience);
    QVERIFY2(what(&page).startsWith(u"4 of 4 record(s)"_s), qPrintable(what(&page)));
}

void TestRunPage::tenGoFirst()
{
    const QTemporaryDir folder;
    ui::Session session;
    practice::begin(session, folder, {150, 0});
    session.project().firstTen = true;
    ui::RunPage page(session);
    page.enter();
    QTRY_COMPARE(page.footerButtons().size(), 1);
    auto *box = uitest::control<QCheckBox>(&page, u"runPage.tenFirstBox"_s);
    QVERIFY(box->isVisibleTo(&page) && box->isChecked());
    uitest::click(&page, u"runPage.startButton"_s);
    QVERIFY(!box->isVisibleTo(&page));
    QTRY_VERIFY_WITH_TIMEOUT(!page.isBusy(), patience);
    QCOMPARE(page.title(), u"Look at the first records"_s);
    QCOMPARE(page.footerButtons().size(), 2);
    QVERIFY(page.canGoBack() && !page.isComplete());
    QVERIFY2(notice(&page).contains(u"exactly as they were meant"_s), qPrintable(notice(&page)));
    const auto *table = uitest::control<ui::TableView>(&page, u"runPage.firstTenTable"_s)->model();
    QVERIFY(table->rowCount() >= 20); // a name and an email each, at least
    for (int row = 0; row < table->rowCount(); ++row)
        QCOMPARE(table->index(row, 3).data().toString(), table->index(row, 2).data().toString());
    QVERIFY(customers(session)[model::Outcome::Waiting] > 100);

    // Later, and sent again: nothing is doubled.
    ui::Session later;
    auto file = project::ProjectFile::load(session.file->path());
    QVERIFY(file);
    later.begin(*file);
    ui::RunPage again(later);
    again.enter();
    QTRY_COMPARE(again.title(), page.title());
    QTRY_VERIFY(again.findChild<QPushButton *>(u"runPage.sendAgainButton"_s));
    uitest::click(&again, u"runPage.sendAgainButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!again.isBusy(), patience);
    QCOMPARE(again.title(), page.title());
    const auto *tabs = uitest::control<QTabBar>(&again, u"runPage.tabs"_s);
    QCOMPARE(tabs->currentIndex(), 3);
    uitest::click(&again, u"runPage.continueButton"_s);
    QCOMPARE(tabs->currentIndex(), 0); // the tasks are what happens now
    QTRY_VERIFY_WITH_TIMEOUT(again.isComplete(), patience);
    QCOMPARE(customers(later)[model::Outcome::Created], 150);
    QCOMPARE(customers(later).total(), 150);
}

// Kept awake while it goes, let go of at the end, and told of it where the user looks elsewhere.
void TestRunPage::theDesktopIsAskedAndTold()
{
    const ui::Desktop former = ui::desktop();
    int held = 0;
    QStringList told;
    ui::desktop().keepAwake = [&held](QObject *, const QString &,
                                      const std::function<void(bool)> &said) {
        ++held;
        said(true);
        return std::shared_ptr<void>(nullptr, [&held](void *) { --held; });
    };
    ui::desktop().notify = [&told](const QString &title, const QString &text) {
        told.append(title + u": "_s + text);
    };
    const QTemporaryDir folder;
    ui::Session session;
    practice::begin(session, folder, {150, 2});
    session.runRequested = true;
    ui::RunPage page(session);
    page.enter();
    QCOMPARE(held, 1);
    QVERIFY2(page.subtitle().contains(u"kept awake"_s), qPrintable(page.subtitle()));
    QVERIFY(told.isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(page.isComplete(), patience);
    QCOMPARE(held, 0);
    QCOMPARE(told, QStringList{u"Finished, but for 2 record(s): 2 record(s) were not accepted or "
                               "stay unknown."_s});
    page.leave();
    page.enter(); // to look at it again is no news
    QTRY_VERIFY_WITH_TIMEOUT(page.isComplete(), patience);
    QCOMPARE(told.size(), 1);
    ui::desktop() = former;
}

void TestRunPage::pausesContinuesAndEverythingArrivesOnce()
{
    const QTemporaryDir folder;
    ui::Session session;
    practice::begin(session, folder, {2500, 0});
    session.runRequested = true;
    ui::RunPage page(session);
    page.enter();
    const auto *tasks = uitest::control<ui::TableView>(&page, u"runPage.taskTable"_s)->model();
    QTRY_VERIFY_WITH_TIMEOUT(tasks->rowCount() >= 3, patience);
    QCOMPARE(page.footerButtons().size(), 2);
    uitest::click(&page, u"runPage.pauseButton"_s);
    QVERIFY(page.isBusy());
    QVERIFY2(notice(&page).startsWith(u"Pausing"_s), qPrintable(notice(&page)));
    QTRY_VERIFY_WITH_TIMEOUT(!page.isBusy(), patience);
    QVERIFY2(page.title().startsWith(u"Paused at"_s), qPrintable(page.title()));
    QVERIFY(!page.isComplete());
    QVERIFY(page.canGoBack());
    QVERIFY(customers(session)[model::Outcome::Waiting] > 0);
    QCOMPARE(customers(session).total(), 2500);

    // Another session of the program continues.
    ui::Session later;
    auto file = project::ProjectFile::load(session.file->path());
    QVERIFY(file);
    later.begin(*file);
    ui::RunPage again(later);
    again.enter();
    QTRY_COMPARE(again.title(), page.title());
    uitest::click(&again, u"runPage.continueButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(again.isComplete(), patience);
    QCOMPARE(customers(later)[model::Outcome::Created], 2500);
    QCOMPARE(customers(later).total(), 2500);
}

void TestRunPage::stopAsksAndLeadsToFinish()
{
    const QTemporaryDir folder;
    ui::Session session;
    practice::begin(session, folder, {2500, 0});
    session.runRequested = true;
    ui::RunPage page(session);
    QSignalSpy goTo(&page, &ui::Page::goTo);
    page.enter();
    const auto *tasks = uitest::control<ui::TableView>(&page, u"runPage.taskTable"_s)->model();
    QTRY_VERIFY_WITH_TIMEOUT(tasks->rowCount() >= 2, patience);
    bool answer = false;
    ui::messages().ask = [&answer](QWidget *, const ui::Question &question) {
        return question.accept == u"Stop"_s && answer;
    };
    uitest::click(&page, u"runPage.stopButton"_s);
    QVERIFY(page.isBusy()); // asked, and taken back
    QVERIFY(notice(&page).isEmpty());
    answer = true;
    uitest::click(&page, u"runPage.stopButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(goTo.size(), 1, patience);
    QCOMPARE(goTo.constFirst().constFirst().toString(), u"finishPage"_s);
    QVERIFY(!page.isBusy());
    const auto status = operations::status(session.folder());
    QVERIFY(status.has_value());
    QCOMPARE(operations::toString(status->condition.what), u"stopped"_s);
    page.enter();
    QTRY_VERIFY(page.title().startsWith(u"Stopped at"_s));
    QCOMPARE(page.footerButtons().size(), 2); // and can be continued
}

void TestRunPage::closingPausesFirst()
{
    const QTemporaryDir folder;
    ui::Session session;
    practice::begin(session, folder, {2500, 0});
    session.runRequested = true;
    ui::RunPage page(session);
    QSignalSpy later(&page, &ui::Page::closeLater);
    page.enter();
    QVERIFY(!page.mayClose());
    QTRY_COMPARE_WITH_TIMEOUT(later.size(), 1, patience);
    QVERIFY(page.mayClose());
    QVERIFY(!session.running);
}

void TestRunPage::followsAnotherProcess()
{
    const QTemporaryDir folder;
    ui::Session session;
    practice::begin(session, folder, {1, 0});
    { // a run that was begun and not finished, held by somebody
        project::ProjectFile file = *session.file;
        StopSource stop;
        RunContext context;
        context.stop = stop.token();
        context.progress = [&stop](const Progress &progress) {
            if (progress.activity.code == u"run.customers"_s)
                stop.request();
        };
        QVERIFY(!operations::migrate(file, {operations::practiceSite(), {}, {}}, context));
    }
    auto lock = std::make_optional(project::RunLock::acquire(session.folder()));
    QVERIFY(lock->has_value());
    ui::RunPage page(session);
    page.enter();
    QTRY_COMPARE(page.title(), u"This migration is running elsewhere"_s);
    QVERIFY(page.footerButtons().isEmpty());
    QVERIFY(!page.canGoBack());
    QVERIFY(page.nextText().isEmpty());
    QVERIFY(page.mayClose());
    lock.reset();
    QTRY_VERIFY_WITH_TIMEOUT(page.title().startsWith(u"Paused"_s), patience);
    QCOMPARE(page.footerButtons().size(), 2);
}

void TestRunPage::problemsSayWhatToDo_data()
{
    QTest::addColumn<QString>("site");
    QTest::addColumn<bool>("withFiles");
    QTest::addColumn<QString>("button");
    QTest::newRow("no login") << u"https://acme.atlassian.net"_s << true
                              << u"runPage.destinationButton"_s;
    QTest::newRow("no address") << u"not an address"_s << true << u"runPage.destinationButton"_s;
    QTest::newRow("files are gone")
        << operations::practiceSite() << false << u"runPage.sourceButton"_s;
}

void TestRunPage::problemsSayWhatToDo()
{
    QFETCH(QString, site);
    QFETCH(bool, withFiles);
    QFETCH(QString, button);
    const QTemporaryDir folder;
    ui::Session session;
    practice::begin(session, folder, {}, site);
    if (!withFiles)
        QVERIFY(QFile::remove(folder.filePath(u"Contact.csv"_s)));
    ui::RunPage page(session);
    page.enter();
    QTRY_COMPARE(page.title(), u"Ready to migrate"_s);
    QTRY_COMPARE(page.footerButtons().size(), 1);
    uitest::click(&page, u"runPage.startButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!page.isBusy() && !notice(&page).isEmpty(), patience);
    QVERIFY(!session.running);
    static const QRegularExpression code(u"\\b(site|csv)\\.[a-z]"_s);
    QVERIFY2(!notice(&page).contains(code), qPrintable(notice(&page)));
    QVERIFY(page.findChild<QPushButton *>(button));
    QVERIFY(page.findChild<QPushButton *>(u"runPage.againButton"_s));
    QCOMPARE(page.footerButtons().size(), 1); // it can be begun again
}

// The site is asked again and again before it is given up.
void TestRunPage::pausingDoesNotWaitForASiteThatIsAway()
{
    const QTemporaryDir folder;
    ui::Session session;
    practice::begin(session, folder, {}, u"http://127.0.0.1:1"_s);
    session.credentials = {u"me@example.com"_s, u"secret"_s, {}};
    session.runRequested = true;
    ui::RunPage page(session);
    page.enter();
    QTest::qWait(100);
    QVERIFY(page.isBusy());
    uitest::click(&page, u"runPage.pauseButton"_s);
    QTRY_VERIFY(!page.isBusy());
    QCOMPARE(page.title(), u"Ready to migrate"_s);
    QCOMPARE(page.footerButtons().size(), 1);
    QVERIFY(notice(&page).isEmpty());
}

void TestRunPage::withoutASiteNothingStarts()
{
    const QTemporaryDir folder;
    ui::Session session;
    practice::begin(session, folder, {}, {});
    ui::RunPage page(session);
    QSignalSpy goTo(&page, &ui::Page::goTo);
    session.runRequested = true;
    page.enter();
    QVERIFY(!page.isBusy());
    QVERIFY(!notice(&page).isEmpty());
    uitest::click(&page, u"runPage.destinationButton"_s);
    QCOMPARE(goTo.constFirst().constFirst().toString(), u"destinationPage"_s);
}

void TestRunPage::everyControlHasAName()
{
    ui::Session session;
    ui::RunPage page(session);
    for (const QString &name :
         {u"runPage.taskTable"_s, u"runPage.recordTable"_s, u"runPage.logTable"_s,
          u"runPage.tabs"_s, u"runPage.bar"_s, u"runPage.chart"_s})
        QVERIFY2(!uitest::control(&page, name)->accessibleName().isEmpty(), qPrintable(name));
}

UI_TEST_MAIN(TestRunPage)
#include "tst_runpage.moc"
