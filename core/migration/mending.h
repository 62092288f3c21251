#pragma once

#include "migration/blame.h"
#include "migration/journalrows.h"

#include <QBitArray>

namespace migration {

/// One record, value or field that the site does not take never costs the others: what a task did
/// not do is sent again, in part, until what is to blame is found and left out. Each record's
/// outcome is read back for itself, so one round serves all records of a batch, and the number of
/// rounds grows with the logarithm of their details. What a record is meant to become is in the
/// requests and in RecordState::mending; both are in the journal.

/// Whether records of a batch whose task is over may go on in others.
bool mayBeMended(const Batch &batch);

/// Takes those records out of a batch that the site did not take as they were and that may still
/// be taken, into batches of their own, ready to be journaled; the others keep the outcomes that
/// settle() gave them, or get that of all their rounds. \a found as for settle(), and shortened
/// like the batch; \a looked: those that were waiting before it. \a operation is the run's.
QList<Sending> takeMendings(Sending &sending, QList<std::optional<site::StoredProfile>> &found,
                            const QBitArray &looked, site::Operation operation);

/// The same for a request that was forbidden as a whole, in the site's \a words, perhaps because of
/// \a blame. None where it is no field that is forbidden.
std::optional<QList<Sending>> mendForbidden(Sending sending, const Blame &blame,
                                            const QString &words, site::Operation operation);
Blame blameFor(const Sending &sending, const QString &words);

/// With which operation a batch is written in a run of \a operation: what was created meanwhile is
/// not created again.
site::Operation operationOf(const Batch &batch, site::Operation operation);

/// Gives a batch of records its bytes and a key of its own: the same key only ever goes with the
/// same bytes. \a operation is the run's.
void writeRecords(Sending &sending, site::Operation operation, site::Dialect dialect);

} // namespace migration
