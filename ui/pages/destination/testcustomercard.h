#pragma once

#include "operations/testcustomer.h"
#include "support/backgroundtask.h"
#include "widgets/card.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

/// Offers one customer with an address of the user's own, to see whether creating customers sends
/// mail, and deletes it again.
class TestCustomerCard : public Card
{
    Q_OBJECT

public:
    explicit TestCustomerCard(const QString &name, QWidget *parent = nullptr);

    /// The site that is connected now, and the project's folder.
    void setSite(const QString &address, const csm::Credentials &credentials,
                 const project::RunFolder &folder);
    bool isBusy() const { return m_task.isRunning(); }

Q_SIGNALS:
    void busyChanged();

private:
    void make();
    void remove();
    void keep();
    void made(const Result<operations::TestCustomer> &customer);
    void say(const QString &text);
    void showState();

    QString m_address;
    csm::Credentials m_credentials;
    std::optional<project::RunFolder> m_folder;
    QLabel *m_said;
    QLineEdit *m_email;
    QPushButton *m_make;
    QPushButton *m_stop;
    QPushButton *m_delete;
    QPushButton *m_keep;
    BackgroundTask m_task;
};

} // namespace ui
