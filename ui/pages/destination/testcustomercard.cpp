#include "pages/destination/testcustomercard.h"

#include "operations/sentences.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QAccessible>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace ui {

TestCustomerCard::TestCustomerCard(const QString &name, QWidget *parent)
    : Card(tr("Does it send mail?"), parent)
    , m_said(label({}, TextRole::Small, name + u".said"_s))
    , m_email(new QLineEdit)
    , m_make(button(tr("Make a test customer"), ButtonRole::Normal, name + u".makeButton"_s))
    , m_stop(button(tr("Cancel"), ButtonRole::Normal, name + u".cancelButton"_s))
    , m_delete(button(tr("Delete it again"), ButtonRole::Normal, name + u".deleteButton"_s))
    , m_keep(button(tr("Keep it there"), ButtonRole::SmallLink, name + u".keepButton"_s))
{
    setObjectName(name);
    content()->addWidget(
        label(tr("Atlassian does not say whether creating customers sends them mail. Salesferry "
                 "can create one test customer with an address of yours; then look into your "
                 "inbox. It is read back, and deleted again if you want."),
              TextRole::SoftSmall));
    m_email->setObjectName(name + u".emailEdit"_s);
    m_email->setAccessibleName(tr("An address of yours, which nobody at the site has"));
    m_email->setPlaceholderText(m_email->accessibleName());
    m_email->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_email, 1);
    for (QPushButton *one : {m_make, m_stop, m_delete, m_keep})
        row->addWidget(one);
    row->addStretch();
    content()->addWidget(m_said); // what the buttons are about
    content()->addLayout(row);
    connect(m_make, &QPushButton::clicked, this, &TestCustomerCard::make);
    connect(m_email, &QLineEdit::returnPressed, this, &TestCustomerCard::make);
    connect(m_stop, &QPushButton::clicked, &m_task, &BackgroundTask::stop);
    connect(m_delete, &QPushButton::clicked, this, &TestCustomerCard::remove);
    connect(m_keep, &QPushButton::clicked, this, &TestCustomerCard::keep);
    connect(&m_task, &BackgroundTask::runningChanged, this, [this] {
        showState();
        Q_EMIT busyChanged();
    });
}

void TestCustomerCard::setSite(const QString &address, const csm::Credentials &credentials,
                               const project::RunFolder &folder)
{
    m_address = address;
    m_credentials = credentials;
    m_folder = folder;
    m_said->clear();
    if (const auto former = operations::testCustomer(folder))
        say(tr("The test customer %1 at %2 was not deleted yet.").arg(former->email, former->site));
    showState();
}

void TestCustomerCard::make()
{
    if (!m_folder || isBusy() || !m_make->isVisibleTo(this))
        return;
    say(tr("Making the test customer and reading it back…"));
    m_task.run(
        [address = m_address, credentials = m_credentials, folder = *m_folder,
         email = m_email->text()](const RunContext &context) {
            return operations::makeTestCustomer(address, credentials, folder, email, context);
        },
        [this](const Result<operations::TestCustomer> &customer) { made(customer); });
}

void TestCustomerCard::made(const Result<operations::TestCustomer> &customer)
{
    if (customer) {
        m_email->clear();
        say(tr("%1 was created and read back. Look into that inbox in a few minutes: if there is "
               "mail from the site, customers may get it too.")
                .arg(customer->email));
    } else if (customer.error().kind == Error::Kind::Cancelled) {
        say(operations::testCustomer(*m_folder)
                ? tr("Cancelled. It may be at the site all the same; delete it here.")
                : tr("Cancelled. Nothing was made."));
    } else {
        say(operations::sentence(customer.error().message));
    }
    showState();
}

void TestCustomerCard::remove()
{
    if (!m_folder || isBusy())
        return;
    say(tr("Deleting the test customer…"));
    m_task.run(
        [credentials = m_credentials, folder = *m_folder](const RunContext &context) {
            return operations::deleteTestCustomer(credentials, folder, context);
        },
        [this](const Result<> &deleted) {
            if (deleted)
                say(tr("The test customer is deleted."));
            else if (deleted.error().kind == Error::Kind::Cancelled)
                say(tr("Cancelled. The test customer may still be there."));
            else
                say(operations::sentence(deleted.error().message));
            showState();
        });
}

void TestCustomerCard::keep()
{
    if (!m_folder || isBusy())
        return;
    operations::keepTestCustomer(*m_folder);
    say(tr("The test customer stays at the site."));
    showState();
}

void TestCustomerCard::say(const QString &text)
{
    m_said->setText(text);
    m_said->setAccessibleName(text);
    QAccessibleEvent event(m_said, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void TestCustomerCard::showState()
{
    const bool isThere = m_folder && operations::testCustomer(*m_folder);
    const bool isRunning = isBusy();
    m_email->setVisible(!isThere && !isRunning);
    m_make->setVisible(!isThere && !isRunning);
    m_stop->setVisible(isRunning);
    m_delete->setVisible(isThere && !isRunning);
    m_keep->setVisible(isThere && !isRunning);
    m_said->setVisible(!m_said->text().isEmpty());
}

} // namespace ui
