#pragma once

#include "net/loopbackserver.h"
#include "salesforce/identity.h"
#include "salesforce/kepttokens.h"

namespace operations {

/// What a login needs to know.
struct LoginOrder
{
    QString address; ///< As its owner writes it; see salesforce::loginHost().
    QString consumerKey;
    net::BrowserPages pages;
    QList<quint16> ports = salesforce::loginPorts();
};

/// An org that somebody is logged in to.
struct OrgLogin
{
    QUrl host;           ///< Where the login was made ...
    QString consumerKey; ///< ... and with which app: with both it can be resumed. No secrets.
    QUrl instance;       ///< Where all calls go.
    QString accessToken; ///< For the first calls; renew() gives the next, once it has expired.
    salesforce::Identity who;
    bool lasting = false; ///< Whether it can still be resumed when the program has ended.
    std::shared_ptr<salesforce::KeptTokens> tokens;

    /// Gives another access token in place of an expired one; safe from several threads.
    std::function<Result<QString>(const RunContext &)> renew() const;
};

/// Logs in to an org: makes the address of its login page, which \a open shows in a browser
/// (called in this thread), waits for the browser to come back, however long that takes, and keeps
/// the tokens in \a store before it uses them. What goes on meanwhile is noted:
/// "net.strayRedirect", "salesforce.tokenNotKept"; "salesforce.finishingLogin" is the activity once
/// the browser is back. Errors: of the address, "salesforce.badKey" and "salesforce.secretForKey",
/// "net.portsTaken", those of salesforce::loginErrors(), exchangeCode() and readIdentity();
/// Cancelled.
Result<OrgLogin> logIn(const LoginOrder &order, const std::function<void(const QUrl &page)> &open,
                       const std::shared_ptr<net::SecretStore> &store, const RunContext &context);

/// The login that \a store kept of an earlier logIn() at \a host with \a consumerKey, without a
/// browser. Errors: Auth "salesforce.notLoggedIn" where there is none; those of renewing and of
/// readIdentity().
Result<OrgLogin> resumeLogin(const QUrl &host, const QString &consumerKey,
                             const std::shared_ptr<net::SecretStore> &store,
                             const RunContext &context);

/// Ends it, here in any case. Errors: "salesforce.notRevoked", "secret.notRemoved".
Result<> logOut(const OrgLogin &login, const RunContext &context);

/// The address that a login at \a typed begins at. Errors: see salesforce::loginHost().
Result<QUrl> loginAddress(const QString &typed);
/// Those that orgs share: of production, of sandboxes.
QString productionLogin();
QString sandboxLogin();

/// What an app in the org is told, so that a browser may come back.
QStringList callbackAddresses();

/// An error that the browser stays with, so that nobody but the user sees it.
struct BrowserError
{
    QString said; ///< In Salesforce's words, which are in no other language.
    QString name; ///< "redirect_uri_mismatch".
    QString code; ///< Of its sentence.
};
QList<BrowserError> browserErrors(); ///< One for each code.
/// The code of the error that \a text, copied from a browser, tells of; empty where it is unknown.
QString browserErrorIn(const QString &text);

/// What is wrong with \a key, as typed, before Salesforce is asked; none where it looks right.
std::optional<Message> keyTrouble(const QString &key);

} // namespace operations
