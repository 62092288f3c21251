#pragma once

#include <QString>

namespace salesforce {

/// What a file of an export holds.
enum class ExportKind {
    Contacts,
    Accounts,  ///< Business accounts, person accounts, or both.
    Relations, ///< AccountContactRelation: further memberships of contacts.
    Other,     ///< A CSV of something that is no customer record: Lead.csv, Case.csv, a price list.
};
QString toString(ExportKind kind); ///< "contacts", "accounts", "relations", "other".

/// Which way a file was made.
enum class ExportStyle {
    WeeklyExport, ///< Data Export, weekly or monthly.
    DataLoader,
    Report,
    Spreadsheet, ///< Saved again by a spreadsheet, whatever it was before.
    CommandLine, ///< SFDMU, or the command line of Salesforce.
    Other,       ///< Another tool; nothing tells which.
};
/// "weekly export", "Data Loader", "report", "spreadsheet", "command line", "other".
QString toString(ExportStyle style);

} // namespace salesforce
