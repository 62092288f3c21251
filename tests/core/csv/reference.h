#pragma once

// CSV read byte by byte, in the plainest way there is: what the fast code is compared with. It
// knows the rules from scanner.h, and nothing of how they are followed there.

#include <string>
#include <vector>

namespace reference {

struct Row
{
    std::vector<std::string> cells;
    size_t line = 0;
    bool unclosed = false;
    bool tooLong = false;
    bool textAfterQuote = false;

    bool operator==(const Row &) const = default;
};

inline bool isBreak(char byte)
{
    return byte == '\n' || byte == '\r';
}

inline size_t behindBreak(const std::string &bytes, size_t at)
{
    return bytes[at] == '\r' && at + 1 < bytes.size() && bytes[at + 1] == '\n' ? at + 2 : at + 1;
}

inline size_t lines(const std::string &bytes, size_t from, size_t to)
{
    size_t count = 0;
    for (size_t at = from; at < to; at = behindBreak(bytes, at)) {
        while (at < to && !isBreak(bytes[at]))
            ++at;
        if (at >= to)
            break;
        ++count;
    }
    return count;
}

/// Reads the record at \a at, which may not go beyond \a end; whether that is where the file ends
/// is in \a endOfFile. Returns where the next one begins.
inline size_t readRow(const std::string &bytes, size_t begin, size_t end, bool endOfFile,
                      char delimiter, Row &row)
{
    enum { CellBegin, Plain, Quoted, QuoteInQuoted } state = CellBegin;
    row.cells.assign(1, {});
    size_t openingQuote = 0;
    for (size_t at = begin;; ++at) {
        std::string &cell = row.cells.back();
        if (at == end) {
            if (state == Quoted) {
                row.unclosed = true;
                for (size_t line = openingQuote; line < end; ++line) {
                    if (isBreak(bytes[line])) { // Once more, up to there.
                        row.textAfterQuote = false;
                        readRow(bytes, begin, line, true, delimiter, row);
                        return behindBreak(bytes, line);
                    }
                }
            }
            if (endOfFile)
                return end;
            row.tooLong = state != Quoted;
            while (at < bytes.size() && !isBreak(bytes[at]))
                ++at;
            return at == bytes.size() ? at : behindBreak(bytes, at);
        }
        const char byte = bytes[at];
        if (state == Quoted) {
            if (byte == '"')
                state = QuoteInQuoted;
            else
                cell += byte;
        } else if (state == QuoteInQuoted && byte == '"') {
            cell += byte;
            state = Quoted;
        } else if (state == CellBegin && byte == '"') {
            openingQuote = at;
            state = Quoted;
        } else if (byte == delimiter) {
            row.cells.emplace_back();
            state = CellBegin;
        } else if (isBreak(byte)) {
            const bool unsure = byte == '\r' && at + 1 == end && !endOfFile;
            if (!unsure)
                return behindBreak(bytes, at);
            row.tooLong = true;
            return behindBreak(bytes, at);
        } else {
            if (state == QuoteInQuoted) {
                row.textAfterQuote = true;
                cell += '"';
            }
            cell += byte;
            state = Plain;
        }
    }
}

/// All records of \a bytes, the header the first; blank lines left out.
inline std::vector<Row> readRows(const std::string &bytes, char delimiter, size_t longest)
{
    std::vector<Row> rows;
    size_t line = 1;
    for (size_t at = 0; at < bytes.size();) {
        Row row;
        const size_t end = std::min(bytes.size(), at + longest);
        const size_t next = isBreak(bytes[at])
                                ? behindBreak(bytes, at)
                                : readRow(bytes, at, end, end == bytes.size(), delimiter, row);
        if (!isBreak(bytes[at])) {
            row.line = line;
            rows.push_back(row);
        }
        line += lines(bytes, at, next);
        at = next;
    }
    return rows;
}

} // namespace reference
