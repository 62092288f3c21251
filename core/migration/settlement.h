#pragma once

#include "migration/journalrows.h"

namespace migration {

/// Where what the site has is not what was meant: names of detail fields, "displayName" or "name",
/// "organizations". What was not meant to be written is not compared.
QStringList differences(const site::OutgoingProfile &meant, const model::Profile &found);

/// Whether the task tells of enough failures to explain all records that are not there: then there
/// is no need to wait for the index as long as it may lag. \a found as for settle().
bool hasEnoughFailures(const Batch &batch, const QList<std::optional<site::StoredProfile>> &found);

/// The site's words in those failures of a task that may mean the \a record of its batch; none
/// where there is no such failure.
std::optional<QString> refusalWords(const Batch &batch, qsizetype record);

/// Why a record of \a batch is Unknown that cannot be found.
Message notFound(const Batch &batch);

/// Gives each record of a batch whose task is over its outcome, from what was read back: \a found
/// holds the stored profile of each record, in their order, or none where the site shows none.
/// Failures mostly name no record, so the reading decides what happened and the failures only say
/// why. A record that is not there stays Waiting (look again: the index may lag) unless the task's
/// failures can only mean it, or this is the \a lastLook: then it is not accepted where a failure
/// may mean it, and otherwise Unknown.
void settle(Sending &sending, const QList<std::optional<site::StoredProfile>> &found,
            site::Operation operation, bool lastLook);

} // namespace migration
