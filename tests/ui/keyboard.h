#pragma once

#include "ui/cuttexts.h"

#include <QAccessible>
#include <QApplication>
#include <QTest>

/// A window as somebody has it who cannot see it or use a mouse.
namespace keyboard {

inline bool isControl(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus);
}

/// What a screen reader has no name for.
inline QStringList nameless(const QWidget *window)
{
    QStringList found;
    const auto all = window->findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if (!isControl(widget))
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (!interface || interface->text(QAccessible::Name).isEmpty()
            || widget->objectName().isEmpty())
            found.append(cuttexts::nameOf(widget));
    }
    return found;
}

/// Presses Tab until it is where it began: the controls in the order that they were reached.
inline QStringList walk(QWidget *window)
{
    constexpr int most = 200;
    QStringList reached;
    for (int i = 0; i < most; ++i) {
        QTest::keyClick(window, Qt::Key_Tab);
        const QWidget *focus = QApplication::focusWidget();
        if (!focus)
            break;
        const QString name = cuttexts::nameOf(focus);
        if (reached.contains(name))
            break;
        reached.append(name);
    }
    return reached;
}

/// Those of the visible controls that \a reached does not have.
inline QStringList missed(const QWidget *window, const QStringList &reached)
{
    QStringList missing;
    const auto all = window->findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        if (isControl(widget) && !widget->focusProxy()
            && !reached.contains(cuttexts::nameOf(widget)))
            missing.append(cuttexts::nameOf(widget));
    }
    return missing;
}

/// Presses Tab until \a name has the focus; whether it ever has.
inline bool goTo(QWidget *window, const QString &name)
{
    constexpr int most = 200;
    for (int i = 0; i < most; ++i) {
        const QWidget *focus = QApplication::focusWidget();
        if (focus && focus->objectName() == name)
            return true;
        QTest::keyClick(window, Qt::Key_Tab);
    }
    return false;
}

/// Goes to \a name and presses \a key there.
inline bool press(QWidget *window, const QString &name, Qt::Key key = Qt::Key_Space)
{
    if (!goTo(window, name))
        return false;
    QTest::keyClick(QApplication::focusWidget(), key);
    return true;
}

} // namespace keyboard
