#pragma once

#include <QString>

namespace salesforce {

/// The object whose records have ids that begin with \a prefix (three characters): "Lead" for 00Q;
/// empty for those of custom objects and ones that are not known here.
QString objectOfPrefix(const QString &prefix);

/// The object that a file called \a fileName holds, where it is called as exports call theirs:
/// "Lead" for Lead.csv, leads (2).csv; "Branch__c" for Branch__c.csv; else empty.
QString objectOfFile(const QString &fileName);

} // namespace salesforce
