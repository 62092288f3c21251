#include "pages/map/linedialog.h"

#include "pages/map/valueline.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QDialog>
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
    auto *line = new ValueLine(u"mapPage.line"_s);
    line->setAccessibleName(question.label);
    line->setTarget(question.target.value_or(Target{}), question.country);
    line->setText(question.text);
    QLabel *refusal = label({}, TextRole::SoftSmall, u"mapPage.lineRefusal"_s);
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
    layout->addWidget(refusal);
    layout->addLayout(buttons);
    accept->setDefault(true);
    dialog->setMinimumWidth(dialog->fontMetrics().averageCharWidth() * 56);
    QObject::connect(accept, &QPushButton::clicked, dialog, &QDialog::accept);
    QObject::connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    const bool isValue = question.target.has_value();
    const auto check = [line, refusal, accept, isValue] {
        const QString why = isValue ? line->typed().refusal : QString();
        refusal->setText(why);
        accept->setEnabled(why.isEmpty());
    };
    check();
    QObject::connect(line, &QLineEdit::textChanged, dialog, check);
    QObject::connect(dialog, &QDialog::accepted, parent, [line, isValue, done = std::move(done)] {
        done(isValue ? line->typed().value : line->text());
    });
    line->selectAll();
    dialog->open();
}

} // namespace ui
