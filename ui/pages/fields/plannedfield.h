#pragma once

#include "pages/fields/fieldvalues.h"
#include "project/project.h"

namespace ui {

/// A detail field that the mapping needs and the site lacks, or one whose options it lacks, or that
/// it has of another kind.
struct PlannedField
{
    enum class State {
        Waiting,
        Sent,     ///< The request is on its way.
        Creating, ///< The site has accepted it.
        Created,
        Refused,
    };

    model::Kind kind = model::Kind::Customer;
    mapping::FieldRule rule;  ///< As the mapping has it, or had it before it was unticked.
    model::DetailField field; ///< As it is to be created.
    bool isAddition = false;  ///< The field is there; its options in field are to be added.
    qsizetype present = 0;    ///< How many options it has, where some are to be added.
    std::optional<model::DetailType> there = {}; ///< The site has one of this name and this kind.
    bool isWanted = true; ///< Otherwise its rule, or what needs the options, is out of the mapping.
    qsizetype place = 0;  ///< Among the details of the mapping.
    State state = State::Waiting;
    QString why = {};  ///< It was refused, in a sentence.
    qint64 rows = 0;   ///< Records of its kind; 0 while nobody knows.
    qint64 filled = 0; ///< Those of them that have a value for it; at least.
    Misfit misfit = {};
    /// The user has said that the misfits are left out, where the project has no room for that:
    /// known until the page goes.
    bool isMisfitAccepted = false;
    const void *columns = nullptr; ///< Those that this is known from.

    bool isSame(const PlannedField &other) const;
    bool isToDo() const; ///< Whether something is to be created or added for it.
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

} // namespace ui
