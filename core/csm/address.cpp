#include "csm/address.h"

#include "base/logging.h"

#include <QHostAddress>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace csm {

static bool isLoopback(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

static QUrl joined(const QString &base, const QString &path)
{
    return QUrl(base + path, QUrl::StrictMode);
}

/// Where the API and the helper calls are: Atlassian's gateway, or the simulator itself.
static QString gateway(const QString &site)
{
    return isLoopback(QUrl(site).host()) ? site : u"https://api.atlassian.com"_s;
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

static QString withoutWrapping(const QString &text)
{
    static const QRegularExpression wrapping(uR"(^[\s<"'(\[]+|[\s>"')\],;]+$)"_s);
    // The closing bracket of "[::1]" is part of the address.
    static const QRegularExpression address6(uR"(^\s*(https?://)?\[[0-9a-fA-F:]+\])"_s);
    return text.contains(address6) ? text.trimmed() : QString(text).remove(wrapping);
}

/// \a text as it may be repeated to its owner: who pastes more than an address may have pasted a
/// password, which stands before an @.
static QString shown(const QString &text)
{
    static const QRegularExpression login(u"^(\\w+://)?.*(@|%40)"_s,
                                          QRegularExpression::CaseInsensitiveOption
                                              | QRegularExpression::DotMatchesEverythingOption);
    return redacted(text.trimmed().replace(login, u"\\1\u2026@"_s));
}

Result<Address> parseAddress(const QString &text)
{
    static const QRegularExpression scheme(u"^[A-Za-z][A-Za-z0-9+.-]*://"_s);
    static const QRegularExpression siteName(u"^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$"_s);
    const Error bad{Error::Kind::Data, {u"site.badAddress"_s, {shown(text)}}};

    const QString address = withoutWrapping(text);
    const bool hasScheme = address.contains(scheme);
    const QUrl url(hasScheme ? address : u"https://"_s + address, QUrl::TolerantMode);
    const bool isHttp = url.scheme() == "http"_L1;
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty()
        || !(isHttp || url.scheme() == "https"_L1))
        return bad;

    QString host = url.host().toLower();
    if (isLoopback(host)) {
        if (hasScheme && !isHttp)
            return bad; // there is no such site, and no certificate for it
        const QString inUrl = host.contains(u':') ? u'[' + host + u']' : host;
        return Address{u"http://"_s + inUrl
                       + (url.port() > 0 ? u':' + QString::number(url.port()) : QString())};
    }
    if (host.endsWith(u'.'))
        host.chop(1);
    if (host.endsWith(".atlassian.net"_L1))
        host.chop(QLatin1String(".atlassian.net").size());
    if (!host.contains(siteName) || url.port(443) != (isHttp ? url.port(443) : 443))
        return bad;
    if (isHttp)
        return Error{Error::Kind::Data, {u"site.plainHttp"_s, {shown(text)}}};
    return Address{u"https://"_s + host + u".atlassian.net"_s};
}

} // namespace csm
