#pragma once

#include "salesforce/restquery.h"

#include <QDateTime>

namespace salesforce {

/// Which way records are read.
enum class ExtractWay {
    Best, ///< Bulk, but for few records and where the org refuses it.
    Bulk,
    Rest,
};

/// The records of one object, as they were read into a file.
struct Extracted
{
    QString path;       ///< A CSV file in UTF-8, as the Bulk API writes it.
    qint64 counted = 0; ///< Before it was read ...
    qint64 records = 0; ///< ... and what came.
    QDateTime readAt;   ///< A moment before it was read, by this computer, in UTC.
};

/// How extracting goes about it; the tests have smaller pages.
struct ExtractOptions
{
    ExtractWay way = ExtractWay::Best;
    int recordsPerPage = 10'000; ///< About 5 MB, which are in memory at once.
    bool isAfresh = false;       ///< What was read completely is read again.
};

/// Whether all records of \a query lie in \a folder already.
bool isExtracted(const Org &org, const ObjectQuery &query, const QString &folder);

/// Reads all records of \a query into OBJECT.csv in \a folder, page by page; what a killed process
/// left is continued where it stood, and the file is the same as if it had not been killed. A
/// page is on disk before it counts. Reports "salesforce.finding" and "salesforce.reading"
/// (argument: the object). Notes "salesforce.bulkRefused" and "salesforce.startedAgain" (argument
/// of both: the object). Errors as startBulkQuery(), awaitBulkQuery(), bulkPage() and restPage(),
/// and Storage "salesforce.notWritable" (arguments: the file, what the system says).
Result<Extracted> extract(Org &org, const ObjectQuery &query, const QString &folder,
                          const ExtractOptions &options, const RunContext &context);

} // namespace salesforce
