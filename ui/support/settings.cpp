#include "support/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ui {

constexpr int recentProjectsKept = 20;

static QStringList remembered()
{
    return QSettings().value(u"recentProjects"_s).toStringList();
}

QStringList Settings::recentProjects()
{
    QStringList projects = remembered();
    projects.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    return projects;
}

void Settings::addRecentProject(const QString &path)
{
    QStringList projects = remembered();
    projects.removeAll(path);
    projects.prepend(path);
    if (projects.size() > recentProjectsKept)
        projects.resize(recentProjectsKept);
    QSettings().setValue(u"recentProjects"_s, projects);
}

void Settings::forgetProject(const QString &path)
{
    QStringList projects = remembered();
    projects.removeAll(path);
    QSettings().setValue(u"recentProjects"_s, projects);
}

Appearance Settings::appearance()
{
    const QString name = QSettings().value(u"appearance"_s).toString();
    if (name == "dark"_L1)
        return Appearance::Dark;
    return name == "light"_L1 ? Appearance::Light : Appearance::System;
}

void Settings::setAppearance(Appearance appearance)
{
    const QString name = appearance == Appearance::Dark    ? u"dark"_s
                         : appearance == Appearance::Light ? u"light"_s
                                                           : QString();
    QSettings().setValue(u"appearance"_s, name);
}

QString Settings::language()
{
    return QSettings().value(u"language"_s).toString();
}

void Settings::setLanguage(const QString &language)
{
    QSettings().setValue(u"language"_s, language);
}

QByteArray Settings::geometry()
{
    return QSettings().value(u"geometry"_s).toByteArray();
}

void Settings::setGeometry(const QByteArray &geometry)
{
    QSettings().setValue(u"geometry"_s, geometry);
}

QString Settings::lastSite()
{
    return QSettings().value(u"lastSite"_s).toString();
}

/// An address has slashes, which would be groups.
static QString siteKey(const QString &site)
{
    return u"siteEmails/"_s + QString::fromLatin1(QUrl::toPercentEncoding(site));
}

QString Settings::siteEmail(const QString &site)
{
    return QSettings().value(siteKey(site)).toString();
}

void Settings::setSiteEmail(const QString &site, const QString &email)
{
    QSettings().setValue(siteKey(site), email);
    QSettings().setValue(u"lastSite"_s, site);
}

static QString appKey(const QString &site)
{
    return u"siteApps/"_s + QString::fromLatin1(QUrl::toPercentEncoding(site));
}

QString Settings::siteApp(const QString &site)
{
    return QSettings().value(appKey(site)).toString();
}

void Settings::setSiteApp(const QString &site, const QString &clientId)
{
    if (clientId.isEmpty())
        QSettings().remove(appKey(site));
    else
        QSettings().setValue(appKey(site), clientId);
    QSettings().setValue(u"lastSite"_s, site);
}

QString placeForNewProject(const QString &name)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
                      + u"/salesferry"_s);
    QString path = folder.filePath(name + u".salesferry"_s);
    for (int n = 2; QFileInfo::exists(path); ++n)
        path = folder.filePath(u"%1 %2.salesferry"_s.arg(name).arg(n));
    return path;
}

} // namespace ui
