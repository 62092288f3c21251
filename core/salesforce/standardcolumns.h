#pragma once

#include <QString>

namespace salesforce {

/// Whether \a column names a field that only an Account has (Salesforce, Account): an address of
/// it, its industry. Without case.
bool isAccountColumn(const QString &column);

/// Whether it names a field of a person account: IsPersonAccount, PersonEmail, Shoesize__pc.
/// Without case.
bool isPersonColumn(const QString &column);

/// Whether it is written as Salesforce writes fields: a standard field of the objects that hold
/// customers or people, a custom field (...__c), a field of a parent (Account.Name). Without case.
bool isSalesforceColumn(const QString &column);

/// The standard field that \a column names without case, as Salesforce writes it: AccountId,
/// Account.Name. Empty where it is none.
QString standardColumn(const QString &column);

} // namespace salesforce
