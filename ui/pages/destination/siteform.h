#pragma once

#include "widgets/card.h"

class QLineEdit;
class QPushButton;

namespace ui {

/// What a site and its owner's login are called, as typed.
struct SiteLogin
{
    QString address;
    QString email;
    QString token;

    bool isComplete() const { return !address.isEmpty() && !email.isEmpty() && !token.isEmpty(); }
    bool operator==(const SiteLogin &) const = default;
};

/// Where the user types the address of a site, an email and an API token. Enter in any of them
/// connects.
class SiteForm : public Card
{
    Q_OBJECT

public:
    /// \a page: the object name that those of the controls begin with.
    explicit SiteForm(const QString &page, QWidget *parent = nullptr);

    SiteLogin login() const; ///< Without blanks around.
    void setLogin(const SiteLogin &login);
    /// To the first of the three that is empty.
    void focusFirstEmpty();

Q_SIGNALS:
    void edited();
    void connectWanted();
    void tokenPageWanted();
    void permissionsWanted();

private:
    QLineEdit *field(const QString &name, const QString &accessibleName);

    QLineEdit *m_address;
    QLineEdit *m_email;
    QLineEdit *m_token;
    QPushButton *m_connect;
};

} // namespace ui
