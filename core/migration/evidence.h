#pragma once

#include "migration/failures.h"

namespace migration {

using Details = QList<model::DetailValue>;

/// Those of \a details with these names.
Details those(const Details &details, const QStringList &names);
QStringList namesOf(const Details &details);
/// Whether a failure is about this detail, as far as it says what it is about.
bool names(const site::Failure &failure, const model::DetailValue &detail);

/// What one request proved of one of its records.
struct Evidence
{
    bool found = false;
    model::Profile stored;         ///< Where it is found.
    bool name = true;              ///< The site has its name as it was sent.
    Details lacking;               ///< Those of the request that it does not have.
    bool failed = false;           ///< The task as a whole.
    QList<site::Failure> failures; ///< That may mean it.
    QStringList words;
    bool alone = false; ///< The task was about no other record.
    Details certain;    ///< Details that the failures can only mean to be this record's.

    bool asMeant() const { return found && name && lacking.isEmpty(); }
};

/// Fills in Evidence::certain for the records of one batch; \a failures: of its task.
void findCertain(QList<Evidence> &evidence, const Failures &failures);

} // namespace migration
