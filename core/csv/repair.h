#pragma once

#include "base/result.h"
#include "base/runcontext.h"
#include "model/reading.h"

namespace csv {

/// Writes \a from, CSV in UTF-8, to \a to with the records patched that begin in the lines of
/// \a repairs; all else is copied as it is, and every record stays on its line.
///
/// JoinNext makes a record and the next one a single one: the line break (and any blank lines)
/// between them stands in the cell that the one ends and the other begins with. The same line once
/// more, or the line of the record that was joined, goes on with the next one. QuoteIsText ends the
/// record at the end of the line its quote is in; see quoteAsText(). Skip is not a patch: whoever
/// reads leaves that record out. An open quote before a patch is closed, with text behind it, so
/// that no quote of the patch closes it; its record stays one that something is wrong with.
///
/// \a to is replaced as a whole when all is written. Errors: those of BlockFile; "csv.repairLost"
/// with the path and the line when no record begins there or the patch is not possible;
/// "csv.copyNotWritable" and "csv.diskFull" as transcode() has them; "base.cancelled".
Result<> repair(const QString &from, char delimiter, const QList<model::Repair> &repairs,
                const QString &to, const RunContext &context);

} // namespace csv
