#pragma once

#include "base/result.h"
#include "csv/table.h"
#include "salesforce/exportkind.h"

namespace salesforce {

/// One file of an export, opened and recognised. The columns of its table are known by the API
/// names of Salesforce's fields wherever they are recognised, as API names in any case or as
/// labels.
struct ExportFile
{
    ExportKind kind = ExportKind::Other;
    std::shared_ptr<const csv::Table> table;
    bool hasPersonAccounts =
        false;            ///< Accounts: has IsPersonAccount, Person... or ...__pc columns.
    QList<Message> notes; ///< What its owner should know, e.g. "export.noIds", "export.noEmail".
    QString object = {};  ///< Whose records they are: "Contact", "Lead"; empty: not known.
    ExportStyle style = ExportStyle::Other;
    QList<Message> styleSigns = {}; ///< What tells the style.
};

/// Whether the file \a path is text, or an archive, as far as its beginning tells. Errors:
/// "export.isXlsx", "export.isXls", "export.isOds" and the like (csv::documentFormat()), with the
/// name of the file.
Result<> refuseDocument(const QString &path);

/// Opens \a path and tells what it holds, as recognise() does; \a wanted: what is no customer
/// record is read as contacts. Errors: those of refuseDocument() and csv::Table::open,
/// and "export.successFile" and "export.errorFile" for what Data Loader wrote about a load, with
/// the name of the file.
Result<ExportFile> openExportFile(const QString &path, const RunContext &context,
                                  const csv::TableOptions &options = {}, bool wanted = false);

/// What one row of an accounts or contacts file is.
enum class RowKind { Contact, BusinessAccount, PersonAccount, Deleted };

/// Tells the rows of one file apart; made once a file.
class RowKinds
{
public:
    explicit RowKinds(const ExportFile &file);
    /// PersonAccount by IsPersonAccount (1, true, any case); where that column is missing, an
    /// account with a LastName or PersonContactId. Deleted by IsDeleted, or by MasterRecordId (the
    /// loser of a merge). A contacts file's row with IsPersonAccount true is a PersonAccount too
    /// (its hidden contact).
    RowKind kind(const model::Record &record) const;
    std::vector<int> columns() const; ///< Those that it looks at; -1 for one that is not there.

private:
    ExportKind m_file;
    int m_isPersonAccount, m_isDeleted, m_masterRecordId, m_lastName, m_personContactId;
};

} // namespace salesforce
