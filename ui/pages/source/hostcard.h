#pragma once

#include "widgets/card.h"

class QLabel;
class QLineEdit;

namespace ui {

class ChoiceCard;

/// Asks where the user logs in to Salesforce: at the org's own address, or at one that all share.
class HostCard : public Card
{
    Q_OBJECT

public:
    explicit HostCard(const QString &name, QWidget *parent = nullptr);

    /// What was chosen or typed; see operations::loginAddress().
    QString address() const;
    void setAddress(const QString &address);
    void focusAddress();

Q_SIGNALS:
    void chosen(); ///< Another address.
    void loginWanted();
    void closeWanted();

private:
    void showChoice();

    ChoiceCard *m_own;
    ChoiceCard *m_production;
    ChoiceCard *m_sandbox;
    QWidget *m_typed;
    QLineEdit *m_address;
    QLabel *m_meaning;
};

} // namespace ui
