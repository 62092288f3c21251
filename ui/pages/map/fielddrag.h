#pragma once

#include "pages/map/mapchange.h"

class QMimeData;
class QPainter;
class QRect;
class QWidget;

namespace ui {

/// A dragged chip as what drag and drop carries; owned by the caller.
QMimeData *fieldMime(const DraggedField &field);
bool hasField(const QMimeData *mime);
/// What a chip brings; none where it is nothing of ours.
std::optional<DraggedField> fieldOf(const QMimeData *mime);

/// Lets the user drag \a field away from \a origin, its chip under the pointer; returns when it was
/// dropped.
void dragField(QWidget *origin, const DraggedField &field);

/// Draws a chip: its grip, its name, softly at its end a note, and what stands below the name.
struct Chip
{
    QString name;
    QString note = {};
    QString below = {};
    bool filled = false;  ///< Tinted: it has a place.
    bool focused = false; ///< The keyboard is on it.
    bool offered = false; ///< Something is dragged that could be dropped here.
    bool lit = false;     ///< A drag that would do something is over it.
    bool refused = false; ///< A drag that can do nothing is over it.
    bool dimmed = false;  ///< Something is dragged that can do nothing here.
    bool grip = true;
};
void paintChip(QPainter &painter, const QRect &box, const Chip &chip,
               Qt::LayoutDirection direction);
/// How high a chip is in a font, with one line or with two.
int chipHeight(const QFontMetrics &metrics, int lines = 1);

} // namespace ui
