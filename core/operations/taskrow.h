#pragma once

#include "migration/journalreader.h"
#include "operations/status.h"

namespace operations {

/// Brings a row up to what its batch is now; its numbers stay.
void refresh(TaskRow &row, const migration::BatchProgress &batch);

} // namespace operations
