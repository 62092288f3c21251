#pragma once

#include <QByteArrayView>

#include <cstdint>

namespace csv {

/// What the text of a cell looks like; a set of these.
enum class Look {
    Number,        ///< 12, -1.50, 6.0E7.
    ZeroLed,       ///< A number with a zero too many in front: rather a code.
    Date,          ///< 2024-05-06, with or without a time, as Salesforce writes it.
    Email,         ///< One address.
    Url,           ///< With a scheme; or a host whose last part has letters.
    Boolean,       ///< true, false, 1, 0; in any case.
    Phone,         ///< A plus and 7 to 15 digits; or 9 to 15 that are written as no number is.
    International, ///< A phone that begins with a plus.
};
constexpr int looksCount = 8;
using Looks = std::uint8_t;

constexpr Looks bit(Look look)
{
    return Looks(1U << unsigned(look));
}

/// What \a text, valid UTF-8 without blanks around it, looks like. A quick judgement on bytes: what
/// looks like a kind here, mapping can convert to it (phones need a country, too), but not all that
/// mapping can convert does.
Looks looksOf(QByteArrayView text);

} // namespace csv
