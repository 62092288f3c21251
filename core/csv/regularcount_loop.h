#pragma once

#include "csv/bytemasks.h"
#include "csv/regularcount.h"

namespace csv {
namespace {

/// countRegular() for one kind of processor.
template <typename Lanes>
size_t countRegularWith(const char *bytes, size_t blocks, char delimiter, int64_t wantedRows,
                        RegularCount &count)
{
    RegularCount at = count; // The compiler cannot know that no byte is a part of count.
    size_t block = 0;
    while (block < blocks && at.rows < wantedRows) {
        const ByteMasks masks = Lanes::masks(bytes + block * 64, delimiter);
        const uint64_t inside = Lanes::inside(masks.quotes) ^ at.inside;
        const uint64_t breaks = masks.lineFeeds | masks.carriageReturns;
        const uint64_t mayOpen = masks.delimiters | breaks | masks.quotes;
        if ((masks.quotes & inside & ~(mayOpen << 1 | at.mayOpen)) != 0)
            break;
        uint64_t lineEnds = breaks;
        if ((masks.carriageReturns | at.afterCr) != 0) {
            lineEnds = masks.carriageReturns
                       | (masks.lineFeeds & ~(masks.carriageReturns << 1 | at.afterCr));
            if ((at.afterCr & masks.lineFeeds) != 0 && at.recordBegin == at.offset)
                ++at.recordBegin;
        }
        const uint64_t delimiters = masks.delimiters & ~inside;
        const uint64_t recordEnds = lineEnds & ~inside;
        if (recordEnds != 0) {
            const int last = highestBit(recordEnds);
            const bool crlf =
                last < 63
                && (masks.carriageReturns >> last & masks.lineFeeds >> last >> 1 & 1) != 0;
            at.recordBegin = at.offset + last + (crlf ? 2 : 1);
            const uint64_t ended = ~uint64_t(0) >> (63 - last);
            at.recordLine = at.line + countBits(lineEnds & ended);
            at.recordDelimiters = at.delimiters + countBits(delimiters & ended);
            at.rows +=
                countBits(recordEnds) - countBits(recordEnds & (breaks << 1 | at.afterBreak));
        }
        at.line += countBits(lineEnds);
        at.delimiters += countBits(delimiters);
        at.inside = (inside >> 63) != 0 ? ~uint64_t(0) : 0;
        at.mayOpen = mayOpen >> 63;
        at.afterBreak = breaks >> 63;
        at.afterCr = masks.carriageReturns >> 63;
        at.offset += 64;
        ++block;
    }
    count = at;
    return block;
}

} // namespace
} // namespace csv
