#pragma once

#include "migration/candidate.h"
#include "operations/records.h"
#include "operations/volume.h"
#include "project/projectfile.h"

namespace operations {

/// The stages of a migration with no more details than decide whether a record goes, and how they
/// are counted.
struct VolumeStages
{
    /// Errors as EditsFile::read().
    static Result<VolumeStages> make(const std::shared_ptr<const Sources> &sources,
                                     const project::ProjectFile &project, const site::Facts &facts);

    migration::Stage customers, organizations;
    Fitted known;          ///< What they are made from.
    bool isEdited = false; ///< Whether its owner corrected records or ticked some off.
    qint64 fieldTasks = 0; ///< That create fields.
    site::Limits limits;

    /// Everything together.
    static Volume volume(qint64 customers, qint64 organizations, qint64 fieldTasks,
                         const site::Limits &limits);
};

/// \a hash as a key, which is never 0.
inline quint64 keyOf(quint64 hash)
{
    return hash == 0 ? 1 : hash;
}
/// What the site tells a record apart by, hashed; 0: it is not sent.
quint64 sentKey(const migration::Stage &stage, const migration::Judgement &judgement);

} // namespace operations
