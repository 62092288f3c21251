#include "net/typedaddress.h"

#include "base/logging.h"

#include <QHostAddress>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace net {

bool isThisComputer(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

static QString withoutWrapping(const QString &text)
{
    static const QRegularExpression wrapping(uR"(^[\s<"'(\[]+|[\s>"')\],;]+$)"_s);
    // The closing bracket of "[::1]" is part of the address.
    static const QRegularExpression address6(uR"(^\s*(https?://)?\[[0-9a-fA-F:]+\])"_s);
    return text.contains(address6) ? text.trimmed() : QString(text).remove(wrapping);
}

std::optional<TypedAddress> typedAddress(const QString &text)
{
    static const QRegularExpression scheme(u"^[A-Za-z][A-Za-z0-9+.-]*://"_s);
    const QString address = withoutWrapping(text);
    TypedAddress typed;
    typed.hasScheme = address.contains(scheme);
    typed.url = QUrl(typed.hasScheme ? address : u"https://"_s + address, QUrl::TolerantMode);
    typed.isHttp = typed.url.scheme() == "http"_L1;
    typed.host = typed.url.host().toLower();
    if (!typed.url.isValid() || typed.host.isEmpty() || !typed.url.userInfo().isEmpty()
        || !(typed.isHttp || typed.url.scheme() == "https"_L1))
        return std::nullopt;
    if (typed.host.endsWith(u'.'))
        typed.host.chop(1);
    return typed;
}

QString shownAddress(const QString &text)
{
    constexpr qsizetype longest = 120;
    static const QRegularExpression login(u"^(\\w+://)?.*(@|%40)"_s,
                                          QRegularExpression::CaseInsensitiveOption
                                              | QRegularExpression::DotMatchesEverythingOption);
    return redacted(text.trimmed().replace(login, u"\\1\u2026@"_s)).left(longest);
}

} // namespace net
