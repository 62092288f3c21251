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
        Bad,     ///< It does not go on; the text says what to do.
        Skipped, ///< Not looked at, as another line is bad.
    };

    State state = State::Skipped;
    Message title; ///< A few words without a full stop.
    Message text;  ///< A sentence.

    bool operator==(const SiteCheck &) const = default;
};

/// What was found out about a site, line by line; the same lines in the same order, whatever comes
/// of them: address, connection, Customer Service Management, account, detail fields, usual detail
/// fields.
struct SiteReport
{
    QList<SiteCheck> checks;
    std::optional<site::Facts> facts; ///< None where a line is bad.
    QString
        secretKey; ///< Where the token belongs in a net::SecretStore; empty where there is none.
};

/// Goes through all that a migration to the site at \a address, or to the practice site of \a
/// folder, needs. A site that does not answer is given up after five seconds. Writes nothing to a
/// site. Errors: Cancelled only; everything else is a line.
Result<SiteReport> connectSite(const QString &address, const csm::Credentials &credentials,
                               const project::RunFolder &folder, const RunContext &context);

/// Where the token of \a email at the site \a address, as its owner writes it, is kept; empty for
/// the practice site, for what is no address, and without an email.
QString siteTokenKey(const QString &address, const QString &email);

} // namespace operations
