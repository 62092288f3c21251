#pragma once

#include "salesforce/describe.h"

#include <QDateTime>

namespace salesforce {

/// Which records of an org somebody wants, in words that hold for all its objects; where an object
/// has no such thing, all of its records.
struct OrgFilter
{
    bool onlyActive = false;     ///< By a field such as IsActive or Active__c.
    QDateTime changedSince = {}; ///< Invalid: whenever.
    QString owner = {};          ///< The name of a user; empty: whoever.
    QString recordType = {};     ///< Its name; empty: any.

    bool operator==(const OrgFilter &) const = default;
};

/// The conditions of SOQL that choose these records of \a object.
QStringList conditions(const OrgFilter &filter, const ObjectDescription &object);

/// Whether \a object has a field that says whether a record is active.
bool knowsActive(const ObjectDescription &object);

} // namespace salesforce
