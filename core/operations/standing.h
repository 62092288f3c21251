#pragma once

#include "operations/status.h"

#include <array>

namespace operations {

/// By what a journal is known again that nobody has written to: size and time of its files.
using JournalStamp = std::array<qint64, 4>;
JournalStamp stampOf(const project::RunFolder &folder);

/// status() for those who show its numbers: a damaged journal gives none. Reads all of the journal.
/// Errors as requireSoundJournal() and status().
Result<Status> soundStatus(const project::RunFolder &folder);

/// Keeps state and outcomes of \a status beside the journal that they are from, for standing(): of
/// a run that rests, whose journal was found sound and has the stamp \a read since before it was
/// read.
void keepStanding(const project::RunFolder &folder, const Status &status, const JournalStamp &read);

/// Where a project's run stands, as a list of many projects shows it: state and outcomes. They are
/// those of a sound journal, or there are none: what was kept of it, or of a small journal what is
/// in it; of a large one that nobody has read since it was written, the state alone. Costs the same
/// for a million records as for a thousand. Errors as soundStatus().
Result<Status> standing(const project::RunFolder &folder);

} // namespace operations
