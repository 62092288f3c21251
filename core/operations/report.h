#pragma once

#include "base/runcontext.h"
#include "project/projectfile.h"

namespace operations {

/// Writes one CSV an outcome into \a folder: created.csv, updated.csv, unchanged.csv, merged.csv,
/// left-out.csv, not-accepted.csv, unknown.csv; each record with where it stands in its source,
/// what became of it and why, and all its source columns as far as the source files are still those
/// of the run. Records that still wait are in none. Last stays-behind.csv, as writeStaysBehind().
/// Returns how many rows each file has, in that order. Errors: Storage "report.nothing" (no run
/// yet), "csv.notWritable", as JournalReader.
Result<QList<std::pair<QString, qint64>>>
writeReports(const project::ProjectFile &project, const QString &folder, const RunContext &context);

} // namespace operations
