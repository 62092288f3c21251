#include "ui/practice.h"
#include "ui/uitest.h"
#include "window/migrationwindow.h"

#include <QAction>
#include <QDir>
#include <QLabel>

using namespace Qt::StringLiterals;

constexpr int patience = 20'000;

/// A project that cannot be saved: the user is told once, can look at all of it, and loses nothing
/// without being asked.
class TestSaveTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void isToldOnce();
    void whoAsksGetsAnAnswer();
    void closingAsksFirst_data();
    void closingAsksFirst();
    void isSavedOnceItCanBe();
    void anotherWindowsChoicesAreNotReplacedUnasked_data();
    void anotherWindowsChoicesAreNotReplacedUnasked();
    void whereAnotherWindowLooksDoesNotMatter();

private:
    /// Makes the project impossible to save, or possible again; even for root.
    void block(bool blocked);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ui::Session> m_session;
    std::unique_ptr<ui::MigrationWindow> m_window;
    QString m_path;
    int m_told = 0;
};

void TestSaveTrouble::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_session = std::make_unique<ui::Session>();
    {
        ui::Session session;
        practice::begin(session, *m_folder, {3, 0});
        session.project().step = u"mapPage"_s;
        QVERIFY(session.save());
        m_path = session.file->path();
    }
    m_told = 0;
    ui::messages().tell = [this](QWidget *, const QString &, const QString &text) {
        QVERIFY2(text.contains(u"cannot be saved"_s), qPrintable(text));
        ++m_told;
    };
    m_window = std::make_unique<ui::MigrationWindow>(*m_session);
    m_window->show();
    m_window->open(m_path);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->currentPage(), u"mapPage"_s, patience);
    QCOMPARE(m_told, 0);
}

void TestSaveTrouble::cleanup()
{
    m_window.reset();
    m_session.reset();
    m_folder.reset();
}

void TestSaveTrouble::block(bool blocked)
{
    const QString aside = m_path + u".aside"_s;
    if (blocked) {
        QVERIFY(QFile::rename(m_path, aside));
        QVERIFY(QDir().mkdir(m_path)); // where no file can be
    } else {
        QVERIFY(QDir().rmdir(m_path));
        QVERIFY(QFile::rename(aside, m_path));
    }
}

void TestSaveTrouble::isToldOnce()
{
    block(true);
    m_window->showPage(u"sourcePage"_s);
    QCOMPARE(m_told, 1);
    m_window->showPage(u"mapPage"_s);
    m_window->showPage(u"sourcePage"_s);
    QCOMPARE(m_told, 1);
    QCOMPARE(m_window->currentPage(), u"sourcePage"_s);
}

void TestSaveTrouble::whoAsksGetsAnAnswer()
{
    block(true);
    m_window->showPage(u"sourcePage"_s);
    uitest::control<QAction>(m_window.get(), u"window.saveAction"_s)->trigger();
    QCOMPARE(m_told, 2);
}

void TestSaveTrouble::closingAsksFirst_data()
{
    QTest::addColumn<bool>("close");
    QTest::newRow("close") << true;
    QTest::newRow("stay") << false;
}

void TestSaveTrouble::closingAsksFirst()
{
    QFETCH(bool, close);
    int asked = 0;
    ui::messages().ask = [&](QWidget *, const ui::Question &) {
        ++asked;
        return close;
    };
    block(true);
    QCOMPARE(m_window->close(), close);
    QCOMPARE(asked, 1);
    QCOMPARE(m_window->isVisible(), !close);
}

void TestSaveTrouble::isSavedOnceItCanBe()
{
    block(true);
    m_window->showPage(u"sourcePage"_s);
    m_session->project().defaultCountry = u"GB"_s;
    block(false);
    QVERIFY(m_window->close()); // asks nothing
    QCOMPARE(m_told, 1);
    const auto saved = project::ProjectFile::load(m_path);
    QVERIFY(saved);
    QCOMPARE(saved->project.defaultCountry, u"GB"_s);
}

void TestSaveTrouble::anotherWindowsChoicesAreNotReplacedUnasked_data()
{
    QTest::addColumn<bool>("replace");
    QTest::addColumn<QString>("country");
    QTest::newRow("replaced") << true << u"GB"_s;
    QTest::newRow("kept") << false << u"DE"_s;
}

void TestSaveTrouble::anotherWindowsChoicesAreNotReplacedUnasked()
{
    QFETCH(bool, replace);
    QFETCH(QString, country);
    auto other = project::ProjectFile::load(m_path);
    QVERIFY(other);
    other->project.defaultCountry = u"DE"_s;
    QVERIFY(other->save());

    int asked = 0;
    ui::messages().ask = [&](QWidget *, const ui::Question &) {
        ++asked;
        return replace;
    };
    m_session->project().defaultCountry = u"GB"_s;
    m_window->showPage(u"sourcePage"_s);
    m_window->showPage(u"mapPage"_s);
    QCOMPARE(asked, 1);
    QCOMPARE(m_told, 0);
    const auto saved = project::ProjectFile::load(m_path);
    QVERIFY(saved);
    QCOMPARE(saved->project.defaultCountry, country);
}

void TestSaveTrouble::whereAnotherWindowLooksDoesNotMatter()
{
    auto other = project::ProjectFile::load(m_path);
    QVERIFY(other);
    other->project.step = u"reviewPage"_s;
    QVERIFY(other->save());
    ui::messages().ask = [](QWidget *, const ui::Question &) {
        qWarning("asked");
        return false;
    };
    m_session->project().defaultCountry = u"GB"_s;
    m_window->showPage(u"sourcePage"_s);
    const auto saved = project::ProjectFile::load(m_path);
    QVERIFY(saved);
    QCOMPARE(saved->project.defaultCountry, u"GB"_s);
}

UI_TEST_MAIN(TestSaveTrouble)
#include "tst_savetrouble.moc"
