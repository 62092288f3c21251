#pragma once

#include "model/record.h"

namespace csv {

/// What is behind the bytes that are scanned.
enum class Rest {
    Follows, ///< More of the file, which can be had.
    None,    ///< Its end.
    TooFar,  ///< More of the file, but a record may not take more than these bytes.
};

/// How a record lies in the bytes it was found in; places are offsets, -1 where there is none.
struct ScannedRecord
{
    bool finished =
        false; ///< Otherwise it does not end in these bytes, and nothing else here is of use.
    bool blank = false;    ///< A line without any character: no record.
    bool tooLong = false;  ///< More than one record may take.
    bool runsOn = false;   ///< Ends at the next line break from size on, behind these bytes.
    bool special = false;  ///< It may hold a NUL, or bytes that are not ASCII.
    qsizetype size = 0;    ///< With its line end.
    qsizetype content = 0; ///< Without.
    qsizetype lineBreaks = 0;
    int cells = 0;
    qsizetype unclosedQuote = -1;
    qsizetype textAfterQuote = -1;
    qsizetype surplusCell = -1; ///< The first one more than expected.

    /// Nothing is wrong with it but the number of its cells, perhaps.
    bool clean() const { return !special && !tooLong && unclosedQuote < 0 && textAfterQuote < 0; }
};

/// Takes CSV apart, a record at a time (RFC 4180, and lenient where it can be without guessing):
/// LF, CRLF and CR end a record outside quotes and are text inside; a quote within an unquoted cell
/// is text, as is what follows a closing quote up to the next delimiter.
///
/// A quote that is not closed before the end of the file, or before the record takes more than it
/// may, ends its record at the first line break after it, so that it costs one record and not the
/// rest of the file. A record that takes more without an open quote ends at the next line break.
class Scanner
{
public:
    Scanner(char delimiter, int expectedCells);
    /// Fills in these columns only, by their place, and leaves all others empty; none: all.
    void want(std::vector<bool> columns) { m_wanted = std::move(columns); }

    /// Scans the record at the beginning of \a bytes (not empty) and fills \a record, if there is
    /// one. What was filled in is of use only when the record is finished.
    ScannedRecord scan(QByteArrayView bytes, Rest rest, model::Record *record) const;

    char delimiter() const { return m_delimiter; }

private:
    template <bool fills>
    ScannedRecord scan(QByteArrayView bytes, Rest rest, model::Record *record) const;

    char m_delimiter;
    int m_expectedCells;
    std::vector<bool> m_wanted; ///< Empty: all.
};

/// Where the first LF or CR of \a bytes is, or -1.
qsizetype findLineBreak(QByteArrayView bytes);

/// How many lines end in \a bytes; CRLF is one end.
qsizetype countLineBreaks(QByteArrayView bytes);

} // namespace csv
