#include "pages/run/runpage.h"
#include "ui/practice.h"
#include "ui/uitest.h"

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusUnixFileDescriptor>
#include <QProcess>
#include <QPushButton>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

constexpr int patience = 20'000;

namespace {

/// The login manager: hands out a file, and knows who still has it open.
class LoginManager : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    bool refuses = false;
    QList<QStringList> asked; ///< what, who, why, mode

    ~LoginManager() override { forget(); }
    void forget()
    {
        asked.clear();
        if (m_end >= 0)
            ::close(std::exchange(m_end, -1));
    }
    /// Whether whoever was given the file last has closed it.
    bool isReleased() const
    {
        char byte = 0;
        return m_end >= 0 && ::read(m_end, &byte, 1) == 0;
    }

public Q_SLOTS:
    Q_SCRIPTABLE QDBusUnixFileDescriptor Inhibit(const QString &what, const QString &who,
                                                 const QString &why, const QString &mode)
    {
        asked.append({what, who, why, mode});
        int ends[2];
        if (refuses || ::pipe2(ends, O_NONBLOCK | O_CLOEXEC) != 0) {
            sendErrorReply(QDBusError::AccessDenied);
            return {};
        }
        if (m_end >= 0)
            ::close(m_end);
        m_end = ends[0];
        const QDBusUnixFileDescriptor given(ends[1]); // a copy
        ::close(ends[1]);
        return given;
    }

private:
    int m_end = -1;
};

/// The part of a desktop that shows notifications.
class Notifications : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    QList<QStringList> shown; ///< Application, title and text.

public Q_SLOTS:
    Q_SCRIPTABLE uint Notify(const QString &application, uint, const QString &,
                             const QString &title, const QString &text, const QStringList &,
                             const QVariantMap &, int)
    {
        shown.append({application, title, text});
        return uint(shown.size());
    }
};

/// A bus of its own in place of the system's and the session's.
class Bus
{
public:
    bool start()
    {
        m_daemon.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s,
                                          u"--address=unix:path="_s + m_folder.filePath(u"bus"_s)});
        if (!m_daemon.waitForStarted() || !m_daemon.waitForReadyRead())
            return false;
        m_address = m_daemon.readLine().trimmed();
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", m_address);
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_address);
        return true;
    }
    QDBusConnection connection() const
    {
        return QDBusConnection::connectToBus(QString::fromLatin1(m_address), u"services"_s);
    }
    ~Bus()
    {
        QDBusConnection::disconnectFromBus(u"services"_s);
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }

private:
    QTemporaryDir m_folder;
    QProcess m_daemon;
    QByteArray m_address;
};

} // namespace

/// What the page says to a real desktop over a real bus: keep awake while it migrates, and what has
/// become of it.
class RunDesktopTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QDBusConnection services = m_bus.connection();
        QVERIFY(services.isConnected());
        QVERIFY(services.registerObject(u"/org/freedesktop/login1"_s, &m_login,
                                        QDBusConnection::ExportScriptableSlots));
        QVERIFY(services.registerObject(u"/org/freedesktop/Notifications"_s, &m_notifications,
                                        QDBusConnection::ExportScriptableSlots));
        QVERIFY(services.registerService(u"org.freedesktop.login1"_s));
        QVERIFY(services.registerService(u"org.freedesktop.Notifications"_s));
    }
    void init()
    {
        m_login.forget();
        m_login.refuses = false;
        m_notifications.shown.clear();
        m_session = std::make_unique<ui::Session>();
        m_folder = std::make_unique<QTemporaryDir>();
        practice::begin(*m_session, *m_folder, {30, 2});
        m_session->practiceTask = std::chrono::milliseconds(500);
        m_session->runRequested = true;
        m_page = std::make_unique<ui::RunPage>(*m_session);
    }

    void keepsAwakeUntilTheEnd()
    {
        m_page->enter();
        QTRY_VERIFY_WITH_TIMEOUT(m_page->subtitle().contains(u"is kept awake"_s), patience);
        QCOMPARE(m_login.asked.size(), 1);
        QCOMPARE(m_login.asked.constFirst().value(0), u"idle:sleep"_s);
        QCOMPARE(m_login.asked.constFirst().value(2), u"Customers are being migrated"_s);
        QCOMPARE(m_login.asked.constFirst().value(3), u"block"_s);
        QVERIFY(!m_login.isReleased());
        QVERIFY(m_notifications.shown.isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(m_page->isComplete(), patience);
        QTRY_VERIFY(m_login.isReleased());
        QTRY_COMPARE(m_notifications.shown.size(), 1);
        QCOMPARE(m_notifications.shown.constFirst().value(1), m_page->title());
        QVERIFY(m_notifications.shown.constFirst().value(2).contains(u"2 record(s)"_s));
        QCOMPARE(m_login.asked.size(), 1);
    }

    /// Who pauses knows it, and sits there.
    void aPauseLetsItSleep()
    {
        m_page->enter();
        QTRY_VERIFY_WITH_TIMEOUT(m_page->subtitle().contains(u"is kept awake"_s), patience);
        uitest::click(m_page.get(), u"runPage.pauseButton"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), patience);
        QTRY_VERIFY(m_login.isReleased());
        QVERIFY(m_notifications.shown.isEmpty());
        uitest::click(m_page.get(), u"runPage.continueButton"_s);
        QTRY_COMPARE(m_login.asked.size(), 2);
        QTRY_VERIFY_WITH_TIMEOUT(m_page->isComplete(), patience);
        QTRY_VERIFY(m_login.isReleased());
        QTRY_COMPARE(m_notifications.shown.size(), 1);
    }

    void whereItIsRefusedNothingElseIsSaid()
    {
        m_login.refuses = true;
        m_page->enter();
        QTRY_VERIFY_WITH_TIMEOUT(m_page->subtitle().contains(u"falls asleep"_s), patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_page->isComplete(), patience);
        QTRY_COMPARE(m_notifications.shown.size(), 1);
    }

    /// The window goes in the middle of it.
    void theEndOfThePageLetsItSleep()
    {
        m_page->enter();
        QTRY_VERIFY_WITH_TIMEOUT(m_page->subtitle().contains(u"is kept awake"_s), patience);
        m_page.reset();
        QTRY_VERIFY(m_login.isReleased());
    }

public:
    bool startBus() { return m_bus.start(); }

private:
    Bus m_bus;
    LoginManager m_login;
    Notifications m_notifications;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ui::Session> m_session;
    std::unique_ptr<ui::RunPage> m_page;
};

int main(int argc, char *argv[])
{
    RunDesktopTest test;
    if (!test.startBus()) // before anything of Qt asks for one
        qFatal("dbus-daemon does not start");
    QApplication application(argc, argv);
    const ui::Desktop real = ui::desktop();
    const auto home = uitest::freshHome(application);
    ui::desktop() = real;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_rundesktop.moc"
