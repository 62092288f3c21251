#pragma once

#include "base/result.h"
#include "csv/table.h"
#include "model/problem.h"
#include "salesforce/recordid.h"

namespace salesforce {

/// Which further accounts a contact belongs to, from AccountContactRelation.csv (rows with IsActive
/// 0/false or IsDeleted left out; an empty IsActive counts as active; direct relations are kept,
/// they repeat AccountId). 36 bytes a relation.
class Relations
{
public:
    /// Errors: "export.missingColumn" with the path and the name of the column that a file of
    /// relations must have, those of csv::Table::Reader::read, and "base.cancelled".
    static Result<Relations> read(const std::shared_ptr<const csv::Table> &table,
                                  const RunContext &context);

    /// The account ids (18 characters) of the contact with the 18-character id \a contact, in file
    /// order.
    QStringList accountsOf(const QString &contact) const;
    /// Adds them to \a accounts, each that is not there yet.
    void addAccountsOf(const IdBytes &contact, std::vector<IdBytes> &accounts) const;
    qint64 size() const { return qint64(m_entries.size()); }

    /// How many rows could not be used, as they are malformed or one of their ids is no id ...
    qint64 notUsed() const { return m_notUsed; }
    /// ... and why, of the first 1,000: the problems of csv::Table::Reader::read, and
    /// "export.notAnId" with file name, line and column name.
    const QList<model::Problem> &problems() const { return m_problems; }

private:
    struct Entry
    {
        IdBytes contact;
        IdBytes account;
    };
    std::vector<Entry> m_entries; ///< Sorted by contact, stable.
    QList<model::Problem> m_problems;
    qint64 m_notUsed = 0;
};

} // namespace salesforce
