#include "core/operations/loginoforg.h"
#include "operations/login.h"
#include "salesforce/loginerrors.h"
#include "salesforceorg/salesforceorg.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The login against a simulated org, which decides by code of its own what it takes.
class TestOrgLogin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void loggedIn();
    void theOrgKnowsItsApp();
    void whatIsBroughtBack_data();
    void whatIsBroughtBack();
    void whatTheBrowserKeeps_data();
    void whatTheBrowserKeeps();
    void refusalsOfTheTokens_data();
    void refusalsOfTheTokens();
    void aSecretIsDemanded();
    void aForgedStateIsNotTaken();
    void rotationForDays();
    void aRefreshThatIsRefused();
    void loggedOut();

private:
    Result<operations::OrgLogin> logIn(const RunContext &context = {})
    {
        return operations::logIn(
            {.address = m_org->url(), .consumerKey = u"3MVG9.simulated"_s, .ports = m_ports},
            [this](const QUrl &page) { m_browser.open(page); }, m_store, context);
    }
    Result<operations::OrgLogin> resume()
    {
        return operations::resumeLogin(QUrl(m_org->url()), u"3MVG9.simulated"_s, m_store, {});
    }
    /// Logs in until the browser stays with a page, and gives up.
    QUrl stayedAt();

    std::unique_ptr<salesforceorg::SalesforceOrg> m_org;
    std::shared_ptr<net::SecretStore> m_store;
    QList<quint16> m_ports;
    FakeBrowser m_browser;
};

void TestOrgLogin::init()
{
    m_store = net::openMemoryStore();
    m_ports = {0};
    m_org = std::make_unique<salesforceorg::SalesforceOrg>();
    QVERIFY(m_org->start());
}

QUrl TestOrgLogin::stayedAt()
{
    StopSource stop;
    RunContext context;
    context.stop = stop.token();
    std::promise<void> isOpen;
    auto login = std::async(std::launch::async, [&] {
        return operations::logIn(
            {.address = m_org->url(), .consumerKey = u"3MVG9.simulated"_s, .ports = m_ports},
            [&](const QUrl &page) {
                m_browser.open(page);
                isOpen.set_value();
            },
            m_store, context);
    });
    isOpen.get_future().wait();
    m_browser.close();
    stop.request();
    if (login.get())
        qFatal("nobody should be logged in");
    return m_browser.address();
}

void TestOrgLogin::loggedIn()
{
    const auto login = logIn();
    QVERIFY2(login, login ? "" : qPrintable(login.error().message.code));
    QCOMPARE(login->instance.toString(), m_org->url());
    QCOMPARE(login->who.userName, u"admin@example.com"_s);
    QCOMPARE(login->who.organizationId, u"00D5g0000004xYzEAI"_s);
    QVERIFY(!login->who.organizationName.isEmpty());
    QCOMPARE(m_org->requests(u"POST /services/oauth2/token"_s), 1);
    const auto again = resume();
    QVERIFY(again);
    QCOMPARE(again->who, login->who);
}

/// Exactly the addresses that the guide tells, and the scopes.
void TestOrgLogin::theOrgKnowsItsApp()
{
    m_org->change([](salesforceorg::Switches &switches) {
        switches.clientIds = {"3MVG9.simulated"};
        for (const QString &address : salesforce::callbackAddresses())
            switches.callbackUrls.push_back(address.toStdString());
        switches.scopes = {"api", "refresh_token", "offline_access"};
    });
    m_ports = salesforce::loginPorts();
    QVERIFY(logIn());
    m_browser.close();
    m_ports = {0}; // which the app was not told of
    QVERIFY(stayedAt().toString().contains(u"redirect_uri_mismatch"_s));
    m_ports = salesforce::loginPorts();
    m_org->change([](salesforceorg::Switches &switches) { switches.clientIds = {"3MVG9.other"}; });
    const QString said = stayedAt().toString(QUrl::FullyEncoded);
    const QString code = salesforce::loginErrorIn(said);
    QVERIFY2(code == "salesforce.keyUnknown"_L1 || code == "salesforce.otherOrg"_L1,
             qPrintable(said));
}

static void errorsOfBrowsers()
{
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("code");
    for (const salesforce::LoginError &known : salesforce::loginErrors()) {
        if (known.inBrowser)
            QTest::newRow(qPrintable(known.error)) << known.error << known.code;
    }
}

void TestOrgLogin::whatIsBroughtBack_data()
{
    errorsOfBrowsers();
}

void TestOrgLogin::whatIsBroughtBack()
{
    QFETCH(const QString, error);
    QFETCH(const QString, code);
    m_org->change([&](salesforceorg::Switches &switches) {
        switches.authorizeError = error.toStdString();
        switches.authorizeErrorAt = salesforceorg::ErrorPlace::Callback;
    });
    const auto login = logIn();
    QVERIFY(!login);
    QCOMPARE(login.error().message.code, code);
    QCOMPARE(m_org->requests(u"POST /services/oauth2/token"_s), 0);
}

void TestOrgLogin::whatTheBrowserKeeps_data()
{
    errorsOfBrowsers();
}

/// The user pastes what the address line says, and is told what it means.
void TestOrgLogin::whatTheBrowserKeeps()
{
    QFETCH(const QString, error);
    QFETCH(const QString, code);
    m_org->change([&](salesforceorg::Switches &switches) {
        switches.authorizeError = error.toStdString();
        switches.authorizeErrorAt = salesforceorg::ErrorPlace::Page;
    });
    const QString at = stayedAt().toString(QUrl::FullyEncoded);
    QVERIFY2(at.contains(u"RemoteAccessErrorPage"_s), qPrintable(at));
    QCOMPARE(operations::browserErrorIn(at), code);
}

void TestOrgLogin::refusalsOfTheTokens_data()
{
    QTest::addColumn<QString>("description");
    QTest::addColumn<QString>("code");
    for (const salesforce::LoginError &known : salesforce::loginErrors()) {
        if (known.inBrowser || known.description.isEmpty())
            continue;
        // The simulator has one wording where the client takes several.
        const bool isVerifier = known.code == "salesforce.verifierRefused"_L1;
        if (isVerifier && known.error != "invalid_grant"_L1)
            continue;
        const QString description = isVerifier ? u"invalid code verifier"_s : known.description;
        QTest::newRow(qPrintable(description)) << description << known.code;
    }
}

void TestOrgLogin::refusalsOfTheTokens()
{
    QFETCH(const QString, description);
    QFETCH(const QString, code);
    m_org->change([&](salesforceorg::Switches &switches) {
        switches.tokenError = description.toStdString();
    });
    const auto login = logIn();
    QVERIFY(!login);
    QCOMPARE(login.error().message.code, code);
}

void TestOrgLogin::aSecretIsDemanded()
{
    m_org->change([](salesforceorg::Switches &switches) { switches.requireSecret = true; });
    const auto login = logIn();
    QVERIFY(!login);
    QCOMPARE(login.error().message.code, u"salesforce.secretDemanded"_s);
}

void TestOrgLogin::aForgedStateIsNotTaken()
{
    m_org->change([](salesforceorg::Switches &switches) { switches.callbackState = "forged"; });
    QVERIFY(stayedAt().toString().contains(u"state=forged"_s));
    QCOMPARE(m_org->requests(u"POST /services/oauth2/token"_s), 0);
}

void TestOrgLogin::rotationForDays()
{
    m_org->change([](salesforceorg::Switches &switches) { switches.rotation = true; });
    const auto login = logIn();
    QVERIFY(login);
    QString token = login->accessToken;
    for (int night = 0; night < 5; ++night) {
        m_org->endSessions();
        const auto renewed = login->renew()({});
        QVERIFY(renewed);
        QVERIFY(*renewed != token);
        token = *renewed;
    }
    QCOMPARE(m_org->refreshTokens(), 1);
    m_org->endSessions(); // and on another day, from the keychain
    const auto resumed = resume();
    QVERIFY(resumed);
    QVERIFY(resumed->accessToken != token);
}

void TestOrgLogin::aRefreshThatIsRefused()
{
    const auto login = logIn();
    QVERIFY(login);
    m_org->endSessions();
    m_org->change([](salesforceorg::Switches &switches) {
        switches.tokenError = "expired access/refresh token";
        switches.tokenErrorFor = "refresh_token";
    });
    const auto renewed = login->renew()({});
    QVERIFY(!renewed);
    QCOMPARE(renewed.error().kind, Error::Kind::Auth);
    QCOMPARE(renewed.error().message.code, u"salesforce.loginExpired"_s);
    QCOMPARE(resume().error().message.code, u"salesforce.loginExpired"_s);
    QVERIFY(logIn()); // the next login is as good as ever
}

void TestOrgLogin::loggedOut()
{
    const auto login = logIn();
    QVERIFY(login);
    QCOMPARE(m_org->refreshTokens(), 1);
    QVERIFY(operations::logOut(*login, {}));
    QCOMPARE(m_org->refreshTokens(), 0);
    QCOMPARE(m_org->sessions(), 0);
    QCOMPARE(resume().error().message.code, u"salesforce.notLoggedIn"_s);
}

QTEST_GUILESS_MAIN(TestOrgLogin)
#include "tst_orglogin.moc"
