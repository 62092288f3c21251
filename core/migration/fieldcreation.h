#pragma once

#include "migration/delivery.h"

namespace migration {

/// The detail fields of \a wanted that \a present lacks (names compared as a site does).
QList<model::DetailField> missingFields(const QList<model::DetailField> &wanted,
                                        const QList<model::DetailField> &present);

/// Creates the detail fields of \a wanted that the site lacks, in bulk, and reads the fields again;
/// \a facts is what the site has then. Goes on where a former process left off (\a leftovers: its
/// batches of this kind). Errors: Rejected "fields.refused" (arguments: the names, the site's
/// words) when the site does not have them afterwards.
Result<> createFields(model::Kind kind, const QList<model::DetailField> &wanted, site::Facts &facts,
                      QList<Batch> leftovers, qint64 runId, site::Site &site, Journal &journal,
                      Pacing &pacing, const RunContext &context);

} // namespace migration
