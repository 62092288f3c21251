#pragma once

#include "base/result.h"
#include "base/runcontext.h"

namespace csv {

/// What came of turning a file into UTF-8.
struct Transcoded
{
    qint64 bytes = 0;    ///< That were written.
    qint64 replaced = 0; ///< Pieces that are no text in the encoding; U+FFFD stands for them.
};

/// Writes the text of \a from, which is in \a encoding (one of encodings()), to \a to as UTF-8
/// without byte order mark. Every line break is kept, so that each record stays on its line. \a to
/// is replaced as a whole when all is written, and left alone otherwise. Errors: those of BlockFile
/// and of Decoder, "csv.copyNotWritable" with \a to, "csv.diskFull" with \a to and the bytes that
/// were to be written at least, "base.cancelled".
Result<Transcoded> transcode(const QString &from, const QString &encoding, const QString &to,
                             const RunContext &context);

} // namespace csv
