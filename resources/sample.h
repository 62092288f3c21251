#pragma once

#include "base/result.h"

#include <QStringList>

/// What the programs carry with them.
namespace resources {

/// The files of the sample company, an invented one, as Salesforce's Data Export writes them:
/// ":/sample/Account.csv",
/// ":/sample/AccountContactRelation.csv", ":/sample/Contact.csv".
QStringList sampleFiles();

/// Writes the sample company into \a folder, which is made if it is missing, as tables are read
/// from the disk only; the paths written, in the order of sampleFiles(). Files that are there with
/// the same content stay as they are. Errors: Storage "sample.notWritable" (argument: the file or
/// folder).
Result<QStringList> writeSample(const QString &folder);

} // namespace resources
