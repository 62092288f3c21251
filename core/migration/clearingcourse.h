#pragma once

#include "migration/blame.h"
#include "migration/readback.h"
#include "migration/refusedfields.h"

namespace migration {

/// One detail that the site does not empty never costs the others: as for what is written
/// (Mending), the others are asked for again until it is found out, and each record says what it
/// could not have emptied. To ask twice does no harm, and what became of it is read by id.

/// Whether records of a batch of details whose task is over may go on in others.
bool mayBeClearedAgain(const Batch &batch);

/// Takes those out of it of which more is to be emptied, or the same once more, into batches of
/// their own, ready to be journaled; those that have been through all of it get their outcome.
/// \a found as for settle(), and shortened like the batch.
QList<Sending> takeClearingsAgain(Sending &sending, Found &found, bool lastLook);

/// What takes the place of a request that the site refused as a whole because of \a blame, in its
/// \a words: ready to be journaled, and settled where nothing is left to be emptied.
QList<Sending> divideClearing(Sending sending, const Blame &blame, const QString &words);

/// The same for a batch of which some is known to be \a refused; none where nothing of it is.
QList<Sending> withoutRefused(const Sending &sending, const RefusedFields &refused);

/// The details of each record that the request is about.
QList<QStringList> clearedFields(const Batch &batch);

} // namespace migration
