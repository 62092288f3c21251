#include "csv/cursor.h"

#include <algorithm>

namespace csv {

Cursor::Cursor(std::unique_ptr<BlockFile> file, const Scanner &scanner, const Limits &limits)
    : m_file(std::move(file))
    , m_scanner(scanner)
    , m_limits(limits)
{
}

Result<bool> Cursor::next(model::Record *record)
{
    const qint64 size = m_file->stamp().size;
    qsizetype least = 1;
    while (m_next.offset < size) {
        const Result<QByteArrayView> block = m_file->read(m_next.offset, least);
        if (!block)
            return block.error();
        // A record ends at the same place however the file is read, so never more bytes than it may
        // take.
        const QByteArrayView bytes = block->first(std::min(block->size(), m_limits.record));
        const Rest rest = m_next.offset + bytes.size() == size ? Rest::None
                          : bytes.size() == m_limits.record    ? Rest::TooFar
                                                               : Rest::Follows;
        m_scanned = m_scanner.scan(bytes, rest, record);
        if (!m_scanned.finished) {
            least = std::min(std::max(2 * bytes.size(), m_limits.block), m_limits.record);
            continue;
        }
        least = 1;
        m_begin = m_next;
        m_bytes = bytes.first(m_scanned.size);
        m_next.offset += m_scanned.size;
        m_next.line += m_scanned.lineBreaks;
        if (m_scanned.runsOn) {
            m_kept = m_bytes.toByteArray();
            m_bytes = m_kept;
            if (const Result<> skipped = skipLine(); !skipped)
                return skipped.error();
        }
        if (m_scanned.blank)
            continue;
        if (record)
            record->line = m_begin.line;
        return true;
    }
    return false;
}

// Moves on behind the next line break, or to the end of the file.
Result<> Cursor::skipLine()
{
    const qint64 size = m_file->stamp().size;
    while (m_next.offset < size) {
        const Result<QByteArrayView> block =
            m_file->read(m_next.offset, std::min<qint64>(2, size - m_next.offset));
        if (!block)
            return block.error();
        const qsizetype found = findLineBreak(*block);
        const bool atLast = found == block->size() - 1;
        if (found < 0
            || (found > 0 && atLast)) { // Whether a CR is a CRLF is seen from its own beginning.
            m_next.offset += found < 0 ? block->size() : found;
            continue;
        }
        m_next.offset += found + (block->sliced(found).startsWith("\r\n") ? 2 : 1);
        ++m_next.line;
        break;
    }
    return {};
}

} // namespace csv
