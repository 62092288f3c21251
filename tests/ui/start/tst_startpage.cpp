#include "operations/sentences.h"
#include "pages/start/recentmodel.h"
#include "pages/start/startpage.h"
#include "support/settings.h"
#include "ui/uitest.h"
#include "widgets/tableview.h"
#include "wizard/session.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using operations::ProjectSummary;

/// The first page: what it makes, what it opens, and what it says of the projects it knows.
class TestStartPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewMigrationHasAPlaceAtOnce();
    void practiceComesWithEverything();
    void opensAndSaysWhereToGoOn_data();
    void opensAndSaysWhereToGoOn();
    void aDamagedJournalLeadsToWhereItIsRebuilt();
    void whatIsNoProjectIsRefusedInWords();
    void recentProjectsShowTheirState();
    void recentProjectsWithoutNumbers_data();
    void recentProjectsWithoutNumbers();
};

void TestStartPage::aNewMigrationHasAPlaceAtOnce()
{
    ui::Session session;
    ui::StartPage page(session);
    QVERIFY(!page.isComplete());
    QSignalSpy goOn(&page, &ui::Page::goOn);
    uitest::click(&page, u"startPage.newCard"_s);
    QCOMPARE(goOn.size(), 1);
    QVERIFY(page.isComplete());
    QVERIFY(QFile::exists(session.file->path()));
    const QString first = session.file->path();
    uitest::click(&page, u"startPage.newCard"_s);
    QVERIFY(session.file->path() != first); // never over another's
}

void TestStartPage::practiceComesWithEverything()
{
    ui::Session session;
    ui::StartPage page(session);
    QSignalSpy goTo(&page, &ui::Page::goTo);
    uitest::click(&page, u"startPage.practiseCard"_s);
    QTRY_COMPARE_WITH_TIMEOUT(goTo.size(), 1, 20'000);
    QCOMPARE(goTo.constFirst().constFirst().toString(), u"sourcePage"_s);
    QCOMPARE(session.project().site, operations::practiceSite());
    QVERIFY(session.sources);
    QVERIFY(session.facts);
    QCOMPARE(session.sources->census.contacts, 1200);
    QVERIFY(!session.project().customers.details.isEmpty());
}

void TestStartPage::opensAndSaysWhereToGoOn_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("page");
    QTest::newRow("nothing chosen yet") << QString() << u"sourcePage"_s;
    QTest::newRow("files were never added") << u"mapPage"_s << u"sourcePage"_s;
}

void TestStartPage::opensAndSaysWhereToGoOn()
{
    QFETCH(QString, step);
    const QTemporaryDir folder;
    project::Project project;
    project.step = step;
    project::ProjectFile file(folder.filePath(u"a.salesferry"_s), project);
    QVERIFY(file.save());
    ui::Session session;
    session.pathToOpen = file.path();
    ui::StartPage page(session);
    QSignalSpy goTo(&page, &ui::Page::goTo);
    page.enter();
    QTRY_COMPARE(goTo.size(), 1);
    QTEST(goTo.constFirst().constFirst().toString(), "page");
    QCOMPARE(session.name(), u"a"_s);
}

void TestStartPage::aDamagedJournalLeadsToWhereItIsRebuilt()
{
    const QTemporaryDir folder;
    project::ProjectFile file(folder.filePath(u"a.salesferry"_s), {});
    QVERIFY(file.save());
    const project::RunFolder run(file.path());
    QVERIFY(run.make());
    QFile journal(run.journal());
    QVERIFY(journal.open(QIODevice::WriteOnly));
    journal.write(QByteArray(40'000, 'x'));
    journal.close();
    ui::Session session;
    session.pathToOpen = file.path();
    ui::StartPage page(session);
    QSignalSpy goTo(&page, &ui::Page::goTo);
    page.enter();
    QTRY_COMPARE(goTo.size(), 1);
    QCOMPARE(goTo.constFirst().constFirst().toString(), u"runPage"_s);
}

void TestStartPage::whatIsNoProjectIsRefusedInWords()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"a.salesferry"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Id,Name\n");
    file.close();
    ui::Session session;
    ui::StartPage page(session);
    ui::messages().openFile = [&file](QWidget *, const QString &, const QString &) {
        return file.fileName();
    };
    uitest::click(&page, u"startPage.openCard"_s);
    auto *notice = uitest::control<QLabel>(&page, u"startPage.notice.text"_s);
    QTRY_COMPARE(notice->text(), operations::sentence({u"project.noProject"_s, {file.fileName()}}));
    QVERIFY(!session.file);
}

void TestStartPage::recentProjectsShowTheirState()
{
    ui::RecentModel model;
    const QAbstractItemModelTester tester(&model);
    ProjectSummary paused;
    paused.path = u"/a/Acme.salesferry"_s;
    paused.files = {u"a.csv"_s, u"b.csv"_s, u"c.csv"_s, u"d.csv"_s};
    paused.site = operations::practiceSite();
    paused.status.state = operations::Status::State::Interrupted;
    paused.status.outcomes.customers[model::Outcome::Created] = 43;
    paused.status.outcomes.customers[model::Outcome::Waiting] = 57;
    ProjectSummary broken;
    broken.path = u"/a/Broken.salesferry"_s;
    broken.error = Error{Error::Kind::Data, {u"project.noProject"_s, {broken.path}}};
    ProjectSummary damaged;
    damaged.error = Error{Error::Kind::Storage, {u"journal.damaged"_s, {u"/a/journal.sqlite"_s}}};
    model.setProjects({paused, broken, damaged});
    const auto text = [&model](int row, int column) {
        return model.index(row, column).data().toString();
    };
    QCOMPARE(text(0, ui::RecentModel::Project), u"Acme"_s);
    QCOMPARE(text(0, ui::RecentModel::State), u"Paused at 43 % · 43 of 100"_s);
    QCOMPARE(text(0, ui::RecentModel::Destination), u"Practice site"_s);
    QVERIFY(text(0, ui::RecentModel::Source).startsWith(u"a.csv, b.csv, c.csv"_s));
    QCOMPARE(text(1, ui::RecentModel::State), u"Cannot be read"_s);
    QCOMPARE(text(2, ui::RecentModel::State), u"The journal is damaged"_s);
    QVERIFY(model.index(2, ui::RecentModel::State)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(u"Have it rebuilt"_s));
}

/// Where nobody has read the journal there are no numbers, and none are made up.
void TestStartPage::recentProjectsWithoutNumbers_data()
{
    using State = operations::Status::State;
    QTest::addColumn<State>("state");
    QTest::addColumn<QString>("words");
    QTest::newRow("running") << State::Running << u"Running"_s;
    QTest::newRow("paused") << State::Interrupted << u"Paused"_s;
    QTest::newRow("finished") << State::Finished << u"Finished"_s;
}

void TestStartPage::recentProjectsWithoutNumbers()
{
    QFETCH(const operations::Status::State, state);
    ui::RecentModel model;
    ProjectSummary project;
    project.path = u"/a/Acme.salesferry"_s;
    project.status.state = state;
    model.setProjects({project});
    QTEST(model.index(0, ui::RecentModel::State).data().toString(), "words");
}

UI_TEST_MAIN(TestStartPage)
#include "tst_startpage.moc"
