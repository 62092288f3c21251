#pragma once

#include "migration/journal.h"

#include <deque>

namespace migration {

/// The details of \a record that still hold a value at the site, as it writes their names.
QStringList stillFilled(const QStringList &details, const model::Profile &stored);

/// Those of \a record that its present request empties: what the site refused by itself, and what
/// waits until that is found out (Mending), is not among them.
QStringList clearedNow(const RecordState &record);

/// Gives a batch of details its bytes and a key of its own: the same key only ever goes with the
/// same bytes.
void writeClearings(Batch &batch);

/// Takes those records out of a verified batch that arrived and whose details are to be emptied
/// still, into batches of their own, ready to be journaled. \a found as for settle().
QList<Sending> takeClearings(Sending &sending,
                             const QList<std::optional<site::StoredProfile>> &found,
                             const site::Limits &limits);

/// Gives each record of such a batch its outcome once its task is over. One that the site has not
/// emptied, and about which the task says nothing, stays Waiting until the \a lastLook.
void settleClearings(Sending &sending, const QList<std::optional<site::StoredProfile>> &found,
                     bool lastLook);

/// The site does not empty the details of \a record: what else was written of it stays true.
void refuseClearing(RecordState &record, const Error &refusal);
/// The same, in its \a words; empty where it has none.
void refuseClearing(RecordState &record, const QString &words);

/// The first of \a records that fit into one request that empties their details, taken out of them.
Sending takeClearing(std::deque<RecordState> &records, model::Kind kind,
                     const site::Limits &limits);

} // namespace migration
