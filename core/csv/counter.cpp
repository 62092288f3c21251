#include "csv/counter.h"

#include <algorithm>

namespace csv {

Counter::Counter(Cursor &cursor, const Position &first, qint64 row, const Limits &limits)
    : m_cursor(cursor)
    , m_limits(limits)
    , m_size(cursor.file().stamp().size)
{
    m_count.rows = row;
    startAt(first);
}

void Counter::startAt(const Position &position)
{
    const qint64 rows = m_count.rows;
    const qint64 delimiters = m_count.recordDelimiters;
    m_count = {};
    m_count.rows = rows;
    m_count.delimiters = m_count.recordDelimiters = delimiters;
    m_count.offset = m_count.recordBegin = position.offset;
    m_count.line = m_count.recordLine = position.line;
}

Result<> Counter::advance(qint64 row, qint64 offset)
{
    // Whether a record takes more than it may is for the cursor to say, so none that could is
    // counted.
    qint64 last = std::min(m_size, m_count.recordBegin + m_limits.record - 2);
    if (offset > m_count.offset)
        last = std::min(last, offset + 63);
    const qsizetype blocks = qsizetype(last - m_count.offset) / 64;
    if (blocks > 0) {
        const Result<QByteArrayView> bytes = m_cursor.file().read(m_count.offset, 64);
        if (!bytes)
            return bytes.error();
        const size_t there = size_t(std::min(blocks, bytes->size() / 64));
        const size_t counted =
            countRegular(bytes->data(), there, m_cursor.delimiter(), row, m_count);
        if (counted == there || m_count.rows >= row)
            return {};
    }

    const Result<Position> begin = position();
    if (!begin)
        return begin.error();
    m_cursor.moveTo(*begin);
    const Result<bool> found = m_cursor.next(nullptr);
    if (!found)
        return found.error();
    if (*found) {
        ++m_count.rows;
        m_count.recordDelimiters += m_cursor.scanned().cells - 1;
    }
    startAt(m_cursor.position());
    return {};
}

Result<Position> Counter::position()
{
    Position begin{m_count.recordBegin, m_count.recordLine};
    // Behind a CR that was the last byte, an LF is of the same line break.
    if (m_count.afterCr != 0 && begin.offset == m_count.offset && begin.offset < m_size) {
        const Result<QByteArrayView> next = m_cursor.file().read(begin.offset, 1);
        if (!next)
            return next.error();
        begin.offset += next->front() == '\n' ? 1 : 0;
    }
    return begin;
}

} // namespace csv
