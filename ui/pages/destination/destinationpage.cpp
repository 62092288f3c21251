#include "pages/destination/destinationpage.h"

#include "operations/sentences.h"
#include "operations/sitefacts.h"
#include "operations/status.h"
#include "pages/destination/checklist.h"
#include "pages/destination/permissionsdialog.h"
#include "pages/destination/testcustomercard.h"
#include "support/format.h"
#include "support/messages.h"
#include "support/settings.h"
#include "widgets/busystrip.h"
#include "widgets/button.h"
#include "widgets/choicecard.h"
#include "widgets/label.h"
#include "wizard/secrets.h"
#include "wizard/session.h"

#include <QButtonGroup>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using operations::SiteCheck;
using operations::SiteReport;

namespace ui {

static QString tokenOfEnvironment()
{
    return qEnvironmentVariable("SALESFERRY_CSM_TOKEN").trimmed();
}

static QString siteName(const QString &address)
{
    return address == operations::practiceSite() ? DestinationPage::tr("the practice site")
                                                 : address;
}

DestinationPage::DestinationPage(Session &session, QWidget *parent)
    : Page(u"destinationPage"_s, session, parent)
    , m_form(new SiteForm(objectName()))
    , m_practise(
          button(tr("Use the practice site"), ButtonRole::Normal, controlName(u"practiceButton"_s)))
    , m_busy(new BusyStrip(controlName(u"busy"_s)))
    , m_checkedTitle(label({}, TextRole::Section, controlName(u"checkedTitle"_s)))
    , m_checklist(new Checklist(controlName(u"checklist"_s)))
    , m_test(new TestCustomerCard(controlName(u"testCustomer"_s)))
{
    auto *cards = new QHBoxLayout;
    cards->setSpacing(16);
    cards->addWidget(m_form, 7);
    cards->addWidget(practiceCard(), 3);
    body()->addLayout(cards);
    body()->addWidget(m_busy);
    body()->addWidget(m_checkedTitle);
    body()->addWidget(m_checklist);
    body()->addWidget(whatGoes());
    body()->addWidget(m_test);
    body()->addStretch();
    connectParts();
}

void DestinationPage::connectParts()
{
    connect(m_form, &SiteForm::connectWanted, this, &DestinationPage::connectAsTyped);
    connect(m_form, &SiteForm::logOutWanted, this, &DestinationPage::logOut);
    connect(m_form, &SiteForm::tokenPageWanted, this, [] {
        messages().openInBrowser(u"https://id.atlassian.com/manage-profile/security/api-tokens"_s);
    });
    connect(m_form, &SiteForm::appPageWanted, this,
            [] { messages().openInBrowser(u"https://developer.atlassian.com/console/myapps/"_s); });
    connect(m_form, &SiteForm::permissionsWanted, this, [this] {
        auto *dialog = new PermissionsDialog(this);
        dialog->open();
    });
    connect(m_form, &SiteForm::edited, this, [this] {
        m_practises = false;
        m_checkedAt = {};
        m_byBrowser = {};
        showState();
    });
    connect(m_practise, &QPushButton::clicked, this,
            [this] { connectTo(operations::practiceSite()); });
    connect(m_test, &TestCustomerCard::busyChanged, this, [this] { showState(); });
    for (BackgroundTask *task : {&m_connecting, &m_loggingIn}) {
        connect(m_busy, &BusyStrip::cancelled, task, &BackgroundTask::stop);
        connect(task, &BackgroundTask::runningChanged, this, [this](bool running) {
            if (!running)
                m_busy->finish();
            showState();
        });
    }
    connect(&m_loggingIn, &BackgroundTask::noted, this,
            [this](const Message &note) { showNotice(operations::sentence(note), Tone::Warning); });
}

QWidget *DestinationPage::whatGoes()
{
    m_everything =
        new ChoiceCard(tr("Customers with their details and organizations"),
                       tr("All that you map in the next steps. Up to 100 records a request."),
                       controlName(u"everythingChoice"_s));
    m_accountsOnly = new ChoiceCard(
        tr("Accounts only"),
        tr("The quick way: customers with their email and name, and nothing else. No details, no "
           "organizations. Up to 50 a request."),
        controlName(u"accountsOnlyChoice"_s));
    auto *group = new QButtonGroup(this);
    m_whatGoes = new QWidget;
    auto *layout = new QVBoxLayout(m_whatGoes);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(label(QLocale().toUpper(tr("What goes there")), TextRole::Section));
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    for (ChoiceCard *card : {m_everything, m_accountsOnly}) {
        card->setCheckable(true);
        card->setShowsMark(true);
        group->addButton(card);
        row->addWidget(card, 1);
        connect(card, &QAbstractButton::clicked, this, &DestinationPage::chooseWhatGoes);
    }
    layout->addLayout(row);
    return m_whatGoes;
}

void DestinationPage::chooseWhatGoes()
{
    const bool accountsOnly = m_accountsOnly->isChecked();
    if (!session().file)
        return;
    change({accountsOnly ? u"history.accountsOnly"_s : u"history.accountsAndDetails"_s, {}},
           [accountsOnly](project::Project &project) { project.accountsOnly = accountsOnly; });
}

void DestinationPage::projectReplaced(const project::Project &)
{
    showState();
}

bool DestinationPage::isBusy() const
{
    return m_test->isBusy();
}

QWidget *DestinationPage::practiceCard()
{
    m_practice = new Card(tr("Practice site"));
    m_practice->content()->addWidget(
        label(tr("A copy of the site’s rules on this computer. Nothing leaves it. Good for a first "
                 "try, and for showing a colleague."),
              TextRole::SoftSmall));
    m_practice->content()->addSpacing(4);
    m_practice->content()->addWidget(m_practise, 0, Qt::AlignLeading);
    m_practice->content()->addStretch();
    return m_practice;
}

QString DestinationPage::title() const
{
    return tr("Where should they go?");
}

QString DestinationPage::subtitle() const
{
    return tr("Your Customer Service Management site. The token is kept in this computer’s "
              "keychain, never in the project.");
}

bool DestinationPage::isComplete() const
{
    if (!session().facts || m_connecting.isRunning() || m_loggingIn.isRunning() || m_isRefused)
        return false;
    return m_practises == (session().project().site == operations::practiceSite())
           && (m_practises || !isEdited());
}

void DestinationPage::enter()
{
    clearNotice();
    if (!session().file)
        return;
    const bool isOther = m_project != session().file->path();
    if (isOther)
        takeOver();
    showState();
    if (m_checkedAt.isValid() || (!isOther && isEdited()))
        return;
    const QString &site = session().project().site;
    if (site == operations::practiceSite())
        connectTo(site);
    else if (m_form->login().byBrowser || m_form->login().token.isEmpty())
        findLogin(!site.isEmpty());
    else if (!site.isEmpty() && m_form->login().isComplete())
        connectTo(m_form->login().address);
}

void DestinationPage::leave()
{
    m_connecting.abandon();
    m_loggingIn.abandon();
    m_secrets.abandon(); // a token on its way is kept all the same
}

/// What is known of the site of another project, or of the one connected to last.
void DestinationPage::takeOver()
{
    m_project = session().file->path();
    m_checkedAt = {};
    m_isRefused = false;
    m_byBrowser = {};
    const QString &site = session().project().site;
    m_practises = site == operations::practiceSite();
    const auto firstOf = [](const QStringList &texts) {
        for (const QString &text : texts) {
            if (!text.isEmpty())
                return text;
        }
        return QString();
    };
    SiteLogin login;
    login.address = site.isEmpty() || m_practises ? Settings::lastSite() : site;
    const csm::Credentials &known = session().credentials;
    login.email = firstOf({known.email, qEnvironmentVariable("SALESFERRY_CSM_EMAIL").trimmed(),
                           Settings::siteEmail(login.address)});
    login.token = firstOf({known.token, tokenOfEnvironment()});
    login.clientId = Settings::siteApp(login.address);
    login.byBrowser = !login.clientId.isEmpty() && login.token.isEmpty();
    m_form->setLogin(login);
    m_known = login;
}

/// Where a run of this project is that is not finished; empty: nowhere.
static QString unfinishedAt(const project::RunFolder &folder)
{
    using State = operations::Status::State;
    const auto status = operations::status(folder);
    if (!status || !status->run || status->state == State::Finished)
        return {};
    return status->run->site;
}

void DestinationPage::connectTo(const QString &address)
{
    clearNotice();
    const SiteLogin login = m_form->login();
    m_practises = address == operations::practiceSite();
    m_checkedAt = {};
    m_isUnfinishedElsewhere = false;
    m_busy->start(tr("Looking at %1").arg(siteName(address)));
    csm::Credentials credentials;
    if (!m_practises)
        credentials = login.byBrowser ? m_byBrowser : csm::Credentials{login.email, login.token};
    m_connecting.run(
        [address, credentials, folder = session().folder()](const RunContext &context) {
            return Found{operations::connectSite(address, credentials, folder, context),
                         unfinishedAt(folder)};
        },
        [this, address, login](Found found) { connected(address, login, std::move(found)); });
}

void DestinationPage::connected(const QString &address, const SiteLogin &login, Found found)
{
    if (!found.report) { // cancelled: all is as it was
        m_practises = session().project().site == operations::practiceSite();
        showState();
        return;
    }
    const SiteReport &report = *found.report;
    m_known = login;
    m_checkedAt = QDateTime::currentDateTime();
    m_isRefused = !report.facts;
    m_usesEarlierFacts = false;
    QList<SiteCheck> checks = report.checks;
    if (login.byBrowser && m_endsSoon && report.facts)
        checks.append(operations::loginEndsCheck());
    m_checklist->setChecks(checks);
    if (report.facts) {
        session().facts = report.facts;
        session().credentials = {};
        session().project().site = report.facts->address;
        if (address != operations::practiceSite())
            remember(report, login);
        if (!found.unfinishedAt.isEmpty() && found.unfinishedAt != report.facts->address)
            warnOfUnfinishedRun(found.unfinishedAt);
        Q_EMIT projectChanged();
    } else if (address == session().project().site) {
        tellOfEarlierFacts();
    }
    showState();
}

void DestinationPage::warnOfUnfinishedRun(const QString &begunAt)
{
    m_isUnfinishedElsewhere = true;
    const auto goBack = [this, begunAt] {
        if (begunAt != operations::practiceSite()) {
            const QString app = Settings::siteApp(begunAt);
            m_form->setLogin({begunAt, Settings::siteEmail(begunAt), {}, !app.isEmpty(), app});
            m_practises = false;
            m_checkedAt = {};
            clearNotice();
            showState();
            findLogin(true);
            m_form->focusFirstEmpty();
            return;
        }
        connectTo(begunAt);
    };
    showNotice(tr("This migration was begun at %1 and is not finished there. What was sent is "
                  "kept, and can be continued only at that site. To migrate somewhere else, begin "
                  "a new project.")
                   .arg(siteName(begunAt)),
               Tone::Warning, {{tr("Go back to it"), controlName(u"formerSiteButton"_s), goBack}});
}

void DestinationPage::showState()
{
    const bool running = m_connecting.isRunning() || m_loggingIn.isRunning();
    const bool testing = m_test->isBusy();
    m_form->setEnabled(!running && !testing);
    m_practise->setEnabled(!running && !testing);
    m_form->setLoggedIn(m_byBrowser.tokens != nullptr);
    m_form->setSelected(!m_practises);
    m_practice->setSelected(m_practises);
    const bool isShown = m_checkedAt.isValid() && !running;
    m_checklist->setVisible(isShown);
    m_checkedTitle->setVisible(isShown);
    const bool isConnected = isShown && !m_isRefused && session().isConnected();
    m_test->setVisible(isConnected && !m_practises && !m_usesEarlierFacts);
    m_whatGoes->setVisible(isConnected);
    (session().file && session().project().accountsOnly ? m_accountsOnly : m_everything)
        ->setChecked(true);
    const bool isFresh = m_checkedAt.secsTo(QDateTime::currentDateTime()) < 60;
    const QString text =
        isFresh ? tr("Checked just now") : tr("Checked %1").arg(whenText(m_checkedAt));
    m_checkedTitle->setText(QLocale().toUpper(text));
    m_checkedTitle->setAccessibleName(text);
    Q_EMIT changed();
}

} // namespace ui
