#include "core/operations/loginoforg.h"
#include "operations/login.h"
#include "operations/sentences.h"
#include "salesforce/loginerrors.h"

#include <QTcpServer>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A login from the address to the identity, over real connections.
class TestLoggingIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_store = net::openMemoryStore(); }
    void theWholeWay();
    void denied();
    void theBrowserStaysWithAnError();
    void aWrongStateIsForgotten();
    void aSecondAnswerIsNotHeard();
    void aLateAnswerOfAnEarlierLogin();
    void aPortIsTaken();
    void allPortsAreTaken();
    void badInputIsSaidBeforeAnythingIsOpened_data();
    void badInputIsSaidBeforeAnythingIsOpened();
    void refusalsOfTheTokens_data();
    void refusalsOfTheTokens();
    void anOrgThatLetsNobodyUseItsApi();
    void resuming();
    void resumingWithAnExpiredToken();
    void loggingOut();
    void everyErrorHasASentence();

private:
    operations::LoginOrder order(const LoginOfAnOrg &org) const
    {
        return {.address = org.origin(),
                .consumerKey = u"3MVG9.key"_s,
                .pages = {.answered = {u"Logged in"_s, u"Go back"_s},
                          .refused = {u"Refused"_s, u"Go back"_s}},
                .ports = {0}};
    }
    Result<operations::OrgLogin> logIn(const LoginOfAnOrg &org, const RunContext &context = {})
    {
        return operations::logIn(
            order(org), [this](const QUrl &page) { m_browser.open(page); }, m_store, context);
    }

    std::shared_ptr<net::SecretStore> m_store;
    FakeBrowser m_browser;
};

void TestLoggingIn::theWholeWay()
{
    const LoginOfAnOrg org;
    const auto login = logIn(org);
    QVERIFY2(login, login ? "" : qPrintable(login.error().message.code));
    QVERIFY(m_browser.close().contains("Logged in"));
    QCOMPARE(login->host.toString(), org.origin());
    QCOMPARE(login->consumerKey, u"3MVG9.key"_s);
    QCOMPARE(login->instance.toString(), org.origin());
    QCOMPARE(login->accessToken, u"00Dx!first"_s);
    QCOMPARE(login->who.userName, u"ines@acme.example.com"_s);
    QCOMPARE(login->who.organizationName, u"Acme Ferries"_s);
    QVERIFY(!login->lasting); // a store in memory
}

void TestLoggingIn::denied()
{
    const LoginOfAnOrg org(LoginOfAnOrg::Page::Denies);
    const auto login = logIn(org);
    QVERIFY(!login);
    QCOMPARE(login.error().message.code, u"salesforce.denied"_s);
    QVERIFY(m_browser.close().contains("Refused"));
    QCOMPARE(org.asked("/services/oauth2/token"), 0);
}

/// The app never hears of it: it waits, until the user has read what to do and presses Cancel.
void TestLoggingIn::theBrowserStaysWithAnError()
{
    const LoginOfAnOrg org(LoginOfAnOrg::Page::ShowsAnError);
    StopSource stop;
    RunContext context;
    context.stop = stop.token();
    auto login = std::async(std::launch::async, [&] { return logIn(org, context); });
    QTRY_COMPARE(org.asked("/services/oauth2/authorize"), 1);
    QCOMPARE(login.wait_for(200ms), std::future_status::timeout);
    stop.request();
    QCOMPARE(login.get().error().kind, Error::Kind::Cancelled);
    QCOMPARE(m_browser.close(), "redirect_uri_mismatch");
}

void TestLoggingIn::aWrongStateIsForgotten()
{
    const LoginOfAnOrg org;
    QList<Message> notes;
    RunContext context;
    context.note = [&notes](const Message &note) { notes.append(note); };
    std::future<void> forged;
    const auto login = operations::logIn(
        order(org),
        [&](const QUrl &page) {
            forged = std::async(std::launch::async, [this, page] {
                QUrl back(QUrlQuery(page).queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
                back.setQuery(u"code=evil&state=guessed"_s);
                FakeBrowser::visit(back).value();
                m_browser.open(page);
            });
        },
        m_store, context);
    forged.get();
    QVERIFY(login);
    QCOMPARE(login->accessToken, u"00Dx!first"_s);
    QCOMPARE(notes, QList<Message>{(Message{u"net.strayRedirect"_s, {}})});
}

void TestLoggingIn::aSecondAnswerIsNotHeard()
{
    const LoginOfAnOrg org;
    QUrl page;
    const auto login = operations::logIn(order(org),
                                         [&](const QUrl &opened) {
                                             page = opened;
                                             m_browser.open(opened);
                                         },
                                         m_store, {});
    QVERIFY(login);
    m_browser.close();
    m_browser.open(page); // the user goes back in the browser, and allows once more
    QCOMPARE(m_browser.close(), QByteArray());
    QCOMPARE(org.asked("/services/oauth2/token"), 1);
}

/// The tab of a login that was cancelled is still there, and used when the next one waits.
void TestLoggingIn::aLateAnswerOfAnEarlierLogin()
{
    const LoginOfAnOrg org;
    QUrl former;
    StopSource stop;
    RunContext context;
    context.stop = stop.token();
    QVERIFY(!operations::logIn(
        order(org),
        [&](const QUrl &page) {
            former = page;
            stop.request();
        },
        m_store, context));
    operations::LoginOrder again = order(org);
    const QUrl formerBack(QUrlQuery(former).queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
    again.ports = {quint16(formerBack.port())};
    std::future<void> tabs;
    const auto login = operations::logIn(again,
                                         [&](const QUrl &page) {
                                             tabs = std::async(std::launch::async, [&, page] {
                                                 m_browser.open(former);
                                                 QVERIFY(!m_browser.close().contains("Logged in"));
                                                 m_browser.open(page);
                                             });
                                         },
                                         m_store, {});
    tabs.get();
    QVERIFY(login);
    QCOMPARE(org.asked("/services/oauth2/token"), 1);
}

void TestLoggingIn::aPortIsTaken()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress(QHostAddress::LocalHost)));
    const LoginOfAnOrg org;
    operations::LoginOrder wanted = order(org);
    wanted.ports = {other.serverPort(), 0};
    const auto login =
        operations::logIn(wanted, [this](const QUrl &page) { m_browser.open(page); }, m_store, {});
    QVERIFY(login);
}

void TestLoggingIn::allPortsAreTaken()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress(QHostAddress::LocalHost)));
    const LoginOfAnOrg org;
    operations::LoginOrder wanted = order(org);
    wanted.ports = {other.serverPort()};
    bool isOpened = false;
    const auto login =
        operations::logIn(wanted, [&](const QUrl &) { isOpened = true; }, m_store, {});
    QVERIFY(!login);
    QCOMPARE(login.error().message.code, u"net.portsTaken"_s);
    QVERIFY(
        operations::sentence(login.error().message).contains(QString::number(other.serverPort())));
    QVERIFY(!isOpened);
}

void TestLoggingIn::badInputIsSaidBeforeAnythingIsOpened_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("code");
    QTest::newRow("no org") << u"acme.example.com"_s << u"3MVG9.key"_s
                            << u"salesforce.badAddress"_s;
    QTest::newRow("no encryption")
        << u"http://acme.my.salesforce.com"_s << u"3MVG9.key"_s << u"salesforce.plainHttp"_s;
    QTest::newRow("no key") << u"acme"_s << u" "_s << u"salesforce.noKey"_s;
    QTest::newRow("secret") << u"acme"_s << QString(64, u'A') << u"salesforce.secretForKey"_s;
    QTest::newRow("bad key") << u"acme"_s << u"a@b"_s << u"salesforce.badKey"_s;
}

void TestLoggingIn::badInputIsSaidBeforeAnythingIsOpened()
{
    QFETCH(const QString, address);
    QFETCH(const QString, key);
    QFETCH(const QString, code);
    bool isOpened = false;
    const auto login = operations::logIn({.address = address, .consumerKey = key, .ports = {0}},
                                         [&](const QUrl &) { isOpened = true; }, m_store, {});
    QVERIFY(!login);
    QCOMPARE(login.error().message.code, code);
    QVERIFY(!isOpened);
}

void TestLoggingIn::refusalsOfTheTokens_data()
{
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("description");
    QTest::addColumn<QString>("code");
    for (const salesforce::LoginError &known : salesforce::loginErrors())
        QTest::newRow(qPrintable(known.error + u' ' + known.description))
            << known.error << known.description << known.code;
}

void TestLoggingIn::refusalsOfTheTokens()
{
    QFETCH(const QString, error);
    QFETCH(const QString, description);
    QFETCH(const QString, code);
    LoginOfAnOrg org;
    org.tokenAnswer = [&]() -> ScriptedReply {
        return {.status = 400,
                .body = u"{\"error\":\"%1\",\"error_description\":\"%2\"}"_s.arg(error, description)
                            .toUtf8()};
    };
    const auto login = logIn(org);
    QVERIFY(!login);
    QCOMPARE(login.error().message.code, code);
    QVERIFY(operations::sentence(login.error().message) != code);
    QVERIFY(!operations::resumeLogin(QUrl(org.origin()), u"3MVG9.key"_s, m_store, {}));
}

/// What was given is of no use, and is given back.
void TestLoggingIn::anOrgThatLetsNobodyUseItsApi()
{
    LoginOfAnOrg org;
    org.userInfo = [] {
        return ScriptedReply{.status = 401,
                             .body = R"([{"message":"This session is not valid for use with the )"
                                     R"(REST API","errorCode":"INVALID_SESSION_ID"}])"};
    };
    const auto login = logIn(org);
    QVERIFY(!login);
    QCOMPARE(login.error().kind, Error::Kind::Permission);
    QCOMPARE(login.error().message.code, u"salesforce.apiBlocked"_s);
    QCOMPARE(org.asked("/services/oauth2/token"), 1); // and never refreshed
    QCOMPARE(org.asked("/services/oauth2/revoke"), 1);
}

void TestLoggingIn::resuming()
{
    const LoginOfAnOrg org;
    const auto none = operations::resumeLogin(QUrl(org.origin()), u"3MVG9.key"_s, m_store, {});
    QVERIFY(!none);
    QCOMPARE(none.error().message.code, u"salesforce.notLoggedIn"_s);
    const auto login = logIn(org);
    QVERIFY(login);
    const auto later = operations::resumeLogin(login->host, login->consumerKey, m_store, {});
    QVERIFY(later);
    QCOMPARE(later->accessToken, login->accessToken);
    QCOMPARE(later->instance, login->instance);
    QCOMPARE(later->who, login->who);
    QCOMPARE(org.asked("/services/oauth2/authorize"), 1);
}

void TestLoggingIn::resumingWithAnExpiredToken()
{
    LoginOfAnOrg org;
    const auto login = logIn(org);
    QVERIFY(login);
    bool isExpired = true;
    org.tokenAnswer = [&]() -> ScriptedReply {
        isExpired = false;
        return {.body = u"{\"access_token\":\"00Dx!second\",\"instance_url\":\"%1\"}"_s
                            .arg(org.origin())
                            .toUtf8()};
    };
    org.userInfo = [&] {
        return isExpired ? ScriptedReply{.status = 403, .body = "Bad_OAuth_Token"}
                         : ScriptedReply{.body = R"({"user_id":"005x","organization_id":"00Dx",)"
                                                 R"("name":"I","preferred_username":"i@x"})"};
    };
    const auto later = operations::resumeLogin(login->host, login->consumerKey, m_store, {});
    QVERIFY(later);
    QCOMPARE(later->accessToken, u"00Dx!second"_s);
    QCOMPARE(later->renew()({}).value(), u"00Dx!second"_s);
}

void TestLoggingIn::loggingOut()
{
    const LoginOfAnOrg org;
    const auto login = logIn(org);
    QVERIFY(login);
    QVERIFY(operations::logOut(*login, {}));
    QCOMPARE(org.asked("/services/oauth2/revoke"), 1);
    QCOMPARE(
        operations::resumeLogin(login->host, login->consumerKey, m_store, {}).error().message.code,
        u"salesforce.notLoggedIn"_s);
}

void TestLoggingIn::everyErrorHasASentence()
{
    for (const salesforce::LoginError &known : salesforce::loginErrors()) {
        const QString text = operations::sentence({known.code, {}});
        QVERIFY2(text != known.code, qPrintable(known.code));
        // What happened, what was kept, what to do.
        QVERIFY2(text.contains(u"Nothing was read."_s)
                     || text.contains(u"What has been read is kept."_s),
                 qPrintable(text));
        QVERIFY2(text.count(u". "_s) >= 2, qPrintable(text));
    }
}

QTEST_GUILESS_MAIN(TestLoggingIn)
#include "tst_loggingin.moc"
