#pragma once

#include "operations/records.h"

namespace operations {

/// Finds the next record after \a from whose email, name or id holds \a text, without case; begins
/// again at the top. On all cores, and of each record no more is read than that. \a known is as
/// records are read with. Errors as csv::Table::Reader, and "base.cancelled".
Result<std::optional<qint64>> findRecord(model::Kind kind,
                                         const std::shared_ptr<const Sources> &sources,
                                         const Fitted &known, const QString &text, qint64 from,
                                         const RunContext &context);

} // namespace operations
