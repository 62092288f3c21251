#pragma once

#include "csv/blockfile.h"
#include "csv/limits.h"
#include "csv/scanner.h"

namespace csv {

/// A place in a file where a record, or a blank line, begins.
struct Position
{
    qint64 offset = 0; ///< In bytes.
    qint64 line = 1;   ///< Counted from 1.

    bool operator==(const Position &) const = default;
};

/// Walks over the records of a file one after the other, never holding more of it than a block or a
/// record.
class Cursor
{
public:
    Cursor(std::unique_ptr<BlockFile> file, const Scanner &scanner, const Limits &limits);

    void moveTo(const Position &position) { m_next = position; }
    const Position &position() const { return m_next; } ///< Where the next record is looked for.

    /// Scans the next record, blank lines left out, and fills \a record, if there is one, with its
    /// cells and its line. False when there are no more. Errors: those of BlockFile::read.
    Result<bool> next(model::Record *record);

    /// The record that next() has found; until it is called again.
    const ScannedRecord &scanned() const { return m_scanned; }
    const Position &begin() const { return m_begin; }
    QByteArrayView bytes() const { return m_bytes; } ///< Of one that is too long, the first ones.

    BlockFile &file() { return *m_file; }
    char delimiter() const { return m_scanner.delimiter(); }

private:
    Result<> skipLine();

    std::unique_ptr<BlockFile> m_file;
    Scanner m_scanner;
    Limits m_limits;
    Position m_next;
    Position m_begin;
    ScannedRecord m_scanned;
    QByteArrayView m_bytes;
    QByteArray m_kept; ///< m_bytes, where the block that held them had to go.
};

} // namespace csv
