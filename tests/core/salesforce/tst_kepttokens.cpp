#include "core/net/quickrequests.h"
#include "salesforce/kepttokens.h"
#include "support/scriptedserver.h"

#include <QTest>
#include <QUrlQuery>

#include <future>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace salesforce;

/// A keychain that tells what happened to it, and can be locked.
class WatchedStore final : public net::SecretStore
{
public:
    Result<QString> read(const QString &key) override { return m_store->read(key); }
    Result<> write(const QString &key, const QString &secret) override
    {
        if (locked)
            return Error{Error::Kind::Storage, {u"secret.notKept"_s, {}}};
        auto written = m_store->write(key, secret);
        if (onWrite)
            onWrite(secret);
        return written;
    }
    Result<> remove(const QString &key) override { return m_store->remove(key); }
    bool lasting() const override { return true; }

    std::atomic<bool> locked = false;
    std::function<void(const QString &)> onWrite;

private:
    std::unique_ptr<net::SecretStore> m_store = net::openMemoryStore();
};

/// An org that changes the refresh token each time, and ends the login when a former one comes.
class RotatingOrg
{
public:
    RotatingOrg()
        : m_server([this](const ScriptedRequest &request) { return answer(request); })
    {
    }
    QUrl host() const { return QUrl(m_server.origin()); }
    int asked() const { return int(m_server.requests().size()); }
    OrgTokens first() const
    {
        return {QUrl(u"https://example.my.salesforce.com"_s), u"access-0"_s, u"refresh-0"_s};
    }
    std::atomic<int> delayMs = 0;
    std::atomic<bool> losesAnswers = false;

private:
    ScriptedReply answer(const ScriptedRequest &request)
    {
        const QUrlQuery form(QString::fromLatin1(request.body));
        const QString token = form.queryItemValue(u"refresh_token"_s);
        if (m_ended || token != u"refresh-%1"_s.arg(m_turn)) {
            m_ended = true;
            return {.status = 400,
                    .body = R"({"error":"invalid_grant",)"
                            R"("error_description":"expired access/refresh token"})"};
        }
        ++m_turn;
        const QString body =
            u"{\"access_token\":\"access-%1\",\"refresh_token\":\"refresh-%1\","
            "\"instance_url\":\"https://example.my.salesforce.com\"}"_s.arg(m_turn);
        return {.body = body.toUtf8(),
                .delayMs = delayMs,
                .fate = losesAnswers ? ScriptedReply::Fate::Drop : ScriptedReply::Fate::Send};
    }

    int m_turn = 0;
    bool m_ended = false;
    ScriptedServer m_server; // last: its thread uses the others
};

/// Rotation: each refresh token is good for once, so that losing one, or asking twice, ends the
/// login.
class TestKeptTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNewIsKeptBeforeItIsUsed();
    void manyRenewals();
    void threadsShareOneRenewal();
    void twoProgramsShareOneRenewal();
    void aRefusalIsSaid();
    void withoutARefreshToken();
    void aLockedKeychainEndsNothing();
    void aLostAnswerIsNotAskedForAgain();
    void stopEndsTheWait();
    void loginsAreApart();
    void recallsWhatWasKept();
    void loggingOut_data();
    void loggingOut();

private:
    static std::unique_ptr<KeptTokens> keep(const QUrl &host,
                                            const std::shared_ptr<net::SecretStore> &store,
                                            const QString &consumerKey = u"key"_s)
    {
        return std::make_unique<KeptTokens>(host, consumerKey, store, [] {
            return std::make_unique<net::HttpClient>(quickPolicy());
        });
    }
};

void TestKeptTokens::whatIsNewIsKeptBeforeItIsUsed()
{
    RotatingOrg org;
    const auto store = std::make_shared<WatchedStore>();
    const auto tokens = keep(org.host(), store);
    QVERIFY(tokens->take(org.first()));
    QStringList inUse;
    store->onWrite = [&](const QString &secret) {
        QVERIFY(secret.contains(u"refresh-1"_s));
        inUse.append(tokens->tokens().accessToken);
    };
    QCOMPARE(tokens->renew({}).value(), u"access-1"_s);
    QCOMPARE(inUse, QStringList{u"access-0"_s}); // when it was written the former was still used
    QCOMPARE(tokens->tokens().refreshToken, u"refresh-1"_s);
}

void TestKeptTokens::manyRenewals()
{
    RotatingOrg org;
    const auto tokens = keep(org.host(), std::make_shared<WatchedStore>());
    QVERIFY(tokens->take(org.first()));
    for (int i = 1; i <= 20; ++i)
        QCOMPARE(tokens->renew({}).value(), u"access-%1"_s.arg(i));
}

void TestKeptTokens::threadsShareOneRenewal()
{
    RotatingOrg org;
    org.delayMs = 150;
    const auto tokens = keep(org.host(), std::make_shared<WatchedStore>());
    QVERIFY(tokens->take(org.first()));
    std::vector<std::future<Result<QString>>> asking;
    for (int i = 0; i < 8; ++i)
        asking.push_back(std::async(std::launch::async, [&] { return tokens->renew({}); }));
    for (auto &one : asking)
        QCOMPARE(one.get().value(), u"access-1"_s);
    QCOMPARE(org.asked(), 1);
}

/// The other window has renewed since: what it kept is taken, as asking would end both logins.
void TestKeptTokens::twoProgramsShareOneRenewal()
{
    RotatingOrg org;
    const auto store = std::make_shared<WatchedStore>();
    const auto one = keep(org.host(), store);
    QVERIFY(one->take(org.first()));
    const auto other = keep(org.host(), store);
    QVERIFY(other->recall().value());
    QCOMPARE(one->renew({}).value(), u"access-1"_s);
    QCOMPARE(other->renew({}).value(), u"access-1"_s);
    QCOMPARE(org.asked(), 1);
    QCOMPARE(other->renew({}).value(), u"access-2"_s);
    QCOMPARE(one->renew({}).value(), u"access-2"_s);

    // At once.
    org.delayMs = 150;
    auto asking = std::async(std::launch::async, [&] { return one->renew({}); });
    QTRY_COMPARE(org.asked(), 3);
    QCOMPARE(other->renew({}).value(), u"access-3"_s);
    QCOMPARE(asking.get().value(), u"access-3"_s);
    QCOMPARE(org.asked(), 3);
}

void TestKeptTokens::aRefusalIsSaid()
{
    RotatingOrg org;
    const auto tokens = keep(org.host(), std::make_shared<WatchedStore>());
    OrgTokens stale = org.first();
    stale.refreshToken = u"refresh-of-yesterday"_s;
    QVERIFY(tokens->take(stale));
    const auto renewed = tokens->renew({});
    QVERIFY(!renewed);
    QCOMPARE(renewed.error().kind, Error::Kind::Auth);
    QCOMPARE(renewed.error().message.code, u"salesforce.loginExpired"_s);
    QCOMPARE(org.asked(), 1);
}

void TestKeptTokens::withoutARefreshToken()
{
    RotatingOrg org;
    const auto tokens = keep(org.host(), std::make_shared<WatchedStore>());
    QVERIFY(tokens->take({org.first().instance, u"access-0"_s, {}}));
    const auto renewed = tokens->renew({});
    QVERIFY(!renewed);
    QCOMPARE(renewed.error().message.code, u"salesforce.loginExpired"_s);
    QCOMPARE(org.asked(), 0);
}

void TestKeptTokens::aLockedKeychainEndsNothing()
{
    RotatingOrg org;
    const auto store = std::make_shared<WatchedStore>();
    const auto tokens = keep(org.host(), store);
    QVERIFY(tokens->take(org.first()));
    store->locked = true;
    QList<Message> notes;
    RunContext context;
    context.note = [&notes](const Message &note) { notes.append(note); };
    QCOMPARE(tokens->renew(context).value(), u"access-1"_s);
    QCOMPARE(notes, QList<Message>{(Message{u"salesforce.tokenNotKept"_s, {}})});
    // What the keychain still has is the former one, which is no sign of another program.
    QCOMPARE(tokens->renew(context).value(), u"access-2"_s);
}

void TestKeptTokens::aLostAnswerIsNotAskedForAgain()
{
    RotatingOrg org;
    org.losesAnswers = true;
    const auto tokens = keep(org.host(), std::make_shared<WatchedStore>());
    QVERIFY(tokens->take(org.first()));
    const auto renewed = tokens->renew({});
    QVERIFY(!renewed);
    QCOMPARE(renewed.error().kind, Error::Kind::Network);
    QCOMPARE(org.asked(), 1);
    QCOMPARE(tokens->tokens(), org.first());
}

void TestKeptTokens::stopEndsTheWait()
{
    const ScriptedServer server({{.fate = ScriptedReply::Fate::Hang}});
    const auto store = std::make_shared<WatchedStore>();
    const auto tokens = keep(QUrl(server.origin()), store);
    QVERIFY(tokens->take({QUrl(u"https://example.com"_s), u"a"_s, u"r"_s}));
    const auto other = keep(QUrl(server.origin()), store);
    QVERIFY(other->recall().value());
    StopSource stop;
    RunContext context;
    context.stop = stop.token();
    auto asking = std::async(std::launch::async, [&] { return tokens->renew(context); });
    QTRY_COMPARE(server.requests().size(), 1);
    auto waiting = std::async(std::launch::async, [&] { return other->renew(context); });
    stop.request();
    QCOMPARE(asking.get().error().kind, Error::Kind::Cancelled);
    QCOMPARE(waiting.get().error().kind, Error::Kind::Cancelled);
}

void TestKeptTokens::loginsAreApart()
{
    const auto store = std::make_shared<WatchedStore>();
    const QUrl host(u"https://login.salesforce.com"_s);
    const auto one = keep(host, store, u"key-of-acme"_s);
    QVERIFY(one->take({QUrl(u"https://acme.my.salesforce.com"_s), u"acme"_s, {}}));
    const auto other = keep(host, store, u"key-of-marlow"_s);
    QVERIFY(!other->recall().value());
    QVERIFY(
        !keep(QUrl(u"https://test.salesforce.com"_s), store, u"key-of-acme"_s)->recall().value());
}

void TestKeptTokens::recallsWhatWasKept()
{
    RotatingOrg org;
    const auto store = std::make_shared<WatchedStore>();
    QVERIFY(!keep(org.host(), store)->recall().value());
    QVERIFY(keep(org.host(), store)->take(org.first()));
    const auto later = keep(org.host(), store);
    QVERIFY(later->recall().value());
    QCOMPARE(later->tokens(), org.first());
    QCOMPARE(later->renew({}).value(), u"access-1"_s);
}

void TestKeptTokens::loggingOut_data()
{
    QTest::addColumn<QString>("refreshToken");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("revoked");
    QTest::addColumn<bool>("isDone");
    QTest::newRow("all that came of it") << u"r-1"_s << 200 << QByteArray("token=r-1") << true;
    QTest::newRow("the only one") << QString() << 200 << QByteArray("token=a-1") << true;
    QTest::newRow("not confirmed") << u"r-1"_s << 500 << QByteArray("token=r-1") << false;
}

void TestKeptTokens::loggingOut()
{
    QFETCH(const QString, refreshToken);
    QFETCH(const int, status);
    QFETCH(const QByteArray, revoked);
    QFETCH(const bool, isDone);
    const ScriptedServer server({{.status = status}});
    const auto store = std::make_shared<WatchedStore>();
    auto tokens = std::make_unique<KeptTokens>(QUrl(server.origin()), u"key"_s, store, [] {
        net::RetryPolicy policy = quickPolicy();
        policy.patience = 20ms;
        return std::make_unique<net::HttpClient>(policy);
    });
    QVERIFY(tokens->take({QUrl(u"https://example.com"_s), u"a-1"_s, refreshToken}));
    const auto out = tokens->logOut({});
    QCOMPARE(out.has_value(), isDone);
    if (!isDone)
        QCOMPARE(out.error().message.code, u"salesforce.notRevoked"_s);
    QCOMPARE(server.requests().value(0).body, revoked);
    // Here it is over in any case.
    QCOMPARE(tokens->tokens(), OrgTokens());
    QVERIFY(!tokens->renew({}));
    QVERIFY(!keep(QUrl(server.origin()), store)->recall().value());
    const auto requests = server.requests().size();
    QVERIFY(tokens->logOut({})); // nobody is logged in any more
    QCOMPARE(server.requests().size(), requests);
}

QTEST_GUILESS_MAIN(TestKeptTokens)
#include "tst_kepttokens.moc"
