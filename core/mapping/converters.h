#pragma once

#include "base/message.h"
#include "model/detailfield.h"

#include <tl/expected.hpp>

namespace mapping {

/// What converting needs to know beyond the value.
struct ConversionContext
{
    QString defaultCountry; ///< ISO 3166 two letters, for phone numbers without +; empty: such are
                            ///< refused.
};

/// \a text as the site wants it for a field of this type, or why that cannot be. Never changes a
/// value in silence beyond what its type means: TEXT is taken as it is, its ends trimmed; DATE
/// takes Salesforce's shapes (2000-12-08, 2023-04-14 00:00:00, 2020-04-14T22:33:28.000+0000,
/// ...000Z) and keeps the date as written, never through a time zone; NUMBER takes 6.0E7 and -1.50
/// and gives plain decimals without exponent (1.0E7
/// -> 10000000, 25.0 -> 25, 1.50 -> 1.50 stays); BOOLEAN true/false/1/0 in any case; PHONE to E.164
/// by libphonenumber (valid length suffices: isPossibleNumber; an extension is refused to be
/// dropped in silence); URL gets https:// where it has no scheme, and must have a host; EMAIL one
/// address, trimmed; SELECT one value; MULTISELECT split at ';' only, parts trimmed, empty ones and
/// repeats dropped. Failure codes: "value.noDate", "value.noNumber", "value.noBoolean",
/// "value.noPhone", "value.phoneWithoutCountry", "value.phoneExtension", "value.noUrl",
/// "value.noEmail"; argument: the value. \a text is not empty after trimming.
tl::expected<QStringList, Message> convert(const QString &text, model::DetailType type,
                                           const ConversionContext &context);

/// Whether \a address is one that a site can take: one @, something sensible on both sides, no
/// blanks.
bool isEmailAddress(const QString &address);

} // namespace mapping
