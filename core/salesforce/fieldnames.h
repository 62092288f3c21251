#pragma once

#include <QString>

namespace salesforce {

/// Which standard field a column may be, by how a header writes it.
struct KnownColumn
{
    QString apiName = {};   ///< It is an API name, written as Salesforce does: AccountId.
    QString ofAccount = {}; ///< It is the label of this field of an account, in a language ...
    QString ofContact = {}; ///< ... or of this one of a contact.

    bool isLabel() const { return !ofAccount.isEmpty() || !ofContact.isEmpty(); }
    bool isKnown() const { return !apiName.isEmpty() || isLabel(); }
};

/// What \a written may be; without case, blanks and punctuation. "Account: Phone" and "Account
/// Phone" are the account's alone.
KnownColumn knownColumn(const QString &written);

/// \a text as labels are compared: letters and digits alone, without case.
QString labelKey(const QString &text);

} // namespace salesforce
