#pragma once

#include "base/result.h"
#include "project/project.h"

namespace operations {

/// The beginning of a source file, before it is read.
struct Glance
{
    qint64 size = 0; ///< In bytes.
    QString encoding, guessedEncoding;
    char delimiter = ',', guessedDelimiter = ',';
    QStringList columns;
    QList<QStringList> rows;
    QStringList names; ///< A few values that tell whether the encoding is right.
};

/// Looks at the beginning of \a source as its reading says, or as guessed, within milliseconds,
/// however big it is. Errors as openFile().
Result<Glance> glance(const project::Source &source, int mostRows);

/// The encodings that can be chosen.
QStringList encodings();

} // namespace operations
