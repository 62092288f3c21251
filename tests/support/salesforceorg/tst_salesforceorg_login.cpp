#include "orgclient.h"

using namespace salesforceorg;
using namespace Qt::StringLiterals;

using Pairs = QList<std::pair<QByteArray, QByteArray>>;
Q_DECLARE_METATYPE(Pairs)

// Login as "Salesforce API, 1" has it: PKCE, codes, tokens and every way to be refused.
class TestLogin : public QObject
{
    Q_OBJECT

    std::unique_ptr<OrgFixture> m_fixture;
    SalesforceOrg &org() { return m_fixture->org; }
    OrgClient &client() { return m_fixture->client; }
    QByteArray code() { return OrgClient::valueIn(client().authorize(), "code"); }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<OrgFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void sendsTheBrowserBackWithACode();
    void refusesToAuthorize_data();
    void refusesToAuthorize();
    void meetsEachAuthorizeErrorAtWill_data();
    void meetsEachAuthorizeErrorAtWill();
    void leavesTheBrowserOnThePage();
    void sendsAnotherState();
    void givesTokens();
    void givesNoRefreshTokenUnasked();
    void refusesCodes_data();
    void refusesCodes();
    void takesACodeOnce();
    void takesACodeForFifteenMinutes();
    void takesLongVerifiersWithoutAMethod();
    void meetsEachTokenErrorAtWill_data();
    void meetsEachTokenErrorAtWill();
    void tokenErrorsCanMeanOneGrantAlone();
    void refreshes();
    void rotates();
    void revokes_data();
    void revokes();
    void tellsWhoSomebodyIs();
    void secretsAreForThoseWhoMustHaveOne();
    void sessionsEnd();
};

void TestLogin::sendsTheBrowserBackWithACode()
{
    const QUrl back = client().authorize();
    QCOMPARE(back.adjusted(QUrl::RemoveQuery).toEncoded(), OrgClient::callback);
    QCOMPARE(OrgClient::valueIn(back, "state"), QByteArray("a state"));
    QVERIFY(
        OrgClient::valueIn(back, "code").endsWith("==")); // whoever does not decode it finds out
}

void TestLogin::refusesToAuthorize_data()
{
    QTest::addColumn<QByteArray>("switches");
    QTest::addColumn<Pairs>("others");
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<bool>("onPage");

    const auto row = [](const char *name, const QByteArray &switches, const Pairs &others,
                        const QByteArray &error, bool onPage) {
        QTest::newRow(name) << switches << others << error << onPage;
    };
    row("another key", "{'clientIds':['other']}", {}, "invalid_client_id", true);
    row("another callback", "{'callbackUrls':['http://localhost:1/callback']}", {},
        "redirect_uri_mismatch", true);
    row("a slash more", "{'callbackUrls':['http://localhost:53682/callback/']}", {},
        "redirect_uri_mismatch", true);
    row("localhost by its number", "{}", {{"redirect_uri", "http://127.0.0.1:53682/callback"}},
        "redirect_uri_mismatch", true);
    row("no challenge", "{}", {{"code_challenge", ""}}, "invalid_request", false);
    row("a plain challenge", "{}", {{"code_challenge_method", "plain"}}, "invalid_request", false);
    row("a scope too many", "{}", {{"scope", "api chatter_api"}}, "invalid_scope", false);
    row("the scope is not in the app", "{'scopes':['id']}", {}, "invalid_scope", false);
    row("no code wanted", "{}", {{"response_type", "token"}}, "unsupported_response_type", true);
}

void TestLogin::refusesToAuthorize()
{
    QFETCH(QByteArray, switches);
    QFETCH(Pairs, others);
    QFETCH(QByteArray, error);
    QFETCH(bool, onPage);
    QCOMPARE(client().call("POST", "/__org/switches", quoted(switches)).status, 200);
    const QUrl back = client().authorize(others);
    QCOMPARE(OrgClient::valueIn(back, "error"), error);
    QCOMPARE(back.host() != "localhost"_L1, onPage);
}

void TestLogin::meetsEachAuthorizeErrorAtWill_data()
{
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<QByteArray>("description");

    const std::pair<const char *, const char *> errors[] = {
        {"access_denied", "end-user denied authorization"},
        {"OAUTH_APP_BLOCKED", "this app is blocked by admin"},
        {"OAUTH_APP_ACCESS_DENIED", "user is not admin approved to access this app"},
        {"invalid_client", "app must be installed into org"},
        {"OAUTH_EC_APP_NOT_FOUND", "External client app is not installed in this org"},
        {"redirect_uri_mismatch", "redirect_uri must match configuration"},
        {"invalid_request", "missing required code challenge"},
        {"invalid_client_id", "client identifier invalid"},
        {"invalid_scope", "the requested scope is not allowed"},
    };
    for (const auto &[error, description] : errors)
        QTest::newRow(error) << QByteArray(error) << QByteArray(description);
}

void TestLogin::meetsEachAuthorizeErrorAtWill()
{
    QFETCH(QByteArray, error);
    QFETCH(QByteArray, description);
    for (const ErrorPlace place : {ErrorPlace::Callback, ErrorPlace::Page}) {
        org().change([&](Switches &switches) {
            switches.authorizeError = error.toStdString();
            switches.authorizeErrorAt = place;
        });
        const QUrl back = client().authorize();
        QCOMPARE(OrgClient::valueIn(back, "error"), error);
        QCOMPARE(OrgClient::valueIn(back, "error_description"), description);
        QCOMPARE(back.host() == "localhost"_L1, place == ErrorPlace::Callback);
        if (place == ErrorPlace::Callback)
            QCOMPARE(OrgClient::valueIn(back, "state"), QByteArray("a state"));
    }
}

void TestLogin::leavesTheBrowserOnThePage()
{
    org().change([](Switches &switches) { switches.authorizeError = "OAUTH_EC_APP_NOT_FOUND"; });
    const QByteArray location =
        client()
            .call("GET", "/services/oauth2/authorize?" + OrgClient::authorizeQuery())
            .header("Location");
    QVERIFY2(location.startsWith("/setup/secur/RemoteAccessErrorPage.apexp?error="),
             location.constData());
    const Answer page = client().call("GET", location);
    QCOMPARE(page.status, 200);
    QVERIFY(page.header("Content-Type").startsWith("text/html"));
    QVERIFY(page.body.contains("External client app is not installed in this org"));
}

void TestLogin::sendsAnotherState()
{
    org().change([](Switches &switches) { switches.callbackState = "forged"; });
    QCOMPARE(OrgClient::valueIn(client().authorize(), "state"), QByteArray("forged"));
}

void TestLogin::givesTokens()
{
    const Answer answer = client().redeem(code());
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.text("access_token").startsWith(u"00D5g0000004xYz!"_s));
    QVERIFY(answer.text("access_token").contains(u'.'));
    QCOMPARE(answer.text("instance_url"), org().url());
    QCOMPARE(answer.text("id"), org().url() + u"/id/00D5g0000004xYzEAI/0055g0000000001AAA"_s);
    QCOMPARE(answer.text("token_type"), u"Bearer"_s);
    QCOMPARE(answer.text("scope"), u"api refresh_token"_s);
    QVERIFY(answer.text("issued_at").toLongLong() > 1'700'000'000'000); // milliseconds, in a string
    QVERIFY(!answer.json().contains("expires_in"_L1));
    QVERIFY(answer.text("refresh_token").startsWith(u"5Aep861"_s));
    client().setToken(answer.text("access_token").toUtf8());
    QCOMPARE(client().api("GET", "/sobjects").status, 200);
}

void TestLogin::givesNoRefreshTokenUnasked()
{
    const QUrl back = client().authorize({{"scope", "api"}});
    const Answer answer = client().redeem(OrgClient::valueIn(back, "code"));
    QCOMPARE(answer.status, 200);
    QVERIFY(!answer.json().contains("refresh_token"_L1));
    QCOMPARE(org().refreshTokens(), 0);
}

void TestLogin::refusesCodes_data()
{
    QTest::addColumn<Pairs>("others");
    QTest::addColumn<QString>("error");

    const auto row = [](const char *name, const Pairs &others, const QString &error) {
        QTest::newRow(name) << others << error;
    };
    row("unknown code", {{"code", "aPrxOther=="}}, u"invalid_grant"_s);
    row("wrong verifier", {{"code_verifier", QByteArray(64, 'w')}}, u"invalid_grant"_s);
    row("no verifier", {{"code_verifier", ""}}, u"invalid_grant"_s);
    row("another callback", {{"redirect_uri", "http://localhost:53683/callback"}},
        u"redirect_uri_mismatch"_s);
    row("another key", {{"client_id", "other"}}, u"invalid_client_id"_s);
    row("a secret", {{"client_secret", "0123"}}, u"invalid_client"_s);
    row("a password", {{"grant_type", "password"}}, u"unsupported_grant_type"_s);
}

void TestLogin::refusesCodes()
{
    QFETCH(Pairs, others);
    QFETCH(QString, error);
    const QByteArray fresh = code();
    const Answer answer = client().redeem(fresh, others);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.text("error"), error);
    QVERIFY(!answer.text("error_description").isEmpty());
    QCOMPARE(org().sessions(), 0);
}

void TestLogin::takesACodeOnce()
{
    const QByteArray once = code();
    QCOMPARE(client().redeem(once).status, 200);
    QCOMPARE(client().redeem(once).text("error_description"), u"expired authorization code"_s);
}

void TestLogin::takesACodeForFifteenMinutes()
{
    const QByteArray early = code();
    org().advanceClock(14 * 60);
    QCOMPARE(client().redeem(early).status, 200);
    const QByteArray late = code();
    org().advanceClock(15 * 60);
    QCOMPARE(client().redeem(late).text("error_description"), u"expired authorization code"_s);
}

// RFC 7636 ends at 128 characters; jsforce sends 171 and no method.
void TestLogin::takesLongVerifiersWithoutAMethod()
{
    const QByteArray verifier(171, 'j');
    const QByteArray challenge = challengeOf(verifier);
    const QUrl loose =
        client().authorize({{"code_challenge", challenge}, {"code_challenge_method", ""}});
    QCOMPARE(
        client().redeem(OrgClient::valueIn(loose, "code"), {{"code_verifier", verifier}}).status,
        200);
    const QUrl strict = client().authorize({{"code_challenge", challenge}});
    QCOMPARE(client()
                 .redeem(OrgClient::valueIn(strict, "code"), {{"code_verifier", verifier}})
                 .text("error_description"),
             u"invalid code verifier"_s);
    const QByteArray brief(42, 'b');
    const QUrl tooShort = client().authorize({{"code_challenge", challengeOf(brief)}});
    QCOMPARE(client()
                 .redeem(OrgClient::valueIn(tooShort, "code"), {{"code_verifier", brief}})
                 .text("error_description"),
             u"invalid code verifier"_s);
}

void TestLogin::meetsEachTokenErrorAtWill_data()
{
    QTest::addColumn<QByteArray>("description");
    QTest::addColumn<QString>("error");

    const std::pair<const char *, const char *> errors[] = {
        {"expired authorization code", "invalid_grant"},
        {"authentication failure", "invalid_grant"},
        {"expired access/refresh token", "invalid_grant"},
        {"invalid code verifier", "invalid_grant"},
        {"inactive user", "invalid_grant"},
        {"inactive organization", "invalid_grant"},
        {"ip restricted", "invalid_grant"},
        {"user hasn't approved this consumer", "invalid_grant"},
        {"client identifier invalid", "invalid_client_id"},
        {"invalid client credentials", "invalid_client"},
        {"redirect_uri must match configuration", "redirect_uri_mismatch"},
        {"user is not admin approved to access this app", "invalid_app_access"},
        {"External client app is not installed in this org", "app_not_found"},
        {"grant type not supported", "unsupported_grant_type"},
    };
    for (const auto &[description, error] : errors)
        QTest::newRow(description) << QByteArray(description) << QString::fromLatin1(error);
}

void TestLogin::meetsEachTokenErrorAtWill()
{
    QFETCH(QByteArray, description);
    QFETCH(QString, error);
    org().change([&](Switches &switches) { switches.tokenError = description.toStdString(); });
    const Answer answer = client().redeem(code());
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.text("error"), error);
    QCOMPARE(answer.text("error_description").toUtf8(), description);
}

void TestLogin::tokenErrorsCanMeanOneGrantAlone()
{
    org().change([](Switches &switches) {
        switches.tokenError = "inactive user";
        switches.tokenErrorFor = "refresh_token";
    });
    client().login();
    QVERIFY(!client().token().isEmpty());
    QCOMPARE(client().refresh(client().refreshToken()).text("error_description"),
             u"inactive user"_s);
}

void TestLogin::refreshes()
{
    client().login();
    const Answer again = client().refresh(client().refreshToken());
    QCOMPARE(again.status, 200);
    QVERIFY(again.text("access_token").toUtf8() != client().token());
    QVERIFY(!again.json().contains("refresh_token"_L1)); // it stays the same
    QCOMPARE(client().refresh(client().refreshToken()).status, 200);
    QCOMPARE(client().refresh("5Aep861other").text("error"), u"invalid_grant"_s);
}

void TestLogin::rotates()
{
    org().change([](Switches &switches) { switches.rotation = true; });
    client().login();
    const Answer first = client().refresh(client().refreshToken());
    const QByteArray next = first.text("refresh_token").toUtf8();
    QVERIFY(!next.isEmpty() && next != client().refreshToken());
    QCOMPARE(client().refresh(client().refreshToken()).text("error_description"),
             u"expired access/refresh token"_s);
    QCOMPARE(client().refresh(next).status, 200);
    QCOMPARE(org().refreshTokens(), 1);
}

void TestLogin::revokes_data()
{
    QTest::addColumn<bool>("refreshToken");
    QTest::newRow("the session") << false;
    QTest::newRow("the refresh token, and all sessions with it") << true;
}

void TestLogin::revokes()
{
    QFETCH(bool, refreshToken);
    client().login();
    const QByteArray token = refreshToken ? client().refreshToken() : client().token();
    const Answer done = client().post("/services/oauth2/revoke", form({{"token", token}}));
    QCOMPARE(done.status, 200);
    QVERIFY(done.body.isEmpty());
    QCOMPARE(org().sessions(), 0);
    QCOMPARE(org().refreshTokens(), refreshToken ? 0 : 1);
    QCOMPARE(client().api("GET", "/sobjects").status, 401);
    const Answer again = client().post("/services/oauth2/revoke", form({{"token", token}}));
    QCOMPARE(again.status, 400);
    QVERIFY(again.body.startsWith("error=unsupported_token_type&")); // no JSON
}

void TestLogin::tellsWhoSomebodyIs()
{
    client().login();
    const HeaderLines bearer = {"Authorization: Bearer " + client().token()};
    const Answer info = client().call("GET", "/services/oauth2/userinfo", {}, bearer);
    QCOMPARE(info.text("organization_id"), u"00D5g0000004xYzEAI"_s);
    QCOMPARE(info.text("preferred_username"), u"admin@example.com"_s);
    const QByteArray id = "/id/00D5g0000004xYzEAI/0055g0000000001AAA";
    const Answer identity = client().call(
        "GET", id + "?format=json&oauth_token=" + client().token().toPercentEncoding());
    QCOMPARE(identity.text("username"), u"admin@example.com"_s);
    QCOMPARE(identity.text("display_name"), u"Asha Brandt"_s);
    QVERIFY(identity.json()["urls"_L1]["rest"_L1].toString().contains(u"{version}"_s));
    const Answer refused = client().call("GET", id, {}, {"Authorization: Bearer other"});
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.body, QByteArray("Bad_OAuth_Token"));
}

void TestLogin::secretsAreForThoseWhoMustHaveOne()
{
    org().change([](Switches &switches) { switches.requireSecret = true; });
    QCOMPARE(client().redeem(code()).text("error_description"), u"invalid client credentials"_s);
    QCOMPARE(client().redeem(code(), {{"client_secret", "0123"}}).status, 200);
}

void TestLogin::sessionsEnd()
{
    client().login();
    org().change([](Switches &switches) { switches.tokenSeconds = 7200; });
    QCOMPARE(client().api("GET", "/sobjects").status, 200);
    org().advanceClock(7200);
    QCOMPARE(OrgClient::errorOf(client().api("GET", "/sobjects")),
             u"INVALID_SESSION_ID: Session expired or invalid"_s);
    org().change([](Switches &switches) {
        switches.tokenSeconds = 0;
        switches.expireAfterRequests = 2;
    });
    client().login();
    QCOMPARE(client().api("GET", "/sobjects").status, 200);
    QCOMPARE(client().api("GET", "/sobjects").status, 200);
    QCOMPARE(client().api("GET", "/sobjects").status, 401);
    client().login();
    org().endSessions();
    QCOMPARE(client().api("GET", "/sobjects").status, 401);
    QCOMPARE(client().refresh(client().refreshToken()).status, 200); // which outlives them
}

QTEST_GUILESS_MAIN(TestLogin)
#include "tst_salesforceorg_login.moc"
