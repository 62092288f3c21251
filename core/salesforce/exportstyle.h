#pragma once

#include "base/message.h"
#include "csv/dialect.h"
#include "csv/tableoptions.h"
#include "salesforce/exportkind.h"

namespace salesforce {

/// Which way a file was made, and what tells so: messages "export.sign..." without arguments.
struct StyleFinding
{
    ExportStyle style = ExportStyle::Other;
    QList<Message> signs;
};

/// Judges by how header and first rows are written. \a labelled: its columns are called by labels
/// and not by API names.
StyleFinding exportStyle(const csv::EdgeRecord &header, const QList<csv::EdgeRecord> &rows,
                         const csv::Dialect &dialect, bool labelled, bool hasFooter);

} // namespace salesforce
