#pragma once

#include <cstddef>
#include <cstdint>

namespace csv {

/// How far counting has come; offsets are those of the file. The flags are of the byte before the
/// next one.
struct RegularCount
{
    int64_t offset = 0;           ///< Of the next byte.
    int64_t line = 1;             ///< Of the next byte.
    int64_t rows = 0;             ///< Records that have ended.
    int64_t delimiters = 0;       ///< Outside quotes.
    int64_t recordDelimiters = 0; ///< Of these, the ones of records that have ended.
    int64_t recordBegin =
        0;                  ///< Of the record, or the blank line, that the next byte belongs to ...
    int64_t recordLine = 1; ///< ... and the line it begins in.
    uint64_t inside = 0;    ///< All bits set within quotes.
    uint64_t mayOpen = 1;   ///< A delimiter, a line break or a quote.
    uint64_t afterBreak = 1; ///< A line break.
    uint64_t afterCr = 0;    ///< A CR: if an LF comes next, it is of the same line break.
};

/// Counts on over \a blocks times 64 bytes from \a bytes on and returns over how many blocks it
/// came. It stops behind the block that makes it \a wantedRows, and before one with a quote that
/// opens where RFC 4180 lets none: there the Scanner has to say what it means. Everywhere else the
/// two agree, as an odd number of quotes is the same as being inside them.
size_t countRegular(const char *bytes, size_t blocks, char delimiter, int64_t wantedRows,
                    RegularCount &count);

} // namespace csv
