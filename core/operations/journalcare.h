#pragma once

#include "migration/salvage.h"
#include "project/runfolder.h"

namespace operations {

/// Whether what the journal of \a folder says can be believed: a damaged page may read as rows that
/// nobody wrote. Reads all of it, 100 MB in about a second. Errors as requireJournal().
Result<> requireSoundJournal(const project::RunFolder &folder);

/// Whether \a error says that a journal is damaged: rebuildJournal() mends that, and nothing else.
bool isJournalDamaged(const Error &error);

/// Before anything is sent: whether the journal of \a folder is sound, and whether there is room
/// for what so many records will write to it. Errors: Storage "journal.damaged", "journal.noRoom"
/// (arguments: megabytes needed, the folder, megabytes left), and as Journal.
Result<> requireJournal(const project::RunFolder &folder, qint64 records);

/// Puts a new journal in the place of a damaged one, with all that can be read of it; the damaged
/// one stays beside it as "journal-damaged-N.sqlite". Errors as RunLock and salvage();
/// "journal.none" where there is none.
Result<migration::Salvaged> rebuildJournal(const project::RunFolder &folder);

} // namespace operations
