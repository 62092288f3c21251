#pragma once

#include "salesforce/org.h"

namespace salesforce {

/// One stretch of the records of a query, as CSV.
struct BulkPage
{
    QByteArray csv; ///< The header, and then as many records as it says.
    qint64 records = 0;
    QString locator; ///< Of the next page; empty: this is the last.
};

/// Hands in a query to the Bulk API 2.0; the job's id. One that nobody knows the fate of does no
/// harm: it is not read. Errors as Org::ask().
Result<QString> startBulkQuery(Org &org, const QString &soql, const RunContext &context);

/// Waits until the job \a id has found all records, and tells how many. Reports
/// "salesforce.finding". Errors as Org::ask(), and Rejected "salesforce.jobFailed" (argument: the
/// org's words), "salesforce.jobAborted".
Result<qint64> awaitBulkQuery(Org &org, const QString &id, const RunContext &context);

/// The page of a finished job at \a locator (empty: the first), of \a mostRecords at most. A page
/// that breaks off is asked for again. Errors as Org::ask(), and Network "salesforce.pageBroken"
/// where it breaks off again and again.
Result<BulkPage> bulkPage(Org &org, const QString &id, const QString &locator, int mostRecords,
                          const RunContext &context);

/// Takes the job and its results away from the org; no matter whether that works. Errors as
/// Org::ask().
Result<> removeBulkQuery(Org &org, const QString &id, const RunContext &context);

/// How many records \a csv has, its header not counted: quoted as the API quotes; -1 where it ends
/// within a record.
qint64 recordsIn(QByteArrayView csv);

} // namespace salesforce
