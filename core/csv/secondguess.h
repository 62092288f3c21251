#pragma once

#include "base/runcontext.h"
#include "csv/encoding.h"

namespace csv {

/// guessEncoding() once more, by those pieces of \a path that are not plain ASCII: reads all of it.
/// For a file whose samples were all ASCII, and in which other bytes were met later. Errors: those
/// of guessEncoding(), and "base.cancelled".
Result<EncodingGuess> guessEncodingByAll(const QString &path, const RunContext &context);

} // namespace csv
