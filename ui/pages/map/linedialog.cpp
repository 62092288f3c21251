#include "pages/map/linedialog.h"

#include "widgets/button.h"
#include "widgets/label.h"

#include <QDialog>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

void askLine(QWidget *parent, const LineQuestion &question,
             std::function<void(const QString &)> done)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"mapPage.lineDialog"_s);
    dialog->setWindowTitle(question.title);
    auto *line = new QLineEdit(question.text);
    line->setObjectName(u"mapPage.line"_s);
    line->setAccessibleName(question.label);
    QPushButton *accept =
        button(question.accept, ButtonRole::Primary, u"mapPage.lineAcceptButton"_s);
    QPushButton *cancel =
        button(QDialog::tr("Cancel"), ButtonRole::Normal, u"mapPage.lineCancelButton"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(accept);
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(20, 18, 20, 18);
    layout->setSpacing(12);
    layout->addWidget(label(question.label));
    layout->addWidget(line);
    layout->addLayout(buttons);
    accept->setDefault(true);
    dialog->setMinimumWidth(dialog->fontMetrics().averageCharWidth() * 56);
    QObject::connect(accept, &QPushButton::clicked, dialog, &QDialog::accept);
    QObject::connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    QObject::connect(dialog, &QDialog::accepted, parent,
                     [line, done = std::move(done)] { done(line->text()); });
    line->selectAll();
    dialog->open();
}

} // namespace ui
