#include "core/csm/quotes.h"
#include "core/net/quickrequests.h"
#include "csmsite/csmsite.h"
#include "net/bearertokens.h"
#include "operations/connect.h"
#include "operations/sentences.h"
#include "operations/sitelogin.h"
#include "support/scriptedserver.h"

#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

#include <future>

using namespace Qt::StringLiterals;
using namespace operations;

/// A login to a site in the browser, from the address to the checklist.
class TestSiteLogin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_store = net::openMemoryStore(); }
    void logsInAndGoesOn();
    void saysWhetherItGoesOn_data();
    void saysWhetherItGoesOn();
    void whatIsMissingIsSaid_data();
    void whatIsMissingIsSaid();
    void anotherSiteIsRefused();
    void noMeansNo();
    void stopsWhenAsked();
    void nothingToResume();

private:
    SiteLoginOrder order(const QString &address) const
    {
        return {address, u" id-1 "_s, u"s3cret"_s, {}};
    }
    std::shared_ptr<net::SecretStore> m_store;
};

/// The browser of a user who agrees: follows the login page back to us.
static std::future<void> browser(const QUrl &page, const QString &more = {})
{
    return std::async(std::launch::async, [page, more] {
        net::HttpClient client(quickPolicy());
        const auto answer = client.send({.url = page}, {});
        if (!answer)
            return;
        const QString back = QString::fromLatin1(answer->header("location")) + more;
        (void)client.send({.url = QUrl(back, QUrl::StrictMode)}, {});
    });
}

void TestSiteLogin::logsInAndGoesOn()
{
    csmsite::CsmSite site;
    QVERIFY(site.start());
    std::future<void> atTheBrowser;
    QStringList activities;
    RunContext context;
    context.progress = [&activities](const Progress &progress) {
        activities.append(progress.activity.code);
    };
    const auto login = logInToSite(
        order(site.url() + u"/jira"_s), [&](const QUrl &page) { atTheBrowser = browser(page); },
        m_store, context);
    QVERIFY2(login, qPrintable(login ? QString() : login.error().message.code));
    QCOMPARE(login->address, site.url());
    QCOMPARE(login->clientId, u"id-1"_s);
    QVERIFY(!login->lasting); // a store that ends with the program
    QCOMPARE(activities, QStringList{u"site.finishingLogin"_s});

    const QTemporaryDir folder;
    const project::RunFolder runFolder(folder.filePath(u"a"_s));
    const auto connected = connectSite(site.url(), login->credentials, runFolder, {});
    QVERIFY(connected && connected->facts);
    QCOMPARE(connected->facts->account, u"Ada Admin"_s);

    // The next day, and with a token that the site takes no more.
    const auto resumed = resumeSiteLogin(site.url(), u"id-1"_s, m_store);
    QVERIFY(resumed);
    QVERIFY(connectSite(site.url(), resumed->credentials, runFolder, {})->facts);
    QCOMPARE(keptAppSecret(u"id-1"_s, m_store).value(), u"s3cret"_s);
}

/// Without a refresh token it ends with the access token.
/// A site that lets everybody in, and what its login gives.
static ScriptedReply loginAnswer(const ScriptedRequest &request, const char *tokens,
                                 const char *sites)
{
    if (request.target == "/_edge/tenant_info")
        return {.body = json("{'cloudId':'cloud-1'}")};
    if (request.target.startsWith("/authorize")) {
        const QUrlQuery query(QUrl(QString::fromLatin1(request.target)));
        const QString to = query.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded)
                           + u"?code=code&state="_s + query.queryItemValue(u"state"_s);
        return {.status = 302, .headers = {{"Location", to.toLatin1()}}};
    }
    return {.body = json(request.target == "/oauth/token" ? tokens : sites)};
}

void TestSiteLogin::saysWhetherItGoesOn_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<bool>("renewable");
    QTest::newRow("yes") << QByteArray(",'refresh_token':'r'") << true;
    QTest::newRow("no") << QByteArray() << false;
    QTest::newRow("empty") << QByteArray(",'refresh_token':''") << false;
}

void TestSiteLogin::saysWhetherItGoesOn()
{
    QFETCH(const QByteArray, more);
    QFETCH(const bool, renewable);
    const QByteArray tokens = "{'access_token':'a','expires_in':3600" + more + "}";
    const ScriptedServer site([tokens](const ScriptedRequest &request) {
        return loginAnswer(request, tokens.constData(),
                           "[{'id':'cloud-1','url':'https://marlow.atlassian.net'}]");
    });
    std::future<void> atTheBrowser;
    const auto login = logInToSite(
        order(site.origin()), [&](const QUrl &page) { atTheBrowser = browser(page); }, m_store, {});
    QVERIFY2(login, qPrintable(login ? QString() : login.error().message.code));
    QCOMPARE(login->renewable, renewable);
    QCOMPARE(login->credentials.tokens->access({}).value_or(QString()), u"a"_s);
    QCOMPARE(resumeSiteLogin(site.origin(), u"id-1"_s, m_store).has_value(), renewable);
}

void TestSiteLogin::whatIsMissingIsSaid_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("clientId");
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QString>("code");
    QTest::newRow("address") << u"my site"_s << u"i"_s << u"s"_s << u"site.badAddress"_s;
    QTest::newRow("id") << u"marlow"_s << u" "_s << u"s"_s << u"oauth.noApp"_s;
    QTest::newRow("secret") << u"marlow"_s << u"i"_s << QString() << u"oauth.noApp"_s;
}

void TestSiteLogin::whatIsMissingIsSaid()
{
    QFETCH(const QString, address);
    QFETCH(const QString, clientId);
    QFETCH(const QString, secret);
    bool isOpened = false;
    const auto login = logInToSite({address, clientId, secret, {}},
                                   [&isOpened](const QUrl &) { isOpened = true; }, m_store, {});
    QVERIFY(!login && !isOpened);
    QTEST(login.error().message.code, "code");
}

void TestSiteLogin::anotherSiteIsRefused()
{
    const ScriptedServer site([](const ScriptedRequest &request) {
        return loginAnswer(request, "{'access_token':'a','refresh_token':'r','expires_in':3600}",
                           "[{'id':'cloud-2','url':'https://other.atlassian.net'}]");
    });
    std::future<void> atTheBrowser;
    const auto login = logInToSite(
        order(site.origin()), [&](const QUrl &page) { atTheBrowser = browser(page); }, m_store, {});
    QVERIFY(!login);
    QCOMPARE(login.error().message, (Message{u"oauth.otherSite"_s, {u"other.atlassian.net"_s}}));
    QVERIFY(!resumeSiteLogin(site.origin(), u"id-1"_s, m_store)); // it was not kept
}

void TestSiteLogin::noMeansNo()
{
    csmsite::CsmSite site;
    QVERIFY(site.start());
    std::future<void> atTheBrowser;
    const auto login = logInToSite(
        order(site.url()),
        [&](const QUrl &page) { atTheBrowser = browser(page, u"&error=access_denied"_s); }, m_store,
        {});
    QVERIFY(!login);
    QCOMPARE(login.error().message.code, u"oauth.denied"_s);
}

void TestSiteLogin::stopsWhenAsked()
{
    csmsite::CsmSite site;
    QVERIFY(site.start());
    StopSource stop;
    const auto login = logInToSite(order(site.url()), [&stop](const QUrl &) { stop.request(); },
                                   m_store, {.stop = stop.token()});
    QVERIFY(!login);
    QCOMPARE(login.error().kind, Error::Kind::Cancelled);
}

void TestSiteLogin::nothingToResume()
{
    const auto none = resumeSiteLogin(u"marlow"_s, u"id-1"_s, m_store);
    QVERIFY(!none);
    QCOMPARE(none.error().message.code, u"oauth.notLoggedIn"_s);
    QVERIFY(!resumeSiteLogin(u"my site"_s, u"id-1"_s, m_store));
}

QTEST_GUILESS_MAIN(TestSiteLogin)
#include "tst_sitelogin.moc"
