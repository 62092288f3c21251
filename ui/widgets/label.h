#pragma once

#include <QLabel>

namespace ui {

/// What a text is on a page; the style sheet knows how it looks.
enum class TextRole {
    Body,
    Title,
    Subtitle,
    Heading,
    Section,
    Big,
    Soft,
    Small,
    SoftSmall,
    AccentSmall
};

/// A label that shows \a text as it is, never as HTML; long ones wrap.
QLabel *label(const QString &text, TextRole role = TextRole::Body, const QString &name = {});
/// Changes the role of a label that is there.
void setRole(QWidget *widget, const char *role);

} // namespace ui
