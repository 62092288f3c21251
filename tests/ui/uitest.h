#pragma once

#include "resources/looks.h"
#include "support/desktop.h"
#include "support/messages.h"
#include "support/theme.h"

#include <QApplication>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <memory>

/// What the tests of the window share.
namespace uitest {

/// Gives the test an empty home and settings of its own, and the look of the house.
inline std::unique_ptr<QTemporaryDir> freshHome(QApplication &application)
{
    auto home = std::make_unique<QTemporaryDir>();
    for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"})
        qputenv(name, home->path().toUtf8());
    QApplication::setApplicationName(QStringLiteral("salesferry"));
    QApplication::setOrganizationName(QStringLiteral("salesferry"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    resources::useLooks();
    // No test speaks to the desktop that it runs on.
    ui::desktop().notify = [](const QString &, const QString &) {};
    ui::desktop().keepAwake = [](QObject *, const QString &, const std::function<void(bool)> &) {
        return std::shared_ptr<void>();
    };
    ui::applyTheme(application, ui::Appearance::Light);
    return home;
}

/// The control of this object name below \a parent; the test ends where there is none.
template <typename Control = QWidget>
Control *control(QWidget *parent, const QString &name)
{
    auto *found = parent->findChild<Control *>(name);
    if (!found)
        qFatal("no control %s", qPrintable(name));
    return found;
}

/// Presses a button as a user does.
inline void click(QWidget *parent, const QString &name)
{
    auto *button = control<QAbstractButton>(parent, name);
    QTest::mouseClick(button, Qt::LeftButton);
}

} // namespace uitest

/// The main function of a test of the window.
#define UI_TEST_MAIN(Test)                                                                         \
    int main(int argc, char *argv[])                                                               \
    {                                                                                              \
        QApplication application(argc, argv);                                                      \
        const auto home = uitest::freshHome(application);                                          \
        Test test;                                                                                 \
        return QTest::qExec(&test, argc, argv);                                                    \
    }
