#include "csm/address.h"

#include "net/typedaddress.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace csm {

static QUrl joined(const QString &base, const QString &path)
{
    return QUrl(base + path, QUrl::StrictMode);
}

/// Where the API and the helper calls are: Atlassian's gateway, or the simulator itself.
static QString gateway(const QString &site)
{
    return net::isThisComputer(QUrl(site).host()) ? site : u"https://api.atlassian.com"_s;
}

QUrl Address::tenantInfo() const
{
    return joined(site, u"/_edge/tenant_info"_s);
}

QUrl Address::api(const QString &cloudId, const QString &path) const
{
    return joined(gateway(site), u"/jsm/csm/cloudid/"_s + cloudId + u"/api/v1"_s + path);
}

QUrl Address::helper(const QString &cloudId, const QString &path) const
{
    const QString base = gateway(site);
    return base == site ? joined(site, path) : joined(base, u"/ex/jira/"_s + cloudId + path);
}

QUrl Address::login(const QString &path) const
{
    return joined(gateway(site) == site ? site : u"https://auth.atlassian.com"_s, path);
}

QUrl Address::grants() const
{
    return joined(gateway(site), u"/oauth/token/accessible-resources"_s);
}

Result<Address> parseAddress(const QString &text)
{
    static const QRegularExpression siteName(u"^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$"_s);
    const Error bad{Error::Kind::Data, {u"site.badAddress"_s, {net::shownAddress(text)}}};
    const auto typed = net::typedAddress(text);
    if (!typed)
        return bad;
    const QUrl &url = typed->url;
    QString host = typed->host;
    if (net::isThisComputer(host)) {
        if (typed->hasScheme && !typed->isHttp)
            return bad; // there is no such site, and no certificate for it
        const QString inUrl = host.contains(u':') ? u'[' + host + u']' : host;
        return Address{u"http://"_s + inUrl
                       + (url.port() > 0 ? u':' + QString::number(url.port()) : QString())};
    }
    if (host.endsWith(".atlassian.net"_L1))
        host.chop(QLatin1String(".atlassian.net").size());
    if (!host.contains(siteName) || url.port(443) != (typed->isHttp ? url.port(443) : 443))
        return bad;
    if (typed->isHttp)
        return Error{Error::Kind::Data, {u"site.plainHttp"_s, {net::shownAddress(text)}}};
    return Address{u"https://"_s + host + u".atlassian.net"_s};
}

} // namespace csm
