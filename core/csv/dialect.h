#pragma once

#include <QByteArrayView>
#include <QString>

namespace csv {

/// How a CSV file is written, which is in UTF-8, with or without byte order mark.
struct Dialect
{
    QString encoding = QStringLiteral("UTF-8"); ///< Before it was turned into UTF-8.
    char delimiter = ',';
    bool byteOrderMark = false; ///< The file begins with one; never part of the first header.
    enum class LineEnd {
        LF,
        CRLF,
        CR
    } lineEnd = LineEnd::LF; ///< Of the header line; records may differ.
};

/// How much of a file is enough to guess from: 1,000 records of most exports.
constexpr qsizetype dialectSample = qsizetype(1024) * 1024;

/// Guessed from the beginning of a file: the delimiter is the one of , ; tab | ^ ` that splits most
/// of the first 1,000 records into the same number of cells, quotes respected, unless it is \a
/// forced.
Dialect guessDialect(QByteArrayView sample, char forced = '\0');

/// Where the header begins in the beginning of a file: after the byte order mark, and after a first
/// line "sep=;", which spreadsheets write to name the delimiter.
qsizetype headerOffset(QByteArrayView sample);

} // namespace csv
