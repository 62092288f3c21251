#include "salesforce/loginerrors.h"

#include "base/logging.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace salesforce {

const QList<LoginError> &loginErrors()
{
    using enum Error::Kind;
    // Of several with the same error the first whose description is found counts.
    static const QList<LoginError> all{
        {u"access_denied"_s, u"end-user denied authorization"_s, u"salesforce.denied"_s, Auth,
         true},
        {u"OAUTH_APP_BLOCKED"_s, u"this app is blocked by admin"_s, u"salesforce.appBlocked"_s,
         Permission, true},
        {u"OAUTH_APP_ACCESS_DENIED"_s, u"user is not admin approved to access this app"_s,
         u"salesforce.notApproved"_s, Permission, true},
        {u"invalid_client"_s, u"app must be installed into org"_s, u"salesforce.notInstalled"_s,
         Permission, true},
        {u"OAUTH_APPROVAL_ERROR_GENERIC"_s, {}, u"salesforce.notInstalled"_s, Permission, true},
        {u"OAUTH_EC_APP_NOT_FOUND"_s, u"External client app is not installed in this org"_s,
         u"salesforce.otherOrg"_s, Auth, true},
        {u"redirect_uri_mismatch"_s, u"redirect_uri must match configuration"_s,
         u"salesforce.callbackDiffers"_s, Auth, true},
        {u"invalid_request"_s, u"missing required code challenge"_s,
         u"salesforce.challengeMissing"_s, Rejected, true},
        {u"invalid_client_id"_s, u"client identifier invalid"_s, u"salesforce.keyUnknown"_s, Auth,
         true},
        {u"invalid_scope"_s, u"the requested scope is not allowed"_s, u"salesforce.scopeMissing"_s,
         Auth, true},

        {u"invalid_grant"_s, u"expired authorization code"_s, u"salesforce.codeExpired"_s, Auth},
        {u"invalid_grant"_s, u"authentication failure"_s, u"salesforce.loginFailed"_s, Auth},
        {u"invalid_grant"_s, u"expired access/refresh token"_s, u"salesforce.loginExpired"_s, Auth},
        {u"invalid_grant"_s, u"code verifier"_s, u"salesforce.verifierRefused"_s, Auth},
        {u"invalid_request"_s, u"code verifier"_s, u"salesforce.verifierRefused"_s, Auth},
        {u"invalid_grant"_s, u"inactive user"_s, u"salesforce.userInactive"_s, Permission},
        {u"inactive_user"_s, {}, u"salesforce.userInactive"_s, Permission},
        {u"invalid_grant"_s, u"inactive organization"_s, u"salesforce.orgInactive"_s, Permission},
        {u"inactive_org"_s, {}, u"salesforce.orgInactive"_s, Permission},
        {u"invalid_grant"_s, u"ip restricted"_s, u"salesforce.placeRefused"_s, Permission},
        {u"invalid_grant"_s, u"user hasn't approved this consumer"_s,
         u"salesforce.consentMissing"_s, Auth},
        {u"invalid_client"_s, u"invalid client credentials"_s, u"salesforce.secretDemanded"_s,
         Auth},
        {u"invalid_app_access"_s, u"user is not admin approved to access this app"_s,
         u"salesforce.notApproved"_s, Permission},
        {u"app_not_found"_s, u"External client app is not installed in this org"_s,
         u"salesforce.otherOrg"_s, Auth},
        {u"unsupported_grant_type"_s, u"grant type not supported"_s, u"salesforce.flowOff"_s, Auth},
    };
    return all;
}

/// The other apostrophe, and signs in place of blanks, are no difference.
static QString plain(QString text)
{
    return text.replace(u'\u2019', u'\'').replace(u'+', u' ').simplified().toLower();
}

static Error errorOf(const LoginError &known, const QString &error, const QString &description)
{
    return {known.kind, {known.code, {}}, redacted(error + u": "_s + description)};
}

Error loginError(const QString &error, const QString &description)
{
    const QString words = plain(description);
    const LoginError *byName = nullptr;
    for (const LoginError &known : loginErrors()) {
        if (known.error.compare(error, Qt::CaseInsensitive) != 0)
            continue;
        if (!known.description.isEmpty() && words.contains(plain(known.description)))
            return errorOf(known, error, description);
        // The words are Salesforce's to change; names that say all by themselves count without.
        const bool saysAll = std::none_of(
            loginErrors().begin(), loginErrors().end(), [&known](const LoginError &other) {
                return other.error == known.error && other.code != known.code;
            });
        if (saysAll || known.description.isEmpty())
            byName = &known;
    }
    if (byName)
        return errorOf(*byName, error, description);
    // Salesforce may bring the code of one error in the words of another.
    if (const QString code = loginErrorIn(description); !code.isEmpty()) {
        for (const LoginError &known : loginErrors()) {
            if (known.code == code)
                return errorOf(known, error, description);
        }
    }
    const QString said = redacted(description.simplified().left(200));
    return {Error::Kind::Auth,
            {u"salesforce.loginRefused"_s, {redacted(error.left(60)), said}},
            redacted(error + u": "_s + description)};
}

QString loginErrorIn(const QString &text)
{
    const QString words = plain(QUrl::fromPercentEncoding(text.toUtf8()));
    const LoginError *found = nullptr;
    qsizetype longest = 0;
    // The longest says most: invalid_client_id has invalid_client in it.
    const auto look = [&](const LoginError &known, const QString &sought) {
        if (sought.size() > longest && words.contains(plain(sought))) {
            found = &known;
            longest = sought.size();
        }
    };
    for (const LoginError &known : loginErrors()) {
        look(known, known.description);
        if (known.error != "invalid_grant"_L1 && known.error != "invalid_request"_L1)
            look(known, known.error);
    }
    return found ? found->code : QString();
}

} // namespace salesforce
