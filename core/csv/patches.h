#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <vector>

namespace csv {

/// How a cell lies in its record, with its quotes.
struct CellSpan
{
    qsizetype begin = 0;
    qsizetype end = 0;
    bool broken = false; ///< Its quote is not closed, or text follows the closing one.
};

/// The cells of \a record, without its line end, as the Scanner takes them apart.
std::vector<CellSpan> cellSpans(QByteArrayView record, char delimiter);

/// \a text as a cell in quotes.
QByteArray quotedCell(QByteArrayView text);

/// One record out of \a first and \a second, without their line ends: the last cell of the one and
/// the first of the other are a single one, with so many \a lineBreaks between. All other cells
/// stay as they are.
QByteArray joinedRecord(QByteArrayView first, qsizetype lineBreaks, QByteArrayView second,
                        char delimiter);

/// A record whose quotes were taken for text.
struct PlainQuotes
{
    QByteArray record;   ///< Without its line end.
    qsizetype taken = 0; ///< How much of the record it is: to the end of the line of the quote.
};

/// Takes the quote for text that is not closed, or has text behind the closing one, in \a record,
/// which is without its line end: that cell goes to the next delimiter, and the record to the end
/// of the line. A quote that ends the cell, too, is its other end. Nothing when there is no such
/// quote.
std::optional<PlainQuotes> quoteAsText(QByteArrayView record, char delimiter);

} // namespace csv
