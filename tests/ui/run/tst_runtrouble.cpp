#include "csmsite/csmsite.h"
#include "operations/status.h"
#include "pages/run/runpage.h"
#include "ui/practice.h"
#include "ui/uitest.h"

#include <QLabel>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTabBar>

#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

constexpr int patience = 30'000;

/// What the user reads when the site, the files or the disk do not do what they should, and that
/// going on works once they do.
class TestRunTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSiteRefuses_data();
    void theSiteRefuses();
    void aSiteThatBreaksCanBePaused_data();
    void aSiteThatBreaksCanBePaused();
    void troubleInTheMiddle_data();
    void troubleInTheMiddle();
    void aFileThatWasCutIsNotSent();
    void aDamagedJournalIsRebuilt_data();
    void aDamagedJournalIsRebuilt();

private:
    static QString notice(ui::Page *page)
    {
        return uitest::control<QLabel>(page, u"runPage.notice.text"_s)->text();
    }
    /// A sentence for people: no code, no number of an answer, and what to do.
    static bool isPlain(const QString &text)
    {
        static const QRegularExpression jargon(
            u"\\b[a-z]+\\.[a-z]+[A-Z]|\\b(HTTP|[45]\\d\\d)\\b"_s);
        return text.count(u". "_s) >= 1 && !text.contains(jargon) && !text.contains(u'!');
    }
};

void TestRunTrouble::theSiteRefuses_data()
{
    using csmsite::Switches;
    QTest::addColumn<std::function<void(Switches &)>>("mood");
    QTest::addColumn<QString>("button");
    const auto row = [](const char *name, std::function<void(Switches &)> mood,
                        const QString &button) {
        QTest::newRow(name) << std::move(mood) << button;
    };
    const QString destination = u"runPage.destinationButton"_s;
    row(
        "the token is no longer valid", [](Switches &s) { s.apiToken = "another"; }, destination);
    row(
        "no administrator", [](Switches &s) { s.admin = false; }, destination);
    row(
        "a permission is missing",
        [](Switches &s) { s.refusedScopes = {"write:customer.profile"}; }, destination);
    row(
        "a scope is missing", [](Switches &s) { s.missingScopes = {"write:customer.profile"}; },
        destination);
    row(
        "no Customer Service Management", [](Switches &s) { s.siteHasCsm = false; }, destination);
}

void TestRunTrouble::theSiteRefuses()
{
    QFETCH(std::function<void(csmsite::Switches &)>, mood);
    QFETCH(QString, button);
    csmsite::CsmSite site;
    QVERIFY(site.start());
    site.change(mood);
    const QTemporaryDir folder;
    ui::Session session;
    practice::begin(session, folder, {150, 0}, QString(site.url()));
    session.credentials = {u"admin@example.com"_s, u"api-token"_s, {}};
    session.runRequested = true;
    ui::RunPage page(session);
    page.enter();
    QTRY_VERIFY_WITH_TIMEOUT(!page.isBusy() && !notice(&page).isEmpty(), patience);
    QVERIFY2(isPlain(notice(&page)), qPrintable(notice(&page)));
    QVERIFY(page.findChild<QPushButton *>(button));

    site.change([](csmsite::Switches &s) { s = {}; });
    uitest::click(&page, u"runPage.againButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(page.isComplete(), patience);
    const auto status = operations::status(session.folder());
    QVERIFY(status);
    QCOMPARE(status->outcomes.customers[model::Outcome::Created], 150);
}

void TestRunTrouble::aSiteThatBreaksCanBePaused_data()
{
    QTest::addColumn<csmsite::Fault>("fault");
    QTest::newRow("an error of the server") << csmsite::Fault::ServerError;
    QTest::newRow("an error, but it was done") << csmsite::Fault::ServerErrorAfter;
    QTest::newRow("no answer") << csmsite::Fault::DropBefore;
    QTest::newRow("too many requests") << csmsite::Fault::TooMany;
}

namespace {

/// No file of this process may be written beyond some size: to SQLite that is a full disk.
void setDiskFull(bool full)
{
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit;
    QVERIFY(getrlimit(RLIMIT_FSIZE, &limit) == 0);
    limit.rlim_cur = full ? 8192 : limit.rlim_max;
    QVERIFY(setrlimit(RLIMIT_FSIZE, &limit) == 0);
}

} // namespace

void TestRunTrouble::troubleInTheMiddle_data()
{
    using Change = std::function<void(csmsite::CsmSite &)>;
    QTest::addColumn<Change>("begins");
    QTest::addColumn<Change>("ends");
    QTest::addColumn<QString>("said"); // in the notice, or in the title where it goes on by itself
    QTest::addColumn<bool>("byItself");
    const auto row = [](const char *name, Change begins, Change ends, const QString &said,
                        bool byItself = false) {
        QTest::newRow(name) << std::move(begins) << std::move(ends) << said << byItself;
    };
    row(
        "the disk is full", [](csmsite::CsmSite &) { setDiskFull(true); },
        [](csmsite::CsmSite &) { setDiskFull(false); }, u"disk may be full"_s);
    row(
        "the token is revoked",
        [](csmsite::CsmSite &site) {
            site.change([](csmsite::Switches &s) { s.apiToken = "another"; });
        },
        [](csmsite::CsmSite &site) {
            site.change([](csmsite::Switches &s) { s.apiToken = "api-token"; });
        },
        u"token"_s);
    const auto port = std::make_shared<quint16>();
    row(
        "the network is gone",
        [port](csmsite::CsmSite &site) {
            *port = quint16(site.url().section(u':', 2).toUInt());
            site.stop();
        },
        [port](csmsite::CsmSite &site) { QVERIFY(site.start(*port)); }, u"No connection"_s, true);
}

/// It is said in plain words; afterwards the run goes on, and every record arrives once.
void TestRunTrouble::troubleInTheMiddle()
{
    using Change = std::function<void(csmsite::CsmSite &)>;
    QFETCH(Change, begins);
    QFETCH(Change, ends);
    QFETCH(QString, said);
    QFETCH(bool, byItself);
    constexpr int count = 4000;
    csmsite::Switches switches;
    switches.taskSeconds = 0.4;
    csmsite::CsmSite site(switches);
    QVERIFY(site.start());
    const QTemporaryDir folder;
    ui::Session session;
    practice::begin(session, folder, {count, 0}, QString(site.url()));
    session.credentials = {u"admin@example.com"_s, u"api-token"_s, {}};
    session.runRequested = true;
    ui::RunPage page(session);
    page.enter();
    QTRY_VERIFY_WITH_TIMEOUT(site.customerCount() >= 400, patience);
    begins(site);
    const auto tells = [&] {
        return byItself ? page.title().contains(said) : !page.isBusy() && !notice(&page).isEmpty();
    };
    const bool told = QTest::qWaitFor(tells, patience);
    const QString words = byItself ? page.title() : notice(&page);
    const int before = site.customerCount();
    ends(site);
    QVERIFY2(told, qPrintable(page.title()));
    QVERIFY2(words.contains(said), qPrintable(words));
    QVERIFY(before < count);
    if (!byItself) {
        QVERIFY2(isPlain(words), qPrintable(words));
        QVERIFY2(page.title().startsWith(u"Interrupted at"_s), qPrintable(page.title()));
        QVERIFY2(page.subtitle().startsWith(u"Nothing is lost."_s), qPrintable(page.subtitle()));
        uitest::click(&page, u"runPage.continueButton"_s);
    }
    QTRY_VERIFY_WITH_TIMEOUT(page.isComplete(), 2 * patience);
    QCOMPARE(site.customerCount(), count);
    for (int i = 0; i < count; ++i)
        QCOMPARE(site.customer(u"p%1@example.com"_s.arg(i, 5, 10, QLatin1Char('0')))->createdCount,
                 1);
    const auto status = operations::status(session.folder());
    QCOMPARE(status->outcomes.customers[model::Outcome::Created], count);
}

/// It is asked again and again; who does not want to wait need not, and nothing is sent twice.
void TestRunTrouble::aSiteThatBreaksCanBePaused()
{
    QFETCH(csmsite::Fault, fault);
    csmsite::CsmSite site;
    QVERIFY(site.start());
    site.change([fault](csmsite::Switches &s) {
        s.plannedFaults = {{fault, "/customer/profile/bulk", "POST", 0, 1}};
    });
    const QTemporaryDir folder;
    ui::Session session;
    practice::begin(session, folder, {150, 0}, QString(site.url()));
    session.credentials = {u"admin@example.com"_s, u"api-token"_s, {}};
    session.runRequested = true;
    ui::RunPage page(session);
    page.enter();
    QTRY_VERIFY_WITH_TIMEOUT(site.requests(u"POST /customer/profile/bulk"_s) > 0, patience);
    QVERIFY(page.isBusy());
    uitest::click(&page, u"runPage.pauseButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!page.isBusy(), patience);
    QVERIFY2(page.title().startsWith(u"Paused"_s), qPrintable(page.title()));

    site.change([](csmsite::Switches &s) { s = {}; });
    uitest::click(&page, u"runPage.continueButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(page.isComplete(), patience);
    QCOMPARE(site.customerCount(), 150);
    QCOMPARE(site.customer(u"p00149@example.com"_s)->createdCount, 1);
}

void TestRunTrouble::aFileThatWasCutIsNotSent()
{
    const QTemporaryDir folder;
    ui::Session session;
    practice::begin(session, folder, {150, 0});
    QFile contacts(folder.filePath(u"Contact.csv"_s));
    QVERIFY(contacts.resize(contacts.size() / 2));
    session.runRequested = true;
    ui::RunPage page(session);
    page.enter();
    QTRY_VERIFY_WITH_TIMEOUT(!page.isBusy() && !notice(&page).isEmpty(), patience);
    QVERIFY2(isPlain(notice(&page)), qPrintable(notice(&page)));
    QSignalSpy goTo(&page, &ui::Page::goTo);
    uitest::click(&page, u"runPage.sourceButton"_s);
    QCOMPARE(goTo.constFirst().constFirst().toString(), u"sourcePage"_s);
    const auto status = operations::status(session.folder());
    QVERIFY(status && status->state == operations::Status::State::NotStarted);
}

void TestRunTrouble::aDamagedJournalIsRebuilt_data()
{
    QTest::addColumn<bool>("all");
    QTest::addColumn<bool>("atOnce");
    QTest::newRow("all of it, seen when the page comes") << true << false;
    QTest::newRow("all of it, seen when it is to go on") << true << true;
    QTest::newRow("its last pages, seen when the page comes") << false << false;
    QTest::newRow("its last pages, seen when it is to go on") << false << true;
}

/// Nothing is sent with it; a new one is made of what can be read, and each record arrives once.
void TestRunTrouble::aDamagedJournalIsRebuilt()
{
    QFETCH(bool, all);
    QFETCH(bool, atOnce);
    constexpr int count = 1500;
    csmsite::CsmSite site;
    QVERIFY(site.start());
    const QTemporaryDir folder;
    ui::Session session;
    practice::begin(session, folder, {count, 0}, QString(site.url()));
    session.credentials = {u"admin@example.com"_s, u"api-token"_s, {}};
    session.runRequested = true;
    {
        ui::RunPage page(session);
        page.enter();
        QTRY_VERIFY_WITH_TIMEOUT(page.isComplete(), patience);
    }
    const int requests = site.requests(u"POST /customer/profile/bulk"_s);
    QFile journal(session.folder().journal());
    QVERIFY(journal.open(QIODevice::ReadWrite));
    constexpr qint64 page4k = 4096;
    const qint64 whole = journal.size();
    QVERIFY(whole > 6 * page4k);
    const qint64 from = all ? 0 : whole - 3 * page4k;
    journal.seek(from);
    journal.write(QByteArray(whole - from, '\xA5'));
    journal.close();

    session.runRequested = atOnce;
    ui::RunPage page(session);
    page.enter();
    QTRY_VERIFY_WITH_TIMEOUT(
        !page.isBusy() && page.findChild<QPushButton *>(u"runPage.rebuildButton"_s), patience);
    QVERIFY2(isPlain(notice(&page)), qPrintable(notice(&page)));
    QVERIFY2(notice(&page).contains(u"damaged"_s), qPrintable(notice(&page)));
    QCOMPARE(page.title(), u"The journal is damaged"_s);
    // "The bulk tasks appear here as they are sent": as if there were none.
    const auto *tabs = page.findChild<QTabBar *>(u"runPage.tabs"_s);
    QVERIFY(!tabs->isVisibleTo(&page));
    uitest::click(&page, u"runPage.rebuildButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!page.isBusy() && page.footerButtons().size() > 0, patience);
    QVERIFY2(isPlain(notice(&page)), qPrintable(notice(&page)));
    QVERIFY2(notice(&page).contains(all ? u"begins anew"_s : u"could be read"_s),
             qPrintable(notice(&page)));
    QVERIFY(tabs->isVisibleTo(&page));
    QVERIFY(QFile::exists(session.folder().path() + u"/journal-damaged-1.sqlite"_s));

    uitest::click(&page, all ? u"runPage.startButton"_s : u"runPage.continueButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(page.isComplete(), patience);
    const auto status = operations::status(session.folder());
    QVERIFY(status);
    QCOMPARE(status->outcomes.customers.total(), count);
    QCOMPARE(status->outcomes.customers.total(),
             status->outcomes.customers[model::Outcome::Created]
                 + status->outcomes.customers[model::Outcome::Unchanged]
                 + status->outcomes.customers[model::Outcome::Updated]);
    QCOMPARE(site.customerCount(), count);
    QCOMPARE(site.customer(u"p00149@example.com"_s)->createdCount, 1);
    if (!all)
        QCOMPARE(site.requests(u"POST /customer/profile/bulk"_s), requests);
}

UI_TEST_MAIN(TestRunTrouble)
#include "tst_runtrouble.moc"
