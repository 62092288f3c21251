#pragma once

#include "base/message.h"
#include "model/detailfield.h"
#include "model/reading.h"

#include <tl/expected.hpp>

namespace mapping {

/// What converting needs to know beyond the value.
struct ConversionContext
{
    QString defaultCountry; ///< ISO 3166 two letters, for phone numbers without +; empty: such are
                            ///< refused.
    model::DateOrder dates = model::DateOrder::Unknown;        ///< Of dates that Salesforce's API
                                                               ///< does not write.
    model::DecimalSign decimals = model::DecimalSign::Unknown; ///< Of numbers.
    bool shortYears = false; ///< Years of two figures are those from 1930 to 2029.
};

/// What values of a file that is read like this are converted with.
ConversionContext contextOf(const model::Reading &reading, const QString &defaultCountry);

/// \a text as the site wants it for a field of this type, or why that cannot be. Never changes a
/// value in silence beyond what its type means: TEXT is taken as it is, its ends trimmed; DATE
/// takes Salesforce's shapes (2000-12-08, 2023-04-14 00:00:00, 2020-04-14T22:33:28.000+0000,
/// ...000Z) and what people write (31.12.2025, 12/31/2025 3:05 PM) in the order of \a context, and
/// keeps the date as written, never through a time zone; NUMBER takes 6.0E7 and -1.50, and 1.234,56
/// or 1,234.56, with the decimal sign of \a context and without its currency, and gives plain
/// decimals without exponent (1.0E7 -> 10000000, 25.0 -> 25, 1.50 -> 1.50 stays); where \a context
/// does not know, what has one meaning only is taken and nothing is guessed; BOOLEAN true/false/1/0
/// in any case; PHONE to E.164 by libphonenumber (valid length suffices: isPossibleNumber; an
/// extension is refused to be dropped in silence); URL gets https:// where it has no scheme, and
/// must have a host; EMAIL one address, trimmed; SELECT one value; MULTISELECT split at ';' only,
/// parts trimmed, empty ones and repeats dropped. Failure codes: "value.noDate",
/// "value.ambiguousDate", "value.shortYear", "value.noNumber", "value.ambiguousNumber",
/// "value.noBoolean", "value.noPhone", "value.phoneWithoutCountry", "value.phoneExtension",
/// "value.noUrl", "value.noEmail"; argument: the value; of the ambiguous ones then both of its
/// meanings. \a text is not empty after trimming.
tl::expected<QStringList, Message> convert(const QString &text, model::DetailType type,
                                           const ConversionContext &context);

/// Whether \a address is one that a site can take: one @, something sensible on both sides, no
/// blanks.
bool isEmailAddress(const QString &address);

} // namespace mapping
