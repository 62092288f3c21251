#pragma once

#include <QString>

namespace csv {

/// What the bytes 0x80 to 0xFF mean in \a encoding, 128 characters; empty when that is none of the
/// encodings of one byte a character. Bytes without a meaning stand for the control character of
/// their number, as WHATWG has it, so that nothing is lost: real exports hold them.
QStringView upperHalf(const QString &encoding);

} // namespace csv
