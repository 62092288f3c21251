#pragma once

#include "csv/profile.h"
#include "salesforce/exportfiles.h"
#include "salesforce/recordid.h"
#include "salesforce/spreadsheetdamage.h"

#include <QMap>

#include <array>
#include <functional>
#include <vector>

namespace operations {

/// How many of each kind of record the files hold.
struct Census
{
    qint64 contacts = 0, businessAccounts = 0, personAccounts = 0, deleted = 0, malformed = 0,
           relations = 0;

    Census &operator+=(const Census &other);
    bool operator==(const Census &) const = default;
};

/// The rows of a file that cannot be read.
struct MalformedRows
{
    static constexpr size_t mostRows = 1000;

    std::vector<qint64> rows;     ///< The first of them, counted from 0.
    QMap<QString, qint64> byCode; ///< How many have which problem; one may have several.
};

/// The columns of the records of one kind in one file.
struct Columns
{
    qint64 rows = 0;                            ///< Records that were counted.
    std::vector<csv::ColumnProfiler> profilers; ///< By their place in the header; or none.
};

/// What a file holds, as one pass over it has found out.
struct Contents
{
    /// What the columns of a record tell about.
    enum Side {
        Customers,     ///< Contacts and person accounts.
        Organizations, ///< Business accounts.
        Others,        ///< Whatever else a file has a row of.
    };
    static constexpr size_t sideCount = 3;

    Census census;
    MalformedRows malformed;
    std::array<Columns, sideCount> sides;
    salesforce::SpreadsheetDamage damage; ///< Of all its rows but malformed ones.
    std::vector<salesforce::IdBytes>
        personContacts; ///< The hidden contacts of its person accounts; sorted.
    /// Hashes of the ids of the contacts that were counted, in no order: tells whether another
    /// file hides some of them.
    std::vector<quint64> contactIds;

    const Columns &of(Side side) const { return sides.at(side); }
    /// Column \a place of the header, over all records that were counted.
    csv::ColumnProfile column(int place) const;
    QList<csv::ColumnProfile> columns() const; ///< All of the header.
};

/// How far a pass over a file has come, and what it has seen.
struct ContentsSoFar
{
    struct Column
    {
        qint64 filled = 0;
        QStringList examples;
    };

    qint64 rows = 0, total = 0; ///< Rows read, and those of the file.
    Census census;
    qint64 counted = 0;    ///< Records that the columns tell about.
    QList<Column> columns; ///< By their place in the header.
};
/// Hears at most 20 times a second of what is known so far, in the thread that reads.
using ContentsListener = std::function<void(const ContentsSoFar &soFar)>;

/// How a pass is made.
struct PassOptions
{
    int threads = 0;                ///< 0: as many as the computer runs at once.
    ContentsListener listener = {}; ///< May be none.
    /// Contacts that do not count, as they are counted elsewhere; may be none.
    std::function<bool(const salesforce::IdBytes &contactId)> isHidden = {};
};

/// Runs once over all rows of \a file and tells what they hold; the same for any number of threads.
/// Errors as csv::Table::Reader::read(), and "base.cancelled".
Result<Contents> contentsOf(const salesforce::ExportFile &file, const PassOptions &options,
                            const RunContext &context);

/// The hidden contacts of the person accounts in \a file, sorted; reads it only where it may have
/// any. Errors as contentsOf().
Result<std::vector<salesforce::IdBytes>> personContactsOf(const salesforce::ExportFile &file,
                                                          const RunContext &context);

} // namespace operations
