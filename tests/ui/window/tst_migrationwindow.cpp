#include "operations/migrate.h"
#include "operations/status.h"
#include "project/runlock.h"
#include "support/settings.h"
#include "ui/practice.h"
#include "ui/uitest.h"
#include "window/migrationwindow.h"

#include <QAction>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using operations::Status;

constexpr int patience = 30'000;

/// The window as a whole: leads from page to page, remembers, saves, and lets nothing be lost.
class TestMigrationWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theRailNamesNineSteps();
    void aNewMigrationLeadsToItsSource();
    void practiceFromStartToFinish();
    void goesBackAndForthByKeys();
    void theStepIsRemembered_data();
    void theStepIsRemembered();
    void savesByKey();
    void saveAsMovesTheProject();
    void whatCannotBeMovedStays();
    void closingPausesAMigration();
    void aMigrationOfAnotherProcessIsFollowed();
    void anotherLanguageIsAskedFor();

private:
    /// A small project to practise with, left at \a step; its path.
    QString project(const QString &step, int customers = 3) const;
    void openWindow();
    void open(const QString &path, const QString &page);
    QString page() const { return m_window->currentPage(); }
    template <typename Control = QAbstractButton>
    Control *control(const QString &name) const
    {
        return uitest::control<Control>(m_window.get(), name);
    }
    QString title() const { return control<QLabel>(u"window.title"_s)->text(); }
    void next();
    void sendTheOthers();
    /// The names of the steps that the rail can lead to.
    QStringList reachable() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ui::Session> m_session;
    std::unique_ptr<ui::MigrationWindow> m_window;
};

static const QStringList allPages{u"startPage"_s,  u"sourcePage"_s, u"destinationPage"_s,
                                  u"personPage"_s, u"mapPage"_s,    u"fieldsPage"_s,
                                  u"reviewPage"_s, u"runPage"_s,    u"finishPage"_s};

void TestMigrationWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    openWindow();
}

void TestMigrationWindow::cleanup()
{
    m_window.reset();
    m_session.reset();
    m_folder.reset();
}

void TestMigrationWindow::openWindow()
{
    m_window.reset();
    m_session = std::make_unique<ui::Session>();
    m_session->practiceTask = 20ms;
    m_window = std::make_unique<ui::MigrationWindow>(*m_session);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

QString TestMigrationWindow::project(const QString &step, int customers) const
{
    ui::Session session;
    practice::begin(session, *m_folder, {customers, 0});
    session.project().step = step;
    if (!session.save())
        qFatal("the project was not saved");
    return session.file->path();
}

void TestMigrationWindow::open(const QString &path, const QString &page)
{
    m_window->open(path);
    QTRY_COMPARE_WITH_TIMEOUT(this->page(), page, patience);
}

void TestMigrationWindow::next()
{
    auto *button = control(u"window.nextButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(button->isVisible() && button->isEnabled(), patience);
    QTest::mouseClick(button, Qt::LeftButton);
}

void TestMigrationWindow::sendTheOthers()
{
    auto *button = control<QPushButton>(u"runPage.continueButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(button->isVisible() && button->isEnabled(), patience);
    QCOMPARE(button->text(), u"Send the others"_s);
    QTest::mouseClick(button, Qt::LeftButton);
}

QStringList TestMigrationWindow::reachable() const
{
    QStringList steps;
    for (const QString &name : allPages) {
        if (name != page() && control(u"rail."_s + name)->isEnabled())
            steps.append(name);
    }
    return steps;
}

void TestMigrationWindow::theRailNamesNineSteps()
{
    QStringList names;
    for (const QString &name : allPages)
        names.append(control(u"rail."_s + name)->text());
    QCOMPARE(names, (QStringList{u"Start"_s, u"Source"_s, u"Destination"_s, u"Person accounts"_s,
                                 u"Map fields"_s, u"Detail fields"_s, u"Review"_s, u"Migrate"_s,
                                 u"Finish"_s}));
    for (const QString &name : allPages)
        QVERIFY(!control(u"rail."_s + name)->accessibleName().isEmpty());
    QCOMPARE(reachable(), QStringList());
    QCOMPARE(m_window->windowTitle(), u"Salesferry"_s);
    QVERIFY(!control(u"window.backButton"_s)->isVisible());
    QVERIFY(!control(u"window.saveButton"_s)->isVisible());
}

void TestMigrationWindow::aNewMigrationLeadsToItsSource()
{
    QTest::mouseClick(control(u"startPage.newCard"_s), Qt::LeftButton);
    QCOMPARE(page(), u"sourcePage"_s);
    QVERIFY(QFile::exists(m_session->file->path()));
    QCOMPARE(m_window->windowTitle(), u"Source – %1 – Salesferry"_s.arg(m_session->name()));
    QVERIFY(!control(u"window.nextButton"_s)->isEnabled()); // nothing to migrate yet
    QCOMPARE(reachable(), QStringList{u"startPage"_s});
    QCOMPARE(ui::Settings::recentProjects().value(0), m_session->file->path());
}

/// By nothing but the buttons that are there.
void TestMigrationWindow::practiceFromStartToFinish()
{
    QTest::mouseClick(control(u"startPage.practiseCard"_s), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(page(), u"sourcePage"_s, patience);
    QStringList titles;
    for (const QString &expected : allPages.mid(1)) {
        QTRY_COMPARE_WITH_TIMEOUT(page(), expected, patience);
        QVERIFY2(!title().isEmpty() && !titles.contains(title()), qPrintable(title()));
        titles.append(title());
        if (expected == u"runPage"_s) // ten records went first, to be looked at
            sendTheOthers();
        if (expected != u"finishPage"_s)
            next();
    }
    const auto status = operations::status(m_session->folder());
    QVERIFY(status);
    QVERIFY(status->state == Status::State::Finished);
    QVERIFY(status->outcomes.customers[model::Outcome::Created] > 1000);
    QCOMPARE(status->outcomes.customers[model::Outcome::Waiting], 0);

    // Whatever was done can be looked at again, and says the same.
    QCOMPARE(reachable(), allPages.mid(0, 8));
    QTest::mouseClick(control(u"rail.runPage"_s), Qt::LeftButton);
    QCOMPARE(page(), u"runPage"_s);
    QTRY_VERIFY_WITH_TIMEOUT(title().startsWith(u"Finished, but for "_s), patience);
    QTest::mouseClick(control(u"rail.mapPage"_s), Qt::LeftButton);
    QCOMPARE(page(), u"mapPage"_s);
    QTest::mouseClick(control(u"window.backButton"_s), Qt::LeftButton);
    QCOMPARE(page(), u"personPage"_s);

    // Opened again, it is still finished.
    const QString path = m_session->file->path();
    openWindow();
    open(path, u"finishPage"_s);
}

void TestMigrationWindow::goesBackAndForthByKeys()
{
    open(project(u"mapPage"_s), u"mapPage"_s);
    QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(page(), u"destinationPage"_s); // without person accounts there is no such step
    QVERIFY(!reachable().contains(u"personPage"_s));
    QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(page(), u"sourcePage"_s);
    QCOMPARE(m_window->windowTitle(), u"Source – small – Salesferry"_s);
    auto *button = control(u"window.nextButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), patience);
    QTest::keyClick(m_window.get(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(page(), u"destinationPage"_s);
    QTRY_VERIFY_WITH_TIMEOUT(button->isEnabled(), patience);
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(page(), u"mapPage"_s);
}

void TestMigrationWindow::theStepIsRemembered_data()
{
    QTest::addColumn<QString>("page");
    for (const QString &name :
         {u"sourcePage"_s, u"destinationPage"_s, u"mapPage"_s, u"fieldsPage"_s, u"reviewPage"_s})
        QTest::newRow(qPrintable(name)) << name;
}

void TestMigrationWindow::theStepIsRemembered()
{
    QFETCH(QString, page);
    const QString path = project(u"sourcePage"_s);
    open(path, u"sourcePage"_s);
    m_window->showPage(page);
    QCOMPARE(this->page(), page);
    // Even if the program is killed now.
    const auto saved = project::ProjectFile::load(path);
    QVERIFY(saved);
    QCOMPARE(saved->project.step, page);
    openWindow();
    open(path, page);
}

void TestMigrationWindow::savesByKey()
{
    const QString path = project(u"mapPage"_s);
    open(path, u"mapPage"_s);
    m_session->project().defaultCountry = u"GB"_s;
    QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
    const auto saved = project::ProjectFile::load(path);
    QVERIFY(saved);
    QCOMPARE(saved->project.defaultCountry, u"GB"_s);
}

void TestMigrationWindow::saveAsMovesTheProject()
{
    const QString former = project(u"mapPage"_s);
    open(former, u"mapPage"_s);
    const QString moved = m_folder->filePath(u"Moved & on.salesferry"_s);
    ui::messages().saveFile = [&](QWidget *, const QString &, const QString &path,
                                  const QString &) { return path == former ? moved : QString(); };
    control<QAction>(u"window.saveAsAction"_s)->trigger();
    QCOMPARE(m_session->file->path(), moved);
    QVERIFY(QFile::exists(moved));
    QVERIFY(!QFile::exists(former));
    QCOMPARE(page(), u"mapPage"_s);
    QCOMPARE(m_window->windowTitle(), u"Map fields – Moved & on – Salesferry"_s);
    QVERIFY(ui::Settings::recentProjects().contains(moved));
    QVERIFY(!ui::Settings::recentProjects().contains(former));
    openWindow();
    open(moved, u"mapPage"_s);
    QVERIFY(m_session->sources); // the files are where they were
}

void TestMigrationWindow::whatCannotBeMovedStays()
{
    const QString former = project(u"mapPage"_s);
    open(former, u"mapPage"_s);
    QString told;
    ui::messages().tell = [&](QWidget *, const QString &, const QString &text) { told = text; };
    const QString inside = m_folder->filePath(u"Contact.csv/x.salesferry"_s); // a file is no folder
    for (const QString &target : {QString(), inside}) {
        ui::messages().saveFile = [&](QWidget *, const QString &, const QString &,
                                      const QString &) { return target; };
        control<QAction>(u"window.saveAsAction"_s)->trigger();
        QCOMPARE(told.isEmpty(), target.isEmpty());
        QCOMPARE(m_session->file->path(), former);
        QVERIFY(QFile::exists(former));
    }
}

void TestMigrationWindow::closingPausesAMigration()
{
    const QString path = project(u"reviewPage"_s, 1500);
    open(path, u"reviewPage"_s);
    QSignalSpy closed(m_window.get(), &ui::MigrationWindow::closed);
    m_session->practiceTask = 200ms;
    next();
    QCOMPARE(page(), u"runPage"_s);
    QVERIFY(m_session->running);
    const auto *tasks = control<QTableView>(u"runPage.taskTable"_s)->model();
    QTRY_VERIFY_WITH_TIMEOUT(tasks->rowCount() >= 2, patience);
    QVERIFY(!control(u"window.saveButton"_s)->isVisible()); // not moved during a run
    QVERIFY(!m_window->close());
    QTRY_COMPARE_WITH_TIMEOUT(closed.size(), 1, patience);
    QVERIFY(!m_session->running);
    QVERIFY(!m_window->isVisible());
    const auto status = operations::status(project::RunFolder(path));
    QVERIFY(status);
    QVERIFY(status->state == Status::State::Interrupted);
    QCOMPARE(status->outcomes.customers.total(), 1500);

    openWindow();
    open(path, u"runPage"_s);
    QTRY_VERIFY_WITH_TIMEOUT(title().startsWith(u"Paused"_s), patience);
    QTest::mouseClick(control(u"runPage.continueButton"_s), Qt::LeftButton);
    next();
    QCOMPARE(page(), u"finishPage"_s);
    const auto finished = operations::status(project::RunFolder(path));
    QVERIFY(finished);
    QCOMPARE(finished->outcomes.customers[model::Outcome::Created], 1500);
}

void TestMigrationWindow::aMigrationOfAnotherProcessIsFollowed()
{
    const QString path = project(u"runPage"_s, 1);
    {
        auto file = project::ProjectFile::load(path);
        QVERIFY(file);
        StopSource stop;
        RunContext context;
        context.stop = stop.token();
        context.progress = [&stop](const Progress &progress) {
            if (progress.activity.code == u"run.customers"_s)
                stop.request();
        };
        QVERIFY(!operations::migrate(*file, {operations::practiceSite(), {}, {}}, context));
    }
    auto lock = std::make_optional(project::RunLock::acquire(project::RunFolder(path)));
    QVERIFY(lock->has_value());
    open(path, u"runPage"_s);
    QTRY_COMPARE_WITH_TIMEOUT(title(), u"This migration is running elsewhere"_s, patience);
    QVERIFY(!control(u"window.nextButton"_s)->isVisible());
    lock.reset();
    QTRY_VERIFY_WITH_TIMEOUT(title().startsWith(u"Paused"_s), patience);
}

void TestMigrationWindow::anotherLanguageIsAskedFor()
{
    QSignalSpy changed(m_window.get(), &ui::MigrationWindow::languageChanged);
    auto *english = control<QAction>(u"window.language.en"_s);
    english->trigger();
    english->trigger(); // it is chosen already
    QCOMPARE(changed.size(), 1);
    QCOMPARE(ui::Settings::language(), u"en"_s);
    ui::Settings::setLanguage({});
}

UI_TEST_MAIN(TestMigrationWindow)
#include "tst_migrationwindow.moc"
