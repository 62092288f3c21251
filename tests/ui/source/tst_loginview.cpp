#include "core/operations/loginoforg.h"
#include "operations/sentences.h"
#include "pages/source/loginview.h"
#include "pages/source/rememberedorgs.h"
#include "support/messages.h"
#include "ui/uitest.h"
#include "wizard/secrets.h"

#include <QClipboard>
#include <QDialog>
#include <QSettings>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

static const QString goodKey = u"3MVG9d8..z.hDcPK"_s + QString(69, u'x');

/// The view of a login: what it asks for, what it says while the browser is open, and what it does
/// where something goes wrong.
class TestLoginView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theWholeWay();
    void theKeyIsRememberedForItsOrg();
    void whatIsMissingIsSaid_data();
    void whatIsMissingIsSaid();
    void theKeyIsJudgedAsItIsTyped_data();
    void theKeyIsJudgedAsItIsTyped();
    void anyAddressIsUnderstood();
    void theAddressIsThereToCopy();
    void aBrowserThatDoesNotOpen();
    void anAnswerOfAnotherLoginIsSaid();
    void cancelling_data();
    void cancelling();
    void refusalsSayWhatToDo();
    void everyErrorOfABrowserHasAWayOut();
    void otherErrorsAreExplained_data();
    void otherErrorsAreExplained();
    void filesStayPlanB();
    void everythingHasANameAndAKey();

private:
    QString name(const QString &control) const { return u"loginView"_s + control; }
    template <typename Control = QWidget>
    Control *control(const QString &rest)
    {
        return uitest::control<Control>(m_view.get(), name(rest));
    }
    QString text(const QString &rest) { return control<QLabel>(rest)->text(); }
    void click(const QString &rest) { uitest::click(m_view.get(), name(rest)); }
    void type(const QString &address, const QString &key);
    void logIn(const LoginOfAnOrg &org)
    {
        type(org.origin(), goodKey);
        click(u"Host.loginButton"_s);
    }
    bool isWaiting() { return control(u"Waiting"_s)->isVisible(); }

    std::unique_ptr<ui::LoginView> m_view;
    std::unique_ptr<QSignalSpy> m_closed;
    std::optional<operations::OrgLogin> m_login;
    QStringList m_opened;
    bool m_opens = true;
    FakeBrowser m_browser;
};

void TestLoginView::init()
{
    QSettings().clear();
    ui::setSecretStore(net::openMemoryStore());
    m_opened.clear();
    m_opens = true;
    m_login.reset();
    ui::messages().openInBrowser = [this](const QString &address) {
        m_opened.append(address);
        if (m_opens)
            m_browser.open(QUrl(address, QUrl::StrictMode));
        return m_opens;
    };
    m_view = std::make_unique<ui::LoginView>(u"loginView"_s);
    m_view->resize(760, 620);
    connect(m_view.get(), &ui::LoginView::loggedIn, this,
            [this](const operations::OrgLogin &login) { m_login = login; });
    m_closed = std::make_unique<QSignalSpy>(m_view.get(), &ui::LoginView::closed);
    m_view->begin();
    m_view->show();
}

void TestLoginView::cleanup()
{
    m_view.reset();
    m_browser.close();
}

void TestLoginView::type(const QString &address, const QString &key)
{
    auto *addressEdit = control<QLineEdit>(u"Host.addressEdit"_s);
    auto *keyEdit = control<QLineEdit>(u"Guide.keyEdit"_s);
    addressEdit->clear();
    QTest::keyClicks(addressEdit, address);
    keyEdit->clear();
    QTest::keyClicks(keyEdit, key);
}

void TestLoginView::theWholeWay()
{
    const LoginOfAnOrg org;
    logIn(org);
    QVERIFY(isWaiting());
    QVERIFY(!control(u"Host"_s)->isVisible());
    QTRY_VERIFY(m_login);
    QCOMPARE(m_opened.size(), 1);
    QCOMPARE(m_login->who.userName, u"ines@acme.example.com"_s);
    QCOMPARE(m_login->accessToken, u"00Dx!first"_s);
    QVERIFY(m_browser.close().contains("Salesforce has let you in"));
    QVERIFY(!isWaiting());
    QCOMPARE(m_closed->size(), 0);
}

void TestLoginView::theKeyIsRememberedForItsOrg()
{
    const LoginOfAnOrg org;
    logIn(org);
    QTRY_VERIFY(m_login);
    QCOMPARE(ui::RememberedOrgs::key(org.origin()), goodKey);
    QCOMPARE(ui::RememberedOrgs::last(), org.origin());
    QCOMPARE(ui::RememberedOrgs::key(operations::productionLogin()), QString());

    ui::RememberedOrgs::remember(u"acme"_s, u"3MVG9.acme"_s);
    ui::LoginView later(u"loginView"_s);
    later.show();
    later.begin();
    const auto edit = [&later](const QString &rest) {
        return uitest::control<QLineEdit>(&later, u"loginView"_s + rest);
    };
    QCOMPARE(edit(u"Host.addressEdit"_s)->text(), u"https://acme.my.salesforce.com"_s);
    QCOMPARE(edit(u"Guide.keyEdit"_s)->text(), u"3MVG9.acme"_s);
    uitest::click(&later, u"loginViewHost.productionChoice"_s);
    QCOMPARE(edit(u"Guide.keyEdit"_s)->text(), QString());
    uitest::click(&later, u"loginViewHost.ownChoice"_s);
    QCOMPARE(edit(u"Guide.keyEdit"_s)->text(), u"3MVG9.acme"_s);
    // What was typed is not replaced.
    QTest::keyClicks(edit(u"Guide.keyEdit"_s), u"x"_s);
    uitest::click(&later, u"loginViewHost.sandboxChoice"_s);
    QVERIFY(edit(u"Guide.keyEdit"_s)->text().contains(u'x'));
}

void TestLoginView::whatIsMissingIsSaid_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("focus");
    const QString address = u"Host.addressEdit"_s;
    const QString key = u"Guide.keyEdit"_s;
    QTest::newRow("no address") << QString() << goodKey << u"salesforce.badAddress"_s << address;
    QTest::newRow("bad address") << u"acme.example.com"_s << goodKey << u"salesforce.badAddress"_s
                                 << address;
    QTest::newRow("no key") << u"acme"_s << QString() << u"salesforce.noKey"_s << key;
    QTest::newRow("secret") << u"acme"_s << QString(64, u'A') << u"salesforce.secretForKey"_s
                            << key;
}

void TestLoginView::whatIsMissingIsSaid()
{
    QFETCH(const QString, address);
    QFETCH(const QString, key);
    QFETCH(const QString, code);
    QFETCH(const QString, focus);
    type(address, key);
    click(u"Host.loginButton"_s);
    QCOMPARE(text(u".notice.text"_s), operations::sentence({code, {address}}));
    QCOMPARE(m_view->focusWidget(), control(focus));
    QVERIFY(!isWaiting());
    QVERIFY(m_opened.isEmpty());
}

void TestLoginView::theKeyIsJudgedAsItIsTyped_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("refused");
    QTest::newRow("nothing") << QString() << u"no secret"_s << false;
    QTest::newRow("good") << u" "_s + goodKey << u"Looks right"_s << false;
    QTest::newRow("short") << u"3MVG9"_s << u"usually begin"_s << false;
    QTest::newRow("secret") << QString(64, u'A') << u"Consumer Secret"_s << true;
    QTest::newRow("address") << u"https://a.b"_s << u"characters"_s << true;
}

void TestLoginView::theKeyIsJudgedAsItIsTyped()
{
    QFETCH(const QString, key);
    QFETCH(const QString, words);
    QFETCH(const bool, refused);
    type(u"acme"_s, key);
    QVERIFY2(text(u"Guide.keyNote"_s).contains(words), qPrintable(text(u"Guide.keyNote"_s)));
    QCOMPARE(control(u"Guide.keyEdit"_s)->property("refused").toBool(), refused);
}

void TestLoginView::anyAddressIsUnderstood()
{
    type(u"https://acme--uat.sandbox.lightning.force.com/lightning/page/home"_s, goodKey);
    QVERIFY(text(u"Host.meaning"_s).contains(u"acme--uat.sandbox.my.salesforce.com"_s));
    type(u"acme.example"_s, goodKey);
    QVERIFY(text(u"Host.meaning"_s).contains(u"not the address"_s));
    click(u"Host.sandboxChoice"_s);
    QVERIFY(!control(u"Host.addressEdit"_s)->isVisible());
}

void TestLoginView::theAddressIsThereToCopy()
{
    const LoginOfAnOrg org(LoginOfAnOrg::Page::ShowsAnError);
    logIn(org);
    QTRY_COMPARE(m_opened.size(), 1);
    const QString page = control<QLineEdit>(u"Waiting.pageEdit"_s)->text();
    QCOMPARE(page, m_opened.constFirst());
    QVERIFY(page.startsWith(org.origin() + u"/services/oauth2/authorize?"_s));
    click(u"Waiting.copyButton"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), page);
    QCOMPARE(control<QPushButton>(u"Waiting.copyButton"_s)->text(), u"Copied"_s);
    m_browser.close();
    click(u"Waiting.openAgainButton"_s);
    QCOMPARE(m_opened, (QStringList{page, page})); // the same login
    QVERIFY(isWaiting());
}

void TestLoginView::aBrowserThatDoesNotOpen()
{
    const LoginOfAnOrg org;
    m_opens = false;
    logIn(org);
    QTRY_VERIFY(text(u"Waiting.advice"_s).contains(u"No browser could be opened"_s));
    m_browser.open(QUrl(control<QLineEdit>(u"Waiting.pageEdit"_s)->text())); // by hand
    QTRY_VERIFY(m_login);
}

/// An old tab, for instance: the login goes on, and the user learns why nothing happened.
void TestLoginView::anAnswerOfAnotherLoginIsSaid()
{
    const LoginOfAnOrg org;
    m_opens = false;
    logIn(org);
    QTRY_COMPARE(m_opened.size(), 1);
    const QUrl page(m_opened.constFirst(), QUrl::StrictMode);
    QUrl back(QUrlQuery(page).queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
    back.setQuery(u"code=old&state=old"_s);
    m_browser.open(back);
    QTRY_COMPARE(text(u"Waiting.note.text"_s), operations::sentence({u"net.strayRedirect"_s, {}}));
    QVERIFY(m_browser.close().contains("belongs to another login"));
    QVERIFY(isWaiting());
    m_browser.open(page);
    QTRY_VERIFY(m_login);
}

void TestLoginView::cancelling_data()
{
    QTest::addColumn<QString>("button");
    QTest::newRow("button") << u"Waiting.cancelButton"_s;
    QTest::newRow("key") << QString();
    QTest::newRow("another address") << u"Waiting.help.otherOrgButton"_s;
    QTest::newRow("another key") << u"Waiting.help.keyUnknownButton"_s;
}

void TestLoginView::cancelling()
{
    QFETCH(const QString, button);
    const LoginOfAnOrg org(LoginOfAnOrg::Page::ShowsAnError);
    logIn(org);
    QTRY_COMPARE(m_opened.size(), 1);
    if (button.isEmpty())
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
    else
        click(button);
    QVERIFY(!isWaiting());
    QVERIFY(control(u"Host"_s)->isVisible());
    QVERIFY(!control(u".notice"_s)->isVisible());
    QCOMPARE(m_closed->size(), 0);
    // And once more, at once: the port may not be free yet, then it is another.
    m_browser.close();
    click(u"Host.loginButton"_s);
    QTRY_COMPARE(m_opened.size(), 2);
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QCOMPARE(m_closed->size(), 1);
}

void TestLoginView::refusalsSayWhatToDo()
{
    const LoginOfAnOrg denies(LoginOfAnOrg::Page::Denies);
    logIn(denies);
    QTRY_COMPARE(text(u".notice.text"_s), operations::sentence({u"salesforce.denied"_s, {}}));
    QVERIFY(!isWaiting());
    m_browser.close();
    click(u".failureAgainButton"_s);
    QTRY_COMPARE(m_opened.size(), 2);
    QTRY_VERIFY(!isWaiting());
    m_browser.close();

    LoginOfAnOrg other;
    other.tokenAnswer = [] {
        return ScriptedReply{.status = 400, .body = R"({"error":"redirect_uri_mismatch"})"};
    };
    logIn(other);
    QTRY_COMPARE(text(u".notice.text"_s),
                 operations::sentence({u"salesforce.callbackDiffers"_s, {}}));
    click(u".failureStepsButton"_s);
    QCOMPARE(m_view->focusWidget(), control(u"Guide.copyAddressesButton"_s));
}

void TestLoginView::everyErrorOfABrowserHasAWayOut()
{
    const LoginOfAnOrg org(LoginOfAnOrg::Page::ShowsAnError);
    logIn(org);
    QTRY_COMPARE(m_opened.size(), 1);
    const auto errors = operations::browserErrors();
    QCOMPARE(errors.size(), 9);
    for (const operations::BrowserError &error : errors) {
        auto *way =
            control<QPushButton>(u"Waiting.help."_s + error.code.section(u'.', 1) + u"Button"_s);
        QVERIFY2(!way->text().isEmpty(), qPrintable(error.code));
        QVERIFY(way->isVisible());
        QVERIFY(way->accessibleName().contains(error.said.mid(1)));
    }
    click(u"Waiting.help.callbackDiffersButton"_s);
    QCOMPARE(m_view->focusWidget(), control(u"Guide.copyAddressesButton"_s));
    click(u"Waiting.help.scopeMissingButton"_s);
    QCOMPARE(m_view->focusWidget(), control(u"Guide.copyScopesButton"_s));
    click(u"Waiting.help.notInstalledButton"_s);
    QCOMPARE(m_view->focusWidget(), control(u"Guide.copySearchButton"_s));
    click(u"Waiting.help.appBlockedButton"_s);
    QVERIFY(m_view->findChild<QDialog *>(u"requestDialog"_s));
    QVERIFY(isWaiting()); // all the while
}

void TestLoginView::otherErrorsAreExplained_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("words");
    QTest::newRow("an address")
        << u"https://acme.my.salesforce.com/setup/secur/RemoteAccessErrorPage.apexp?error=invalid_"
           "scope&error_description=the%20requested%20scope%20is%20not%20allowed"_s
        << operations::sentence({u"salesforce.scopeMissing"_s, {}});
    QTest::newRow("unknown") << u"HTTP 418 <b>teapot</b>"_s << u"none of the errors"_s;
    QTest::newRow("nothing") << QString() << u"paste it here"_s;
}

void TestLoginView::otherErrorsAreExplained()
{
    QFETCH(const QString, pasted);
    QFETCH(const QString, words);
    const LoginOfAnOrg org(LoginOfAnOrg::Page::ShowsAnError);
    logIn(org);
    QTRY_COMPARE(m_opened.size(), 1);
    control<QLineEdit>(u"Waiting.help.pastedEdit"_s)->setText(pasted);
    QTest::keyClick(control(u"Waiting.help.pastedEdit"_s), Qt::Key_Return);
    QVERIFY2(text(u"Waiting.help.meaning"_s).contains(words),
             qPrintable(text(u"Waiting.help.meaning"_s)));
}

void TestLoginView::filesStayPlanB()
{
    click(u"Guide.filesButton"_s);
    QCOMPARE(m_closed->size(), 1);
    const LoginOfAnOrg org(LoginOfAnOrg::Page::ShowsAnError);
    logIn(org);
    QTRY_COMPARE(m_opened.size(), 1);
    click(u"Guide.filesButton"_s);
    QCOMPARE(m_closed->size(), 2);
    QVERIFY(!m_view->isWaiting());
}

/// By keyboard alone, and to a screen reader.
void TestLoginView::everythingHasANameAndAKey()
{
    const LoginOfAnOrg org(LoginOfAnOrg::Page::ShowsAnError);
    const auto look = [this] {
        const auto widgets = m_view->findChildren<QWidget *>();
        int controls = 0;
        for (const QWidget *widget : widgets) {
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const auto *edit = qobject_cast<const QLineEdit *>(widget);
            if ((!button && !edit) || !widget->isVisible())
                continue;
            ++controls;
            QVERIFY(widget->objectName().startsWith(u"loginView"_s));
            const QString spoken = widget->accessibleName().isEmpty() && button
                                       ? button->text()
                                       : widget->accessibleName();
            QVERIFY2(!spoken.isEmpty(), qPrintable(widget->objectName()));
            QVERIFY2(widget->focusPolicy() & Qt::TabFocus, qPrintable(widget->objectName()));
        }
        QVERIFY(controls > 8);
    };
    look();
    control<QLineEdit>(u"Host.addressEdit"_s)->setText(org.origin());
    control<QLineEdit>(u"Guide.keyEdit"_s)->setText(goodKey);
    QTest::keyClick(control(u"Guide.keyEdit"_s), Qt::Key_Return);
    QTRY_COMPARE(m_opened.size(), 1);
    look();
}

UI_TEST_MAIN(TestLoginView)
#include "tst_loginview.moc"
