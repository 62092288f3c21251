#pragma once

#include "base/result.h"
#include "csv/table.h"

namespace salesforce {

/// What a file of an export holds.
enum class ExportKind {
    Contacts,
    Accounts,  ///< Business accounts, person accounts, or both.
    Relations, ///< AccountContactRelation: further memberships of contacts.
    Other,     ///< A CSV of something that is no customer record: Lead.csv, Case.csv, a price list.
};
QString toString(ExportKind kind); ///< "contacts", "accounts", "relations", "other".

/// One file of an export, opened and recognised.
struct ExportFile
{
    ExportKind kind = ExportKind::Other;
    std::shared_ptr<const csv::Table> table;
    bool hasPersonAccounts =
        false;            ///< Accounts: has IsPersonAccount, Person... or ...__pc columns.
    QList<Message> notes; ///< What its owner should know, e.g. "export.noIds", "export.noEmail".
};

/// Opens \a path and tells what it holds, by its columns first and by its name where they leave it
/// open (contacts: LastName or Email with AccountId or a 003 id; accounts: Name without LastName,
/// or any person column, or a 001 id; relations: ContactId and AccountId with a 07k id or
/// IsDirect). Header names in any case. Errors: those of csv::Table::open, and
/// "export.noKnownColumn" when no column is one of Salesforce's.
Result<ExportFile> openExportFile(const QString &path, const RunContext &context,
                                  const csv::TableOptions &options = {});

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

private:
    ExportKind m_file;
    int m_isPersonAccount, m_isDeleted, m_masterRecordId, m_lastName, m_personContactId;
};

} // namespace salesforce
