#pragma once

#include "csm/csmsite.h"
#include "net/loopbackserver.h"
#include "net/secretstore.h"

namespace operations {

/// What a login to a site in the browser needs to know.
struct SiteLoginOrder
{
    QString address; ///< As its owner writes it.
    QString clientId;
    QString secret; ///< Of the administrator's own app; kept in the store with the login.
    net::BrowserPages pages;
};

/// A site that somebody is logged in to in the browser.
struct BrowserLogin
{
    QString address; ///< csm::Address::site.
    QString clientId;
    csm::Credentials credentials;
    bool lasting = false; ///< Whether it can still be resumed when the program has ended.
    /// Whether it goes on once the first access token has ended, after about an hour: Atlassian has
    /// given what the next is asked for with.
    bool renewable = true;
};

/// Logs in to a site: makes the address of the login page, which \a open shows in a browser (called
/// in this thread), waits for the browser to come back, however long that takes, and keeps secret
/// and refresh token in \a store before anything is asked with them. What goes on meanwhile is
/// noted: "net.strayRedirect", "net.tokenNotKept"; "site.finishingLogin" is the activity once the
/// browser is back. Errors: of the address; Auth "oauth.noApp" without id or secret;
/// "net.portsTaken"; as csm::codeIn(), csm::exchangeCode() and csm::readGrants(); Permission
/// "oauth.otherSite" (argument: the sites that were chosen); Cancelled.
Result<BrowserLogin> logInToSite(const SiteLoginOrder &order,
                                 const std::function<void(const QUrl &page)> &open,
                                 const std::shared_ptr<net::SecretStore> &store,
                                 const RunContext &context);

/// The login that \a store kept of an earlier one at \a address with \a clientId; nothing is asked
/// before it is used. Errors: of the address, "secret.notRead", and Auth "oauth.notLoggedIn" where
/// there is none.
Result<BrowserLogin> resumeSiteLogin(const QString &address, const QString &clientId,
                                     const std::shared_ptr<net::SecretStore> &store);

/// The secret of the app \a clientId; empty where none was kept. Errors: "secret.notRead".
Result<QString> keptAppSecret(const QString &clientId,
                              const std::shared_ptr<net::SecretStore> &store);

/// Ends the login with \a credentials on this computer: its tokens are forgotten, in memory for all
/// who share them, and in the store. Atlassian knows no call that takes them back. Errors:
/// "secret.notRemoved".
Result<> logOutOfSite(const csm::Credentials &credentials);

/// Forgets the secret of the app \a clientId, which serves all sites that it is used for. Errors:
/// "secret.notRemoved".
Result<> forgetAppSecret(const QString &clientId, const std::shared_ptr<net::SecretStore> &store);

/// Where an app is to send the browser back to.
QString siteCallbackAddress();

} // namespace operations
