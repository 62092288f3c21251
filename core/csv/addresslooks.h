#pragma once

#include <QByteArrayView>

namespace csv {

/// Whether \a text, of bytes that an address can have, is one email address, as far as its shape
/// goes.
bool looksLikeEmail(QByteArrayView text);

/// Whether \a text, of bytes that an address can have, is one of the web: with a scheme, or a host
/// whose last part has letters.
bool looksLikeUrl(QByteArrayView text);

} // namespace csv
