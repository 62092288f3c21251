// How the page comes to a login to Salesforce.

#include "pages/source/logincard.h"
#include "pages/source/loginview.h"
#include "pages/source/sourcepage.h"
#include "wizard/session.h"

using namespace Qt::StringLiterals;

namespace ui {

QWidget *SourcePage::loginCard()
{
    connect(m_login, &LoginCard::loginWanted, this, [this] { showLogin(true); });
    connect(m_login, &LoginCard::loggedOut, this, &SourcePage::clearNotice);
    connect(m_login, &LoginCard::failed, this, [this](const Error &error) { showError(error); });
    connect(m_loginView, &LoginView::closed, this, [this] { showLogin(false); });
    connect(m_loginView, &LoginView::waitingChanged, this, &SourcePage::changed);
    connect(m_loginView, &LoginView::loggedIn, this, &SourcePage::loggedIn);
    return m_login;
}

QString SourcePage::title() const
{
    return m_loginView->isHidden() ? tr("Where are your Salesforce records?")
                                   : tr("Log in to Salesforce");
}

QString SourcePage::subtitle() const
{
    if (m_loginView->isHidden())
        return tr("Log in and let Salesferry read them, or load files that you exported. They are "
                  "read on this computer only.");
    return m_loginView->isWaiting()
               ? tr("Your browser has opened. Log in there and allow access; this page goes on by "
                    "itself.")
               : tr("In your own browser, with your own user. Your password never passes through "
                    "this program.");
}

void SourcePage::leave()
{
    m_loginView->abandon();
}

void SourcePage::showLogin(bool shown)
{
    clearNotice();
    m_main->setVisible(!shown);
    m_loginView->setVisible(shown);
    setAcceptDrops(!shown);
    if (shown)
        m_loginView->begin();
    else
        m_loginView->abandon();
    Q_EMIT changed();
}

/// Somebody is logged in: shows who.
void SourcePage::loggedIn(const operations::OrgLogin &login)
{
    showLogin(false);
    m_login->setLogin(login);
}

} // namespace ui
