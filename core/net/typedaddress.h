#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace net {

/// Whether \a host is this very computer, where what is not encrypted cannot be read on the way.
bool isThisComputer(const QString &host);

/// An address of the web as somebody typed or pasted it, before anybody says whose it may be.
struct TypedAddress
{
    QUrl url;
    QString host; ///< In lower case, without a point at its end.
    bool hasScheme = false;
    bool isHttp = false; ///< Not encrypted; typed so.
};

/// What \a text means, whatever quotes and brackets stand around it, https where it does not say;
/// none where it is no such address, or holds a login.
std::optional<TypedAddress> typedAddress(const QString &text);

/// \a text as it may be repeated to its owner: who pastes more than an address may have pasted a
/// password, which stands before an @.
QString shownAddress(const QString &text);

} // namespace net
