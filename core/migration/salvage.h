#pragma once

#include "base/result.h"

#include <QString>

namespace migration {

/// Whether a journal can be trusted to hold what was written to it; one that is not there can.
/// Errors: Storage "journal.damaged" (argument: it), and as Journal.
Result<> requireSound(const QString &path);

/// What was taken over from a damaged journal.
struct Salvaged
{
    qint64 batches = 0; ///< Taken over.
    qint64 lost = 0;    ///< Rows that could not be read; at least so many.
};

/// Writes every row that can still be read of the journal \a damaged, which stays as it is, to a
/// new one at \a path. A run of which something was lost goes on: its records that the new journal
/// does not know are looked for at the site before they are sent ("run.rebuilt" in its notes).
/// Errors as Journal.
Result<Salvaged> salvage(const QString &damaged, const QString &path);

} // namespace migration
