#pragma once

#include "mapping/mapping.h"
#include "site/site.h"

namespace operations {

/// The options that \a mapping needs and existing fields of the site lack: those of its rules, the
/// targets of their translations, and what all other values become. Only these options are in the
/// fields returned.
QList<model::DetailField> missingOptions(model::Kind kind, const mapping::Mapping &mapping,
                                         const site::Facts &facts);

/// Adds them to \a facts, as they will be there once they are added.
void planOptions(model::Kind kind, const mapping::Mapping &mapping, site::Facts &facts);

} // namespace operations
