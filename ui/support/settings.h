#pragma once

#include "support/theme.h"

#include <QStringList>

namespace ui {

/// What this computer remembers between two starts: no records, no secrets, no choices of a
/// project.
class Settings
{
public:
    static QStringList
    recentProjects(); ///< Paths, the latest first; those that are gone are left out.
    static void addRecentProject(const QString &path);
    static void forgetProject(const QString &path);

    static Appearance appearance();
    static void setAppearance(Appearance appearance);
    static QString language(); ///< "de"; empty: the system's.
    static void setLanguage(const QString &language);
    static QByteArray geometry(); ///< Of the window, as QWidget::saveGeometry() has it.
    static void setGeometry(const QByteArray &geometry);
    static QString lastSite(); ///< The address connected to last; empty before that.
    /// The email last used at \a site; empty where none was.
    static QString siteEmail(const QString &site);
    static void setSiteEmail(const QString &site, const QString &email); ///< Makes it the last too.
    /// The app that \a site was last logged in to with in the browser; empty where it was not, or
    /// where a token was used since.
    static QString siteApp(const QString &site);
    static void setSiteApp(const QString &site, const QString &clientId); ///< As setSiteEmail().
};

/// A free place under the user's folder for a new project: ".../salesferry/Migration 3.salesferry".
QString placeForNewProject(const QString &name);

} // namespace ui
