#include "core/operations/loginoforg.h"
#include "operations/sentences.h"
#include "pages/source/logincard.h"
#include "pages/source/rememberedorgs.h"
#include "sourcepagetest.h"
#include "wizard/secrets.h"

#include <QSettings>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

/// A keychain that is there.
class Keychain final : public net::SecretStore
{
public:
    Result<QString> read(const QString &key) override { return m_store->read(key); }
    Result<> write(const QString &key, const QString &secret) override
    {
        return m_store->write(key, secret);
    }
    Result<> remove(const QString &key) override { return m_store->remove(key); }
    bool lasting() const override { return true; }

private:
    std::unique_ptr<net::SecretStore> m_store = net::openMemoryStore();
};

/// The login on the Source page: who is logged in, for how long, and how it ends.
class TestLoginCard : public QObject, private SourcePageTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void somebodyLogsInAndOut();
    void aComputerWithoutAKeychain();
    void theLoginOfYesterday();
    void theLoginOfYesterdayIsOver();
    void anOrgThatDoesNotConfirm();
    void backToFiles();
    void namesAreNeverHtml();
    void leavingThePageEndsTheWait();

private:
    QWidget *control(const QString &rest) const
    {
        return uitest::control(m_page.get(), u"sourcePage."_s + rest);
    }
    QString text(const QString &rest) const
    {
        return uitest::control<QLabel>(m_page.get(), u"sourcePage."_s + rest)->text();
    }
    void click(const QString &rest) { uitest::click(m_page.get(), u"sourcePage."_s + rest); }
    void logIn(const LoginOfAnOrg &org);
    bool isIn() const { return control(u"login.logoutButton"_s)->isVisible(); }

    FakeBrowser m_browser;
};

void TestLoginCard::init()
{
    QSettings().clear();
    ui::setSecretStore(std::make_shared<Keychain>());
    ui::messages().openInBrowser = [this](const QString &address) {
        m_browser.open(QUrl(address, QUrl::StrictMode));
        return true;
    };
    begin();
}

void TestLoginCard::cleanup()
{
    m_page.reset();
    m_browser.close();
}

void TestLoginCard::logIn(const LoginOfAnOrg &org)
{
    click(u"login.openButton"_s);
    const auto edit = [this](const QString &rest) {
        return uitest::control<QLineEdit>(m_page.get(), u"sourcePage.loginView"_s + rest);
    };
    edit(u"Host.addressEdit"_s)->setText(org.origin());
    edit(u"Guide.keyEdit"_s)->setText(u"3MVG9d8..z.hDcPK"_s + QString(69, u'x'));
    click(u"loginViewHost.loginButton"_s);
}

void TestLoginCard::somebodyLogsInAndOut()
{
    const LoginOfAnOrg org;
    const QString title = m_page->title();
    QVERIFY(!isIn());
    logIn(org);
    QCOMPARE(m_page->title(), u"Log in to Salesforce"_s);
    QVERIFY(m_page->subtitle().contains(u"browser has opened"_s));
    QVERIFY(!control(u"dropArea"_s)->isVisible());
    QTRY_VERIFY(isIn());
    QCOMPARE(m_page->title(), title);
    QVERIFY(control(u"dropArea"_s)->isVisible());
    QCOMPARE(text(u"login.who"_s), u"You are logged in as Ines Okoro (ines@acme.example.com)."_s);
    QVERIFY(text(u"login.where"_s).contains(u"Acme Ferries"_s));
    QVERIFY(!control(u"login.memory"_s)->isVisible());

    click(u"login.logoutButton"_s);
    QTRY_VERIFY(!isIn());
    QCOMPARE(org.asked("/services/oauth2/revoke"), 1);
    QVERIFY(!control(u"login.resumeButton"_s)->isVisible());
    QVERIFY(!control(u"notice"_s)->isVisible());
}

void TestLoginCard::aComputerWithoutAKeychain()
{
    ui::setSecretStore(net::openMemoryStore());
    const LoginOfAnOrg org;
    logIn(org);
    QTRY_VERIFY(isIn());
    QVERIFY(control(u"login.memory"_s)->isVisible());
    QVERIFY(text(u"login.memory"_s).contains(u"until Salesferry is closed"_s));
    begin(); // tomorrow
    QVERIFY(!control(u"login.resumeButton"_s)->isVisible());
}

void TestLoginCard::theLoginOfYesterday()
{
    const LoginOfAnOrg org;
    logIn(org);
    QTRY_VERIFY(isIn());
    begin();
    QVERIFY(!isIn());
    QVERIFY(control(u"login.resumeButton"_s)->isVisible());
    click(u"login.resumeButton"_s);
    QTRY_VERIFY(isIn());
    QCOMPARE(org.asked("/services/oauth2/authorize"), 1);
    QVERIFY(text(u"login.who"_s).contains(u"Ines Okoro"_s));
}

void TestLoginCard::theLoginOfYesterdayIsOver()
{
    LoginOfAnOrg org;
    logIn(org);
    QTRY_VERIFY(isIn());
    org.userInfo = [] { return ScriptedReply{.status = 403, .body = "Bad_OAuth_Token"}; };
    org.tokenAnswer = [] {
        return ScriptedReply{.status = 400,
                             .body = R"({"error":"invalid_grant",)"
                                     R"("error_description":"expired access/refresh token"})"};
    };
    begin();
    click(u"login.resumeButton"_s);
    QTRY_COMPARE(notice(), operations::sentence({u"salesforce.loginExpired"_s, {}}));
    QVERIFY(!isIn());
    QVERIFY(!control(u"login.resumeButton"_s)->isVisible());
    QVERIFY(control(u"login.openButton"_s)->isEnabled());
}

void TestLoginCard::anOrgThatDoesNotConfirm()
{
    auto org = std::make_unique<LoginOfAnOrg>();
    logIn(*org);
    QTRY_VERIFY(isIn());
    m_browser.close();
    org.reset(); // gone
    click(u"login.logoutButton"_s);
    QVERIFY(!control(u"login.openButton"_s)->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(!isIn(), 15'000);
    QCOMPARE(notice(), operations::sentence({u"salesforce.notRevoked"_s, {}}));
    QVERIFY(!control(u"login.resumeButton"_s)->isVisible());
}

void TestLoginCard::backToFiles()
{
    click(u"login.openButton"_s);
    QVERIFY(!m_page->isComplete());
    click(u"loginViewGuide.filesButton"_s);
    QVERIFY(control(u"dropArea"_s)->isVisible());
    load({SALESFERRY_SOURCE_DIR "/resources/sample/Contact.csv"_L1});
    QTRY_VERIFY(m_page->isComplete());
    QVERIFY(control(u"login.openButton"_s)->isVisible()); // still one click away
    QTRY_VERIFY(control(u"login"_s)->height() < 80);
}

void TestLoginCard::namesAreNeverHtml()
{
    LoginOfAnOrg org;
    org.userInfo = [] {
        return ScriptedReply{.body = R"({"user_id":"005x","organization_id":"00Dx",)"
                                     R"("name":"<b>Ines</b>","preferred_username":"<i>x"})"};
    };
    logIn(org);
    QTRY_VERIFY(isIn());
    QVERIFY(text(u"login.who"_s).contains(u"<b>Ines</b>"_s));
    QCOMPARE(uitest::control<QLabel>(m_page.get(), u"sourcePage.login.who"_s)->textFormat(),
             Qt::PlainText);
}

void TestLoginCard::leavingThePageEndsTheWait()
{
    const LoginOfAnOrg org(LoginOfAnOrg::Page::ShowsAnError);
    logIn(org);
    QTRY_COMPARE(org.asked("/services/oauth2/authorize"), 1);
    m_page->leave();
    QVERIFY(!control(u"loginViewWaiting"_s)->isVisible());
    m_page->enter();
    QVERIFY(control(u"loginViewHost"_s)->isVisible());
}

UI_TEST_MAIN(TestLoginCard)
#include "tst_logincard.moc"
