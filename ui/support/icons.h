#pragma once

#include <QColor>
#include <QIcon>

namespace ui {

/// The icon \a name of resources/icons, drawn in \a color at whatever size it is needed.
QIcon icon(const QString &name, const QColor &color);

} // namespace ui
