#pragma once

#include "migration/journalrows.h"

namespace migration {

/// People who are at the site with an Atlassian account are not found by their email in a request:
/// they are sent by their id, never with a display name, as they alone change that. Of those who
/// are no customers there (or are agents or administrators) the site shows nothing and takes
/// nothing.

/// Whether what is known of a record is of somebody with an Atlassian account.
bool isOfAtlassianAccount(const RecordState &record);

/// Before sending: addresses it by its id. \a shown: the site shows its profile; without, it has
/// its outcome.
void addressAtlassianAccount(RecordState &record, site::OutgoingProfile &profile, bool shown);

/// Whether the \a record of a batch was sent by its email though that is an Atlassian account's,
/// and the task says or may say that it was not taken. Where not, a Customer Account of that email
/// may have been created that the index does not show yet.
bool wentToAtlassianAccount(const Sending &sending, qsizetype record);

/// After a look: takes those out of a batch who went to an Atlassian account by their email, into
/// one in which they go by their id, ready to be journaled. Who is none to write to gets its
/// outcome. \a found as for settle(), and shortened like the batch. \a operation is the run's.
std::optional<Sending> takeAtlassianAccounts(Sending &sending,
                                             QList<std::optional<site::StoredProfile>> &found,
                                             site::Operation operation);

} // namespace migration
