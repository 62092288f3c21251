#include "pages/destination/siteform.h"

#include "operations/sitelogin.h"
#include "widgets/button.h"
#include "widgets/copybutton.h"
#include "widgets/flowlayout.h"
#include "widgets/label.h"

#include <QFormLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace ui {

SiteForm::SiteForm(const QString &page, QWidget *parent)
    : Card(tr("My site"), parent)
    , m_form(new QFormLayout)
    , m_address(field(page + u".addressEdit"_s, tr("Site address")))
    , m_email(field(page + u".emailEdit"_s, tr("Email")))
    , m_token(field(page + u".tokenEdit"_s, tr("API token")))
    , m_clientId(field(page + u".clientIdEdit"_s, tr("Client ID")))
    , m_secret(field(page + u".secretEdit"_s, tr("Secret")))
    , m_connect(button({}, ButtonRole::Primary, page + u".connectButton"_s))
    , m_logOut(button(tr("Log out"), ButtonRole::Normal, page + u".logOutButton"_s))
{
    m_address->setPlaceholderText(u"name.atlassian.net"_s);
    m_clientId->setPlaceholderText(tr("Of your app, from its page Settings"));
    for (QLineEdit *typed : {m_address, m_email, m_clientId})
        typed->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    m_token->setEchoMode(QLineEdit::Password);
    m_secret->setEchoMode(QLineEdit::Password);

    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setLabelAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_form->setHorizontalSpacing(24);
    m_form->setVerticalSpacing(10);
    for (QLineEdit *typed : {m_address, m_email, m_token, m_clientId, m_secret})
        addRow(typed);
    content()->addLayout(m_form);
    m_callback = callbackLine(page);
    content()->addWidget(m_callback);
    content()->addLayout(links(page));
    content()->addSpacing(2);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addWidget(m_connect);
    buttons->addWidget(m_logOut);
    buttons->addStretch();
    content()->addLayout(buttons);
    content()->addStretch();
    connect(m_connect, &QPushButton::clicked, this, &SiteForm::connectWanted);
    connect(m_logOut, &QPushButton::clicked, this, &SiteForm::logOutWanted);
    setLoggedIn(false);
    chooseWay(false);
}

QLineEdit *SiteForm::field(const QString &name, const QString &accessibleName)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(name);
    edit->setAccessibleName(accessibleName);
    return edit;
}

void SiteForm::addRow(QLineEdit *typed)
{
    QLabel *name = label(typed->accessibleName(), TextRole::Soft);
    name->setWordWrap(false);
    name->setBuddy(typed);
    m_form->addRow(name, typed);
    connect(typed, &QLineEdit::textEdited, this, &SiteForm::edited);
    connect(typed, &QLineEdit::returnPressed, this, &SiteForm::connectWanted);
}

/// What the app has to be told.
QWidget *SiteForm::callbackLine(const QString &page)
{
    const QString address = operations::siteCallbackAddress();
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->setSpacing(10);
    QLabel *words =
        label(tr("Give the app the permissions below, and the callback URL %1").arg(address),
              TextRole::SoftSmall, page + u".callback"_s);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(words, 1);
    row->addWidget(new CopyButton(tr("Copy the callback URL"), page + u".copyCallbackButton"_s,
                                  [address] { return address; }));
    return line;
}

QLayout *SiteForm::links(const QString &page)
{
    m_makeToken = button(tr("Make a token"), ButtonRole::SmallLink, page + u".makeTokenButton"_s);
    m_makeApp = button(tr("Make an app"), ButtonRole::SmallLink, page + u".makeAppButton"_s);
    auto *which = button(tr("Which permissions does it need?"), ButtonRole::SmallLink,
                         page + u".permissionsButton"_s);
    m_other = button({}, ButtonRole::SmallLink, page + u".otherWayButton"_s);
    auto *row = new FlowLayout(10);
    for (QPushButton *link : {m_makeToken, m_makeApp, which, m_other})
        row->addWidget(link);
    connect(m_makeToken, &QPushButton::clicked, this, &SiteForm::tokenPageWanted);
    connect(m_makeApp, &QPushButton::clicked, this, &SiteForm::appPageWanted);
    connect(which, &QPushButton::clicked, this, &SiteForm::permissionsWanted);
    connect(m_other, &QPushButton::clicked, this, [this] {
        chooseWay(!m_byBrowser);
        focusFirstEmpty();
        Q_EMIT edited();
    });
    return row;
}

void SiteForm::chooseWay(bool byBrowser)
{
    m_byBrowser = byBrowser;
    const auto show = [this](QLineEdit *typed, bool shown) {
        typed->setVisible(shown);
        m_form->labelForField(typed)->setVisible(shown);
    };
    for (QLineEdit *typed : {m_email, m_token})
        show(typed, !byBrowser);
    for (QLineEdit *typed : {m_clientId, m_secret})
        show(typed, byBrowser);
    m_callback->setVisible(byBrowser);
    m_makeToken->setVisible(!byBrowser);
    m_makeApp->setVisible(byBrowser);
    m_other->setText(byBrowser ? tr("Use an API token instead")
                               : tr("Log in with the browser instead"));
    m_other->setAccessibleName(m_other->text());
    m_connect->setText(byBrowser ? tr("Log in in the browser") : tr("Connect"));
    m_connect->setAccessibleName(m_connect->text());
}

QList<QLineEdit *> SiteForm::shown() const
{
    return m_byBrowser ? QList<QLineEdit *>{m_address, m_clientId, m_secret}
                       : QList<QLineEdit *>{m_address, m_email, m_token};
}

SiteLogin SiteForm::login() const
{
    return {m_address->text().trimmed(),  m_email->text().trimmed(),
            m_token->text().trimmed(),    m_byBrowser,
            m_clientId->text().trimmed(), m_secret->text().trimmed()};
}

void SiteForm::setLogin(const SiteLogin &login)
{
    m_address->setText(login.address);
    m_email->setText(login.email);
    m_token->setText(login.token);
    m_clientId->setText(login.clientId);
    m_secret->setText(login.secret);
    chooseWay(login.byBrowser);
}

void SiteForm::setLoggedIn(bool loggedIn)
{
    m_logOut->setVisible(loggedIn && m_byBrowser);
}

void SiteForm::focusFirstEmpty()
{
    for (QLineEdit *typed : shown()) {
        if (typed->text().trimmed().isEmpty()) {
            typed->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

} // namespace ui
