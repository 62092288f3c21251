#pragma once

#include "operations/login.h"
#include "support/backgroundtask.h"

#include <QWidget>

namespace ui {

class GuideCard;
class HostCard;
class Notice;
class WaitingCard;

/// The way from nobody logged in to somebody: where to log in and with which app, then the browser,
/// and what is done where it does not go as it should.
class LoginView : public QWidget
{
    Q_OBJECT

public:
    explicit LoginView(const QString &name, QWidget *parent = nullptr);

    void begin();   ///< Shows what is known of the login before.
    void abandon(); ///< Nobody waits any more.
    bool isWaiting() const { return m_task.isRunning(); }

Q_SIGNALS:
    void loggedIn(const operations::OrgLogin &login);
    void closed();         ///< Nobody is logged in; the user wants back.
    void waitingChanged(); ///< For or no longer for the browser.

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void logIn();
    void opened(const QUrl &page);
    void openAgain();
    void ended(const Result<operations::OrgLogin> &login);
    void showFailure(const Error &error);
    void showRequest();
    void fillInKey();
    void backToChoice();
    void showState();

    HostCard *m_host;
    WaitingCard *m_waiting;
    GuideCard *m_guide;
    Notice *m_notice;
    QString m_filledIn; ///< The key that was remembered, and not typed.
    BackgroundTask m_task;
};

} // namespace ui
