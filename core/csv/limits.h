#pragma once

#include <QtGlobal>

namespace csv {

/// How much of a file is held at a time, in bytes. Tests make these small; nobody else has a reason
/// to.
struct Limits
{
    qsizetype block =
        qsizetype(256) * 1024; ///< Read at once; a multiple of 4096 is read page-aligned.
    qsizetype record = qsizetype(8) * 1024 * 1024; ///< What one record may take; at least 64.
    qsizetype marksEvery = qsizetype(256) * 1024;  ///< A mark is set at least as often as this ...
    qint64 recordsBetweenMarks = 1024;             ///< ... and as this many records.
};

} // namespace csv
