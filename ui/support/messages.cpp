#include "support/messages.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

/// The words of this file, for the translators.
struct Dialogs
{
    Q_DECLARE_TR_FUNCTIONS(Dialogs)
};

static bool ask(QWidget *parent, const Question &question)
{
    QMessageBox box(parent);
    box.setObjectName(u"question"_s);
    box.setWindowTitle(question.title);
    box.setTextFormat(Qt::PlainText);
    box.setText(question.title);
    box.setInformativeText(question.text);
    const auto *accept = box.addButton(question.accept, QMessageBox::AcceptRole);
    QPushButton *reject =
        box.addButton(question.reject.isEmpty() ? Dialogs::tr("Cancel") : question.reject,
                      QMessageBox::RejectRole);
    box.setDefaultButton(reject);
    box.setEscapeButton(reject);
    box.exec();
    return box.clickedButton() == accept;
}

static void tell(QWidget *parent, const QString &title, const QString &text)
{
    QMessageBox box(parent);
    box.setObjectName(u"message"_s);
    box.setWindowTitle(title);
    box.setTextFormat(Qt::PlainText);
    box.setText(title);
    box.setInformativeText(text);
    box.addButton(Dialogs::tr("Close"), QMessageBox::AcceptRole);
    box.exec();
}

static void tellAll(QWidget *parent, const QString &title, const QStringList &sentences)
{
    QDialog dialog(parent);
    dialog.setObjectName(u"sentences"_s);
    dialog.setWindowTitle(title);
    dialog.resize(640, 420);
    auto *layout = new QVBoxLayout(&dialog);
    auto *text = new QPlainTextEdit(sentences.join(u"\n\n"_s));
    text->setObjectName(u"sentences.text"_s);
    text->setAccessibleName(title);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    layout->addWidget(text);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(Dialogs::tr("Close"), QDialogButtonBox::RejectRole);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    layout->addWidget(buttons);
    dialog.exec();
}

static QString saveFile(QWidget *parent, const QString &title, const QString &path,
                        const QString &filter)
{
    return QFileDialog::getSaveFileName(parent, title, path, filter);
}

Messages &messages()
{
    static Messages dialogs{
        ask,
        tell,
        tellAll,
        [](QWidget *parent, const QString &title, const QString &filter) {
            return QFileDialog::getOpenFileNames(parent, title, {}, filter);
        },
        [](QWidget *parent, const QString &title, const QString &filter) {
            return QFileDialog::getOpenFileName(parent, title, {}, filter);
        },
        saveFile,
        [](QWidget *parent, const QString &title, const QString &path) {
            return QFileDialog::getExistingDirectory(parent, title, path);
        },
        [](const QString &address) {
            return QDesktopServices::openUrl(QUrl::fromUserInput(address));
        },
    };
    return dialogs;
}

} // namespace ui
