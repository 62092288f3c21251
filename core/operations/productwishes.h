#pragma once

#include "migration/productwish.h"
#include "operations/sources.h"

namespace operations {

/// The products that the records of \a kind name, as \a project maps them; rows are numbered as the
/// stage of that kind numbers them. Empty where it maps none.
migration::ProductWishes productWishes(model::Kind kind,
                                       const std::shared_ptr<const Sources> &sources,
                                       const project::Project &project);

} // namespace operations
