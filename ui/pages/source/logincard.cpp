#include "pages/source/logincard.h"

#include "pages/source/rememberedorgs.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "wizard/secrets.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

LoginCard::LoginCard(const QString &name, QWidget *parent)
    : Card({}, parent)
    , m_title(label(tr("Log in to Salesforce"), TextRole::Heading))
    , m_who(label({}, TextRole::Body, name + u".who"_s))
    , m_where(label({}, TextRole::SoftSmall, name + u".where"_s))
    , m_invitation(label(tr("Opens your browser. Needs the “API Enabled” permission (Enterprise, "
                            "Unlimited, Performance or Developer Edition). Your password never "
                            "passes through this program."),
                         TextRole::SoftSmall))
    , m_memory(label(tr("This computer has no keychain that is open, so the login is kept in "
                        "memory until Salesferry is closed."),
                     TextRole::SoftSmall, name + u".memory"_s))
    , m_logIn(button(tr("Log in to Salesforce"), ButtonRole::Normal, name + u".openButton"_s))
    , m_resume(button({}, ButtonRole::SmallLink, name + u".resumeButton"_s))
    , m_logOut(button(tr("Log out"), ButtonRole::Normal, name + u".logoutButton"_s))
{
    setObjectName(name);
    content()->addWidget(m_title);
    content()->addWidget(m_who);
    content()->addWidget(m_where);
    content()->addWidget(m_invitation);
    content()->addWidget(m_memory);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addWidget(m_logIn);
    buttons->addWidget(m_logOut);
    buttons->addStretch();
    content()->addLayout(buttons);
    content()->addWidget(m_resume, 0, Qt::AlignLeading);
    content()->addStretch();
    connect(m_logIn, &QPushButton::clicked, this, &LoginCard::loginWanted);
    connect(m_resume, &QPushButton::clicked, this, &LoginCard::resume);
    connect(m_logOut, &QPushButton::clicked, this, &LoginCard::logOut);
    connect(&m_task, &BackgroundTask::runningChanged, this, &LoginCard::showState);
    showState();
}

void LoginCard::setLogin(const operations::OrgLogin &login)
{
    m_login = login;
    RememberedOrgs::setLoggedInAt(login.lasting ? login.host.toString() : QString());
    showState();
}

void LoginCard::setBrief(bool brief)
{
    m_isBrief = brief;
    setSlim(brief);
    showState();
}

/// Goes on with the login that the keychain still has: nobody has to be at the browser.
void LoginCard::resume()
{
    const QString address = RememberedOrgs::loggedInAt();
    const auto host = operations::loginAddress(address);
    if (!host)
        return;
    m_task.run(
        [host = *host, key = RememberedOrgs::key(address)](const RunContext &context) {
            return operations::resumeLogin(host, key, secretStore(), context);
        },
        [this](const Result<operations::OrgLogin> &login) {
            if (login) {
                setLogin(*login);
                Q_EMIT resumed(*login);
                return;
            }
            // One that is over is not offered again; one that could not be asked for is.
            if (login.error().kind == Error::Kind::Auth
                || login.error().kind == Error::Kind::Permission)
                RememberedOrgs::setLoggedInAt({});
            showState();
            Q_EMIT failed(login.error());
        });
}

void LoginCard::logOut()
{
    if (!m_login)
        return;
    m_task.run([login = *m_login](
                   const RunContext &context) { return operations::logOut(login, context); },
               [this](const Result<> &ended) {
                   m_login.reset();
                   RememberedOrgs::setLoggedInAt({});
                   showState();
                   Q_EMIT loggedOut();
                   if (!ended)
                       Q_EMIT failed(ended.error());
               });
}

void LoginCard::showState()
{
    const bool isIn = m_login.has_value();
    setSelected(isIn);
    m_title->setVisible(!m_isBrief);
    m_who->setVisible(isIn);
    m_where->setVisible(isIn && !m_isBrief);
    m_invitation->setVisible(!isIn && !m_isBrief);
    m_memory->setVisible(isIn && !m_isBrief && !m_login->lasting);
    const auto former = operations::loginAddress(RememberedOrgs::loggedInAt());
    m_resume->setVisible(!isIn && former);
    if (former)
        m_resume->setText(tr("Go on with the login at %1").arg(former->host()));
    m_resume->setEnabled(!m_task.isRunning());
    m_logOut->setVisible(isIn);
    m_logIn->setEnabled(!m_task.isRunning());
    m_logOut->setEnabled(!m_task.isRunning());
    m_logIn->setText(isIn ? tr("Log in as somebody else") : tr("Log in to Salesforce"));
    m_logOut->setText(m_task.isRunning() ? tr("Logging out…") : tr("Log out"));
    if (!isIn)
        return;
    const salesforce::Identity &who = m_login->who;
    m_who->setText(who.displayName.isEmpty()
                       ? tr("You are logged in as %1.").arg(who.userName)
                       : tr("You are logged in as %1 (%2).").arg(who.displayName, who.userName));
    const QString org = who.organizationName.isEmpty() ? who.organizationId : who.organizationName;
    m_where->setText((who.isSandbox ? tr("%1, a sandbox, at %2") : tr("%1, at %2"))
                         .arg(org, m_login->instance.host()));
}

} // namespace ui
