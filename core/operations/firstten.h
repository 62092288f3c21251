#pragma once

#include "migration/migrator.h"

namespace operations {

constexpr int firstTenCount = 10;

/// Chooses the records that are sent and looked at before all others, ten at most: together they
/// have a value in every mapped field that has one at all, the longest values, and both kinds; the
/// organizations of the customers are among them. Reads every record of a small source and many of
/// a large one. Errors as csv::Table::Reader, and "base.cancelled".
Result<migration::FirstRecords> chooseFirstTen(const migration::Job &job,
                                               const RunContext &context);

} // namespace operations
