#pragma once

#include "base/result.h"
#include "base/runcontext.h"
#include "csv/indexer.h"
#include "csv/tableoptions.h"

namespace csv {

/// The first records of a file, and where each begins and the next one is looked for.
struct FirstRecords
{
    QList<EdgeRecord> records;
    std::vector<Position> begins, ends;
};

/// Reads the first records from where \a cursor stands on. Errors: those of BlockFile::read.
Result<FirstRecords> firstRecords(Cursor &cursor);

/// Reads the last records of a file. Errors: those of BlockFile::read.
Result<QList<EdgeRecord>> lastRecords(Cursor &cursor, const Index &index);

/// The numbers of the records that \a isNoRow says so of, before record \a end. Errors: those of
/// BlockFile::read, and "base.cancelled".
Result<std::vector<qint64>> recordsThat(const std::function<bool(const model::Record &)> &isNoRow,
                                        Cursor &cursor, const Index &index, qint64 end,
                                        const RunContext &context);

/// \a names with each of them once: repeated ones are numbered, empty ones called by their place.
QStringList uniqueNames(const QStringList &names);

} // namespace csv
