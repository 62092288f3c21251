#include "base/logging.h"
#include "resources/looks.h"
#include "support/icons.h"
#include "support/language.h"
#include "support/screenreader.h"
#include "support/settings.h"
#include "translations/translations.h"
#include "window/migrationwindow.h"

#include <QApplication>
#include <QIcon>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

int main(int argc, char *argv[])
{
    installLogging();
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"salesferry"_s);
    QApplication::setOrganizationName(u"salesferry"_s);
    QApplication::setApplicationDisplayName(u"Salesferry"_s);
    QApplication::setApplicationVersion(QStringLiteral(SALESFERRY_VERSION));
    QApplication::setDesktopFileName(u"salesferry"_s);
    QApplication::setQuitOnLastWindowClosed(false);
    ui::mendForScreenReaders();
    resources::useLooks();
    translations::use();
    QApplication::setWindowIcon(QIcon(u":/icons/salesferry.svg"_s));
    ui::applyTheme(application, ui::Settings::appearance());

    ui::Session session;
    session.practiceTask = 2s;
    const QStringList arguments = QApplication::arguments();
    // A language is for the whole window: another one means another window, at the same place.
    QString page;
    QByteArray geometry = ui::Settings::geometry();
    for (bool again = true; std::exchange(again, false);) {
        ui::applyLanguage(application, ui::Settings::language());
        ui::MigrationWindow window(session);
        QObject::connect(&window, &ui::MigrationWindow::languageChanged, &application, [&] {
            again = true;
            page = window.currentPage();
            geometry = window.saveGeometry();
            QApplication::quit();
        });
        QObject::connect(&window, &ui::MigrationWindow::closed, &application, &QApplication::quit);
        window.restoreGeometry(geometry);
        if (!page.isEmpty())
            window.showPage(page);
        else if (arguments.size() > 1)
            window.open(arguments.at(1));
        window.show();
        QApplication::exec();
    }
    return 0;
}
