#pragma once

#include "csv/malformedrow.h"
#include "operations/sources.h"

namespace operations {

/// The records of \a source that cannot be read, the first MalformedRows::mostRows of them. Errors
/// as csv::Table::Reader::read().
Result<QList<csv::MalformedRow>> malformedRows(const SourceFile &source, const RunContext &context);

} // namespace operations
