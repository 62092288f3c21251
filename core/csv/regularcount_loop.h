#pragma once

#include "csv/bytemasks.h"
#include "csv/regularcount.h"

namespace csv {
namespace {

/// Where the lines, and where the records end in 64 bytes.
struct Ends
{
    uint64_t lines;
    uint64_t records;
};

/// The LF of a CRLF ends nothing that its CR has not ended.
inline Ends endsIn(const ByteMasks &masks, uint64_t inside, uint64_t afterCr)
{
    const uint64_t lines =
        masks.carriageReturns | (masks.lineFeeds & ~(masks.carriageReturns << 1 | afterCr));
    return {lines, lines & ~inside};
}

/// Finds where the last record begins among the \a blocks that were counted, from \a before to
/// \a at: backwards from their end, as that is not far, and counting needs not ask for it.
template <typename Lanes>
void findRecordBegin(const char *bytes, size_t blocks, char delimiter, const RegularCount &before,
                     RegularCount &at)
{
    uint64_t insideBehind = at.inside;
    int64_t lines = 0, delimiters = 0; // Behind the beginning.
    for (size_t block = blocks; block-- > 0;) {
        const char *const here = bytes + block * 64;
        const ByteMasks masks = Lanes::masks(here, delimiter);
        const uint64_t insideBefore =
            (countBits(masks.quotes) & 1) != 0 ? ~insideBehind : insideBehind;
        const uint64_t inside = Lanes::inside(masks.quotes) ^ insideBefore;
        const uint64_t afterCr = block > 0 ? uint64_t(here[-1] == '\r') : before.afterCr;
        const Ends ends = endsIn(masks, inside, afterCr);
        uint64_t behind = ~uint64_t(0);
        if (ends.records != 0) {
            const int last = highestBit(ends.records);
            behind = last < 63 ? ~uint64_t(0) << (last + 1) : 0;
            const char *next = here + last + 1;
            next += next[-1] == '\r' && next < bytes + blocks * 64 && *next == '\n' ? 1 : 0;
            at.recordBegin = before.offset + (next - bytes);
        }
        lines += countBits(ends.lines & behind);
        delimiters += countBits(masks.delimiters & ~inside & behind);
        if (ends.records != 0) {
            at.recordLine = at.line - lines;
            at.recordDelimiters = at.delimiters - delimiters;
            return;
        }
        insideBehind = insideBefore;
    }
    if (before.afterCr != 0 && before.recordBegin == before.offset && bytes[0] == '\n')
        ++at.recordBegin;
}

/// countRegular() for one kind of processor. Hardly anything in it is decided byte by byte, as what
/// cannot be foreseen costs more than all that is counted.
template <typename Lanes>
size_t countRegularWith(const char *bytes, size_t blocks, char delimiter, int64_t wantedRows,
                        RegularCount &count)
{
    RegularCount at = count; // The compiler cannot know that no byte is a part of count.
    size_t block = 0;
    for (; block < blocks && at.rows < wantedRows; ++block) {
        const ByteMasks masks = Lanes::masks(bytes + block * 64, delimiter);
        const uint64_t inside = Lanes::inside(masks.quotes) ^ at.inside;
        const uint64_t breaks = masks.lineFeeds | masks.carriageReturns;
        const uint64_t mayOpen = masks.delimiters | breaks | masks.quotes;
        if ((masks.quotes & inside & ~(mayOpen << 1 | at.mayOpen)) != 0)
            break;
        const Ends ends = endsIn(masks, inside, at.afterCr);
        at.rows += countBits(ends.records)
                   - countBits(ends.records & (breaks << 1 | at.afterBreak)); // Blank lines.
        at.line += countBits(ends.lines);
        at.delimiters += countBits(masks.delimiters & ~inside);
        at.inside = (inside >> 63) != 0 ? ~uint64_t(0) : 0;
        at.mayOpen = mayOpen >> 63;
        at.afterBreak = breaks >> 63;
        at.afterCr = masks.carriageReturns >> 63;
    }
    at.offset += int64_t(block) * 64;
    if (block > 0)
        findRecordBegin<Lanes>(bytes, block, delimiter, count, at);
    count = at;
    return block;
}

} // namespace
} // namespace csv
