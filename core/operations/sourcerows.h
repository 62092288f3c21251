#pragma once

#include "model/rowsource.h"
#include "salesforce/exportfiles.h"

namespace operations {

/// The rows of a source file as they stand there; of malformed ones what could be read. Errors as
/// csv::Table::Reader::read().
std::unique_ptr<model::RowSource> sourceRows(const salesforce::ExportFile &file);

} // namespace operations
