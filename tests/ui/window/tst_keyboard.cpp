#include "core/migration/brokenpage.h"
#include "csmsite/csmsite.h"
#include "operations/migrate.h"
#include "operations/status.h"
#include "ui/keyboard.h"
#include "ui/practice.h"
#include "ui/uitest.h"
#include "window/migrationwindow.h"
#include "wizard/page.h"
#include "wizard/secrets.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

constexpr int patience = 30'000;

/// The pages that send, by keyboard alone and as a screen reader tells of them: every control has a
/// name, Tab reaches each, in the order in which they stand, and keys work it.
class TestKeyboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void destination();
    void review();
    void theFirstTen();
    void pauseAndContinue();
    void existingRecords();
    void aDamagedJournal();
    void finish();

private:
    void show(const QString &page);
    ui::Page *page() const { return m_window->findChild<ui::Page *>(m_window->currentPage()); }
    bool rests() const
    {
        return QTest::qWaitFor([this] { return !page()->isBusy(); }, patience);
    }
    bool isShown(const QString &name) const
    {
        const auto *widget = m_window->findChild<QWidget *>(name);
        return widget && widget->isVisible();
    }
    bool press(const QString &name, Qt::Key key = Qt::Key_Space)
    {
        return keyboard::press(m_window.get(), name, key);
    }
    /// Where every control has a name and Tab reaches it, and \a these follow each other.
    void check(const QStringList &these);

    ui::Session m_session;
    csmsite::CsmSite m_site;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ui::MigrationWindow> m_window;
};

void TestKeyboard::init()
{
    ui::setSecretStore(net::openMemoryStore());
    m_folder = std::make_unique<QTemporaryDir>();
    m_session.credentials = {};
    m_session.facts.reset();
}

void TestKeyboard::show(const QString &page)
{
    m_window = std::make_unique<ui::MigrationWindow>(m_session);
    m_window->resize(1180, 760);
    m_window->show();
    m_window->showPage(page);
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestKeyboard::check(const QStringList &these)
{
    QTest::qWait(50);
    QCOMPARE(keyboard::nameless(m_window.get()).join(u", "_s), QString());
    const QStringList reached = keyboard::walk(m_window.get());
    QCOMPARE(keyboard::missed(m_window.get(), reached).join(u", "_s), QString());
    // From the first of them on, as the walk may begin anywhere.
    const qsizetype first = reached.indexOf(these.constFirst());
    const QStringList turned = reached.mid(first) + reached.first(qMax(first, 0));
    qsizetype last = -1;
    for (const QString &name : these) {
        const qsizetype at = turned.indexOf(name);
        QVERIFY2(at > last, qPrintable(name + u" in "_s + turned.join(u", "_s)));
        last = at;
    }
}

void TestKeyboard::destination()
{
    QVERIFY(m_site.start());
    practice::begin(m_session, *m_folder, {3, 0}, {});
    show(u"destinationPage"_s);
    QVERIFY(keyboard::goTo(m_window.get(), u"destinationPage.addressEdit"_s));
    QTest::keyClicks(QApplication::focusWidget(), m_site.url());
    QVERIFY(keyboard::goTo(m_window.get(), u"destinationPage.emailEdit"_s));
    QTest::keyClicks(QApplication::focusWidget(), u"admin@example.com"_s);
    QVERIFY(keyboard::goTo(m_window.get(), u"destinationPage.tokenEdit"_s));
    QTest::keyClicks(QApplication::focusWidget(), u"api-token"_s);
    QVERIFY(press(u"destinationPage.connectButton"_s));
    QTRY_VERIFY_WITH_TIMEOUT(isShown(u"destinationPage.testCustomer"_s), patience);
    check({u"destinationPage.addressEdit"_s, u"destinationPage.emailEdit"_s,
           u"destinationPage.tokenEdit"_s, u"destinationPage.connectButton"_s,
           u"destinationPage.practiceButton"_s, u"destinationPage.everythingChoice"_s,
           u"destinationPage.testCustomer.emailEdit"_s,
           u"destinationPage.testCustomer.makeButton"_s, u"window.nextButton"_s});
    QVERIFY(keyboard::goTo(m_window.get(), u"destinationPage.testCustomer.emailEdit"_s));
    QTest::keyClicks(QApplication::focusWidget(), u"ada+test@example.com"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(isShown(u"destinationPage.testCustomer.deleteButton"_s), patience);
    QVERIFY(rests());
    QCOMPARE(m_site.customerCount(), 1);
    QVERIFY(press(u"destinationPage.testCustomer.deleteButton"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_site.customerCount(), 0, patience);
    QTRY_VERIFY_WITH_TIMEOUT(isShown(u"destinationPage.testCustomer.makeButton"_s), patience);
}

void TestKeyboard::review()
{
    practice::begin(m_session, *m_folder, {20, 2});
    show(u"reviewPage"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isShown(u"reviewPage.recordTable"_s), patience);
    QVERIFY(press(u"reviewPage.siteChoices.unfold"_s));
    check({u"reviewPage.siteChoices.readFirst"_s, u"reviewPage.siteChoices.unfold"_s,
           u"reviewPage.siteChoices.organizationOurs"_s, u"reviewPage.siteChoices.customerOthers"_s,
           u"reviewPage.rehearseButton"_s, u"reviewPage.recordTable"_s, u"window.nextButton"_s});
    QVERIFY(press(u"reviewPage.siteChoices.customerOurs"_s, Qt::Key_Down));
    QTRY_VERIFY(m_session.project().existingCustomers.ours == project::IfThere::LeaveAlone);
    QVERIFY(press(u"reviewPage.siteChoices.readFirst"_s));
    QTRY_VERIFY(!m_session.project().readFirst);
}

void TestKeyboard::theFirstTen()
{
    practice::begin(m_session, *m_folder, {150, 0});
    m_session.practiceTask = std::chrono::milliseconds(100);
    show(u"runPage"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isShown(u"runPage.startButton"_s), patience);
    QVERIFY(press(u"runPage.tenFirstBox"_s));
    check({u"runPage.tenFirstBox"_s, u"runPage.tabs"_s, u"runPage.startButton"_s});
    QVERIFY(press(u"runPage.startButton"_s));
    QTRY_VERIFY_WITH_TIMEOUT(isShown(u"runPage.firstTenTable"_s), patience);
    QVERIFY(rests());
    check({u"runPage.sendAgainButton"_s, u"runPage.tabs"_s, u"runPage.firstTenTable"_s,
           u"window.backButton"_s, u"runPage.stopButton"_s, u"runPage.continueButton"_s});
    QVERIFY(press(u"runPage.sendAgainButton"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!isShown(u"runPage.sendAgainButton"_s), patience);
    QTRY_VERIFY_WITH_TIMEOUT(isShown(u"runPage.sendAgainButton"_s), patience);
    QVERIFY(press(u"runPage.continueButton"_s));
    QTRY_VERIFY_WITH_TIMEOUT(page()->isComplete(), patience);
}

void TestKeyboard::pauseAndContinue()
{
    practice::begin(m_session, *m_folder, {150, 0});
    m_session.practiceTask = std::chrono::milliseconds(1000);
    show(u"runPage"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isShown(u"runPage.startButton"_s), patience);
    QVERIFY(press(u"runPage.startButton"_s));
    QTRY_VERIFY_WITH_TIMEOUT(isShown(u"runPage.taskTable"_s), patience); // something was sent
    QVERIFY(keyboard::goTo(m_window.get(), u"runPage.stopButton"_s));
    QVERIFY(press(u"runPage.pauseButton"_s));
    QVERIFY(rests());
    check({u"runPage.tabs"_s, u"window.backButton"_s, u"runPage.stopButton"_s,
           u"runPage.continueButton"_s});
    m_session.practiceTask = std::chrono::milliseconds(1);
    QVERIFY(press(u"runPage.continueButton"_s));
    QTRY_VERIFY_WITH_TIMEOUT(page()->isComplete(), patience);
    check({u"runPage.tabs"_s, u"runPage.taskTable"_s, u"window.backButton"_s,
           u"window.nextButton"_s});
}

void TestKeyboard::existingRecords()
{
    QVERIFY(
        m_site.seed(R"({"customers":[{"email":"p00001@example.com","displayName":"Somebody"}]})")
            .isEmpty());
    practice::begin(m_session, *m_folder, {5, 0}, m_site.url());
    m_session.credentials = {u"admin@example.com"_s, u"api-token"_s, {}};
    m_session.project().existingCustomers = {project::IfThere::Ask, project::IfThere::Ask};
    show(u"runPage"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isShown(u"runPage.startButton"_s), patience);
    QVERIFY(press(u"runPage.startButton"_s));
    QTRY_VERIFY_WITH_TIMEOUT(isShown(u"runPage.existing.customer.others.updateButton"_s), patience);
    QVERIFY(rests());
    check({u"runPage.existing.customer.others.updateButton"_s,
           u"runPage.existing.customer.others.leaveButton"_s, u"runPage.tabs"_s,
           u"runPage.stopButton"_s, u"runPage.continueButton"_s});
    QVERIFY(press(u"runPage.existing.customer.others.leaveButton"_s));
    QTRY_VERIFY_WITH_TIMEOUT(page()->isComplete(), patience);
    QCOMPARE(m_site.customer(u"p00001@example.com"_s)->displayName, u"Somebody"_s);
}

void TestKeyboard::aDamagedJournal()
{
    practice::begin(m_session, *m_folder, {150, 0});
    QVERIFY(operations::migrate(*m_session.file, {operations::practiceSite(), {}, {}}, {}));
    brokenpage::breakKeys(m_session.folder().journal());
    show(u"finishPage"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isShown(u"finishPage.rebuildButton"_s), patience);
    check({u"finishPage.rebuildButton"_s, u"window.backButton"_s, u"window.nextButton"_s});
    QVERIFY(press(u"finishPage.rebuildButton"_s));
    QTRY_VERIFY_WITH_TIMEOUT(isShown(u"runPage.rebuildButton"_s), patience);
    check({u"runPage.rebuildButton"_s, u"window.backButton"_s});
    QVERIFY(press(u"runPage.rebuildButton"_s));
    QTRY_VERIFY_WITH_TIMEOUT(operations::status(m_session.folder()).has_value()
                                 && !isShown(u"runPage.rebuildButton"_s) && !page()->isBusy(),
                             patience);
}

void TestKeyboard::finish()
{
    practice::begin(m_session, *m_folder, {20, 2});
    QVERIFY(operations::migrate(*m_session.file, {operations::practiceSite(), {}, {}}, {}));
    brokenpage::inJournal(m_session.folder().journal(),
                          u"UPDATE batch SET created=created-1, unknown=1 WHERE created > 1"_s);
    show(u"finishPage"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isShown(u"finishPage.lookAgainButton"_s), patience);
    check({u"finishPage.countTable"_s, u"finishPage.recordTable"_s, u"finishPage.lookAgainButton"_s,
           u"finishPage.saveReportsButton"_s, u"window.backButton"_s, u"window.nextButton"_s});
}

UI_TEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
