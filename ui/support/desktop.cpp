#include "support/desktop.h"

#include <QApplication>
#include <QSystemTrayIcon>

#if defined(Q_OS_WIN)
#include <windows.h>
#elif defined(Q_OS_MACOS)
#include <IOKit/pwr_mgt/IOPMLib.h>
#else
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusUnixFileDescriptor>
#endif

using namespace Qt::StringLiterals;

namespace ui {

#if defined(Q_OS_WIN)

static std::shared_ptr<void> keepAwake(QObject *, const QString &,
                                       const std::function<void(bool)> &told)
{
    const bool awake = SetThreadExecutionState(ES_CONTINUOUS | ES_SYSTEM_REQUIRED) != 0;
    told(awake);
    return {nullptr, [](void *) { SetThreadExecutionState(ES_CONTINUOUS); }};
}

#elif defined(Q_OS_MACOS)

static std::shared_ptr<void> keepAwake(QObject *, const QString &why,
                                       const std::function<void(bool)> &told)
{
    IOPMAssertionID id = 0;
    const CFStringRef reason = why.toCFString();
    const bool awake = IOPMAssertionCreateWithName(kIOPMAssertPreventUserIdleSystemSleep,
                                                   kIOPMAssertionLevelOn, reason, &id)
                       == kIOReturnSuccess;
    CFRelease(reason);
    told(awake);
    return {nullptr, [awake, id](void *) {
                if (awake)
                    IOPMAssertionRelease(id);
            }};
}

#else

/// systemd's login manager: awake as long as the file that it gives is open, so that a kill frees
/// it as well.
static std::shared_ptr<void> keepAwake(QObject *context, const QString &why,
                                       const std::function<void(bool)> &told)
{
    QDBusConnection bus = QDBusConnection::systemBus();
    if (!bus.isConnected()) {
        told(false);
        return {};
    }
    QDBusMessage call =
        QDBusMessage::createMethodCall(u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s,
                                       u"org.freedesktop.login1.Manager"_s, u"Inhibit"_s);
    call.setArguments({u"idle:sleep"_s, QApplication::applicationDisplayName(), why, u"block"_s});
    const auto file = std::make_shared<QDBusUnixFileDescriptor>();
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context,
                     [told, weak = std::weak_ptr(file)](QDBusPendingCallWatcher *answered) {
                         const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *answered;
                         answered->deleteLater();
                         const auto held = weak.lock();
                         if (!held) // the run is over already
                             return;
                         if (!reply.isError())
                             *held = reply.value();
                         told(!reply.isError() && held->isValid());
                     });
    return file;
}

#endif

#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)

static void notify(const QString &title, const QString &text)
{
    static QSystemTrayIcon tray(QApplication::windowIcon());
    if (!QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages())
        return;
    tray.show();
    tray.showMessage(title, text);
}

#else

static void notify(const QString &title, const QString &text)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    QDBusMessage call = QDBusMessage::createMethodCall(
        u"org.freedesktop.Notifications"_s, u"/org/freedesktop/Notifications"_s,
        u"org.freedesktop.Notifications"_s, u"Notify"_s);
    call.setArguments({QApplication::applicationDisplayName(), 0U, u"salesferry"_s, title,
                       // Some desktops read the text as HTML.
                       text.toHtmlEscaped(), QStringList(), QVariantMap(), -1});
    bus.asyncCall(call);
}

#endif

Desktop &desktop()
{
    static Desktop real{notify, keepAwake};
    return real;
}

} // namespace ui
