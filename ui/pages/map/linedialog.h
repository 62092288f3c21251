#pragma once

#include "pages/map/mapstate.h"

#include <functional>

class QWidget;

namespace ui {

/// A line that the user is asked for.
struct LineQuestion
{
    QString title;
    QString label;
    QString text = {};
    QString accept; ///< What the button says: the verb.
    /// What it is a value of, where it is one: it can be picked, and is taken only where the site
    /// would take it.
    std::optional<Target> target = {};
    QString country = {}; ///< Of phone numbers that do not say theirs.
};

/// Asks in a dialog of its own and calls \a done with what was typed, unless it was cancelled.
void askLine(QWidget *parent, const LineQuestion &question,
             std::function<void(const QString &text)> done);

} // namespace ui
