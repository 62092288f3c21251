#pragma once

#include "salesforce/org.h"
#include "salesforce/soql.h"

namespace salesforce {

/// One stretch of the records of a query.
struct RestPage
{
    /// Each record as cells in the order of the fields that were asked for; as the Bulk API writes
    /// them.
    QList<QList<QByteArray>> records;
    qint64 total = 0; ///< Of the query.
    QString next;     ///< Where the next page is; empty: this is the last.
};

/// Which records a query sees.
enum class Sight {
    Usual,
    DeletedToo, ///< Those in the recycle bin, and those that were merged into others.
};

/// How many records \a query has. Errors as Org::ask().
Result<qint64> countRecords(Org &org, const ObjectQuery &query, const RunContext &context,
                            Sight sight = Sight::Usual);

/// The first page of \a query, or the one that \a next leads to. Errors as Org::ask().
Result<RestPage> restPage(Org &org, const ObjectQuery &query, const QString &next,
                          const RunContext &context);

/// All records of \a query. Errors as restPage().
Result<QList<QList<QByteArray>>> restRecords(Org &org, const ObjectQuery &query,
                                             const RunContext &context);

/// \a cells as a line of CSV, written as the Bulk API writes it.
void appendCsvLine(const QList<QByteArray> &cells, QByteArray &csv);

} // namespace salesforce
