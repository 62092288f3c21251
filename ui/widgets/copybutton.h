#pragma once

#include <QPushButton>

#include <functional>

namespace ui {

/// Puts a text on the clipboard, and says that it did.
class CopyButton : public QPushButton
{
    Q_OBJECT

public:
    /// \a what: "Copy the name of the app", for those who do not see what it stands beside.
    CopyButton(const QString &what, const QString &name, std::function<QString()> value,
               QWidget *parent = nullptr);

private:
    void copy();

    std::function<QString()> m_value;
};

} // namespace ui
