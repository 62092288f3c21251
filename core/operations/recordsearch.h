#pragma once

#include "operations/records.h"

namespace operations {

/// The first number below \a count, from 0, of which a look says so; none where there is none. On
/// all cores, with a look of its own for each thread. Errors of a look, and "base.cancelled".
Result<std::optional<qint64>>
firstOf(qint64 count, const std::function<std::function<Result<bool>(qint64)>()> &makeLook,
        const RunContext &context);

/// Finds the next record after \a from whose email, name or id holds \a text, without case; begins
/// again at the top. On all cores, and of each record no more is read than that. \a known is as
/// records are read with. Errors as csv::Table::Reader, and "base.cancelled".
Result<std::optional<qint64>> findRecord(model::Kind kind,
                                         const std::shared_ptr<const Sources> &sources,
                                         const Fitted &known, const QString &text, qint64 from,
                                         const RunContext &context);

} // namespace operations
