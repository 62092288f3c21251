#include "pages/source/hostcard.h"

#include "operations/login.h"
#include "operations/sentences.h"
#include "widgets/button.h"
#include "widgets/choicecard.h"
#include "widgets/label.h"

#include <QButtonGroup>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

HostCard::HostCard(const QString &name, QWidget *parent)
    : Card(tr("Where do you log in?"), parent)
    , m_own(
          new ChoiceCard(tr("My company’s own address"),
                         tr("Always right, and the only way with single sign-on. Copy the address "
                            "line of your browser while you are logged in to Salesforce."),
                         name + u".ownChoice"_s))
    , m_production(new ChoiceCard(tr("Production"),
                                  tr("At login.salesforce.com: the org that you work with, a "
                                     "Developer Edition or a trial."),
                                  name + u".productionChoice"_s))
    , m_sandbox(new ChoiceCard(tr("Sandbox"),
                               tr("At test.salesforce.com: a copy of your org to try things in. It "
                                  "needs an app of its own."),
                               name + u".sandboxChoice"_s))
    , m_typed(new QWidget)
    , m_address(new QLineEdit)
    , m_meaning(label({}, TextRole::SoftSmall, name + u".meaning"_s))
{
    setObjectName(name);
    auto *group = new QButtonGroup(this);
    for (ChoiceCard *choice : {m_own, m_production, m_sandbox}) {
        choice->setCheckable(true);
        choice->setShowsMark(true);
        group->addButton(choice);
        content()->addWidget(choice);
        connect(choice, &QAbstractButton::toggled, this, [this](bool checked) {
            if (!checked)
                return;
            showChoice();
            Q_EMIT chosen();
        });
    }
    m_address->setObjectName(name + u".addressEdit"_s);
    m_address->setAccessibleName(tr("Address of your org"));
    m_address->setPlaceholderText(u"my-company.my.salesforce.com"_s);
    m_address->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    auto *typed = new QVBoxLayout(m_typed);
    typed->setContentsMargins(18, 0, 18, 4);
    typed->setSpacing(3);
    typed->addWidget(m_address);
    typed->addWidget(m_meaning);
    content()->insertWidget(content()->indexOf(m_own) + 1, m_typed);

    auto *logIn =
        button(tr("Log in in the browser"), ButtonRole::Primary, name + u".loginButton"_s);
    auto *close = button(tr("Back to Source"), ButtonRole::Link, name + u".closeButton"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    buttons->addWidget(logIn);
    buttons->addWidget(close);
    buttons->addStretch();
    content()->addSpacing(4);
    content()->addLayout(buttons);
    content()->addStretch();

    connect(logIn, &QPushButton::clicked, this, &HostCard::loginWanted);
    connect(close, &QPushButton::clicked, this, &HostCard::closeWanted);
    connect(m_address, &QLineEdit::returnPressed, this, &HostCard::loginWanted);
    connect(m_address, &QLineEdit::textChanged, this, &HostCard::showChoice);
    connect(m_address, &QLineEdit::textEdited, this, &HostCard::chosen);
    m_own->setChecked(true);
}

QString HostCard::address() const
{
    if (m_production->isChecked())
        return operations::productionLogin();
    if (m_sandbox->isChecked())
        return operations::sandboxLogin();
    return m_address->text();
}

void HostCard::setAddress(const QString &address)
{
    if (address == operations::productionLogin()) {
        m_production->setChecked(true);
    } else if (address == operations::sandboxLogin()) {
        m_sandbox->setChecked(true);
    } else {
        m_address->setText(address);
        m_own->setChecked(true);
    }
}

void HostCard::focusAddress()
{
    if (m_own->isChecked())
        m_address->setFocus(Qt::OtherFocusReason);
    else
        (m_production->isChecked() ? m_production : m_sandbox)->setFocus(Qt::OtherFocusReason);
}

/// What becomes of the address as it is typed: a page's is turned into the one to log in at.
void HostCard::showChoice()
{
    m_typed->setVisible(m_own->isChecked());
    const QString typed = m_address->text().trimmed();
    const auto host = operations::loginAddress(typed);
    if (typed.isEmpty())
        m_meaning->setText(tr("Any page of your org will do."));
    else if (host)
        m_meaning->setText(tr("You log in at %1.").arg(host->host()));
    else
        m_meaning->setText(tr("This is not the address of a Salesforce org yet."));
}

} // namespace ui
