#include "csm/oauth.h"
#include "csm/permissions.h"
#include "quotes.h"
#include "scriptedsite.h"
#include "simulatedsite.h"

#include <QTest>
#include <QUrlQuery>

#include <future>

using namespace Qt::StringLiterals;
using namespace csm;

/// A login in the browser: what is asked for, what the answers mean, and how the doors to a site
/// share it.
class TestOAuth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksInTheBrowser();
    void realSitesLogInAtAtlassian();
    void theBrowserBrings_data();
    void theBrowserBrings();
    void exchanges();
    void answersAreToldApart_data();
    void answersAreToldApart();
    void grants();
    void grantsThatAreNone_data();
    void grantsThatAreNone();
    void doorsShareALoginThatExpires();
    void aRefusedScopeRenewsNothing();
    void aLoginThatHasEndedIsSaid();
};

static LoginAttempt attemptAt(const QString &site)
{
    return {.address = {site},
            .app = {u"id-1"_s, u"s3cret"_s},
            .redirect = QUrl(u"http://localhost:21847/callback"_s)};
}

void TestOAuth::asksInTheBrowser()
{
    const LoginAttempt attempt = attemptAt(u"http://127.0.0.1:1"_s);
    const QUrl page = authorizeAddress(attempt);
    QCOMPARE(page.toString(QUrl::RemoveQuery), u"http://127.0.0.1:1/authorize"_s);
    const QUrlQuery query(page);
    const auto value = [&query](const QString &name) {
        return query.queryItemValue(name, QUrl::FullyDecoded);
    };
    QCOMPARE(value(u"client_id"_s), u"id-1"_s);
    QCOMPARE(value(u"audience"_s), u"api.atlassian.com"_s);
    QCOMPARE(value(u"response_type"_s), u"code"_s);
    QCOMPARE(value(u"state"_s), attempt.state);
    QCOMPARE(value(u"redirect_uri"_s), attempt.redirect.toString());
    const QStringList scopes = value(u"scope"_s).split(u' ');
    for (const char *scope :
         {"offline_access", "read:jira-user", "write:customer.profile:jira-service-management"})
        QVERIFY(scopes.contains(QString::fromLatin1(scope)));
    QCOMPARE(QSet<QString>(scopes.begin(), scopes.end()).size(), scopes.size());
    QVERIFY(!page.toString().contains(u"s3cret"_s));
}

void TestOAuth::realSitesLogInAtAtlassian()
{
    const Address address{u"https://marlow.atlassian.net"_s};
    QCOMPARE(address.login(u"/authorize"_s).toString(), u"https://auth.atlassian.com/authorize"_s);
    QCOMPARE(address.grants().toString(),
             u"https://api.atlassian.com/oauth/token/accessible-resources"_s);
}

void TestOAuth::theBrowserBrings_data()
{
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("result");
    QTest::newRow("code") << QString() << u"c0de"_s << u"c0de"_s;
    QTest::newRow("no") << u"access_denied"_s << QString() << u"oauth.denied"_s;
    QTest::newRow("error") << u"server_error"_s << u"c0de"_s << u"oauth.refused"_s;
    QTest::newRow("nothing") << QString() << QString() << u"oauth.answer"_s;
}

void TestOAuth::theBrowserBrings()
{
    QFETCH(const QString, error);
    QFETCH(const QString, code);
    const auto brought = codeIn({{u"error"_s, error}, {u"code"_s, code}});
    QTEST(brought ? *brought : brought.error().message.code, "result");
}

void TestOAuth::exchanges()
{
    csmsite::CsmSite site;
    QVERIFY(site.start());
    net::HttpClient client(policy());
    const LoginAttempt attempt = attemptAt(site.url());
    const auto pair = exchangeCode(attempt, u"code"_s, client, {});
    QVERIFY(pair);
    const qint64 life = QDateTime::currentDateTimeUtc().secsTo(pair->expiry);
    QVERIFY2(life > 3500 && life <= 3600, qPrintable(QString::number(life)));
    const auto next = exchangeRefresh(attempt.address, attempt.app, pair->refresh, client, {});
    QVERIFY(next);
    QVERIFY(next->refresh != pair->refresh && next->access != pair->access);
    const auto used = exchangeRefresh(attempt.address, attempt.app, pair->refresh, client, {});
    QVERIFY(!used);
    QCOMPARE(used.error().message.code, u"net.loginExpired"_s);
    QCOMPARE(used.error().kind, Error::Kind::Auth);
}

void TestOAuth::answersAreToldApart_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::newRow("wrong secret") << 401 << json("{'error':'access_denied'}")
                                  << u"oauth.appRefused"_s;
    QTest::newRow("wrong id") << 401 << json("{'error':'invalid_client'}") << u"oauth.appRefused"_s;
    QTest::newRow("old code") << 403 << json("{'error':'invalid_grant'}") << u"oauth.codeExpired"_s;
    QTest::newRow("another error")
        << 400 << json("{'error':'invalid_request'}") << u"oauth.refused"_s;
    QTest::newRow("down") << 500 << QByteArray("<html>") << u"oauth.unavailable"_s;
    QTest::newRow("no tokens") << 200 << json("{}") << u"oauth.answer"_s;
    QTest::newRow("a page") << 200 << QByteArray("<html>") << u"oauth.answer"_s;
}

void TestOAuth::answersAreToldApart()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    const ScriptedSite site({{"POST /oauth/token", {.status = status, .body = body}}});
    net::HttpClient client(ScriptedSite::policy());
    const auto pair = exchangeCode(attemptAt(site.address().site), u"code"_s, client, {});
    QVERIFY(!pair);
    QTEST(pair.error().message.code, "code");
    QCOMPARE(site.requests().size(), 1); // a code is good for once
    QVERIFY(site.requests().first().body.contains("s3cret"));
    QVERIFY(!pair.error().detail.contains(u"s3cret"_s));
}

void TestOAuth::grants()
{
    const QByteArray body = json("[{'id':'cloud-1','url':'https://marlow.atlassian.net',"
                                 "'scopes':['read:task:jira-service-management']},{'id':'c2'}]");
    const ScriptedSite site({{"GET /oauth/token/accessible-resources", {.body = body}}});
    net::HttpClient client(ScriptedSite::policy());
    const auto grants = readGrants(site.address(), u"word"_s, client, {});
    QVERIFY(grants);
    QCOMPARE(grants->size(), 2);
    QCOMPARE(grants->first().cloudId, u"cloud-1"_s);
    QCOMPARE(grants->first().scopes, QStringList{u"read:task:jira-service-management"_s});
    QCOMPARE(site.requests().first().header("authorization"), QByteArray("Bearer word"));
}

void TestOAuth::grantsThatAreNone_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::newRow("expired") << 401 << QByteArray() << u"site.tokenRefused"_s;
    QTest::newRow("a page") << 200 << QByteArray("<html>") << u"oauth.answer"_s;
    QTest::newRow("missing") << 404 << json("[]") << u"oauth.answer"_s;
}

void TestOAuth::grantsThatAreNone()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    const ScriptedSite site(
        {{"GET /oauth/token/accessible-resources", {.status = status, .body = body}}});
    net::HttpClient client(ScriptedSite::policy());
    const auto grants = readGrants(site.address(), u"word"_s, client, {});
    QVERIFY(!grants);
    QTEST(grants.error().message.code, "code");
}

/// A login at \a site whose refresh token rotates, as simulated.
static std::shared_ptr<net::BearerTokens> loggedIn(const csmsite::CsmSite &site)
{
    const LoginAttempt attempt = attemptAt(site.url());
    net::HttpClient client(policy());
    const auto pair = exchangeCode(attempt, u"code"_s, client, {});
    if (!pair)
        qFatal("The simulator gives no tokens: %s", qPrintable(pair.error().message.code));
    auto tokens = std::make_shared<net::BearerTokens>(
        u"key"_s, std::shared_ptr(net::openMemoryStore()),
        [attempt](const QString &refresh, const RunContext &context) {
            net::HttpClient another(policy());
            return exchangeRefresh(attempt.address, attempt.app, refresh, another, context);
        });
    if (!tokens->take(*pair))
        qFatal("The store keeps nothing");
    return tokens;
}

void TestOAuth::doorsShareALoginThatExpires()
{
    csmsite::Switches switches;
    switches.tokenSeconds = 600;
    csmsite::CsmSite simulator(switches);
    QVERIFY(simulator.start());
    const auto site = connectTo(simulator, {.tokens = loggedIn(simulator)});
    QVERIFY(site);
    for (int hour = 0; hour < 3; ++hour) { // our clock knows nothing of the simulator's
        simulator.advanceClock(601);
        std::vector<std::future<bool>> asking;
        for (int i = 0; i < 6; ++i) {
            asking.push_back(std::async(std::launch::async, [&site] {
                return (*site)->another()->readFacts({}).has_value();
            }));
        }
        for (auto &one : asking)
            QVERIFY(one.get());
    }
}

void TestOAuth::aRefusedScopeRenewsNothing()
{
    const QByteArray words = json("{'code':401,'message':'Unauthorized; scope does not match'}");
    ScriptedSite site({{"GET /organization/details", {.status = 401, .body = words}}});
    int exchanges = 0;
    auto tokens =
        std::make_shared<net::BearerTokens>(u"key"_s, std::shared_ptr(net::openMemoryStore()),
                                            [&exchanges](const QString &, const RunContext &) {
                                                ++exchanges;
                                                return net::TokenPair{u"next"_s, u"refresh"_s, {}};
                                            });
    QVERIFY(tokens->take({u"word"_s, u"refresh"_s, {}}));
    const auto connected = site.connect({.tokens = tokens});
    QVERIFY(!connected);
    QCOMPARE(connected.error().message.code, u"site.missingScope"_s);
    QCOMPARE(exchanges, 0);
}

void TestOAuth::aLoginThatHasEndedIsSaid()
{
    csmsite::CsmSite simulator;
    QVERIFY(simulator.start());
    const auto tokens = loggedIn(simulator);
    QVERIFY(tokens->take({u"wrong"_s, u"wrong too"_s, {}}));
    const auto site = connectTo(simulator, {.tokens = tokens});
    QVERIFY(!site);
    QCOMPARE(site.error().message.code, u"net.loginExpired"_s);
    QCOMPARE(site.error().kind, Error::Kind::Auth);
}

QTEST_GUILESS_MAIN(TestOAuth)
#include "tst_oauth.moc"
