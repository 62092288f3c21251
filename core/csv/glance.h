#pragma once

#include "csv/encoding.h"
#include "model/reading.h"

namespace csv {

/// A text with letters that another encoding would turn into other ones.
struct TellingValue
{
    QString text;
    int column = -1; ///< Of the row it was found in; -1 where that is not certain.

    bool operator==(const TellingValue &) const = default;
};

/// The beginning of a file as it is read under some reading, and how it would be read if nobody
/// decided.
struct Glance
{
    EncodingGuess guess;         ///< Whatever the reading says.
    QString encoding;            ///< The one in use.
    char delimiter = ',';        ///< The one in use.
    char guessedDelimiter = ','; ///< Whatever the reading says.
    QList<QStringList> rows;     ///< The first ones, the header among them; blank lines left out.
    QList<TellingValue> telling; ///< At most three, different, from anywhere in the file.
    qint64 replaced = 0;         ///< Pieces of its beginning that are no text in this encoding.
};

/// Looks at \a path (no archive) as \a reading says, without writing anything: at its first 256 KiB
/// for at most \a rows rows, and at samples of all of it for what its encoding may be. Errors:
/// those of guessEncoding(), and "csv.encodingUnknown".
Result<Glance> glance(const QString &path, const model::Reading &reading, int rows);

} // namespace csv
