#include "pages/source/waitingcard.h"

#include "pages/source/busyring.h"
#include "pages/source/errorhelp.h"
#include "widgets/button.h"
#include "widgets/copybutton.h"
#include "widgets/label.h"
#include "widgets/notice.h"

#include <QHBoxLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace ui {

WaitingCard::WaitingCard(const QString &name, QWidget *parent)
    : Card({}, parent)
    , m_title(label({}, TextRole::Heading, name + u".title"_s))
    , m_host(label({}, TextRole::SoftSmall, name + u".host"_s))
    , m_advice(label({}, TextRole::Small, name + u".advice"_s))
    , m_page(new QLineEdit)
    , m_note(new Notice(name + u".note"_s))
    , m_help(new ErrorHelp(name + u".help"_s))
{
    setObjectName(name);
    setSelected(true);
    content()->setSpacing(10);
    content()->addLayout(head(name));
    content()->addWidget(m_note);
    content()->addWidget(m_advice);
    content()->addLayout(addressLine(name));
    content()->addWidget(label(tr("My browser shows an error"), TextRole::Section));
    content()->addWidget(m_help);
    content()->addStretch();
}

QLayout *WaitingCard::head(const QString &name)
{
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(m_title);
    words->addWidget(m_host);
    auto *cancel = button(tr("Cancel"), ButtonRole::Normal, name + u".cancelButton"_s);
    connect(cancel, &QPushButton::clicked, this, &WaitingCard::cancelWanted);
    auto *row = new QHBoxLayout;
    row->setSpacing(14);
    row->addWidget(new BusyRing);
    row->addLayout(words, 1);
    row->addWidget(cancel);
    return row;
}

QLayout *WaitingCard::addressLine(const QString &name)
{
    m_page->setObjectName(name + u".pageEdit"_s);
    m_page->setAccessibleName(tr("Address of the login page"));
    m_page->setReadOnly(true);
    auto *copy = new CopyButton(tr("Copy the address of the login page"), name + u".copyButton"_s,
                                [this] { return page(); });
    auto *again = button(tr("Open again"), ButtonRole::Small, name + u".openAgainButton"_s);
    connect(again, &QPushButton::clicked, this, &WaitingCard::openAgainWanted);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_page, 1);
    row->addWidget(copy);
    row->addWidget(again);
    return row;
}

void WaitingCard::begin(const QString &host)
{
    m_title->setText(tr("Opening your browser"));
    m_host->setText(tr("No hurry, there is no time limit.\n%1").arg(host));
    m_page->clear();
    m_note->clear();
    m_help->clear();
}

void WaitingCard::setPage(const QUrl &page, bool isOpen)
{
    m_title->setText(tr("Waiting for your browser"));
    m_page->setText(page.toString(QUrl::FullyEncoded));
    m_page->setCursorPosition(0);
    m_advice->setText(
        isOpen
            ? tr("Log in there and press Allow; this page goes on by itself. Nothing opened? Copy "
                 "this address into a browser on this computer:")
            : tr("No browser could be opened. Copy this address into a browser on this computer, "
                 "log in there and press Allow; this page goes on by itself:"));
}

void WaitingCard::finish()
{
    m_title->setText(tr("Your browser has answered"));
    m_advice->setText(tr("Salesforce is asked who you are. This takes a moment."));
}

void WaitingCard::tell(const QString &text)
{
    m_note->show(text, Tone::Warning);
}

QString WaitingCard::page() const
{
    return m_page->text();
}

} // namespace ui
