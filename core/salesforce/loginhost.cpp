#include "salesforce/loginhost.h"

#include "net/typedaddress.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace salesforce {

namespace {

/// The domains that pages of an org stand in, and the one that it logs in at. With a package the
/// name of the org is followed by "--" and the package's.
struct Family
{
    QLatin1StringView pages;
    QLatin1StringView myDomain;
    bool hasPackage = false;
};

constexpr QLatin1StringView commercial(".my.salesforce.com");
constexpr Family families[]{
    {".my.salesforce.com"_L1, commercial},
    {".lightning.force.com"_L1, commercial},
    {".my.salesforce-setup.com"_L1, commercial},
    {".my.site.com"_L1, commercial},
    {".my.salesforce-sites.com"_L1, commercial},
    {".file.force.com"_L1, commercial},
    {".vf.force.com"_L1, commercial, true},
    {".visualforce.com"_L1, commercial, true},
    // Of governments, and in China.
    {".my.salesforce.mil"_L1, ".my.salesforce.mil"_L1},
    {".lightning.crmforce.mil"_L1, ".my.salesforce.mil"_L1},
    {".my.sfcrmproducts.cn"_L1, ".my.sfcrmproducts.cn"_L1},
    {".lightning.sfcrmapps.cn"_L1, ".my.sfcrmproducts.cn"_L1},
};

} // namespace

QUrl productionHost()
{
    return QUrl(u"https://login.salesforce.com"_s);
}

QUrl sandboxHost()
{
    return QUrl(u"https://test.salesforce.com"_s);
}

static QUrl https(const QString &host)
{
    QUrl url;
    url.setScheme(u"https"_s);
    url.setHost(host);
    return url;
}

/// The name of an org alone; a sandbox's has "--" in it.
static QString hostOfName(const QString &name)
{
    return name + (name.contains("--"_L1) ? ".sandbox"_L1 : ""_L1) + commercial;
}

/// What the org of a page's host logs in at; empty where it is no org's.
static QString hostOfPage(const QString &host)
{
    static const QRegularExpression name(u"^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9-]+)?$"_s);
    static const QRegularExpression instance(
        u"^((?:na|eu|ap|um|usa|gs|deu|fra|gbr|ind|jpn|aus|can|bra|swe)\\d+[a-z]?|(cs\\d+[a-z]?))"
        "\\.(?:my\\.salesforce|salesforce|lightning\\.force|visual\\.force)\\.com$"_s);
    if (host == productionHost().host() || host == sandboxHost().host())
        return host;
    const auto named = instance.match(host);
    if (named.hasMatch())
        return named.captured(2).isEmpty() ? productionHost().host() : sandboxHost().host();
    for (const Family &family : families) {
        if (!host.endsWith(family.pages))
            continue;
        QString org = host.chopped(family.pages.size());
        if (family.hasPackage) { // "acme--c", in a sandbox "acme--uat--c.sandbox"
            static const QRegularExpression package(u"--[a-z0-9_]+(?=\\.|$)"_s);
            if (!org.contains(package))
                return {};
            org.remove(package);
        }
        return org.contains(name) ? org + family.myDomain : QString();
    }
    return {};
}

Result<QUrl> loginHost(const QString &typed)
{
    static const QRegularExpression orgName(u"^[a-z0-9]([a-z0-9-]*[a-z0-9])?$"_s);
    const Error bad{Error::Kind::Data, {u"salesforce.badAddress"_s, {net::shownAddress(typed)}}};
    const auto address = net::typedAddress(typed);
    if (!address)
        return bad;
    const QUrl &url = address->url;
    const QString &host = address->host;
    if (net::isThisComputer(host)) {
        if (address->hasScheme && !address->isHttp)
            return bad; // there is no certificate for it
        QUrl here;
        here.setScheme(u"http"_s);
        here.setHost(host);
        here.setPort(url.port());
        return here;
    }
    if (url.port(443) != 443 && !address->isHttp)
        return bad;
    const QString found = host.contains(orgName) ? hostOfName(host) : hostOfPage(host);
    if (found.isEmpty())
        return bad;
    if (address->isHttp)
        return Error{Error::Kind::Data, {u"salesforce.plainHttp"_s, {net::shownAddress(typed)}}};
    return https(found);
}

} // namespace salesforce
