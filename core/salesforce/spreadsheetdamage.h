#pragma once

#include "csv/table.h"
#include "salesforce/damage.h"

namespace salesforce {

/// Counts in the records of one file the ids and postal codes that a spreadsheet has damaged, as
/// far as that is seen from a column; for one thread, and then added up.
class SpreadsheetDamage
{
public:
    SpreadsheetDamage() = default; ///< Of no columns.
    explicit SpreadsheetDamage(const csv::Table &table);

    void add(const model::Record &record);
    void add(const SpreadsheetDamage &other); ///< \a other is of the same table.

    /// "export.numberIds", "export.cutIds", "export.wrongIds", "export.repairedIds" (count, file,
    /// column), and "export.lostZeros" (count, file, column, their digits, those of most).
    QList<Message> notes(const csv::Table &table) const;

private:
    struct IdColumn
    {
        int column;
        std::array<qint64, 6> judgements{}; ///< By IdJudgement.
    };
    struct CodeColumn
    {
        int column;
        PostalCodes codes;
    };

    std::vector<IdColumn> m_ids;
    std::vector<CodeColumn> m_codes;
};

} // namespace salesforce
