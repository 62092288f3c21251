#include "csv/dialect.h"

#include "csv/scanner.h"

namespace csv {

static constexpr QByteArrayView utf8Mark("\xEF\xBB\xBF");
static constexpr int recordsLookedAt = 1000;

qsizetype headerOffset(QByteArrayView sample)
{
    qsizetype offset = sample.startsWith(utf8Mark) ? utf8Mark.size() : 0;
    // The line "sep=;" that spreadsheets write and understand; the delimiter itself may not stand
    // there otherwise.
    const QByteArrayView line = sample.sliced(offset);
    const auto delimits = [](char byte) {
        return uchar(byte) < 0x80 && byte != '\0' && byte != '"'
               && !QChar::fromLatin1(byte).isLetterOrNumber();
    };
    if (line.size() > 5 && line.first(4).compare("sep=", Qt::CaseInsensitive) == 0
        && delimits(line[4]) && findLineBreak(line) == 5)
        offset += 5 + (line.sliced(5).startsWith("\r\n") ? 2 : 1);
    return offset;
}

// How many of the first records have as many cells as the header, and how many that is. Text behind
// a closing quote tells that it is not this delimiter that stands there.
struct Split
{
    int records = 0;
    int agreeing = 0;
    int cells = 0;

    /// By shares, as line breaks in cells make more records of a delimiter that is the wrong one.
    bool agreesMoreThan(const Split &other) const
    {
        const int here = agreeing * other.records, there = other.agreeing * records;
        return here != there ? here > there : cells > other.cells;
    }
};

static Split split(QByteArrayView bytes, char delimiter)
{
    const Scanner scanner(delimiter, -1);
    model::Record record;
    Split split;
    while (split.records < recordsLookedAt && !bytes.isEmpty()) {
        const ScannedRecord scanned = scanner.scan(bytes, Rest::None, &record);
        // The last one may be cut off by the end of the sample.
        if (split.records > 0 && scanned.size == bytes.size() && scanned.content == scanned.size)
            break;
        bytes = bytes.sliced(scanned.size);
        if (scanned.blank)
            continue;
        if (split.records++ == 0)
            split.cells = record.cellCount();
        if (record.cellCount() == split.cells && scanned.textAfterQuote < 0)
            ++split.agreeing;
    }
    return split;
}

Dialect guessDialect(QByteArrayView sample)
{
    Dialect dialect;
    dialect.byteOrderMark = sample.startsWith(utf8Mark);
    const qsizetype begin = headerOffset(sample);
    const QByteArrayView bytes = sample.sliced(begin);

    const qsizetype mark = dialect.byteOrderMark ? utf8Mark.size() : 0;
    if (begin > mark) {
        dialect.delimiter = sample[mark + 4];
    } else {
        Split best;
        for (const char candidate : {',', ';', '\t', '|'}) {
            const Split found = split(bytes, candidate);
            if (found.cells < 2)
                continue;
            if (best.records == 0 || found.agreesMoreThan(best)) {
                best = found;
                dialect.delimiter = candidate;
            }
        }
    }

    const Scanner scanner(dialect.delimiter, -1);
    if (!bytes.isEmpty()) {
        const ScannedRecord header = scanner.scan(bytes, Rest::None, nullptr);
        const QByteArrayView end = bytes.sliced(header.content, header.size - header.content);
        if (end == "\r\n")
            dialect.lineEnd = Dialect::LineEnd::CRLF;
        else if (end == "\r")
            dialect.lineEnd = Dialect::LineEnd::CR;
    }
    return dialect;
}

} // namespace csv
