#pragma once

#include <QByteArrayView>
#include <QString>

namespace csv {

/// How a CSV file is written. In this version UTF-8 is read, with or without BOM; others are
/// refused by name until they are turned into it.
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

/// Guessed from the beginning of a file: the delimiter is the one of , ; tab | that splits the most
/// of the first records into as many cells as the header, quotes respected.
Dialect guessDialect(QByteArrayView sample);

/// Where the header begins in the beginning of a file: after the byte order mark, and after a first
/// line "sep=;", which spreadsheets write to name the delimiter.
qsizetype headerOffset(QByteArrayView sample);

} // namespace csv
