#include "csv/scanner.h"

#include <algorithm>
#include <cstring>

namespace csv {

Scanner::Scanner(char delimiter, int expectedCells)
    : m_delimiter(delimiter)
    , m_expectedCells(expectedCells)
{
    for (const char ending : {delimiter, '\n', '\r'})
        m_endsCell[uchar(ending)] = true;
}

ScannedRecord Scanner::scan(QByteArrayView bytes, Rest rest, model::Record *record) const
{
    return record ? scan<true>(bytes, rest, record) : scan<false>(bytes, rest, nullptr);
}

// What every byte of a record is asked, in a loop without branches that compilers turn into
// vectors.
static void examine(const char *at, const char *end, ScannedRecord &found)
{
    uchar all = 0;
    uchar nul = 0;
    int breaks = 0;
    for (; at + 1 < end; ++at) {
        all |= uchar(*at);
        nul |= uchar(*at == '\0');
        breaks += int(*at == '\n') | (int(*at == '\r') & int(at[1] != '\n'));
    }
    if (at < end) {
        all |= uchar(*at);
        nul |= uchar(*at == '\0');
        breaks += int(*at == '\n') | int(*at == '\r');
    }
    found.ascii = all < 0x80;
    found.hasNul = nul != 0;
    found.lineBreaks = breaks;
}

template <bool fills>
ScannedRecord Scanner::scan(QByteArrayView bytes, Rest rest, model::Record *record) const
{
    const char *const begin = bytes.data();
    const char *const end = begin + bytes.size();
    const char *at = begin;
    ScannedRecord found;
    int cells = 0;
    if constexpr (fills)
        record->clear();
    const auto take = [&](const char *from, const char *to) {
        if constexpr (fills)
            record->append(QByteArrayView(from, to));
    };
    const auto finish = [&](const char *content, const char *next) {
        found.finished = true;
        found.content = content - begin;
        found.size = next - begin;
        examine(begin, next, found);
        return found;
    };

    for (;;) { // A cell begins here.
        if (cells == m_expectedCells)
            found.surplusCell = at - begin;
        if (at < end && *at == '"') {
            const char *const openingQuote = at++;
            for (;;) {
                const char *const quote =
                    static_cast<const char *>(std::memchr(at, '"', size_t(end - at)));
                if (!quote || (quote + 1 == end && rest == Rest::Follows)) {
                    if (rest == Rest::Follows)
                        return {};
                    const qsizetype line = findLineBreak({openingQuote, end});
                    if (line >= 0) {
                        const qsizetype content = openingQuote + line - begin;
                        const bool crlf = bytes.sliced(content).startsWith("\r\n");
                        found = scan<fills>(bytes.first(content), Rest::None, record);
                        return finish(begin + content, begin + content + (crlf ? 2 : 1));
                    }
                    take(at, end);
                    if constexpr (fills)
                        record->endCell();
                    found.unclosedQuote = openingQuote - begin;
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
            if (at < end && !m_endsCell[uchar(*at)]) {
                if (found.textAfterQuote < 0)
                    found.textAfterQuote = at - begin;
                take(at - 1, at);
            }
        }
        const char *const text = at;
        while (at < end && !m_endsCell[uchar(*at)])
            ++at;
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
    ScannedRecord found;
    examine(bytes.begin(), bytes.end(), found);
    return found.lineBreaks;
}

} // namespace csv
