#include "widgets/button.h"

#include <array>

namespace ui {

QPushButton *button(const QString &text, ButtonRole role, const QString &name)
{
    static constexpr std::array roles{"normal", "primary", "small",    "smallPrimary",
                                      "danger", "link",    "smallLink"};
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setProperty("role", QString::fromLatin1(roles.at(size_t(role))));
    button->setAutoDefault(false);
    if (role == ButtonRole::Link || role == ButtonRole::SmallLink)
        button->setCursor(Qt::PointingHandCursor);
    return button;
}

} // namespace ui
