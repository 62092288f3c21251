#pragma once

#include "csv/encoding.h"
#include "csv/samples.h"

namespace csv {

/// guessEncoding() of the file at \a path by \a samples of it, which are not empty. Errors:
/// "csv.notText".
Result<EncodingGuess> guessEncoding(const QString &path, const Samples &samples);

} // namespace csv
