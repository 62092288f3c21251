#pragma once

#include "base/result.h"
#include "base/runcontext.h"

#include <QByteArrayView>
#include <QStringList>

namespace csv {

/// The names of the encodings that a file may be read in, as people choose them and as projects
/// keep them.
QStringList encodings();

/// In what the text of a file is written, and how much is known about that.
struct EncodingGuess
{
    QString name;               ///< One of encodings().
    bool byteOrderMark = false; ///< The file begins with one; never part of its text.
    bool certain = false;       ///< There is nothing to ask anybody.
    bool ascii = false;         ///< Nothing was seen that would be read differently in another one.
    QStringList others = {};    ///< What else it may well be, the likeliest first.

    bool operator==(const EncodingGuess &) const = default;
};

/// Looks at samples from the whole of \a path: the byte order mark (which may be wrong about the
/// order) first, then where the zeros of UTF-16 and UTF-32 stand, whether it is UTF-8, what letters
/// make sense, and what uchardet says. What is nothing else is windows-1252, which any file can be
/// read as. UTF-8 with a few wrong bytes stays UTF-8; its rows say so. Where the samples are all
/// ASCII the whole file is run over, at the speed of memory, for something that tells. Errors:
/// those of BlockFile, "csv.empty", "base.cancelled", and "csv.notText" with the path and what the
/// file is, as foreignFormat() says.
Result<EncodingGuess> guessEncoding(const QString &path, const RunContext &context = {});

/// What a file is that begins with \a sample and is no UTF-8 text: "UTF-16", "UTF-32", "ZIP" (an
/// .xlsx is one), "GZIP", "PDF", "Excel" (.xls), "binary"; empty when it may be text.
QString foreignFormat(QByteArrayView sample);

} // namespace csv
