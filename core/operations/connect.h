#pragma once

#include "net/secretstore.h"
#include "operations/opensite.h"

namespace operations {

/// One line of what was found out about a site, for people.
struct SiteCheck
{
    enum class State {
        Good,
        Warning, ///< It goes on, but its owner should know.
        Bad,     ///< It does not go on; the text says what to do, and what works all the same.
        Skipped, ///< Not looked at: another line is bad, or the site does not tell.
    };

    State state = State::Skipped;
    Message title; ///< A few words without a full stop.
    Message text;  ///< A sentence.

    bool operator==(const SiteCheck &) const = default;
};

/// The line about a login by the browser that cannot be renewed.
SiteCheck loginEndsCheck();

/// What was found out about a site, line by line; the same lines in the same order, whatever comes
/// of them: address, connection, Customer Service Management, account, detail fields, usual detail
/// fields. Where a real site has given its facts, these follow: each job of a migration that can be
/// tried (checkOf()), and what the site does not tell (untoldChecks()).
struct SiteReport
{
    QList<SiteCheck> checks;
    /// None where one of the first lines is bad; with a bad one among the others records can be
    /// mapped and checked, and nothing can be sent.
    std::optional<site::Facts> facts;
    QString
        secretKey; ///< Where the token belongs in a net::SecretStore; empty where there is none.
};

/// Goes through all that a migration to the site at \a address, or to the practice site of \a
/// folder, needs, and tries each permission with a harmless read. A site that does not answer is
/// given up after five seconds. Writes nothing to a
/// site. Errors: Cancelled only; everything else is a line.
Result<SiteReport> connectSite(const QString &address, const csm::Credentials &credentials,
                               const project::RunFolder &folder, const RunContext &context);

/// Where the token of \a email at the site \a address, as its owner writes it, is kept; empty for
/// the practice site, for what is no address, and without an email.
QString siteTokenKey(const QString &address, const QString &email);

} // namespace operations
