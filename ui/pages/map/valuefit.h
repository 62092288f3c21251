#pragma once

#include "pages/map/mapstate.h"

namespace ui {

/// One of the different values that the sources of a target hold.
struct SourceValue
{
    QString text;
    qint64 records = 0;
};

/// Why no value of these \a sources can become one of \a target, in a sentence; empty: some can, or
/// nobody knows.
QString refusal(const MapState &state, const Target &target, const QStringList &sources);

/// How many values do not fit \a target as it is mapped now, in a sentence; empty: all do, or
/// nobody knows.
QString misfit(const MapState &state, const Target &target);

/// The different values of the sources of \a rule (of a multi-value each part), most frequent
/// first; none where there are too many or nobody knows yet.
QList<SourceValue> sourceValues(const MapState &state, const mapping::FieldRule &rule);

} // namespace ui
