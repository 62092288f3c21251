#include "net/bearertokens.h"

#include <QTest>

#include <atomic>
#include <future>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace net;

/// A keychain that tells what happened to it, and can be locked.
class WatchedStore final : public SecretStore
{
public:
    Result<QString> read(const QString &key) override { return m_store->read(key); }
    Result<> write(const QString &key, const QString &secret) override
    {
        if (locked)
            return Error{Error::Kind::Storage, {u"secret.notKept"_s, {}}};
        ++writes;
        return m_store->write(key, secret);
    }
    Result<> remove(const QString &key) override { return m_store->remove(key); }
    bool lasting() const override { return true; }

    std::atomic<bool> locked = false;
    std::atomic<int> writes = 0;

private:
    std::unique_ptr<SecretStore> m_store = openMemoryStore();
};

/// Gives out tokens, each refresh token for once only.
class Issuer
{
public:
    TokenPair pair() const
    {
        const int turn = m_turn;
        return {u"access-%1"_s.arg(turn), u"refresh-%1"_s.arg(turn),
                life.load() == 0s ? QDateTime()
                                  : QDateTime::currentDateTimeUtc().addSecs(life.load().count())};
    }
    BearerTokens::Exchange exchange()
    {
        return [this](const QString &refresh, const RunContext &) -> Result<TokenPair> {
            ++asked;
            std::this_thread::sleep_for(delay.load());
            if (refresh != u"refresh-%1"_s.arg(m_turn))
                return Error{Error::Kind::Auth, {u"net.loginExpired"_s, {}}};
            ++m_turn;
            TokenPair given = pair();
            if (!rotates) {
                --m_turn;
                given.refresh.clear();
            }
            return given;
        };
    }

    std::atomic<std::chrono::seconds> life = 3600s;
    std::atomic<std::chrono::milliseconds> delay = 0ms;
    std::atomic<int> asked = 0;
    bool rotates = true;

private:
    std::atomic<int> m_turn = 0;
};

/// One login for many doors: renewed ahead of its time, by one of them for all.
class TestBearerTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodTokensAreNotAskedFor();
    void isRenewedAheadOfItsTime_data();
    void isRenewedAheadOfItsTime();
    void whatIsNewIsKeptBeforeItIsUsed();
    void accessTokensAreNotKept();
    void manyShareOneRenewal();
    void whoIsLateIsGivenTheNewOne();
    void twoProgramsShareALogin();
    void aLockedKeychainEndsNothing();
    void withoutRotationTheFormerStays();
    void recallsWhatWasKept();
    void endsHere();
    void stopEndsTheWait();
};

void TestBearerTokens::goodTokensAreNotAskedFor()
{
    Issuer issuer;
    BearerTokens tokens(u"a"_s, std::make_shared<WatchedStore>(), issuer.exchange());
    QVERIFY(tokens.take(issuer.pair()));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(tokens.access({}).value(), u"access-0"_s);
    QCOMPARE(issuer.asked.load(), 0);
}

void TestBearerTokens::isRenewedAheadOfItsTime_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("isRenewed");
    QTest::newRow("an hour") << 3600 << false;
    QTest::newRow("expired") << -1 << true;
    QTest::newRow("nobody knows") << 0 << false;
}

void TestBearerTokens::isRenewedAheadOfItsTime()
{
    QFETCH(const int, seconds);
    Issuer issuer;
    BearerTokens tokens(u"a"_s, std::make_shared<WatchedStore>(), issuer.exchange());
    issuer.life = std::chrono::seconds(seconds);
    QVERIFY(tokens.take(issuer.pair()));
    issuer.life = 3600s;
    QVERIFY(tokens.access({}));
    QTEST(issuer.asked == 1, "isRenewed");
    if (seconds < 0)
        QCOMPARE(tokens.access({}).value(), u"access-1"_s);
}

void TestBearerTokens::whatIsNewIsKeptBeforeItIsUsed()
{
    Issuer issuer;
    const auto store = std::make_shared<WatchedStore>();
    BearerTokens tokens(u"a"_s, store, issuer.exchange());
    QVERIFY(tokens.take(issuer.pair()));
    QCOMPARE(tokens.renew(u"access-0"_s, {}).value(), u"access-1"_s);
    QCOMPARE(store->read(u"a"_s).value(), u"refresh-1"_s);
    for (int i = 2; i <= 20; ++i)
        QCOMPARE(tokens.renew(u"access-%1"_s.arg(i - 1), {}).value(), u"access-%1"_s.arg(i));
}

void TestBearerTokens::accessTokensAreNotKept()
{
    Issuer issuer;
    const auto store = std::make_shared<WatchedStore>();
    BearerTokens tokens(u"a"_s, store, issuer.exchange());
    QVERIFY(tokens.take(issuer.pair()));
    QVERIFY(!store->read(u"a"_s)->contains(u"access"_s));
}

void TestBearerTokens::manyShareOneRenewal()
{
    Issuer issuer;
    issuer.delay = 100ms;
    BearerTokens tokens(u"a"_s, std::make_shared<WatchedStore>(), issuer.exchange());
    QVERIFY(tokens.take(issuer.pair()));
    std::vector<std::future<Result<QString>>> asking;
    for (int i = 0; i < 8; ++i)
        asking.push_back(
            std::async(std::launch::async, [&] { return tokens.renew(u"access-0"_s, {}); }));
    for (auto &one : asking)
        QCOMPARE(one.get().value(), u"access-1"_s);
    QCOMPARE(issuer.asked.load(), 1);
}

void TestBearerTokens::whoIsLateIsGivenTheNewOne()
{
    Issuer issuer;
    BearerTokens tokens(u"a"_s, std::make_shared<WatchedStore>(), issuer.exchange());
    QVERIFY(tokens.take(issuer.pair()));
    QVERIFY(tokens.renew(u"access-0"_s, {}));
    QCOMPARE(tokens.renew(u"access-0"_s, {}).value(), u"access-1"_s); // its 401 was on the way
    QCOMPARE(issuer.asked.load(), 1);
}

void TestBearerTokens::twoProgramsShareALogin()
{
    Issuer issuer;
    const auto store = std::make_shared<WatchedStore>();
    BearerTokens one(u"shared"_s, store, issuer.exchange());
    BearerTokens other(u"shared"_s, store, issuer.exchange());
    QVERIFY(one.take(issuer.pair()));
    QVERIFY(other.recall().value());
    QCOMPARE(other.access({}).value(), u"access-1"_s);
    // The first one's refresh token was used up by the other.
    QCOMPARE(one.renew(u"access-0"_s, {}).value(), u"access-2"_s);
    QCOMPARE(other.renew(u"access-1"_s, {}).value(), u"access-3"_s);
}

void TestBearerTokens::aLockedKeychainEndsNothing()
{
    Issuer issuer;
    const auto store = std::make_shared<WatchedStore>();
    BearerTokens tokens(u"a"_s, store, issuer.exchange());
    QVERIFY(tokens.take(issuer.pair()));
    store->locked = true;
    QStringList notes;
    RunContext context;
    context.note = [&notes](const Message &note) { notes.append(note.code); };
    QCOMPARE(tokens.renew(u"access-0"_s, context).value(), u"access-1"_s);
    QCOMPARE(notes, QStringList{u"net.tokenNotKept"_s});
    // The keychain has a former one, which is ours and worth nothing.
    QCOMPARE(tokens.renew(u"access-1"_s, {}).value(), u"access-2"_s);
}

void TestBearerTokens::withoutRotationTheFormerStays()
{
    Issuer issuer;
    issuer.rotates = false;
    const auto store = std::make_shared<WatchedStore>();
    BearerTokens tokens(u"a"_s, store, issuer.exchange());
    QVERIFY(tokens.take(issuer.pair()));
    QVERIFY(tokens.renew(u"access-0"_s, {}));
    QCOMPARE(store->read(u"a"_s).value(), u"refresh-0"_s);
}

void TestBearerTokens::recallsWhatWasKept()
{
    Issuer issuer;
    const auto store = std::make_shared<WatchedStore>();
    BearerTokens tokens(u"a"_s, store, issuer.exchange());
    QVERIFY(!tokens.recall().value());
    const auto none = tokens.access({});
    QVERIFY(!none);
    QCOMPARE(none.error().message.code, u"net.loginExpired"_s);
    QCOMPARE(issuer.asked.load(), 0);
    QVERIFY(store->write(u"a"_s, u"refresh-0"_s));
    QVERIFY(tokens.recall().value());
    QCOMPARE(tokens.access({}).value(), u"access-1"_s);
}

void TestBearerTokens::endsHere()
{
    Issuer issuer;
    const auto store = std::make_shared<WatchedStore>();
    BearerTokens tokens(u"a"_s, store, issuer.exchange());
    QVERIFY(tokens.take(issuer.pair()));
    QVERIFY(tokens.forget());
    QCOMPARE(store->read(u"a"_s).value(), QString());
    QVERIFY(!tokens.access({}));
}

void TestBearerTokens::stopEndsTheWait()
{
    Issuer issuer;
    const auto store = std::make_shared<WatchedStore>();
    BearerTokens one(u"held"_s, store, issuer.exchange());
    BearerTokens other(u"held"_s, store, issuer.exchange());
    QVERIFY(one.take(issuer.pair()));
    QVERIFY(other.recall().value());
    issuer.delay = 300ms;
    auto busy = std::async(std::launch::async, [&] { return one.renew(u"access-0"_s, {}); });
    while (issuer.asked == 0)
        std::this_thread::sleep_for(1ms);
    StopSource stop;
    stop.request();
    const auto stopped = other.access({.stop = stop.token()});
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, Error::Kind::Cancelled);
    QVERIFY(busy.get());
}

QTEST_GUILESS_MAIN(TestBearerTokens)
#include "tst_bearertokens.moc"
