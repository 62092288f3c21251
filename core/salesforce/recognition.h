#pragma once

#include "csv/tableoptions.h"
#include "salesforce/exportkind.h"

namespace salesforce {

/// What the first records of a file tell: where its header is, what the file holds and what its
/// columns are.
struct Recognition
{
    ExportKind kind = ExportKind::Other;
    QString object;          ///< Whose records they are: "Contact", "Lead"; empty: not known.
    bool isKnown = false;    ///< Any column is one of Salesforce's.
    bool isLabelled = false; ///< The columns have labels, as in reports, and not API names.
    bool hasPersonAccounts = false;
    /// Empty, or "success" or "error": it is what Data Loader or a bulk load wrote about a load.
    QString resultFile;
    csv::EdgeRecord header;
    QList<csv::EdgeRecord> rows; ///< The first ones.
    csv::TableShape shape;
};

/// Recognises a file that people know as \a fileName by its \a first records: by its columns first,
/// and by ids and name where they leave it open (contacts: LastName or Email with AccountId or a
/// 003 id; accounts: Name without LastName, or any person column, or a 001 id; relations: ContactId
/// and AccountId with a 07k id or IsDirect). \a wanted: what would be Other is read as contacts.
Recognition recognise(const QList<csv::EdgeRecord> &first, const QString &fileName, bool wanted);

} // namespace salesforce
