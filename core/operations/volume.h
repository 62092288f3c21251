#pragma once

#include "operations/sample.h"
#include "operations/sources.h"
#include "site/facts.h"

namespace operations {

/// How much a migration comes to, before anything is sent.
struct Volume
{
    qint64 customers = 0, organizations = 0; ///< Records that will be sent; of several that are one
                                             ///< at the site, one.
    qint64 tasks = 0;                        ///< Bulk tasks, those that create fields among them.

    bool operator==(const Volume &) const = default;
};

/// What Review will count of \a project, as \a pass over some of the rows lets expect; \a sources
/// are those of the project. The same for any number of threads. Errors as
/// csv::Table::Reader::read() and EditsFile::read(), and "base.cancelled".
Result<Volume> estimatedVolume(const std::shared_ptr<const Sources> &sources,
                               const project::ProjectFile &project, const site::Facts &facts,
                               const RunContext &context, const Pass &pass);

/// What \a kind is mapped by: what \a project says, or before that what it will say by itself.
mapping::Mapping mappingToBe(const Sources &sources, const project::Project &project,
                             model::Kind kind);

} // namespace operations
