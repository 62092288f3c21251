#pragma once

#include "base/error.h"

class QSqlError;

namespace migration {

/// The journal at \a path does not hold what was written to it; \a detail: how that shows. It can
/// be rebuilt. "journal.damaged" (argument: the journal).
Error damagedJournal(const QString &path, const QString &detail);
/// Whether \a error is such a one.
bool isDamagedJournal(const Error &error);

/// Why the journal at \a path cannot be read: it is damaged, or something is in the way that only
/// its owner can know ("journal.notReadable").
Error notReadable(const QString &path, const QSqlError &error);

} // namespace migration
