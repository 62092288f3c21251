#pragma once

#include "pages/map/mapstate.h"
#include "translation/valuechoices.h"

namespace ui {

/// Why no value of these \a sources can become one of \a target, in a sentence; empty: some can, or
/// nobody knows.
QString refusal(const MapState &state, const Target &target, const QStringList &sources);

/// How many values do not fit \a target as it is mapped now, in a sentence; empty: all do, or
/// nobody knows.
QString misfit(const MapState &state, const Target &target);

/// The different values of the sources of \a rule (of a multi-value each part), as far as they are
/// known.
SourceValues sourceValues(const MapState &state, const mapping::FieldRule &rule);

/// The different product names in the source of \a products, each for itself, as far as they are
/// known.
SourceValues productNames(const MapState &state, const project::Products &products);

/// \a target as one that values are translated for.
ValueField valueField(const Target &target, const mapping::FieldRule &rule);

} // namespace ui
