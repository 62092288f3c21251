#include "net/secretstore.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace net;

/// What every store does, shown by the one that is everywhere; and that it serves where there is no
/// keychain.
class TestSecretStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsAndRemoves();
    void storesAreApart();
    void servesSeveralThreads();
    void keys_data();
    void keys();
    void memoryServesWithoutAKeychain();
};

void TestSecretStore::initTestCase()
{
    // As in a session that has neither a bus nor a display to start one by.
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP",
                             "KDE_SESSION_VERSION", "KDE_FULL_SESSION", "DESKTOP_SESSION"})
        qunsetenv(name);
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
}

void TestSecretStore::keepsAndRemoves()
{
    const auto store = openMemoryStore();
    QVERIFY(!store->lasting());
    QCOMPARE(store->read(u"key"_s).value(), QString());
    const QString secret = u"ünïcödé \U0001F511\n token"_s + QString(100'000, u'x');
    QVERIFY(store->write(u"key"_s, secret));
    QVERIFY(store->write(u"other"_s, u"another"_s));
    QCOMPARE(store->read(u"key"_s).value(), secret);
    QVERIFY(store->write(u"key"_s, u"new"_s));
    QCOMPARE(store->read(u"key"_s).value(), u"new"_s);
    QVERIFY(store->remove(u"key"_s));
    QVERIFY(store->remove(u"key"_s)); // there is none any more
    QCOMPARE(store->read(u"key"_s).value(), QString());
    QCOMPARE(store->read(u"other"_s).value(), u"another"_s);
}

void TestSecretStore::storesAreApart()
{
    QVERIFY(openMemoryStore()->write(u"key"_s, u"secret"_s));
    QCOMPARE(openMemoryStore()->read(u"key"_s).value(), QString());
}

void TestSecretStore::servesSeveralThreads()
{
    const auto store = openMemoryStore();
    std::vector<std::thread> threads;
    for (int n = 0; n < 4; ++n) {
        threads.emplace_back([&store, key = QString::number(n)] {
            for (int i = 0; i < 500; ++i) {
                (void)store->write(key, key + QString::number(i));
                (void)store->read(u"0"_s);
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    for (int n = 0; n < 4; ++n)
        QCOMPARE(store->read(QString::number(n)).value(), QString::number(n) + u"499"_s);
}

void TestSecretStore::keys_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("email");
    QTest::addColumn<bool>("same");
    const QString site = u"https://marlow.atlassian.net"_s, email = u"ines@example.com"_s;
    QTest::newRow("the same") << site << email << true;
    QTest::newRow("blanks and case")
        << u" https://Marlow.atlassian.net\n"_s << u" Ines@Example.com "_s << true;
    QTest::newRow("another site") << u"https://marlow2.atlassian.net"_s << email << false;
    QTest::newRow("another account") << site << u"bo@example.com"_s << false;
    QTest::newRow("no account") << site << QString() << false;
}

void TestSecretStore::keys()
{
    QFETCH(const QString, address);
    QFETCH(const QString, email);
    QFETCH(const bool, same);
    const QString key = siteSecretKey(u"https://marlow.atlassian.net"_s, u"ines@example.com"_s);
    QCOMPARE(siteSecretKey(address, email) == key, same);
}

void TestSecretStore::memoryServesWithoutAKeychain()
{
    QElapsedTimer timer;
    timer.start();
    const auto store = openSecretStore();
    QVERIFY2(timer.elapsed() < 4000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!store->lasting());
    QVERIFY(store->write(u"key"_s, u"secret"_s));
    QCOMPARE(store->read(u"key"_s).value(), u"secret"_s);
}

QTEST_GUILESS_MAIN(TestSecretStore)
#include "tst_secretstore.moc"
