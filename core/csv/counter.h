#pragma once

#include "csv/cursor.h"
#include "csv/regularcount.h"

namespace csv {

/// Runs over the records of a file without looking into them: counts where its quotes are regular,
/// several times faster than the cursor scans, and asks the cursor where they are not.
class Counter
{
public:
    /// Begins at \a first, which is record \a row; uses and moves \a cursor.
    Counter(Cursor &cursor, const Position &first, qint64 row, const Limits &limits);

    qint64 row() const { return m_count.rows; } ///< Of the record under way.
    /// Of the records from the first one on that have ended; each has a cell more than these.
    qint64 delimiters() const { return m_count.recordDelimiters; }
    qint64 recordBegin() const
    {
        return m_count.recordBegin;
    } ///< Its offset, but for the LF of a CRLF.
    qint64 offset() const { return m_count.offset; }
    bool atEnd() const { return m_count.recordBegin >= m_size; }

    /// Goes on by a block or a record, and not far beyond the beginning of record \a row (at most
    /// 32 records) or the \a offset. Errors: those of BlockFile::read.
    Result<> advance(qint64 row, qint64 offset);

    /// Where the record under way begins.
    Result<Position> position();

private:
    void startAt(const Position &position);

    Cursor &m_cursor;
    Limits m_limits;
    qint64 m_size;
    RegularCount m_count;
};

} // namespace csv
