#include "pages/source/rememberedorgs.h"

#include "operations/login.h"

#include <QSettings>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ui {

/// An address has slashes, which would be groups.
static QString keyOf(const QString &address)
{
    const auto host = operations::loginAddress(address);
    return host ? u"salesforceKeys/"_s
                      + QString::fromLatin1(QUrl::toPercentEncoding(host->toString()))
                : QString();
}

QString RememberedOrgs::last()
{
    return QSettings().value(u"lastSalesforce"_s).toString();
}

QString RememberedOrgs::key(const QString &address)
{
    const QString setting = keyOf(address);
    return setting.isEmpty() ? QString() : QSettings().value(setting).toString();
}

void RememberedOrgs::remember(const QString &address, const QString &key)
{
    const QString setting = keyOf(address);
    if (setting.isEmpty())
        return;
    QSettings().setValue(setting, key);
    QSettings().setValue(u"lastSalesforce"_s, operations::loginAddress(address)->toString());
}

QString RememberedOrgs::loggedInAt()
{
    return QSettings().value(u"salesforceLogin"_s).toString();
}

void RememberedOrgs::setLoggedInAt(const QString &address)
{
    QSettings().setValue(u"salesforceLogin"_s, address);
}

} // namespace ui
