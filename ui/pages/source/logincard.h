#pragma once

#include "operations/login.h"
#include "support/backgroundtask.h"
#include "widgets/card.h"

#include <optional>

class QLabel;
class QPushButton;

namespace ui {

/// Invites to log in to Salesforce, and says who is logged in until that is over.
class LoginCard : public Card
{
    Q_OBJECT

public:
    explicit LoginCard(const QString &name, QWidget *parent = nullptr);

    void setLogin(const operations::OrgLogin &login);
    const std::optional<operations::OrgLogin> &login() const { return m_login; }
    void setBrief(bool brief); ///< Leaves room for what is below: without what is known by then.

Q_SIGNALS:
    void loginWanted();
    void resumed(const operations::OrgLogin &login); ///< That of an earlier day.
    void loggedOut();
    void failed(const Error &error);

private:
    void resume();
    void logOut();
    void showState();

    QLabel *m_title;
    QLabel *m_who;
    QLabel *m_where;
    QLabel *m_invitation;
    QLabel *m_memory;
    QPushButton *m_logIn;
    QPushButton *m_resume;
    QPushButton *m_logOut;
    bool m_isBrief = false;
    std::optional<operations::OrgLogin> m_login;
    BackgroundTask m_task;
};

} // namespace ui
