#include "widgets/label.h"

#include <QLocale>
#include <QStyle>

#include <array>

namespace ui {

QLabel *label(const QString &text, TextRole role, const QString &name)
{
    static constexpr std::array roles{"body", "title", "subtitle", "heading",   "section",
                                      "big",  "soft",  "small",    "softSmall", "accentSmall"};
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setObjectName(name);
    label->setProperty("role", QString::fromLatin1(roles.at(size_t(role))));
    label->setText(role == TextRole::Section ? QLocale().toUpper(text) : text);
    label->setAccessibleName(text);
    const bool oneLine =
        role == TextRole::Section || role == TextRole::Big || role == TextRole::AccentSmall;
    label->setWordWrap(!oneLine);
    return label;
}

void setRole(QWidget *widget, const char *role)
{
    widget->setProperty("role", QString::fromLatin1(role));
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace ui
