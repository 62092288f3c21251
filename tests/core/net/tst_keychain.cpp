// The real keychain: gnome-keyring in a bus session and a home of its own. Started as it is, the
// program sets that up and starts itself again in it, once with the keychain open and once locked.

#include "net/keychain.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace net;

const char *const inside = "SALESFERRY_KEYCHAIN";

/// Secrets go through the keychain of the system and come back; one that is locked is not taken for
/// one that works.
class TestKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_open = qgetenv(inside) == "open"; }
    void isTakenIfItWorks();
    void keepsAndRemoves();
    void worksFromManyThreads();

private:
    bool m_open = false;
};

void TestKeychain::isTakenIfItWorks()
{
    QElapsedTimer timer;
    timer.start();
    const auto store = openSecretStore();
    QVERIFY2(timer.elapsed() < 6000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(store->lasting(), m_open);
    QVERIFY(store->write(u"key"_s, u"secret"_s));
    QCOMPARE(store->read(u"key"_s).value(), u"secret"_s);
    // Another one is the same keychain, but not the same memory.
    QCOMPARE(openSecretStore()->read(u"key"_s).value(), m_open ? u"secret"_s : QString());
    QVERIFY(store->remove(u"key"_s));
}

void TestKeychain::keepsAndRemoves()
{
    const auto store = openKeychain();
    const QString secret = u"ünïcödé \U0001F511 token"_s + QString(5000, u'x');
    const Result<> written = store->write(u"site ines@example.com"_s, secret);
    QCOMPARE(written.has_value(), m_open);
    if (!m_open) {
        QCOMPARE(written.error().kind, Error::Kind::Storage);
        QCOMPARE(written.error().message.code, u"secret.notKept"_s);
        QVERIFY(!written.error().detail.contains(u"token"_s));
        return;
    }
    QCOMPARE(store->read(u"site ines@example.com"_s).value(), secret);
    QVERIFY(store->write(u"site ines@example.com"_s, u"new"_s));
    QCOMPARE(store->read(u"site ines@example.com"_s).value(), u"new"_s);
    QVERIFY(store->remove(u"site ines@example.com"_s));
    QVERIFY(store->remove(u"site ines@example.com"_s));
    QCOMPARE(store->read(u"site ines@example.com"_s).value(), QString());
    QCOMPARE(store->read(u"never there"_s).value(), QString());
}

void TestKeychain::worksFromManyThreads()
{
    const auto store = openKeychain();
    const int rounds = m_open ? 5 : 1;
    std::vector<std::thread> threads;
    std::atomic<int> good = 0;
    for (int n = 0; n < 4; ++n) {
        threads.emplace_back([&store, &good, rounds, key = QString::number(n)] {
            for (int i = 0; i < rounds; ++i) {
                const QString secret = key + QString::number(i);
                if (store->write(key, secret) && store->read(key).value_or(QString()) == secret)
                    ++good;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(good.load(), m_open ? 4 * rounds : 0);
}

/// Runs this program in a session whose keychain is \a state.
static int runInSession(const QString &state, const QStringList &arguments)
{
    const QTemporaryDir home;
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"XDG_CURRENT_DESKTOP"_s,
                                u"DESKTOP_SESSION"_s, u"DBUS_SESSION_BUS_ADDRESS"_s})
        environment.remove(name);
    for (const QString &name : {u"HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CONFIG_HOME"_s,
                                u"XDG_CACHE_HOME"_s, u"XDG_RUNTIME_DIR"_s})
        environment.insert(name, home.path());
    environment.insert(QString::fromLatin1(inside), state);

    const QString unlock =
        state == "open"_L1
            ? u"printf word | gnome-keyring-daemon --unlock --components=secrets >/dev/null && "_s
            : QString();
    QProcess session;
    session.setProcessEnvironment(environment);
    session.setProcessChannelMode(QProcess::ForwardedChannels);
    session.start(u"dbus-run-session"_s,
                  QStringList{u"--"_s, u"sh"_s, u"-c"_s, unlock + u"exec \"$0\" \"$@\""_s,
                              QCoreApplication::applicationFilePath()}
                      + arguments);
    if (!session.waitForFinished(60'000) || session.exitStatus() != QProcess::NormalExit)
        qFatal("There is no session: %s", qPrintable(session.errorString()));
    return session.exitCode();
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (qEnvironmentVariableIsEmpty(inside)) {
        const QStringList arguments = QCoreApplication::arguments().mid(1);
        return runInSession(u"open"_s, arguments) | runInSession(u"locked"_s, arguments);
    }
    TestKeychain test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_keychain.moc"
