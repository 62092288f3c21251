#pragma once

#include <QAbstractButton>
#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QTabBar>
#include <QTableView>

/// Finds what a user cannot read as the window is too small for it.
namespace cuttexts {

inline QString nameOf(const QWidget *widget)
{
    return widget->objectName().isEmpty() ? QString::fromLatin1(widget->metaObject()->className())
                                          : widget->objectName();
}

/// Whether \a label has room for its text, in one line or in several.
inline bool isWhole(const QLabel *label)
{
    if (label->text().isEmpty() || !label->pixmap(Qt::ReturnByValue).isNull())
        return true;
    if (!label->wordWrap())
        return label->width() >= label->sizeHint().width();
    return label->height() >= label->heightForWidth(label->width());
}

/// Whatever is cut of the visible labels, buttons, tabs, headings and pills in \a window.
inline QStringList in(const QWidget *window)
{
    QStringList cut;
    const auto add = [&cut](const QWidget *widget, const QString &text) {
        cut.append(nameOf(widget) + QStringLiteral(": ") + text);
    };
    const QList<QWidget *> all = window->findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        if (!widget->isVisible())
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            if (!isWhole(label))
                add(label, label->text());
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            if (!button->text().isEmpty() && button->width() < button->sizeHint().width())
                add(button, button->text());
        } else if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            if (tabs->width() < tabs->sizeHint().width())
                add(tabs, tabs->tabText(0));
        } else if (const auto *table = qobject_cast<const QTableView *>(widget)) {
            if (table->horizontalScrollBar()->maximum() > 0)
                add(table, QString::number(table->horizontalScrollBar()->maximum()));
        }
    }
    return cut;
}

} // namespace cuttexts
