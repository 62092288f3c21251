#pragma once

#include "base/runcontext.h"
#include "csv/cursor.h"

#include <vector>

namespace csv {

/// Where record \a row begins.
struct Mark
{
    Position position;
    qint64 row = 0; ///< Counted from 0.
};

/// The records of a file: how many there are, and marks to find them by; the first is of record 0.
struct Index
{
    qint64 rows = 0;
    qint64 cells = 0; ///< Of all records together.
    std::vector<Mark> marks;
};

/// Runs once over the records from \a first on to the end of the file that \a cursor reads. Errors:
/// those of BlockFile::read, and "base.cancelled".
Result<Index> indexRecords(Cursor &cursor, const Position &first, const Limits &limits,
                           const RunContext &context);

} // namespace csv
