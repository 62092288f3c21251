#include "support/messages.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QUrl>

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
