#pragma once

#include "base/message.h"
#include "project/project.h"

namespace operations {

/// Records that the site has already and that wait until their owner says what is done about them.
struct AskedGroup
{
    model::Kind kind = model::Kind::Customer;
    bool ours = false; ///< As project::Existing.
    qint64 count = 0;

    /// The choice of \a project that answers.
    project::IfThere &answer(project::Project &project) const;

    bool operator==(const AskedGroup &) const = default;
};
QString groupName(const AskedGroup &group); ///< "ours" or "others", as scripts read it.

/// The groups of which the note of a run tells, those without records left out; none of any other
/// note, and of one by an older version, which had no counts.
QList<AskedGroup> askedGroups(const Message &note);

} // namespace operations
