#pragma once

#include "mapping/mapping.h"
#include "salesforce/exportfiles.h"

namespace operations {

/// The column of \a file that holds the field \a name, without case; -1: it has none. What a
/// contact has is called otherwise where its person account has it: Email is PersonEmail there, and
/// Rank__c is Rank__pc. A file that lacks the one is asked for the other.
int columnOf(const QString &name, const salesforce::ExportFile &file);

/// \a mapping of customers as it reads \a file: each source by the name that the file knows it by,
/// so that a rule made for contacts serves person accounts, and the other way round.
mapping::Mapping servedBy(mapping::Mapping mapping, const salesforce::ExportFile &file);

} // namespace operations
