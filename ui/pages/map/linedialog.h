#pragma once

#include <QString>

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
};

/// Asks in a dialog of its own and calls \a done with what was typed, unless it was cancelled.
void askLine(QWidget *parent, const LineQuestion &question,
             std::function<void(const QString &text)> done);

} // namespace ui
