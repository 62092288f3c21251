#include "core/net/quickrequests.h"
#include "salesforce/login.h"
#include "salesforce/loginerrors.h"
#include "support/scriptedserver.h"

#include <QSet>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace salesforce;

/// What is asked of the login of an org, and what is made of its answers.
class TestLogin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAddressHasAllThatIsNeeded();
    void thePortsAreNobodysElse();
    void aCodeIsExchanged();
    void aCodeIsNeverSentTwice();
    void refreshing_data();
    void refreshing();
    void everyErrorIsKnown_data();
    void everyErrorIsKnown();
    void badAnswers_data();
    void badAnswers();
    void errorsAreFoundInWhatIsPasted_data();
    void errorsAreFoundInWhatIsPasted();
    void revoking_data();
    void revoking();
    void onlyExpiredSessionsAreRefreshed_data();
    void onlyExpiredSessionsAreRefreshed();

private:
    static LoginAttempt attempt(const ScriptedServer &server)
    {
        return {.host = QUrl(server.origin()),
                .consumerKey = u"3MVG9.key=="_s,
                .redirect = QUrl(u"http://localhost:18473/callback"_s)};
    }
};

static const QByteArray goodTokens =
    R"({"access_token":"00Dx!AR8","refresh_token":"5Aep861","signature":"CMJ4l=","scope":"refresh_token api",)"
    R"("instance_url":"https://example.my.salesforce.com","id":"https://login.salesforce.com/id/00D/005",)"
    R"("token_type":"Bearer","issued_at":"1793450000000"})";

static QHash<QString, QString> formOf(const QByteArray &body)
{
    QHash<QString, QString> form;
    const auto items = QUrlQuery(QString::fromLatin1(body)).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items)
        form.insert(name, value);
    return form;
}

void TestLogin::theAddressHasAllThatIsNeeded()
{
    LoginAttempt login{.host = QUrl(u"https://acme.my.salesforce.com"_s),
                       .consumerKey = u"3MVG9+a=&b"_s,
                       .redirect = QUrl(u"http://localhost:18473/callback"_s)};
    const QUrl url = authorizeAddress(login);
    QVERIFY(url.isValid());
    QCOMPARE(url.adjusted(QUrl::RemoveQuery).toString(),
             u"https://acme.my.salesforce.com/services/oauth2/authorize"_s);
    const auto form = formOf(url.query(QUrl::FullyEncoded).toLatin1());
    QCOMPARE(form.size(), 7);
    QCOMPARE(form[u"response_type"_s], u"code"_s);
    QCOMPARE(form[u"client_id"_s], u"3MVG9+a=&b"_s);
    QCOMPARE(form[u"redirect_uri"_s], u"http://localhost:18473/callback"_s);
    QCOMPARE(form[u"scope"_s], u"api refresh_token"_s);
    QCOMPARE(form[u"state"_s], login.state);
    QCOMPARE(form[u"code_challenge"_s], net::challengeOf(login.pkce.verifier));
    QCOMPARE(form[u"code_challenge_method"_s], u"S256"_s);
    QVERIFY(!url.toString(QUrl::FullyEncoded).contains(login.pkce.verifier));
    QVERIFY(!url.toString(QUrl::FullyEncoded).contains(u"+"_s)); // which means a blank to some
    QVERIFY(LoginAttempt().state != LoginAttempt().state);
}

void TestLogin::thePortsAreNobodysElse()
{
    const auto ports = loginPorts();
    QCOMPARE(ports.size(), 3);
    QCOMPARE(QSet<quint16>(ports.begin(), ports.end()).size(), 3);
    for (const quint16 port : ports) {
        QVERIFY(port > 1023 && port < 32768);
        QVERIFY(port != 1717 && port != 7171);
    }
    QCOMPARE(callbackAddresses().size(), 3);
    QCOMPARE(callbackAddresses().constFirst(), u"http://localhost:18473/callback"_s);
    QVERIFY(callbackAddresses().join(u'\n').size() < 2000); // as much as an app takes
}

void TestLogin::aCodeIsExchanged()
{
    const ScriptedServer server({{.body = goodTokens}});
    net::HttpClient client(quickPolicy());
    const LoginAttempt login = attempt(server);
    const auto tokens = exchangeCode(login, u"aPrx.+=="_s, client, {});
    QVERIFY(tokens);
    QCOMPARE(tokens->instance.toString(), u"https://example.my.salesforce.com"_s);
    QCOMPARE(tokens->accessToken, u"00Dx!AR8"_s);
    QCOMPARE(tokens->refreshToken, u"5Aep861"_s);

    const ScriptedRequest request = server.requests().value(0);
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.target, "/services/oauth2/token");
    QCOMPARE(request.header("content-type"), "application/x-www-form-urlencoded");
    QVERIFY(!request.body.contains('+'));
    const auto form = formOf(request.body);
    QCOMPARE(form.size(), 5); // and so no client_secret
    QCOMPARE(form[u"grant_type"_s], u"authorization_code"_s);
    QCOMPARE(form[u"code"_s], u"aPrx.+=="_s);
    QCOMPARE(form[u"client_id"_s], login.consumerKey);
    QCOMPARE(form[u"redirect_uri"_s], login.redirect.toString());
    QCOMPARE(form[u"code_verifier"_s], login.pkce.verifier);
}

void TestLogin::aCodeIsNeverSentTwice()
{
    const ScriptedServer server({{.fate = ScriptedReply::Fate::Drop}, {.body = goodTokens}});
    net::HttpClient client(quickPolicy());
    const auto tokens = exchangeCode(attempt(server), u"a"_s, client, {});
    QVERIFY(!tokens);
    QCOMPARE(tokens.error().kind, Error::Kind::Network);
    QCOMPARE(server.requests().size(), 1);
}

void TestLogin::refreshing_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("refreshToken");
    const QByteArray begin = R"({"access_token":"00Dx!new",)"
                             R"("instance_url":"https://example.my.salesforce.com")";
    QTest::newRow("without rotation") << begin + "}" << u"old-refresh"_s;
    QTest::newRow("with rotation")
        << begin + R"(,"refresh_token":"new-refresh"})" << u"new-refresh"_s;
}

void TestLogin::refreshing()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const QString, refreshToken);
    const ScriptedServer server({{.body = answer}});
    net::HttpClient client(quickPolicy());
    const auto tokens = refreshTokens(QUrl(server.origin()), u"key"_s,
                                      {{}, u"old"_s, u"old-refresh"_s}, client, {});
    QVERIFY(tokens);
    QCOMPARE(tokens->accessToken, u"00Dx!new"_s);
    QCOMPARE(tokens->refreshToken, refreshToken);
    const auto form = formOf(server.requests().value(0).body);
    QCOMPARE(form.size(), 3);
    QCOMPARE(form[u"grant_type"_s], u"refresh_token"_s);
    QCOMPARE(form[u"refresh_token"_s], u"old-refresh"_s);
    QCOMPARE(form[u"client_id"_s], u"key"_s);
}

/// Both at the end of a login and when asked for tokens: Salesforce does not keep them apart.
void TestLogin::everyErrorIsKnown_data()
{
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("description");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("kind");
    for (const LoginError &known : loginErrors()) {
        const QString name = known.error + u": "_s + known.description;
        QTest::newRow(qPrintable(name))
            << known.error << known.description << known.code << int(known.kind);
        if (!known.description.isEmpty())
            QTest::newRow(qPrintable(name + u", with more around"_s))
                << known.error << u"Sorry:  "_s + known.description.toUpper() + u" (1234)"_s
                << known.code << int(known.kind);
    }
    const int auth = int(Error::Kind::Auth);
    QTest::newRow("other words") << u"access_denied"_s << u"you said no"_s << u"salesforce.denied"_s
                                 << auth;
    QTest::newRow("other case") << u"oauth_app_blocked"_s << QString() << u"salesforce.appBlocked"_s
                                << int(Error::Kind::Permission);
    QTest::newRow("another apostrophe")
        << u"invalid_grant"_s << u"user hasn\u2019t approved this consumer"_s
        << u"salesforce.consentMissing"_s << auth;
    QTest::newRow("known words under another name")
        << u"server_error"_s << u"ip restricted"_s << u"salesforce.placeRefused"_s
        << int(Error::Kind::Permission);
    QTest::newRow("unknown") << u"teapot"_s << u"short and stout"_s << u"salesforce.loginRefused"_s
                             << auth;
    QTest::newRow("no telling which")
        << u"invalid_grant"_s << u"whatever"_s << u"salesforce.loginRefused"_s << auth;
}

void TestLogin::everyErrorIsKnown()
{
    QFETCH(const QString, error);
    QFETCH(const QString, description);
    QFETCH(const QString, code);
    QFETCH(const int, kind);
    const Error made = loginError(error, description);
    QCOMPARE(made.message.code, code);
    QCOMPARE(int(made.kind), kind);

    const QByteArray body = QStringLiteral(R"({"error":"%1","error_description":"%2"})")
                                .arg(error, description)
                                .toUtf8();
    const ScriptedServer server({{.status = 400, .body = body}});
    net::HttpClient client(quickPolicy());
    const auto tokens = exchangeCode(attempt(server), u"a"_s, client, {});
    QVERIFY(!tokens);
    QCOMPARE(tokens.error().message.code, code);
}

void TestLogin::badAnswers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    const QString notUnderstood = u"salesforce.loginAnswer"_s;
    const QString unavailable = u"salesforce.loginUnavailable"_s;
    QTest::newRow("nothing") << 200 << QByteArray() << notUnderstood;
    QTest::newRow("a page") << 200 << QByteArray("<html>") << notUnderstood;
    QTest::newRow("no token") << 200
                              << QByteArray(
                                     R"({"instance_url":"https://example.my.salesforce.com"})")
                              << notUnderstood;
    QTest::newRow("no instance") << 200 << QByteArray(R"({"access_token":"a"})") << notUnderstood;
    QTest::newRow("an instance without encryption")
        << 200 << QByteArray(R"({"access_token":"a","instance_url":"http://example.com"})")
        << notUnderstood;
    QTest::newRow("an instance that is none")
        << 200 << QByteArray(R"({"access_token":"a","instance_url":"javascript:x"})")
        << notUnderstood;
    QTest::newRow("forbidden") << 403 << QByteArray("<html>VPN</html>") << unavailable;
    QTest::newRow("moved") << 302 << QByteArray() << unavailable;
    QTest::newRow("maintenance") << 420 << QByteArray("<html>") << unavailable;
    QTest::newRow("an error that has no words")
        << 400 << QByteArray(R"({"error":{"a":1}})") << unavailable;
}

void TestLogin::badAnswers()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, code);
    const ScriptedServer server({{.status = status, .body = body}});
    net::HttpClient client(quickPolicy());
    const auto tokens = exchangeCode(attempt(server), u"a"_s, client, {});
    QVERIFY(!tokens);
    QCOMPARE(tokens.error().message.code, code);
    QCOMPARE(server.requests().size(), 1);
}

void TestLogin::errorsAreFoundInWhatIsPasted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::newRow("the address of the error page")
        << u"https://acme.my.salesforce.com/_nc_external/identity/../setup/secur/"
           "RemoteAccessErrorPage.apexp?error=invalid_client_id&error_description=client%20"
           "identifier%20invalid"_s
        << u"salesforce.keyUnknown"_s;
    QTest::newRow("signs for blanks")
        << u"error_description=app+must+be+installed+into+org"_s << u"salesforce.notInstalled"_s;
    QTest::newRow("only a name") << u"error=redirect_uri_mismatch"_s
                                 << u"salesforce.callbackDiffers"_s;
    QTest::newRow("a long one over the short one in it")
        << u"invalid_client_id"_s << u"salesforce.keyUnknown"_s;
    QTest::newRow("as the page shows it")
        << u"We can't authorize you because of an OAuth error. For more information, contact your "
           "Salesforce administrator.\n\nOAUTH_EC_APP_NOT_FOUND : External client app is not "
           "installed in this org"_s
        << u"salesforce.otherOrg"_s;
    QTest::newRow("blocked") << u"OAUTH_APP_BLOCKED : this app is blocked by admin"_s
                             << u"salesforce.appBlocked"_s;
    QTest::newRow("generic") << u"OAUTH_APPROVAL_ERROR_GENERIC : An unexpected error"_s
                             << u"salesforce.notInstalled"_s;
    QTest::newRow("nothing known") << u"Page not found"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
    for (const LoginError &known : loginErrors()) {
        if (known.inBrowser && !known.description.isEmpty())
            QTest::newRow(qPrintable(known.description))
                << u"Error: "_s + known.description << known.code;
    }
}

void TestLogin::errorsAreFoundInWhatIsPasted()
{
    QFETCH(const QString, text);
    QFETCH(const QString, code);
    QCOMPARE(loginErrorIn(text), code);
}

void TestLogin::revoking_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isDone");
    QTest::newRow("done") << 200 << QByteArray() << true;
    QTest::newRow("over already") << 400
                                  << QByteArray(
                                         "error=invalid_token&error_description=invalid+token")
                                  << true;
    QTest::newRow("refused otherwise") << 400 << QByteArray("<html>") << false;
    QTest::newRow("forbidden") << 403 << QByteArray() << false;
}

void TestLogin::revoking()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const bool, isDone);
    const ScriptedServer server({{.status = status, .body = body}});
    net::HttpClient client(quickPolicy());
    const auto revoked = revokeToken(QUrl(server.origin()), u"5Aep!x"_s, client, {});
    QCOMPARE(revoked.has_value(), isDone);
    if (!isDone)
        QCOMPARE(revoked.error().message.code, u"salesforce.notRevoked"_s);
    const ScriptedRequest request = server.requests().value(0);
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.target, "/services/oauth2/revoke"); // a token is in no address
    QCOMPARE(formOf(request.body), (QHash<QString, QString>{{u"token"_s, u"5Aep!x"_s}}));
}

void TestLogin::onlyExpiredSessionsAreRefreshed_data()
{
    QTest::addColumn<QString>("errorCode");
    QTest::addColumn<QString>("message");
    QTest::addColumn<bool>("expired");
    const QString session = u"INVALID_SESSION_ID"_s;
    QTest::newRow("expired") << session << u"Session expired or invalid"_s << true;
    QTest::newRow("blocked") << session << u"This session is not valid for use with the REST API"_s
                             << false;
    QTest::newRow("blocked for all")
        << session << u"This session is not valid for use with the API"_s << false;
    QTest::newRow("not for agents")
        << session << u"Connected app is not attached to Agent"_s << false;
    QTest::newRow("a fault of ours")
        << u"INVALID_AUTH_HEADER"_s << u"INVALID_HEADER_TYPE"_s << false;
}

void TestLogin::onlyExpiredSessionsAreRefreshed()
{
    QFETCH(const QString, errorCode);
    QFETCH(const QString, message);
    QFETCH(const bool, expired);
    QCOMPARE(isExpiredSession(errorCode, message), expired);
}

QTEST_GUILESS_MAIN(TestLogin)
#include "tst_login.moc"
