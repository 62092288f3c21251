#include "support/screenreader.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QScrollArea>

namespace ui {

/// A scrolled area as a widget like any other. Qt 6.4's own interface counts its scroll bars as
/// children while they are in sight, and reads behind its list where one is asked for that has just
/// gone: the program crashes under a screen reader that is a moment late.
static QAccessibleInterface *plainScrollArea(const QString &className, QObject *object)
{
    if (className != QLatin1StringView("QScrollArea"))
        return nullptr;
    return new QAccessibleWidget(static_cast<QWidget *>(object), QAccessible::LayeredPane);
}

void mendForScreenReaders()
{
    QAccessible::installFactory(plainScrollArea);
}

} // namespace ui
