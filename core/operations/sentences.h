#pragma once

#include "base/message.h"

namespace operations {

/// \a message in plain words, in the program's language: what happened, what was kept, what to do.
/// The one place where codes become sentences.
QString sentence(const Message &message);

/// The same in English, whatever the program's language; what machines read has one language.
QString englishSentence(const Message &message);

/// What people call a \a target of a mapping (mapping::FieldRule::target): the account's own by
/// their titles, "Display name"; details by their names.
QString targetTitle(const QString &target);

/// What a step of the history is called, with the account's own fields by the names that people
/// know.
QString historySentence(const Message &step);

/// Every code that has a sentence.
QStringList sentenceCodes();

} // namespace operations
