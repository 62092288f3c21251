#pragma once

#include <QString>

namespace mapping {

/// Whether \a text names a language: its ISO code, a locale ("de_AT"), or its name in English or a
/// few other languages.
bool isLanguage(const QString &text);
/// The same, without codes, which may be of countries or of anything.
bool isLanguageName(const QString &text);

/// Whether \a text names a country: its ISO code, or its name in English or its own language.
bool isCountry(const QString &text);

} // namespace mapping
