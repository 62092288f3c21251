#pragma once

#include "base/error.h"

#include <QList>
#include <QStringList>

namespace salesforce {

/// One way in which a login fails, as Salesforce says it and as we do.
struct LoginError
{
    QString error;       ///< "redirect_uri_mismatch".
    QString description; ///< What comes with it, in Salesforce's words; empty: whatever.
    QString code;        ///< Of our sentence.
    Error::Kind kind;
    bool inBrowser = false; ///< The browser may stay with it, so that we never hear of it.
};

/// All that are known.
const QList<LoginError> &loginErrors();

/// What Salesforce said at the end of a login or when asked for tokens. Errors not known are Auth
/// "salesforce.loginRefused" (arguments: error, description).
Error loginError(const QString &error, const QString &description);

/// The code of the known error that \a text, copied from a browser's page or its address line,
/// tells of; empty where it tells of none.
QString loginErrorIn(const QString &text);

} // namespace salesforce
