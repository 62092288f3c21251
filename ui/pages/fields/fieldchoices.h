#pragma once

#include "pages/fields/plannedfield.h"

namespace ui {

// What the user chooses of a planned field, written into the project.

/// Why \a name cannot be that of \a planned, in a sentence; empty: it can.
QString nameRefusal(const project::Project &project, const site::Facts &facts,
                    const PlannedField &planned, const QString &name);

void setName(project::Project &project, const PlannedField &planned, const QString &name);
/// What was left out as it did not fit comes back where it does. Where the kind has options and
/// there are none yet, those are taken that the data hold, up to \a limits. \a profiles: null while
/// nobody knows.
void setType(project::Project &project, const PlannedField &planned, model::DetailType type,
             const operations::ColumnProfiles *profiles, const site::Limits &limits);
void setOptions(project::Project &project, const PlannedField &planned, const QStringList &options);
/// The field of this name that the site has takes the values, as it is.
void takeAsItIs(project::Project &project, const PlannedField &planned);
void setValues(project::Project &project, const PlannedField &planned, const ValueChoices &choices);
/// Takes its rule out of the mapping, or puts it back where it was; of options that are to be added
/// what needs them.
void setWanted(project::Project &project, const PlannedField &planned, bool isWanted);
/// Records go without values that do not fit. Those that are known are translated to nothing, so
/// that the project knows it; not where a default would take their place.
void leaveMisfitsOut(project::Project &project, const PlannedField &planned,
                     const SourceValues &misfits);

} // namespace ui
