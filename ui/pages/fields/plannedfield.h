#pragma once

#include "operations/columnprofiles.h"
#include "project/project.h"

namespace ui {

/// Values that a field of this kind would not take.
struct Misfit
{
    qint64 values = 0;         ///< Of records, not different ones; 0: all fit, or nobody knows.
    qint64 of = 0;             ///< How many values there are; parts of multi-values each.
    bool isAbout = false;      ///< Judged by their looks, as there are too many to try.
    csv::TextCounts different; ///< Which, the most frequent first; a few where isAbout.
};

/// A detail field that the mapping needs and the site lacks, or one whose options it lacks.
struct PlannedField
{
    enum class State { Waiting, Creating, Created, Refused };

    model::Kind kind = model::Kind::Customer;
    mapping::FieldRule rule;  ///< As the mapping has it, or had it before it was unticked.
    model::DetailField field; ///< As it is to be created.
    bool isAddition = false;  ///< The field is there; its options in field are to be added.
    bool isWanted = true;     ///< Otherwise its rule is out of the mapping.
    qsizetype place = 0;      ///< Among the details of the mapping.
    State state = State::Waiting;
    qint64 rows = 0;   ///< Records of its kind; 0 while nobody knows.
    qint64 filled = 0; ///< Those of them that have a value for it; at least.
    Misfit misfit = {};
    bool isMisfitAccepted = false; ///< The user has said that the misfits are left out.

    bool isSame(const PlannedField &other) const;
    bool needsOptions() const;
    bool hasTooManyOptions(const site::Limits &limits) const;
    /// Whether there is something about it that its user should decide.
    bool needsUser(const site::Limits &limits) const;
};

/// The fields that \a project needs and a site with these \a facts lacks, and of the \a former ones
/// those that were created or unticked meanwhile. \a profiles: null while nobody knows.
QList<PlannedField> plannedFields(const project::Project &project, const site::Facts &facts,
                                  const operations::ColumnProfiles *profiles,
                                  const QList<PlannedField> &former);

/// How many fields of \a kind are to be created.
int fieldsToCreate(const QList<PlannedField> &fields, model::Kind kind);

/// What the values of the records of \a rule's source are, as \a type takes them: parts of a
/// multi-value each for themselves, translated; empty where nobody knows or there are too many.
csv::TextCounts valuesOf(const mapping::FieldRule &rule, model::DetailType type,
                         const operations::KindColumns &columns);

} // namespace ui
