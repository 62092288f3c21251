#pragma once

#include "csv/tableoptions.h"

namespace salesforce {

/// The parts of addresses that tools write as one JSON object into a cell (MailingAddress and the
/// like, \a names are those of the columns): for each column that has such cells in the \a rows
/// the parts that are no columns already, under the names that exports of parts have
/// (MailingStreet).
QList<csv::Derivation> addressColumns(const QStringList &names, const QList<csv::EdgeRecord> &rows);

} // namespace salesforce
