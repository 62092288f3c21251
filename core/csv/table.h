#pragma once

#include "base/result.h"
#include "base/runcontext.h"
#include "csv/dialect.h"
#include "csv/limits.h"
#include "csv/tableoptions.h"
#include "model/problem.h"
#include "model/record.h"

#include <QStringList>

#include <memory>

namespace csv {

/// A CSV file as a table of records with random access to record n. The file is never loaded: a
/// sparse index (a mark every 1,024 records or 256 KiB, whichever comes first) leads near the
/// record, blocks are read from there. Safe to read from several threads at once through a Reader
/// each.
class Table
{
public:
    /// Opens \a path, finds out how it is written, reads the header and runs once over the file to
    /// count and index its records. Errors (kind Data or Storage): "csv.missing", "csv.directory",
    /// "csv.notReadable", "csv.empty", "csv.notText" (NUL bytes; not UTF-8), "csv.noHeader",
    /// "csv.changed" (while it was read); and "base.cancelled". Their argument is the path;
    /// "csv.notText" has what the file looks like as its second: "UTF-16", "UTF-32",
    /// "Windows-1252", "ZIP", "GZIP", "PDF", "Excel" or "binary".
    static Result<std::shared_ptr<const Table>> open(const QString &path, const RunContext &context,
                                                     const Limits &limits = {},
                                                     const TableOptions &options = {});
    ~Table();

    const QString &path() const; ///< What is read; a copy in UTF-8, perhaps.
    const QString &name() const; ///< What people know the file by.
    qint64 size() const;         ///< In bytes.
    const Dialect &dialect() const;
    /// The names that the columns are known by, each once: those the options give, else as written
    /// (trimmed, without BOM). A further "Phone" is "Phone (2)", a column without a name "Column
    /// 7". Columns that are computed follow those of the file.
    const QStringList &header() const;
    const QStringList &labels() const;     ///< As written; of computed columns their names.
    int column(const QString &name) const; ///< Without case; -1 when there is none.
    /// Records; header and footer not counted, malformed ones counted.
    qint64 rowCount() const;
    const TableFrame &frame() const;
    /// What tells whether the file is still the one that was indexed: size and hash of its first
    /// and last 64 KiB.
    QString fingerprint() const;

    /// Reads records of one table, one at a time; near-by ones in order are cheapest. Not for
    /// several threads.
    class Reader
    {
    public:
        /// \a columns: those whose cells are filled in, by their place in the header; -1 is no
        /// column, and none means all. The others are empty.
        explicit Reader(std::shared_ptr<const Table> table, const std::vector<int> &columns = {});
        ~Reader();
        Reader(Reader &&) noexcept;
        Reader &operator=(Reader &&) noexcept;

        /// Fills \a record with record \a row (0 <= row < rowCount()). A malformed one (cell count
        /// differs from the header, quote never closed, text after a closing quote, bytes that are
        /// not UTF-8, NUL) fills what could be read and returns the problem, whose arguments are
        /// file name, line, column and what was expected, as recordproblems.h says; otherwise the
        /// list is empty. Errors: "csv.missing", "csv.notReadable", "csv.changed" (the file is not
        /// what it was when opened); of a copy, for both, "csv.copyLost" (the table's name).
        Result<QList<model::Problem>> read(qint64 row, model::Record &record);
        /// Where in the file the record begins, in bytes, that was read last.
        qint64 offset() const;

    private:
        struct Private;
        std::unique_ptr<Private> d;
    };

private:
    Table();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace csv
