#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace csv {

/// A form of Unicode that a file shows by its first bytes.
struct UnicodeForm
{
    QString name;       ///< "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE" or "UTF-32BE".
    qsizetype mark = 0; ///< How many bytes its byte order mark takes; 0: it has none.
};

/// The form of the text that begins with \a sample: by its mark, whose order is checked against
/// where the zeros stand (Data Loader writes FE FF before little-endian text, and the mark of
/// UTF-16 before UTF-32), or by the zeros alone. Nothing for a text without mark that is not full
/// of zeros.
std::optional<UnicodeForm> unicodeForm(QByteArrayView sample);

/// How many bytes of \a sample, the beginning of a file that is read as \a encoding, are a byte
/// order mark.
qsizetype markSize(QByteArrayView sample, const QString &encoding);

} // namespace csv
