#pragma once

#include "migration/journalrows.h"

#include <QSet>

namespace migration {

/// What the site has of each record of a batch, in their order; none where it shows none.
using Found = QList<std::optional<site::StoredProfile>>;

/// Which customers of a batch have their organizations read, which may cost a call for each.
enum class MembershipReading {
    All,
    Sample, ///< A few: the others are taken as their task said.
};

/// Looks for one record of the batch that waits and has no id: its id, empty where it is not found.
Result<QString> findOne(const Batch &batch, qsizetype record, site::Site &site,
                        const RunContext &context);

/// Reads what the site has of each record of the batch that is Waiting; finds their ids where they
/// have none. Says in RecordState::memberships what is known of the organizations of those found.
Result<Found> readBack(Sending &sending, MembershipReading reading, site::Site &site,
                       const RunContext &context);

/// Customers by the organizations that they are to be in and are not; both by their ids.
using MissingMembers = QMap<QString, QStringList>;
/// Without those in \a asked already, and without those whom a refused task may have left as they
/// were: only what was accepted is completed.
MissingMembers missingMembers(const Sending &sending, const Found &found,
                              const QSet<QString> &asked);

/// Asks for them directly, as far as the site lets us. Sites have been seen that accept an
/// association and make none.
Result<> addMembers(const MissingMembers &missing, site::Site &site, const RunContext &context);

/// What the records of a batch are meant to become, out of all that its bytes say: others may have
/// gone on elsewhere since these were \a written.
QList<site::OutgoingProfile> meantOf(const QList<site::OutgoingProfile> &written,
                                     const Batch &batch);
/// A batch as the journal has it with its bytes, and what its records are meant to become.
Sending sendingOf(const Batch &batch);

} // namespace migration
