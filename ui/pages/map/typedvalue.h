#pragma once

#include "pages/map/mapstate.h"

namespace ui {

/// What somebody typed for a target, as the site wants it, or why it does not.
struct TypedValue
{
    QString value;
    QString refusal = {}; ///< A sentence; empty: it is fine.
};

/// \a text as a value of \a target; dates and numbers may be written as people do where this
/// computer stands. \a country: of phone numbers that do not say theirs; may be empty.
TypedValue typedValue(const Target &target, const QString &text, const QString &country);
/// \a value of \a target as people read and type it.
QString shownValue(const Target &target, const QString &value);

} // namespace ui
