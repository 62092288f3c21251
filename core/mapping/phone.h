#pragma once

#include "base/message.h"

#include <QStringList>

#include <tl/expected.hpp>

namespace mapping {

/// The phone number \a text in E.164 ("+441632960017"), or why that cannot be: "value.noPhone",
/// "value.phoneWithoutCountry" (no + and no \a country), "value.phoneExtension" (E.164 has no place
/// for one); argument: the text. \a country: ISO 3166, two letters, or empty. Its length must be
/// possible there; whether it is assigned to anybody does not matter. Letters are refused:
/// libphonenumber would read them as digits, and a remark as part of the number. Safe from several
/// threads.
tl::expected<QString, Message> toE164(const QString &text, const QString &country);

/// The countries that have phone numbers, as ISO 3166 writes them (two letters), sorted.
QStringList phoneCountries();
/// How numbers of \a country begin: "+49"; empty where it is no country.
QString callingCode(const QString &country);

} // namespace mapping
