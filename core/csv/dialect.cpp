#include "csv/dialect.h"

#include "csv/scanner.h"

#include <QHash>

#include <algorithm>
#include <iterator>

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

namespace {

/// How well a delimiter splits the first records of a file into cells. Text behind a closing quote
/// tells that it is not this one that stands there.
struct Split
{
    char delimiter = ',';
    int records = 0;
    int cells = 0;       ///< As most records have.
    int agreeing = 0;    ///< How many records have as many.
    int headerCells = 0; ///< Of the first record.
    bool titled = false; ///< A blank line follows the first record.
    qint64 delimiters = 0;
    qint64 loose = 0; ///< Of these: before a blank, or between digits, as in "Doe, Jane" and "1,5".

    /// Whether this may be the one. A first record that it does not split is a title, where most of
    /// the others are split into several; but the text of a table of one column may be split, too,
    /// "Doe, Jane" and "Red;Green".
    bool isPossible() const
    {
        if (cells < 2 || 2 * agreeing < records)
            return false;
        return headerCells > 1 || titled || cells > 2
               || (delimiter == ',' && 3 * loose < 2 * delimiters);
    }

    /// By shares, as line breaks in cells make more records of a delimiter that is the wrong one.
    bool agreesMoreThan(const Split &other) const
    {
        const int here = agreeing * other.records, there = other.agreeing * records;
        if (here != there)
            return here > there;
        if (cells != other.cells)
            return cells > other.cells;
        return loose * other.delimiters < other.loose * delimiters;
    }
};

void countLoose(QByteArrayView record, char delimiter, Split &split)
{
    const auto isDigit = [](char byte) { return byte >= '0' && byte <= '9'; };
    for (qsizetype at = record.indexOf(delimiter); at >= 0;
         at = record.indexOf(delimiter, at + 1)) {
        const char before = at > 0 ? record[at - 1] : '\0';
        const char behind = at + 1 < record.size() ? record[at + 1] : '\0';
        ++split.delimiters;
        split.loose += behind == ' ' || (isDigit(before) && isDigit(behind)) ? 1 : 0;
    }
}

Split splitBy(char delimiter, QByteArrayView bytes)
{
    const Scanner scanner(delimiter, -1);
    model::Record record;
    QHash<int, int> counts;
    Split split{.delimiter = delimiter};
    while (split.records < recordsLookedAt && !bytes.isEmpty()) {
        const ScannedRecord scanned = scanner.scan(bytes, Rest::None, &record);
        // The last one may be cut off by the end of the sample.
        if (split.records > 0 && scanned.size == bytes.size() && scanned.content == scanned.size)
            break;
        const QByteArrayView content = bytes.first(scanned.content);
        bytes = bytes.sliced(scanned.size);
        if (scanned.blank) {
            split.titled |= split.records == 1;
            continue;
        }
        if (split.records++ == 0)
            split.headerCells = record.cellCount();
        if (scanned.textAfterQuote < 0)
            ++counts[record.cellCount()];
        countLoose(content, delimiter, split);
    }
    for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
        const bool more = count.value() > split.agreeing
                          || (count.value() == split.agreeing && count.key() > split.cells);
        if (more) {
            split.cells = count.key();
            split.agreeing = count.value();
        }
    }
    return split;
}

constexpr char candidates[] = {',', ';', '\t', '|', '^', '`'};

/// What a table of one column is not torn by, or \a otherwise.
char tearsNothing(QByteArrayView bytes, char otherwise)
{
    const auto found =
        std::find_if(std::begin(candidates), std::end(candidates), [bytes](char each) {
            const Split split = splitBy(each, bytes);
            return split.cells == 1 && split.agreeing == split.records;
        });
    return found == std::end(candidates) ? otherwise : *found;
}

} // namespace

Dialect guessDialect(QByteArrayView sample, char forced)
{
    Dialect dialect;
    dialect.byteOrderMark = sample.startsWith(utf8Mark);
    const qsizetype begin = headerOffset(sample);
    const QByteArrayView bytes = sample.sliced(begin);

    const qsizetype mark = dialect.byteOrderMark ? utf8Mark.size() : 0;
    if (forced != '\0') {
        dialect.delimiter = forced;
    } else if (begin > mark) {
        dialect.delimiter = sample[mark + 4];
    } else {
        Split best;
        for (const char candidate : candidates) {
            if (!bytes.contains(candidate))
                continue; // It splits nothing; most files lack most of them.
            const Split found = splitBy(candidate, bytes);
            if (found.isPossible() && (best.records == 0 || found.agreesMoreThan(best))) {
                best = found;
                dialect.delimiter = candidate;
            }
        }
        if (best.records == 0)
            dialect.delimiter = tearsNothing(bytes, dialect.delimiter);
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
