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

Q_SIGNALS:
    void loginWanted();
    void loggedOut();
    void failed(const Error &error);

private:
    void logOut();
    void showState();

    QLabel *m_who;
    QLabel *m_where;
    QLabel *m_invitation;
    QLabel *m_memory;
    QPushButton *m_logIn;
    QPushButton *m_logOut;
    std::optional<operations::OrgLogin> m_login;
    BackgroundTask m_task;
};

} // namespace ui
