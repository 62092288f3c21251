#pragma once

#include <QString>

namespace mapping {

/// What \a key means as a value of a list, whatever the word and language it is said in: "prospect"
/// for "interessent". Empty: the table does not know it. Keys are in small letters, without
/// accents, blanks and punctuation, "ä" as "ae".
QString optionMeaning(const QString &key);

} // namespace mapping
