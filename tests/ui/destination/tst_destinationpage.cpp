#include "core/csm/scriptedsite.h"
#include "csmsite/csmsite.h"
#include "net/bearertokens.h"
#include "net/httpclient.h"
#include "operations/migrate.h"
#include "operations/sentences.h"
#include "operations/sitelogin.h"
#include "pages/destination/destinationpage.h"
#include "support/settings.h"
#include "ui/practice.h"
#include "ui/uitest.h"
#include "wizard/secrets.h"

#include <QClipboard>
#include <QDialog>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QUrlQuery>

#include <future>

using namespace Qt::StringLiterals;

/// The page where a site is connected: what it takes over, what it says, what it keeps and where.
class TestDestinationPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void practiceNeedsNoLogin();
    void aPracticeProjectConnectsByItself();
    void whatIsMissingIsSaid();
    void connectsAndKeepsTheToken();
    void theTokenIsNeverInTheProject();
    void refusalsSayWhatToDo();
    void aKnownTokenConnectsByItself();
    void theEnvironmentIsTakenOver();
    void editingAsksForAnotherConnect();
    void stopsWhenAsked();
    void unfinishedRunsElsewhereAreToldOf();
    void linksLeadSomewhere();
    void logsInInTheBrowser();
    void aLoginInTheBrowserIsResumed();
    void aLoginInTheBrowserIsEnded();
    void aLoginThatEndsSoonIsToldOf();
    void missingScopesAreSaid();
    void aRefusedLoginSaysWhy();
    void whatTheBrowserNeedsIsSaid();
    void whatGoesIsChosen();
    void oneTestCustomer();
    void earlierFactsAreUsedWithoutTheSite();

private:
    QString text(const QString &control)
    {
        return uitest::control<QLabel>(m_page.get(), u"destinationPage."_s + control)->text();
    }
    QString notice() { return text(u"notice.text"_s); }
    QLineEdit *edit(const QString &name)
    {
        return uitest::control<QLineEdit>(m_page.get(), u"destinationPage."_s + name);
    }
    void click(const QString &name) { uitest::click(m_page.get(), u"destinationPage."_s + name); }
    void type(const QString &address, const QString &email, const QString &token);
    QStringList lines();
    void begin(const QString &site);
    void typeApp(const QString &address);
    void useBrowser(const QString &more = {});

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ui::Session> m_session;
    std::unique_ptr<ui::DestinationPage> m_page;
    std::shared_ptr<net::SecretStore> m_store;
    std::future<void> m_browser;
};

void TestDestinationPage::init()
{
    qunsetenv("SALESFERRY_CSM_EMAIL");
    qunsetenv("SALESFERRY_CSM_TOKEN");
    QSettings().clear();
    m_page.reset();
    m_store = net::openMemoryStore();
    ui::setSecretStore(m_store);
    begin({});
}

void TestDestinationPage::begin(const QString &site)
{
    m_page.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_session = std::make_unique<ui::Session>();
    practice::begin(*m_session, *m_folder, {}, site);
    m_page = std::make_unique<ui::DestinationPage>(*m_session);
    m_page->show();
}

void TestDestinationPage::type(const QString &address, const QString &email, const QString &token)
{
    const QList<std::pair<QString, QString>> fields{
        {u"addressEdit"_s, address}, {u"emailEdit"_s, email}, {u"tokenEdit"_s, token}};
    for (const auto &[name, words] : fields) {
        edit(name)->clear();
        QTest::keyClicks(edit(name), words);
    }
}

/// What the checklist says, every label of it.
QStringList TestDestinationPage::lines()
{
    QStringList said;
    const auto *list = uitest::control<QWidget>(m_page.get(), u"destinationPage.checklist"_s);
    const auto labels = list->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->textFormat() == Qt::PlainText)
            said.append(label->text());
    }
    return said;
}

void TestDestinationPage::practiceNeedsNoLogin()
{
    m_page->enter();
    QVERIFY(!m_page->isComplete());
    const QSignalSpy saved(m_page.get(), &ui::Page::projectChanged);
    click(u"practiceButton"_s);
    QVERIFY(!m_page->isComplete()); // not before it is known
    QTRY_VERIFY(m_page->isComplete());
    QCOMPARE(m_session->project().site, operations::practiceSite());
    QVERIFY(!m_session->facts->customerFields.isEmpty());
    QCOMPARE(saved.size(), 1);
    QVERIFY(lines().contains(operations::sentence({u"connect.practice"_s, {}})));
    QVERIFY(
        !uitest::control<QWidget>(m_page.get(), u"destinationPage.testCustomer"_s)->isVisible());
    QVERIFY(uitest::control<QWidget>(m_page.get(), u"destinationPage.accountsOnlyChoice"_s)
                ->isVisible());
}

void TestDestinationPage::aPracticeProjectConnectsByItself()
{
    begin(operations::practiceSite());
    m_page->enter();
    QTRY_VERIFY(m_page->isComplete());
    QVERIFY(m_session->facts);
}

void TestDestinationPage::whatIsMissingIsSaid()
{
    m_page->enter();
    type(u"name"_s, u" "_s, u"word"_s);
    click(u"connectButton"_s);
    QVERIFY(notice().contains(u"all needed"_s));
    QCOMPARE(m_page->focusWidget(), edit(u"emailEdit"_s));
    QVERIFY(!m_page->isComplete());
}

void TestDestinationPage::connectsAndKeepsTheToken()
{
    const ScriptedSite site;
    const QString address = site.address().site;
    m_page->enter();
    type(u"  "_s + address + u"/jira/software "_s, u"ada@example.com"_s, u"word"_s);
    QTest::keyClick(edit(u"tokenEdit"_s), Qt::Key_Return);
    QTRY_VERIFY(m_page->isComplete());
    QCOMPARE(m_session->project().site, address); // without what was around it
    QCOMPARE(m_session->credentials.email, u"ada@example.com"_s);
    QCOMPARE(m_session->credentials.token, u"word"_s);
    QVERIFY(lines().contains(u"You are Ada Admin, a site administrator"_s));
    QCOMPARE(text(u"checkedTitle"_s), u"CHECKED JUST NOW"_s);
    const QString key = operations::siteTokenKey(address, u"ada@example.com"_s);
    QTRY_VERIFY(notice().contains(u"kept in memory until Salesferry is closed"_s));
    QCOMPARE(*m_store->read(key), u"word"_s);
    QCOMPARE(ui::Settings::siteEmail(address), u"ada@example.com"_s);
}

void TestDestinationPage::theTokenIsNeverInTheProject()
{
    const ScriptedSite site;
    m_page->enter();
    type(site.address().site, u"ada@example.com"_s, u"s3cret-w0rd"_s);
    click(u"connectButton"_s);
    QTRY_VERIFY(m_page->isComplete());
    QVERIFY(m_session->save());
    QFile file(m_session->file->path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray saved = file.readAll();
    QVERIFY(saved.contains(site.address().site.toUtf8()));
    QVERIFY(!saved.contains("s3cret-w0rd"));
    for (const QString &key : QSettings().allKeys())
        QVERIFY(!QSettings().value(key).toString().contains(u"s3cret-w0rd"_s));
    QCOMPARE(edit(u"tokenEdit"_s)->echoMode(), QLineEdit::Password);
}

void TestDestinationPage::refusalsSayWhatToDo()
{
    const ScriptedSite site({{"GET /customer/details", {.status = 401}}});
    m_page->enter();
    type(site.address().site, u"ada@example.com"_s, u"old"_s);
    click(u"connectButton"_s);
    const QString refused = operations::sentence({u"site.tokenRefused"_s, {}});
    QTRY_VERIFY(lines().contains(refused));
    QVERIFY(!m_page->isComplete());
    QVERIFY(!m_session->facts);
    QVERIFY(m_session->project().site.isEmpty());
    QCOMPARE(*m_store->read(operations::siteTokenKey(site.address().site, u"ada@example.com"_s)),
             QString()); // what is refused is not kept
    type(u"http://name.atlassian.net"_s, u"ada@example.com"_s, u"old"_s);
    click(u"connectButton"_s);
    QTRY_VERIFY(lines().contains(
        operations::sentence({u"site.plainHttp"_s, {u"http://name.atlassian.net"_s}})));
}

void TestDestinationPage::aKnownTokenConnectsByItself()
{
    const ScriptedSite site;
    const QString address = site.address().site;
    ui::Settings::setSiteEmail(address, u"ada@example.com"_s);
    QVERIFY(m_store->write(operations::siteTokenKey(address, u"ada@example.com"_s), u"word"_s));
    begin(address);
    m_page->enter();
    QTRY_VERIFY(m_page->isComplete());
    QCOMPARE(m_session->facts->address, address);
    QCOMPARE(edit(u"tokenEdit"_s)->text(), u"word"_s);

    // A new project is offered the same site, and connects when its owner says so.
    begin({});
    m_page->enter();
    QTRY_COMPARE(edit(u"tokenEdit"_s)->text(), u"word"_s);
    QCOMPARE(edit(u"addressEdit"_s)->text(), address);
    QVERIFY(!m_page->isComplete());
    QVERIFY(!m_session->facts);
}

void TestDestinationPage::theEnvironmentIsTakenOver()
{
    qputenv("SALESFERRY_CSM_EMAIL", "env@example.com");
    qputenv("SALESFERRY_CSM_TOKEN", "from-outside");
    const ScriptedSite site;
    begin(site.address().site);
    m_page->enter();
    QTRY_VERIFY(m_page->isComplete());
    QCOMPARE(m_session->credentials.token, u"from-outside"_s);
    const QString key = operations::siteTokenKey(site.address().site, u"env@example.com"_s);
    QTest::qWait(50);
    QCOMPARE(*m_store->read(key), QString()); // whoever set it keeps it
}

void TestDestinationPage::editingAsksForAnotherConnect()
{
    m_page->enter();
    click(u"practiceButton"_s);
    QTRY_VERIFY(m_page->isComplete());
    auto *checklist = uitest::control<QWidget>(m_page.get(), u"destinationPage.checklist"_s);
    QVERIFY(checklist->isVisible());
    QTest::keyClicks(edit(u"addressEdit"_s), u"n"_s);
    QVERIFY(!m_page->isComplete());
    QVERIFY(!checklist->isVisible());
    QTest::keyClick(edit(u"addressEdit"_s), Qt::Key_Backspace);
    QVERIFY(!m_page->isComplete()); // "My site" is framed, and nobody has looked at it
    click(u"practiceButton"_s);
    QTRY_VERIFY(m_page->isComplete());
}

void TestDestinationPage::stopsWhenAsked()
{
    ScriptedSite site({}, [](const ScriptedRequest &) {
        return ScriptedReply{.status = 503}; // so that it is asked again
    });
    m_page->enter();
    type(u"http://127.0.0.1:9"_s, u"ada@example.com"_s, u"word"_s);
    click(u"connectButton"_s);
    QVERIFY(!edit(u"addressEdit"_s)->isEnabled());
    click(u"busy.cancel"_s);
    QTRY_VERIFY(edit(u"addressEdit"_s)->isEnabled());
    QVERIFY(!m_page->isComplete());
    m_page->leave();
}

void TestDestinationPage::unfinishedRunsElsewhereAreToldOf()
{
    const ScriptedSite site;
    begin(operations::practiceSite());
    { // begun at the practice site and stopped
        StopSource stop;
        RunContext context;
        context.stop = stop.token();
        context.progress = [&stop](const Progress &progress) {
            if (progress.activity.code == u"run.customers"_s)
                stop.request();
        };
        project::ProjectFile file = *m_session->file;
        QVERIFY(!operations::migrate(file, {operations::practiceSite(), {}, {}}, context));
    }
    m_page->enter();
    QTRY_VERIFY(m_page->isComplete());
    type(site.address().site, u"ada@example.com"_s, u"word"_s);
    click(u"connectButton"_s);
    QTRY_VERIFY(notice().contains(u"is not finished there"_s));
    click(u"formerSiteButton"_s);
    QTRY_COMPARE(m_session->project().site, operations::practiceSite());
}

void TestDestinationPage::linksLeadSomewhere()
{
    QString opened;
    ui::messages().openInBrowser = [&opened](const QString &address) {
        opened = address;
        return true;
    };
    click(u"makeTokenButton"_s);
    QCOMPARE(opened, u"https://id.atlassian.com/manage-profile/security/api-tokens"_s);
    click(u"permissionsButton"_s);
    auto *dialog = uitest::control<QDialog>(m_page.get(), u"permissionsDialog"_s);
    QVERIFY(dialog->isVisible());
    QStringList said;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        said.append(label->text());
    QVERIFY(said.contains(u"write:customer.profile:jira-service-management"_s));
    QVERIFY(said.contains(operations::sentence({u"job.followTasks"_s, {}})));
    uitest::click(dialog, u"permissionsDialog.copyButton"_s);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"\nread:jira-user"_s));
    uitest::click(dialog, u"permissionsDialog.closeButton"_s);
    click(u"otherWayButton"_s);
    click(u"makeAppButton"_s);
    QCOMPARE(opened, u"https://developer.atlassian.com/console/myapps/"_s);
}

void TestDestinationPage::typeApp(const QString &address)
{
    click(u"otherWayButton"_s);
    const QList<std::pair<QString, QString>> fields{{u"addressEdit"_s, address},
                                                    {u"clientIdEdit"_s, u"id-1"_s},
                                                    {u"secretEdit"_s, u"s3cret-w0rd"_s}};
    for (const auto &[name, words] : fields) {
        edit(name)->clear();
        QTest::keyClicks(edit(name), words);
    }
}

/// A user who agrees at once; \a more: what the browser adds on the way back.
void TestDestinationPage::useBrowser(const QString &more)
{
    ui::messages().openInBrowser = [this, more](const QString &address) {
        m_browser = std::async(std::launch::async, [address, more] {
            net::HttpClient client;
            const auto answer = client.send({.url = QUrl(address, QUrl::StrictMode)}, {});
            if (answer)
                (void)client.send(
                    {.url = QUrl(QString::fromLatin1(answer->header("location")) + more,
                                 QUrl::StrictMode)},
                    {});
        });
        return true;
    };
}

void TestDestinationPage::logsInInTheBrowser()
{
    csmsite::CsmSite site;
    QVERIFY(site.start());
    useBrowser();
    m_page->enter();
    typeApp(site.url());
    QVERIFY(!edit(u"tokenEdit"_s)->isVisible());
    QCOMPARE(edit(u"secretEdit"_s)->echoMode(), QLineEdit::Password);
    QVERIFY(text(u"callback"_s).contains(operations::siteCallbackAddress()));
    click(u"connectButton"_s);
    QVERIFY(!m_page->isComplete());
    QTRY_VERIFY(m_page->isComplete());
    QVERIFY(m_session->isConnected());
    QVERIFY(m_session->credentials.tokens);
    QCOMPARE(ui::Settings::siteApp(site.url()), u"id-1"_s);
    QVERIFY(m_session->save());
    QFile file(m_session->file->path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("s3cret"));
    for (const QString &key : QSettings().allKeys())
        QVERIFY(!QSettings().value(key).toString().contains(u"s3cret"_s));
}

void TestDestinationPage::aLoginInTheBrowserIsResumed()
{
    csmsite::CsmSite site;
    QVERIFY(site.start());
    useBrowser();
    m_page->enter();
    typeApp(site.url());
    click(u"connectButton"_s);
    QTRY_VERIFY(m_page->isComplete());
    ui::messages().openInBrowser = [](const QString &) { return false; }; // nobody is asked again
    begin(site.url());
    m_page->enter();
    QTRY_VERIFY(m_page->isComplete());
    QVERIFY(m_session->isConnected());
    QCOMPARE(edit(u"clientIdEdit"_s)->text(), u"id-1"_s);
}

void TestDestinationPage::aLoginInTheBrowserIsEnded()
{
    csmsite::CsmSite site;
    QVERIFY(site.start());
    useBrowser();
    m_page->enter();
    auto *logOut = m_page->findChild<QPushButton *>(u"destinationPage.logOutButton"_s);
    QVERIFY(!logOut->isVisible());
    typeApp(site.url());
    click(u"connectButton"_s);
    QTRY_VERIFY(m_page->isComplete());
    QVERIFY(logOut->isVisible());
    const auto tokens = m_session->credentials.tokens;
    click(u"logOutButton"_s);
    QTRY_VERIFY(notice().contains(u"logged out"_s));
    QVERIFY(!m_page->isComplete());
    QVERIFY(!logOut->isVisible());
    QVERIFY(!m_session->isConnected());
    QVERIFY(!tokens->access({})); // nor has anybody else who shared them
    QVERIFY(!operations::resumeSiteLogin(site.url(), u"id-1"_s, ui::secretStore()));
    QCOMPARE(operations::keptAppSecret(u"id-1"_s, ui::secretStore()).value(), u"s3cret-w0rd"_s);
    click(u"forgetSecretButton"_s);
    QTRY_VERIFY(notice().contains(u"Nothing of the login is left"_s));
    QCOMPARE(operations::keptAppSecret(u"id-1"_s, ui::secretStore()).value(), QString());
    QVERIFY(edit(u"secretEdit"_s)->text().isEmpty());
    // And in again.
    QTest::keyClicks(edit(u"secretEdit"_s), u"s3cret-w0rd"_s);
    click(u"connectButton"_s);
    QTRY_VERIFY(m_page->isComplete());
}

/// Without a refresh token it is over when the access token is.
void TestDestinationPage::aLoginThatEndsSoonIsToldOf()
{
    const ScriptedSite site({}, [](const ScriptedRequest &request) -> ScriptedReply {
        if (request.target.startsWith("/authorize")) {
            const QUrlQuery query(QUrl(QString::fromLatin1(request.target)));
            const QString to = query.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded)
                               + u"?code=code&state="_s + query.queryItemValue(u"state"_s);
            return {.status = 302, .headers = {{"Location", to.toLatin1()}}};
        }
        if (request.target == "/oauth/token")
            return {.body = json("{'access_token':'a','expires_in':3600}")};
        if (request.target.startsWith("/oauth/token/"))
            return {.body = json("[{'id':'cloud-1','url':'https://marlow.atlassian.net'}]")};
        return {.status = 404};
    });
    useBrowser();
    m_page->enter();
    typeApp(site.address().site);
    click(u"connectButton"_s);
    QTRY_VERIFY2(lines().contains(operations::sentence({u"connect.loginEnds"_s, {}})),
                 qPrintable(notice() + lines().join(u'\n')));
    QVERIFY(lines().contains(operations::sentence({u"connectTitle.loginEnds"_s, {}})));
    QVERIFY(m_page->isComplete()); // an hour is enough for many
}

/// The login tells what it was given; writing cannot be tried.
void TestDestinationPage::missingScopesAreSaid()
{
    csmsite::CsmSite site;
    QVERIFY(site.start());
    useBrowser();
    m_page->enter();
    typeApp(site.url());
    click(u"connectButton"_s);
    QTRY_VERIFY(m_page->isComplete());
    const auto lines = [this] {
        QStringList texts;
        for (const QLabel *label :
             m_page->findChild<QWidget *>(u"destinationPage.checklist"_s)->findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join(u'\n');
    };
    const QString scope = u"write:customer.profile:jira-service-management"_s;
    QVERIFY(lines().contains(u"given all that writing needs"_s));
    QVERIFY(!lines().contains(scope));
    site.change([](csmsite::Switches &s) { s.missingScopes = {"write:customer.profile"}; });
    click(u"connectButton"_s);
    QTRY_VERIFY(lines().contains(scope));
    QVERIFY(!lines().contains(u"given all that writing needs"_s));
    QVERIFY(lines().contains(u"Write customers"_s));
    QTRY_VERIFY(m_page->isComplete()); // perhaps the site takes it all the same
}

void TestDestinationPage::aRefusedLoginSaysWhy()
{
    csmsite::CsmSite site;
    QVERIFY(site.start());
    useBrowser(u"&error=access_denied"_s);
    m_page->enter();
    typeApp(site.url());
    click(u"connectButton"_s);
    QTRY_COMPARE(notice(), operations::sentence({u"oauth.denied"_s, {}}));
    QVERIFY(!m_page->isComplete());
    useBrowser();
    click(u"againButton"_s);
    QTRY_VERIFY(m_page->isComplete());
}

void TestDestinationPage::whatTheBrowserNeedsIsSaid()
{
    m_page->enter();
    click(u"otherWayButton"_s);
    QTest::keyClicks(edit(u"addressEdit"_s), u"name"_s);
    click(u"connectButton"_s);
    QVERIFY(notice().contains(u"client ID and secret"_s));
    QCOMPARE(m_page->focusWidget(), edit(u"clientIdEdit"_s));
    click(u"otherWayButton"_s);
    QVERIFY(edit(u"tokenEdit"_s)->isVisible());
}

void TestDestinationPage::whatGoesIsChosen()
{
    begin(operations::practiceSite());
    m_page->enter();
    QTRY_VERIFY(m_page->isComplete());
    auto *everything =
        uitest::control<QAbstractButton>(m_page.get(), u"destinationPage.everythingChoice"_s);
    QVERIFY(everything->isChecked());
    uitest::control<QAbstractButton>(m_page.get(), u"destinationPage.accountsOnlyChoice"_s)
        ->click();
    QVERIFY(m_session->project().accountsOnly);
    everything->click();
    QVERIFY(!m_session->project().accountsOnly);
}

void TestDestinationPage::oneTestCustomer()
{
    csmsite::CsmSite site;
    QVERIFY(site.start());
    m_page->enter();
    type(site.url(), u"admin@example.com"_s, u"api-token"_s);
    click(u"connectButton"_s);
    QTRY_VERIFY(m_page->isComplete());
    auto *email = edit(u"testCustomer.emailEdit"_s);
    QTest::keyClicks(email, u"me+ferry@example.com"_s);
    QTest::keyClick(email, Qt::Key_Return);
    QTRY_COMPARE(site.customerCount(), 1);
    QTRY_VERIFY(text(u"testCustomer.said"_s).contains(u"was created and read back"_s));
    QVERIFY(!email->isVisible());
    // It is still spoken of when the page is there again.
    m_page = std::make_unique<ui::DestinationPage>(*m_session);
    m_page->show();
    m_page->enter();
    QTRY_VERIFY(m_page->isComplete());
    QTRY_VERIFY(text(u"testCustomer.said"_s).contains(u"was not deleted yet"_s));
    click(u"testCustomer.deleteButton"_s);
    QTRY_COMPARE(site.customerCount(), 0);
    QTRY_VERIFY(edit(u"testCustomer.emailEdit"_s)->isVisible());
}

void TestDestinationPage::earlierFactsAreUsedWithoutTheSite()
{
    csmsite::CsmSite site;
    QVERIFY(site.start());
    m_page->enter();
    type(site.url(), u"admin@example.com"_s, u"api-token"_s);
    click(u"connectButton"_s);
    QTRY_VERIFY(m_page->isComplete());
    site.stop();
    click(u"connectButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(notice().contains(u"The site is not connected"_s), 15'000);
    QVERIFY(m_page->isComplete()); // to map with
    QVERIFY(
        !uitest::control<QWidget>(m_page.get(), u"destinationPage.testCustomer"_s)->isVisible());
}

UI_TEST_MAIN(TestDestinationPage)
#include "tst_destinationpage.moc"
