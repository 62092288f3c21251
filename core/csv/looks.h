#pragma once

#include <QByteArrayView>

#include <cstdint>

namespace csv {

/// What the text of a cell looks like; a set of these.
enum class Look {
    Number,        ///< 12, -1.50, 6.0E7: as Salesforce's API writes it.
    ZeroLed,       ///< A number with a zero too many in front: rather a code.
    Date,          ///< 2024-05-06, with or without a time, as Salesforce's API writes it.
    Email,         ///< One address.
    Url,           ///< With a scheme; or a host whose last part has letters.
    Boolean,       ///< true, false, 1, 0; in any case.
    Phone,         ///< A plus and 7 to 15 digits; or 9 to 15 that are written as no number is.
    International, ///< A phone that begins with a plus.

    LocalNumber,   ///< A number as people write it, and the API does not: 1.234,56, USD 5.
    PointDecimals, ///< A number that makes sense with decimals behind a point only: 1,234.5.
    CommaDecimals, ///< A number that makes sense with decimals behind a comma only: 1.234,5.
    EitherSign,    ///< One that makes different sense with either: 1,234.
    LocalDate,     ///< A date as people write it, and the API does not: 31.12.2025.
    DayFirst,      ///< One that is a day with the day first only: 31/12/2025.
    MonthFirst,    ///< One that is a day with the month first only: 12/31/2025.
    EitherOrder,   ///< One that is different days in either order: 01/02/2025.
    ShortYear,     ///< One whose year has two figures.

    Scientific,     ///< 5.57E+92: a long number that went through a spreadsheet.
    CardNumber,     ///< Of a payment card.
    Iban,           ///< Of a bank account.
    SocialSecurity, ///< Of a person in the United States.
    CutOff,         ///< 32,767 characters: all that a spreadsheet keeps.
    DoubleEncoded,  ///< Letters that were read in a wrong encoding; found by damageOf() only ...
    LettersLost,    ///< ... and question marks in place of letters.
};
constexpr int looksCount = 24;
using Looks = std::uint32_t;

constexpr Looks bit(Look look)
{
    return Looks(1U) << unsigned(look);
}

/// What \a text, valid UTF-8 without blanks around it, looks like. A quick judgement on bytes: what
/// looks like a kind here, mapping can convert to it (phones need a country; what people write, an
/// order and a sign), but not all that mapping can convert does.
Looks looksOf(QByteArrayView text);

} // namespace csv
