#pragma once

#include "project/project.h"
#include "salesforce/exportfiles.h"

#include <string>
#include <vector>

namespace operations {

/// The words, in lower case as csv::RowSearch wants them, that stand in the bytes of every row of
/// \a file whose email, name or id holds \a text, by the rules of \a project; none where that
/// cannot be said, because a rule changes what it finds.
std::vector<std::string> searchWords(const QString &text, model::Kind kind,
                                     const project::Project &project,
                                     const salesforce::ExportFile &file);

} // namespace operations
