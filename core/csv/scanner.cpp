#include "csv/scanner.h"

#include "csv/bytemasks.h"

#include <algorithm>
#include <cstring>

namespace csv {

Scanner::Scanner(char delimiter, int expectedCells)
    : m_delimiter(delimiter)
    , m_expectedCells(expectedCells)
{
}

ScannedRecord Scanner::scan(QByteArrayView bytes, Rest rest, model::Record *record) const
{
    return record ? scan<true>(bytes, rest, record) : scan<false>(bytes, rest, nullptr);
}

namespace {

/// Finds quotes and the ends of cells, 64 bytes at a time, and counts the lines on the way.
class Finder
{
public:
    Finder(QByteArrayView bytes, char delimiter)
        : m_base(bytes.begin())
        , m_end(bytes.end())
        , m_delimiter(delimiter)
    {
        look();
    }

    /// The next quote from \a from on, or the end. Never asked for what is before the last answer.
    const char *quote(const char *from)
    {
        return find(from, [this] { return m_masks.quotes; });
    }

    /// The next delimiter or line break from \a from on, or the end.
    const char *cellEnd(const char *from)
    {
        return find(from, [this] { return m_masks.delimiters | m_breaks; });
    }

    /// How many lines begin to end before \a place, which is at most two bytes behind the last
    /// answer.
    qsizetype lineBreaks(const char *place) const
    {
        const qsizetype seen = place - m_base;
        const uint64_t before = seen >= 64 ? ~uint64_t(0) : (uint64_t(1) << seen) - 1;
        return m_lines + ((m_breaks & before) != 0 ? countBits(m_lineEnds & before) : 0);
    }

    bool special() const { return m_special; } ///< There may be a NUL, or a byte that is not ASCII.

private:
    template <typename Bits>
    const char *find(const char *from, Bits bits)
    {
        for (;;) {
            const qsizetype skipped = from - m_base;
            if (skipped < 64) {
                const uint64_t ahead = bits() & (~uint64_t(0) << skipped);
                if (ahead != 0)
                    return m_base + lowestBit(ahead);
            }
            if (m_end - m_base <= 64)
                return m_end;
            m_lines += m_breaks != 0 ? countBits(m_lineEnds) : 0;
            m_carriageReturn = m_masks.carriageReturns >> 63;
            m_base += 64;
            from = std::max(from, m_base);
            look();
        }
    }

    void look()
    {
        if (m_end - m_base >= 64) {
            m_masks = CommonLanes::masks(m_base, m_delimiter);
        } else {
            char last[64];
            std::memset(last, ' ', sizeof last);
            std::memcpy(last, m_base, size_t(m_end - m_base));
            m_masks = CommonLanes::masks(last, m_delimiter);
            // A blank may be the delimiter of a test, never of a byte that is not there.
            m_masks.delimiters &= (uint64_t(1) << (m_end - m_base)) - 1;
        }
        m_special |= m_masks.special;
        m_breaks = m_masks.lineFeeds | m_masks.carriageReturns;
        // The LF of a CRLF ends nothing that its CR has not ended.
        m_lineEnds = m_masks.carriageReturns
                     | (m_masks.lineFeeds & ~(m_masks.carriageReturns << 1 | m_carriageReturn));
    }

    const char *m_base;
    const char *m_end;
    char m_delimiter;
    bool m_special = false;
    ByteMasks m_masks;
    uint64_t m_breaks = 0;
    uint64_t m_lineEnds = 0;
    uint64_t m_carriageReturn = 0; ///< The byte before the base is one.
    qsizetype m_lines = 0;
};

} // namespace

template <bool fills>
ScannedRecord Scanner::scan(QByteArrayView bytes, Rest rest, model::Record *record) const
{
    const char *const begin = bytes.data();
    const char *const end = begin + bytes.size();
    const char *at = begin;
    Finder finder(bytes, m_delimiter);
    ScannedRecord found;
    int cells = 0;
    if constexpr (fills)
        record->clear();
    const auto take = [&](const char *from, const char *to) {
        if constexpr (fills) {
            if (m_wanted.empty() || (size_t(cells) < m_wanted.size() && m_wanted[size_t(cells)]))
                record->append(QByteArrayView(from, to));
        }
    };
    const auto finish = [&](const char *content, const char *next) {
        found.finished = true;
        found.content = content - begin;
        found.size = next - begin;
        found.lineBreaks = finder.lineBreaks(next);
        found.special = finder.special();
        found.cells = cells;
        return found;
    };

    for (;;) { // A cell begins here.
        if (cells == m_expectedCells)
            found.surplusCell = at - begin;
        const char *const cell = at;
        if (at < end && *at == '"') {
            ++at;
            for (;;) {
                const char *const quote = finder.quote(at);
                if (quote == end || (quote + 1 == end && rest == Rest::Follows)) {
                    if (rest == Rest::Follows)
                        return {};
                    const qsizetype line = findLineBreak({cell, end});
                    if (line >= 0) {
                        const qsizetype content = cell + line - begin;
                        const QByteArrayView behind = bytes.sliced(content);
                        found = scan<fills>(bytes.first(content), Rest::None, record);
                        if (behind == "\r" && rest == Rest::TooFar) {
                            found.runsOn = true; // An LF may come next.
                            return found;
                        }
                        found.size = content + (behind.startsWith("\r\n") ? 2 : 1);
                        ++found.lineBreaks;
                        return found;
                    }
                    take(at, end);
                    if constexpr (fills)
                        record->endCell();
                    ++cells;
                    found.unclosedQuote = cell - begin;
                    found.runsOn = rest == Rest::TooFar;
                    return finish(end, end);
                }
                if (quote + 1 < end && quote[1] == '"') {
                    take(at, quote + 1);
                    at = quote + 2;
                    continue;
                }
                take(at, quote);
                at = quote + 1;
                break;
            }
        }
        // What is left of the cell: all of it, or nothing, or text behind a closing quote, which is
        // kept.
        const char *text = at;
        const bool quoted = at > cell;
        if (!quoted || at == end || *at != m_delimiter) // As a rule a delimiter follows a quote.
            at = finder.cellEnd(at);
        if (quoted && at > text) {
            if (found.textAfterQuote < 0)
                found.textAfterQuote = text - begin;
            --text;
        }
        take(text, at);
        if constexpr (fills)
            record->endCell();
        ++cells;

        if (at < end && *at == m_delimiter) {
            ++at;
            continue;
        }
        const bool unsure = at == end || (*at == '\r' && at + 1 == end);
        if (unsure && rest == Rest::Follows)
            return {};
        if (unsure && rest == Rest::TooFar) {
            found.tooLong = true;
            found.runsOn = true;
            return finish(at, at);
        }
        found.blank = at == begin;
        if (at == end)
            return finish(at, at);
        const bool crlf = *at == '\r' && at + 1 < end && at[1] == '\n';
        return finish(at, at + (crlf ? 2 : 1));
    }
}

qsizetype findLineBreak(QByteArrayView bytes)
{
    const auto found = std::find_if(bytes.begin(), bytes.end(),
                                    [](char byte) { return byte == '\n' || byte == '\r'; });
    return found == bytes.end() ? -1 : found - bytes.begin();
}

qsizetype countLineBreaks(QByteArrayView bytes)
{
    qsizetype count = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const bool crlf = bytes[i] == '\n' && i > 0 && bytes[i - 1] == '\r';
        count += (bytes[i] == '\n' || bytes[i] == '\r') && !crlf ? 1 : 0;
    }
    return count;
}

} // namespace csv
