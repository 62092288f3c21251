#pragma once

#include <QPushButton>

namespace ui {

/// How much a button asks for attention.
enum class ButtonRole { Normal, Primary, Small, SmallPrimary, Danger, Link, SmallLink };

/// A button with the object name \a name; its text is its accessible name.
QPushButton *button(const QString &text, ButtonRole role, const QString &name);

} // namespace ui
