// How the page comes to a login: a token that the keychain has, or the browser.

#include "operations/sentences.h"
#include "operations/sitefacts.h"
#include "pages/destination/destinationpage.h"
#include "pages/destination/testcustomercard.h"
#include "support/format.h"
#include "support/messages.h"
#include "support/settings.h"
#include "widgets/busystrip.h"
#include "wizard/secrets.h"
#include "wizard/session.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

/// What the keychain has of a login at the site in the form.
void DestinationPage::findLogin(bool thenConnect)
{
    if (m_form->login().byBrowser)
        resumeLogin(thenConnect);
    else
        findToken(thenConnect);
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
        showNotice(
            login.byBrowser
                ? tr("The site address and the client ID and secret of your app are all needed. "
                     "Nothing was asked for yet. Fill in what is empty, then log in.")
                : tr("The site address, the email and the API token are all needed. Nothing was "
                     "asked for yet. Fill in what is empty, then press Connect."),
            Tone::Warning);
        m_form->focusFirstEmpty();
        return;
    }
    if (login.byBrowser)
        logInInTheBrowser();
    else
        connectTo(login.address);
}

/// Goes on with the login that the keychain still has: nobody has to be at the browser.
void DestinationPage::resumeLogin(bool thenConnect)
{
    struct Kept
    {
        QString secret;
        Result<operations::BrowserLogin> login;
    };
    const SiteLogin typed = m_form->login();
    m_secrets.run(
        [typed](const RunContext &) {
            const auto store = secretStore();
            return Kept{operations::keptAppSecret(typed.clientId, store).value_or(QString()),
                        operations::resumeSiteLogin(typed.address, typed.clientId, store)};
        },
        [this, typed, thenConnect](const Kept &kept) {
            if (m_form->login() != typed)
                return; // the user has typed something meanwhile
            m_known = typed;
            m_known.secret = kept.secret;
            m_form->setLogin(m_known);
            if (!kept.login)
                return;
            m_byBrowser = kept.login->credentials;
            m_endsSoon = false;
            if (thenConnect)
                connectTo(typed.address);
        });
}

static auto browserPages()
{
    decltype(operations::SiteLoginOrder::pages) pages;
    pages.answered = {DestinationPage::tr("Atlassian has let you in"),
                      DestinationPage::tr("You can close this page and go back to Salesferry.")};
    pages.refused = {DestinationPage::tr("Atlassian has not let you in"),
                     DestinationPage::tr("Close this page and go back to Salesferry, which says "
                                         "why, and what to do.")};
    pages.stray = {DestinationPage::tr("This page belongs to another login"),
                   DestinationPage::tr("It was ignored. Close it, and go on with the login page "
                                       "that Salesferry opened last.")};
    pages.language = QLocale().bcp47Name();
    pages.rightToLeft = QLocale().textDirection() == Qt::RightToLeft;
    return pages;
}

void DestinationPage::logInInTheBrowser()
{
    if (m_loggingIn.isRunning())
        return;
    clearNotice();
    const SiteLogin login = m_form->login();
    const operations::SiteLoginOrder order{login.address, login.clientId, login.secret,
                                           browserPages()};
    m_practises = false;
    m_checkedAt = {};
    m_busy->start(tr("Waiting for your browser"));
    m_loggingIn.runShowing<QUrl>(
        [order](const RunContext &context, const std::function<void(QUrl)> &show) {
            return operations::logInToSite(
                order, [&show](const QUrl &page) { show(page); }, secretStore(), context);
        },
        [this](const QUrl &page) { showLoginPage(page); },
        [this, login](const Result<operations::BrowserLogin> &result) { loggedIn(login, result); });
}

void DestinationPage::showLoginPage(const QUrl &page)
{
    const QString address = page.toString(QUrl::FullyEncoded);
    const bool isOpen = messages().openInBrowser(address);
    showNotice(isOpen ? tr("Your browser has opened. Log in there, choose the site and press "
                           "Accept; this page goes on by itself.")
                      : tr("No browser could be opened. Copy the address into a browser on this "
                           "computer, log in there and press Accept; this page goes on by itself."),
               Tone::Neutral,
               {{tr("Copy the address"), controlName(u"copyLoginButton"_s),
                 [address] { QGuiApplication::clipboard()->setText(address); }},
                {tr("Open again"), controlName(u"openAgainButton"_s),
                 [address] { (void)messages().openInBrowser(address); }}});
}

void DestinationPage::loggedIn(const SiteLogin &login,
                               const Result<operations::BrowserLogin> &result)
{
    clearNotice();
    if (!result) {
        if (result.error().kind != Error::Kind::Cancelled)
            showNotice(operations::sentence(result.error().message), Tone::Bad,
                       {{tr("Log in again"), controlName(u"againButton"_s),
                         [this] { logInInTheBrowser(); }}});
        return;
    }
    m_byBrowser = result->credentials;
    m_endsSoon = !result->renewable;
    connectTo(login.address);
    if (!result->lasting)
        showNotice(tr("This computer has no keychain that is open, so the login is kept in memory "
                      "until Salesferry is closed."),
                   Tone::Neutral);
}

/// Here and in the keychain; the app and what it may stay known at Atlassian.
void DestinationPage::logOut()
{
    const SiteLogin login = m_form->login();
    const csm::Credentials ended = std::exchange(m_byBrowser, {});
    session().credentials = {};
    m_known = {};
    m_checkedAt = {};
    m_secrets.run(
        [ended](const RunContext &) { return operations::logOutOfSite(ended); },
        [this, login](const Result<> &done) { loggedOut(login.address, login.clientId, done); });
    showState();
    m_form->setFocus();
}

void DestinationPage::loggedOut(const QString &site, const QString &clientId, const Result<> &done)
{
    if (!done) {
        showNotice(operations::sentence(done.error().message), Tone::Warning);
        return;
    }
    showNotice(
        tr("You are logged out of %1: the login is forgotten, also by the keychain. What remains: "
           "Atlassian still lists the app among those that you let in, until you remove it there; "
           "and the secret of the app is kept here for the next login, until you have it forgotten "
           "too.")
            .arg(site),
        Tone::Good,
        {{tr("Apps that you let in"), controlName(u"connectedAppsButton"_s),
          [] { messages().openInBrowser(u"https://id.atlassian.com/manage-profile/apps"_s); }},
         {tr("Forget the secret too"), controlName(u"forgetSecretButton"_s),
          [this, clientId] { forgetSecret(clientId); }}});
}

void DestinationPage::forgetSecret(const QString &clientId)
{
    SiteLogin login = m_form->login();
    login.secret.clear();
    m_form->setLogin(login);
    m_secrets.run(
        [clientId](const RunContext &) {
            return operations::forgetAppSecret(clientId, secretStore());
        },
        [this](const Result<> &done) {
            if (!done)
                showNotice(operations::sentence(done.error().message), Tone::Warning);
            else
                showNotice(tr("The secret of the app is forgotten. Nothing of the login is left on "
                              "this computer."),
                           Tone::Good);
        });
}

/// A site that let us in: by what, for the next time.
void DestinationPage::remember(const operations::SiteReport &report, const SiteLogin &login)
{
    const QString &site = report.facts->address;
    if (login.byBrowser) {
        session().credentials = m_byBrowser;
        Settings::setSiteApp(site, login.clientId);
    } else {
        session().credentials = {login.email, login.token, {}};
        Settings::setSiteApp(site, {});
        Settings::setSiteEmail(site, login.email);
        const QString outside = qEnvironmentVariable("SALESFERRY_CSM_TOKEN").trimmed();
        if (!report.secretKey.isEmpty() && login.token != outside)
            keepToken(report.secretKey, login.token);
    }
    m_test->setSite(site, session().credentials, session().folder());
}

/// Without the site: what it said earlier is enough to go on mapping.
void DestinationPage::tellOfEarlierFacts()
{
    const auto known = operations::keptFacts(session().folder());
    if (!known || !session().facts || known->facts.address != session().facts->address)
        return;
    m_isRefused = false;
    m_usesEarlierFacts = true;
    showNotice(tr("The site is not connected. What it said %1 is used until it is; records can be "
                  "mapped and checked, and nothing is sent.")
                   .arg(whenText(known->readAt.toLocalTime())),
               Tone::Neutral);
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

} // namespace ui
