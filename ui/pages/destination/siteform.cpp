#include "pages/destination/siteform.h"

#include "widgets/button.h"
#include "widgets/label.h"

#include <QFormLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace ui {

SiteForm::SiteForm(const QString &page, QWidget *parent)
    : Card(tr("My site"), parent)
    , m_address(field(page + u".addressEdit"_s, tr("Site address")))
    , m_email(field(page + u".emailEdit"_s, tr("Email")))
    , m_token(field(page + u".tokenEdit"_s, tr("API token")))
    , m_connect(button(tr("Connect"), ButtonRole::Primary, page + u".connectButton"_s))
{
    m_address->setPlaceholderText(u"name.atlassian.net"_s);
    for (QLineEdit *typed : {m_address, m_email})
        typed->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    m_token->setEchoMode(QLineEdit::Password);

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setLabelAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    form->setHorizontalSpacing(24);
    form->setVerticalSpacing(10);
    for (QLineEdit *typed : {m_address, m_email, m_token}) {
        QLabel *name = label(typed->accessibleName(), TextRole::Soft);
        name->setWordWrap(false);
        name->setBuddy(typed);
        form->addRow(name, typed);
        connect(typed, &QLineEdit::textEdited, this, &SiteForm::edited);
        connect(typed, &QLineEdit::returnPressed, this, &SiteForm::connectWanted);
    }
    content()->addLayout(form);

    auto *make = button(tr("Make a token"), ButtonRole::SmallLink, page + u".makeTokenButton"_s);
    auto *which = button(tr("Which permissions does it need?"), ButtonRole::SmallLink,
                         page + u".permissionsButton"_s);
    auto *links = new QHBoxLayout;
    links->setSpacing(10);
    links->addWidget(make);
    links->addWidget(which);
    links->addStretch();
    content()->addLayout(links);
    content()->addSpacing(2);
    content()->addWidget(m_connect, 0, Qt::AlignLeading);
    content()->addStretch();
    connect(make, &QPushButton::clicked, this, &SiteForm::tokenPageWanted);
    connect(which, &QPushButton::clicked, this, &SiteForm::permissionsWanted);
    connect(m_connect, &QPushButton::clicked, this, &SiteForm::connectWanted);
}

QLineEdit *SiteForm::field(const QString &name, const QString &accessibleName)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(name);
    edit->setAccessibleName(accessibleName);
    return edit;
}

SiteLogin SiteForm::login() const
{
    return {m_address->text().trimmed(), m_email->text().trimmed(), m_token->text().trimmed()};
}

void SiteForm::setLogin(const SiteLogin &login)
{
    m_address->setText(login.address);
    m_email->setText(login.email);
    m_token->setText(login.token);
}

void SiteForm::focusFirstEmpty()
{
    for (QLineEdit *typed : {m_address, m_email, m_token}) {
        if (typed->text().trimmed().isEmpty()) {
            typed->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

} // namespace ui
