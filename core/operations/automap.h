#pragma once

#include "mapping/automatch.h"
#include "operations/columnprofiles.h"
#include "operations/sources.h"
#include "site/facts.h"

namespace operations {

/// The columns that records of \a kind can take values from, each once (without case), in the order
/// of the files: for customers those of the contacts, then those of accounts where there are person
/// accounts; for organizations those of accounts.
QStringList sourceColumns(const Sources &sources, model::Kind kind);

/// What matching asks about \a profile.
mapping::ColumnContent contentOf(const csv::ColumnProfile &profile);

/// "Match for me" over all files of \a sources: a mapping for \a kind on a site with these \a
/// facts. Rules serve contacts and person accounts at once. \a profiles: null where the columns
/// have not been looked through yet; then their names alone count.
mapping::AutoMatch automap(const Sources &sources, model::Kind kind, const site::Facts &facts,
                           const ColumnProfiles *profiles = nullptr);

} // namespace operations
