#include "pages/source/requestdialog.h"

#include "pages/source/loginguide.h"
#include "support/messages.h"
#include "support/printing.h"
#include "widgets/button.h"
#include "widgets/copybutton.h"
#include "widgets/label.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QSaveFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace ui {

RequestDialog::RequestDialog(QWidget *parent)
    : QDialog(parent)
    , m_said(label({}, TextRole::Soft, u"requestDialog.said"_s))
{
    setObjectName(u"requestDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Request for your Salesforce administrator"));
    resize(680, 560);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(label(tr("Whoever may change Setup in your Salesforce org can do this. Send "
                               "it, or print it."),
                            TextRole::Soft));
    auto *text = new QPlainTextEdit(requestText());
    text->setObjectName(u"requestDialog.text"_s);
    text->setAccessibleName(windowTitle());
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    layout->addWidget(text, 1);
    layout->addWidget(m_said);

    auto *copy = new CopyButton(tr("Copy the request"), u"requestDialog.copyButton"_s, requestText);
    copy->setProperty("role", u"normal"_s);
    auto *saveButton = button(tr("Save…"), ButtonRole::Normal, u"requestDialog.saveButton"_s);
    saveButton->setAccessibleName(tr("Save the request as a file"));
    auto *printButton = button(tr("Print…"), ButtonRole::Normal, u"requestDialog.printButton"_s);
    printButton->setAccessibleName(tr("Print the request"));
    auto *close = button(tr("Close"), ButtonRole::Primary, u"requestDialog.closeButton"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    for (QPushButton *one : {static_cast<QPushButton *>(copy), saveButton, printButton})
        row->addWidget(one);
    row->addStretch();
    row->addWidget(close);
    layout->addLayout(row);
    connect(saveButton, &QPushButton::clicked, this, &RequestDialog::save);
    connect(printButton, &QPushButton::clicked, this, &RequestDialog::print);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    copy->setFocus();
}

void RequestDialog::save()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QString path = messages().saveFile(this, tr("Save the request"),
                                             folder.filePath(tr("Salesferry request") + u".txt"_s),
                                             tr("Text (*.txt);;Web page (*.html)"));
    if (path.isEmpty())
        return;
    const bool isPage = path.endsWith(".html"_L1, Qt::CaseInsensitive);
    QSaveFile file(path);
    const bool isSaved = file.open(QIODevice::WriteOnly)
                         && file.write((isPage ? requestHtml() : requestText()).toUtf8()) >= 0
                         && file.commit();
    const QString name = QFileInfo(path).fileName();
    m_said->setText(isSaved ? tr("Saved as %1.").arg(name)
                            : tr("%1 could not be written. Nothing was changed. Choose another "
                                 "place.")
                                  .arg(name));
}

void RequestDialog::print()
{
    if (printing()(this, requestHtml()))
        m_said->setText(tr("Sent to the printer."));
}

} // namespace ui
