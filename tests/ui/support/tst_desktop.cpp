#include "support/desktop.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;

/// That a desktop which knows of nothing costs nothing.
class DesktopTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // No bus at all, as on a server: said at once, and nothing is waited for.
    void withoutABus()
    {
        QObject context;
        std::optional<bool> awake;
        const auto held =
            ui::desktop().keepAwake(&context, u"A test"_s, [&awake](bool is) { awake = is; });
        QTRY_VERIFY(awake.has_value());
        QVERIFY(!*awake);
        ui::desktop().notify(u"A test"_s, u"5 < 6 & 7"_s);
    }

    void whoIsGoneIsToldNothing()
    {
        bool told = false;
        {
            QObject context;
            (void)ui::desktop().keepAwake(&context, u"A test"_s, [&told](bool) { told = true; });
            told = false; // at once is fine
        }
        QTest::qWait(50);
        QVERIFY(!told);
    }
};

int main(int argc, char *argv[])
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus");
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere/bus");
    QApplication application(argc, argv);
    DesktopTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_desktop.moc"
