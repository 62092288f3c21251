#pragma once

#include "base/message.h"
#include "mapping/mapping.h"
#include "model/detailfield.h"
#include "pages/map/mapstate.h"
#include "translation/valuechoices.h"

#include <functional>

namespace ui {

/// One step of a user on the mapping page: what the history calls it, and what it does to a
/// mapping.
struct MapChange
{
    Message text;
    std::function<void(mapping::Mapping &mapping)> apply;
};

/// What a chip brings along when it is dragged.
struct DraggedField
{
    QStringList sources;
    QString target; ///< The slot that it was taken from; empty: the list of fields.

    bool operator==(const DraggedField &) const = default;
};

/// How a further source joins those that are there.
enum class Placing { Replace, Join, UseIfEmpty };

/// Gives \a target this source; what was dragged from another slot leaves that one.
MapChange place(const Target &target, const DraggedField &field, Placing placing);
MapChange clearSources(const Target &target);
MapChange removeSource(const Target &target, const QString &source);
MapChange setDefault(const Target &target, const QString &value);
/// Empty: no fixed value any more.
MapChange setFixed(const Target &target, const std::optional<QString> &value);
MapChange setCombine(const Target &target, mapping::FieldRule::Combine combine);
MapChange setSeparator(const Target &target, const QString &separator);
/// Takes over how \a rule combines its sources, and the steps that come after.
MapChange combineFields(const Target &target, const mapping::FieldRule &rule);
MapChange setOnBlank(const Target &target, mapping::OnBlank choice);
MapChange setOnBadValue(const Target &target, mapping::OnBadValue choice);
/// What the values become; \a before: what they became, for the words.
MapChange setTranslations(const Target &target, const ValueChoices &before,
                          const ValueChoices &choices);
/// A detail field that the site lacks, from \a source.
MapChange addField(const model::DetailField &field, const DraggedField &source);
MapChange removeRule(const Target &target);
/// Takes over from \a found what is open in a mapping; keeps what the user chose.
MapChange fillOpen(const mapping::Mapping &found);

/// How many targets have sources in \a now and had none \a before.
int newlyMatched(const mapping::Mapping &before, const mapping::Mapping &now);

} // namespace ui
