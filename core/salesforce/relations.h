#pragma once

#include "base/result.h"
#include "csv/table.h"

namespace salesforce {

/// Which further accounts a contact belongs to, from AccountContactRelation.csv (rows with IsActive 0/false
/// or IsDeleted left out; an empty IsActive counts as active; direct relations are kept, they repeat AccountId).
/// 36 bytes a relation.
class Relations
{
public:
    static Result<Relations> read(const std::shared_ptr<const csv::Table> &table, const RunContext &context);

    /// The account ids (18 characters) of the contact with the 18-character id \a contact, in file order.
    QStringList accountsOf(const QString &contact) const;
    qint64 size() const { return qint64(m_entries.size()); }

private:
    struct Entry
    {
        char contact[18];
        char account[18];
    };
    std::vector<Entry> m_entries; ///< Sorted by contact, stable.
};

} // namespace salesforce
