#pragma once

#include "operations/preparation.h"

namespace operations {

/// One record as it would be sent.
struct PreviewRecord
{
    migration::Candidate candidate;
    QByteArray payload;   ///< The exact payload object; memberships as {"organizationName": ...}.
    bool pending = false; ///< Some organization has no id yet.
};

/// \a count records of one kind from the \a from-th on (counted from 0, among those that are
/// counted). Errors as prepare().
Result<QList<PreviewRecord>> preview(const Preparation &prepared, model::Kind kind, qint64 from,
                                     qint64 count, const RunContext &context);

} // namespace operations
