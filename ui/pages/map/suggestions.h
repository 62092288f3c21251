#pragma once

#include "pages/map/mapstate.h"

namespace ui {

/// A field that may be meant by a target, and why, in a few words.
struct Suggestion
{
    QString source;
    QString hint;

    bool operator==(const Suggestion &) const = default;
};

/// The fields most likely meant by \a target, best first: what Match for me found or doubted, then
/// whatever it would take if there was nothing else, then those that are called alike. What holds
/// no value that could go there is none of them.
QList<Suggestion> suggestions(const MapState &state, const Target &target);

} // namespace ui
