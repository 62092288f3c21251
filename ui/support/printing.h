#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace ui {

/// The one door to printers: asks which, and prints \a html there; false where the user cancels.
/// Tests put another in its place.
std::function<bool(QWidget *parent, const QString &html)> &printing();

} // namespace ui
