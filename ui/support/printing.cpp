#include "support/printing.h"

#include <QPrintDialog>
#include <QPrinter>
#include <QTextDocument>

namespace ui {

std::function<bool(QWidget *, const QString &)> &printing()
{
    static std::function<bool(QWidget *, const QString &)> door = [](QWidget *parent,
                                                                     const QString &html) {
        QPrinter printer;
        QPrintDialog dialog(&printer, parent); // a file is among its printers
        if (dialog.exec() != QDialog::Accepted)
            return false;
        QTextDocument document;
        document.setHtml(html);
        document.print(&printer);
        return true;
    };
    return door;
}

} // namespace ui
