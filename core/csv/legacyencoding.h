#pragma once

#include "csv/encoding.h"
#include "csv/samples.h"

namespace csv {

/// In what \a samples are written that are neither UTF-8 nor any other form of Unicode: an East
/// Asian encoding when hardly anything else is possible, else the one whose words make most sense,
/// and windows-1252 where nothing speaks for another one.
EncodingGuess guessLegacyEncoding(const Samples &samples);

} // namespace csv
