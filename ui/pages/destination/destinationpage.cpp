#include "pages/destination/destinationpage.h"

#include "operations/sentences.h"
#include "operations/status.h"
#include "pages/destination/checklist.h"
#include "support/format.h"
#include "support/messages.h"
#include "support/settings.h"
#include "widgets/busystrip.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "wizard/secrets.h"
#include "wizard/session.h"

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
    , m_mail(label(tr("Atlassian does not say whether creating customers sends them mail. Try it "
                      "with a few records first: on the page Review, tick off all others."),
                   TextRole::SoftSmall, controlName(u"mail"_s)))
{
    auto *cards = new QHBoxLayout;
    cards->setSpacing(16);
    cards->addWidget(m_form, 7);
    cards->addWidget(practiceCard(), 3);
    body()->addLayout(cards);
    body()->addWidget(m_busy);
    body()->addWidget(m_checkedTitle);
    body()->addWidget(m_checklist);
    body()->addWidget(m_mail);
    body()->addStretch();

    connect(m_form, &SiteForm::connectWanted, this, &DestinationPage::connectAsTyped);
    connect(m_form, &SiteForm::tokenPageWanted, this, [] {
        messages().openInBrowser(u"https://id.atlassian.com/manage-profile/security/api-tokens"_s);
    });
    connect(m_form, &SiteForm::permissionsWanted, this, &DestinationPage::showPermissions);
    connect(m_form, &SiteForm::edited, this, [this] {
        m_practises = false;
        m_checkedAt = {};
        showState();
    });
    connect(m_practise, &QPushButton::clicked, this,
            [this] { connectTo(operations::practiceSite()); });
    connect(m_busy, &BusyStrip::cancelled, &m_connecting, &BackgroundTask::stop);
    connect(&m_connecting, &BackgroundTask::runningChanged, this, [this](bool running) {
        m_form->setEnabled(!running);
        m_practise->setEnabled(!running);
        if (!running)
            m_busy->finish();
        showState();
    });
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
    if (!session().facts || m_connecting.isRunning() || m_isRefused)
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
    else if (m_form->login().token.isEmpty())
        findToken(!site.isEmpty());
    else if (!site.isEmpty() && m_form->login().isComplete())
        connectTo(m_form->login().address);
}

void DestinationPage::leave()
{
    m_connecting.abandon();
    m_secrets.abandon(); // a token on its way is kept all the same
}

/// What is known of the site of another project, or of the one connected to last.
void DestinationPage::takeOver()
{
    m_project = session().file->path();
    m_checkedAt = {};
    m_isRefused = false;
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
    m_form->setLogin(login);
    m_known = login;
}

/// Asks the keychain, which may take its time, for the token of the site in the form.
void DestinationPage::findToken(bool thenConnect)
{
    const SiteLogin login = m_form->login();
    const QString key = operations::siteTokenKey(login.address, login.email);
    if (key.isEmpty())
        return;
    m_secrets.run([key](const RunContext &) { return secretStore()->read(key); },
                  [this, login, thenConnect](const Result<QString> &token) {
                      if (!token) {
                          showNotice(operations::sentence(token.error().message), Tone::Warning);
                          return;
                      }
                      // Not what the user has typed meanwhile.
                      if (token->isEmpty() || m_form->login() != login)
                          return;
                      m_known = {login.address, login.email, *token};
                      m_form->setLogin(m_known);
                      if (thenConnect)
                          connectTo(login.address);
                  });
}

void DestinationPage::connectAsTyped()
{
    const SiteLogin login = m_form->login();
    if (!login.isComplete()) {
        showNotice(tr("The site address, the email and the API token are all needed. Nothing was "
                      "asked for yet. Fill in what is empty, then press Connect."),
                   Tone::Warning);
        m_form->focusFirstEmpty();
        return;
    }
    connectTo(login.address);
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
        credentials = {login.email, login.token, {}};
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
    m_checklist->setChecks(report.checks);
    if (report.facts) {
        session().facts = report.facts;
        session().credentials = {};
        session().project().site = report.facts->address;
        if (address != operations::practiceSite()) {
            session().credentials = {login.email, login.token, {}};
            Settings::setSiteEmail(report.facts->address, login.email);
        }
        if (!found.unfinishedAt.isEmpty() && found.unfinishedAt != report.facts->address)
            warnOfUnfinishedRun(found.unfinishedAt);
        if (!report.secretKey.isEmpty() && login.token != tokenOfEnvironment())
            keepToken(report.secretKey, login.token);
        Q_EMIT projectChanged();
    }
    showState();
}

void DestinationPage::keepToken(const QString &key, const QString &token)
{
    struct Kept
    {
        Result<> written;
        bool lasting;
    };
    m_secrets.run(
        [key, token](const RunContext &) {
            const auto store = secretStore();
            return Kept{store->write(key, token), store->lasting()};
        },
        [this](const Kept &kept) {
            if (m_isUnfinishedElsewhere)
                return; // that is more important
            if (!kept.written)
                showNotice(operations::sentence(kept.written.error().message), Tone::Warning);
            else if (!kept.lasting)
                showNotice(tr("This computer has no keychain that is open, so the token is kept in "
                              "memory until Salesferry is closed."),
                           Tone::Neutral);
        });
}

void DestinationPage::warnOfUnfinishedRun(const QString &begunAt)
{
    m_isUnfinishedElsewhere = true;
    const auto goBack = [this, begunAt] {
        if (begunAt != operations::practiceSite()) {
            m_form->setLogin({begunAt, Settings::siteEmail(begunAt), {}});
            m_practises = false;
            m_checkedAt = {};
            clearNotice();
            showState();
            findToken(true);
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

void DestinationPage::showPermissions()
{
    messages().tellAll(
        this, tr("What the account and its token need"),
        {tr("Your account at the site needs the global permission Administer Jira, with which "
            "customers and detail fields are created, and Browse users and groups, with which "
            "customers are found by their email."),
         tr("It also has to be a user of Customer Service Management and an agent of Jira Service "
            "Management, as records are read back with it."),
         tr("A token without scopes may do what its account may. That is the simplest choice."),
         tr("A token with scopes needs all of these, each followed by "
            ":jira-service-management –")
             + u"\nread:customer\nread:customer.detail\nread:customer.detail-field"
               "\nread:customer.profile\nread:organization\nread:organization.detail"
               "\nread:organization.detail-field\nread:organization.profile\nread:task"
               "\nwrite:customer\nwrite:customer.detail-field\nwrite:customer.profile"
               "\nwrite:organization.detail-field\nwrite:organization.profile"_s,
         tr("And these as they stand –")
             + u"\nmanage:servicedesk-customer\nread:servicedesk-request\nread:jira-user"_s,
         tr("Tokens expire. When one does, make another and connect again; nothing else is "
            "lost.")});
}

void DestinationPage::showState()
{
    const bool running = m_connecting.isRunning();
    m_form->setSelected(!m_practises);
    m_practice->setSelected(m_practises);
    m_mail->setHidden(m_practises);
    const bool isShown = m_checkedAt.isValid() && !running;
    m_checklist->setVisible(isShown);
    m_checkedTitle->setVisible(isShown);
    const bool isFresh = m_checkedAt.secsTo(QDateTime::currentDateTime()) < 60;
    const QString text =
        isFresh ? tr("Checked just now") : tr("Checked %1").arg(whenText(m_checkedAt));
    m_checkedTitle->setText(QLocale().toUpper(text));
    m_checkedTitle->setAccessibleName(text);
    Q_EMIT changed();
}

} // namespace ui
