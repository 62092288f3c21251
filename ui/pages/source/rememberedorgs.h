#pragma once

#include <QString>

namespace ui {

/// Where people log in to Salesforce on this computer, and the Consumer Key of each org. The key is
/// no secret. It is kept with the computer's settings, not in a project: it belongs to the org, and
/// the next migration from there needs it before it has a project.
class RememberedOrgs
{
public:
    static QString last();                      ///< The address used last; empty before that.
    static QString key(const QString &address); ///< See operations::loginAddress(); empty: none.
    static void remember(const QString &address, const QString &key); ///< Makes it the last, too.

    /// The address whose login the keychain of this computer still has; empty: none.
    static QString loggedInAt();
    static void setLoggedInAt(const QString &address);
};

} // namespace ui
