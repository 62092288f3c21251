#pragma once

#include "widgets/card.h"

class QFormLayout;
class QLineEdit;
class QPushButton;

namespace ui {

/// What a site and its owner's login are called, as typed.
struct SiteLogin
{
    QString address;
    QString email;
    QString token;
    bool byBrowser = false; ///< With the two below instead of the two above.
    QString clientId = {};
    QString secret = {};

    bool isComplete() const
    {
        return !address.isEmpty()
               && (byBrowser ? !clientId.isEmpty() && !secret.isEmpty()
                             : !email.isEmpty() && !token.isEmpty());
    }
    bool operator==(const SiteLogin &) const = default;
};

/// Where the user types the address of a site, and an email and an API token, or what an app of
/// the user's own is called for a login in the browser. Enter in any of them connects.
class SiteForm : public Card
{
    Q_OBJECT

public:
    /// \a page: the object name that those of the controls begin with.
    explicit SiteForm(const QString &page, QWidget *parent = nullptr);

    SiteLogin login() const; ///< Without blanks around.
    void setLogin(const SiteLogin &login);
    void setLoggedIn(bool loggedIn); ///< Whether there is a login in the browser to end.
    /// To the first that is empty.
    void focusFirstEmpty();

Q_SIGNALS:
    void edited();
    void connectWanted();
    void logOutWanted();
    void tokenPageWanted();
    void appPageWanted();
    void permissionsWanted();

private:
    QLineEdit *field(const QString &name, const QString &accessibleName);
    void addRow(QLineEdit *typed);
    QLayout *links(const QString &page);
    QWidget *callbackLine(const QString &page);
    QList<QLineEdit *> shown() const;
    void chooseWay(bool byBrowser);

    QFormLayout *m_form;
    QLineEdit *m_address;
    QLineEdit *m_email;
    QLineEdit *m_token;
    QLineEdit *m_clientId;
    QLineEdit *m_secret;
    QWidget *m_callback;
    QPushButton *m_makeToken;
    QPushButton *m_makeApp;
    QPushButton *m_other; ///< The other way to log in.
    QPushButton *m_connect;
    QPushButton *m_logOut;
    bool m_byBrowser = false;
};

} // namespace ui
