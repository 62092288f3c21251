#pragma once

#include "csv/blockfile.h"

#include <QByteArray>
#include <QList>

namespace csv {

/// A piece of a file.
struct Sample
{
    qint64 offset = 0; ///< Where it begins.
    QByteArray bytes;
};

/// Pieces of a file from its beginning to its end; all of it when it is small.
struct Samples
{
    QList<Sample> pieces; ///< Each begins behind the byte of a line break and ends with one, where
                          ///< there are any; the first begins where the file does.
    bool whole = false;   ///< There is nothing else in the file.
};

/// Takes 64 pieces of 64 KiB, spread evenly. Errors: those of BlockFile::read.
Result<Samples> takeSamples(BlockFile &file);

} // namespace csv
