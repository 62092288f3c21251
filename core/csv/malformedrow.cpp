#include "csv/malformedrow.h"

#include "csv/cursor.h"
#include "csv/patches.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace csv {
namespace {

constexpr qsizetype shown = 160;
constexpr int mostJoins = 20; // No cell of an export has more lines that begin like a record.

bool isBreak(char byte)
{
    return byte == '\n' || byte == '\r';
}

QString pictured(QByteArrayView bytes)
{
    QString text = QString::fromUtf8(bytes);
    for (QChar &character : text) {
        if (character < u' ' && character != u'\t')
            character = QChar(u'\u2400' + character.unicode());
    }
    return text;
}

// Where in the record that \a cursor has found its line \a line begins, counted from that of the
// record.
qsizetype lineBegin(QByteArrayView bytes, qint64 line)
{
    qsizetype at = 0;
    for (; line > 0 && at < bytes.size(); --line) {
        const qsizetype found = findLineBreak(bytes.sliced(at));
        if (found < 0)
            return bytes.size();
        at += found + (bytes.sliced(at + found).startsWith("\r\n") ? 2 : 1);
    }
    return at;
}

void showLine(MalformedRow &row, QByteArrayView bytes)
{
    const qsizetype begin = lineBegin(bytes, row.line - row.recordLine);
    const auto end = std::find_if(bytes.begin() + begin, bytes.end(), isBreak);
    const QByteArrayView line = bytes.sliced(begin, end - bytes.begin() - begin);
    // The characters before the place, as bytes.
    qsizetype place = 0;
    for (qint64 left = row.column - 1; place < line.size(); ++place) {
        if ((uchar(line[place]) & 0xC0) != 0x80 && left-- == 0)
            break;
    }
    // No more is turned into text than may be seen: a line can be megabytes.
    constexpr qsizetype most = 4 * shown;
    const QString before = pictured(
        line.sliced(std::max<qsizetype>(0, place - most), std::min<qsizetype>(place, most)));
    const QString behind =
        pictured(line.sliced(place).first(std::min<qsizetype>(most, line.size() - place)));
    const qsizetype right = std::min(behind.size(), std::max(shown - before.size(), shown / 2));
    const qsizetype left = std::min(before.size(), shown - right);
    row.mark = left;
    row.text = before.last(left) + behind.first(right);
    row.cutLeft = place > most || left < before.size();
    row.cutRight = line.size() - place > most || right < behind.size();
    // Half a character is none.
    if (!row.text.isEmpty() && row.text.front().isLowSurrogate()) {
        row.text.remove(0, 1);
        --row.mark;
    }
    if (!row.text.isEmpty() && row.text.back().isHighSurrogate())
        row.text.chop(1);
}

Message assumption(const MalformedRow &row, const Table &table)
{
    const QString &code = row.problems.constFirst().message.code;
    if (code == u"csv.unclosedQuote" || code == u"csv.tooLong")
        return {u"csv.assumedLineEnd"_s, {QString::number(row.line)}};
    if (code == u"csv.textAfterQuote")
        return {u"csv.assumedSameCell"_s, {}};
    if (code == u"csv.nulByte")
        return {u"csv.assumedText"_s, {}};
    if (code == u"csv.notUtf8")
        return {u"csv.assumedUtf8"_s, {}};
    const char delimiter = table.dialect().delimiter;
    return {u"csv.assumedCells"_s,
            {delimiter == '\t' ? u"Tab"_s : QString(QLatin1Char(delimiter)),
             QString::number(table.frame().ownColumns)}};
}

// Whether \a record is one like the others.
bool isGood(QByteArrayView record, char delimiter, qsizetype cells)
{
    const std::vector<CellSpan> spans = cellSpans(record, delimiter);
    return qsizetype(spans.size()) == cells
           && std::none_of(spans.begin(), spans.end(),
                           [](const CellSpan &span) { return span.broken; });
}

// How many of the next records make one with the one that \a cursor has found, if none of them is
// good by itself; 0: it cannot be.
Result<int> joinsOf(Cursor &cursor, qsizetype cells)
{
    const char delimiter = cursor.delimiter();
    QByteArray record = cursor.bytes().first(cursor.scanned().content).toByteArray();
    for (int joins = 1; joins <= mostJoins; ++joins) {
        if (qsizetype(cellSpans(record, delimiter).size()) > cells)
            return 0;
        const Result<bool> found = cursor.next(nullptr);
        if (!found)
            return found.error();
        if (!*found || cursor.scanned().runsOn)
            return 0;
        const QByteArrayView next = cursor.bytes().first(cursor.scanned().content);
        if (isGood(next, delimiter, cells))
            return 0;
        record = joinedRecord(record, 1, next, delimiter);
        if (isGood(record, delimiter, cells))
            return joins;
    }
    return 0;
}

} // namespace

Result<MalformedRow> malformedRow(const std::shared_ptr<const Table> &table, qint64 row)
{
    MalformedRow found;
    Table::Reader reader(table);
    model::Record record;
    Result<QList<model::Problem>> problems = reader.read(row, record);
    if (!problems)
        return problems.error();
    if (problems->isEmpty())
        return found;
    found.problems = *problems;
    found.recordLine = record.line;
    const QStringList &arguments = found.problems.constFirst().message.arguments;
    found.line = arguments.value(1).toLongLong();
    found.column = arguments.value(2).toLongLong();
    found.assumed = assumption(found, *table);

    const Limits limits;
    Result<std::unique_ptr<BlockFile>> file = BlockFile::open(table->path(), limits.block);
    if (!file)
        return file.error();
    const char delimiter = table->dialect().delimiter;
    Cursor cursor(std::move(*file), Scanner(delimiter, -1), limits);
    cursor.moveTo({reader.offset(), record.line});
    const Result<bool> again = cursor.next(nullptr);
    if (!again)
        return again.error();
    showLine(found, cursor.bytes());

    const qsizetype cells = table->frame().ownColumns;
    if (!cursor.scanned().runsOn) {
        const auto plain = quoteAsText(cursor.bytes().first(cursor.scanned().content), delimiter);
        const bool helps = plain && isGood(plain->record, delimiter, cells);
        const Result<int> joins = joinsOf(cursor, cells);
        if (!joins)
            return joins.error();
        found.joins = *joins;
        if (*joins > 0)
            found.repairs.append(model::Repair::What::JoinNext);
        if (helps)
            found.repairs.append(model::Repair::What::QuoteIsText);
    }
    found.repairs.append(model::Repair::What::Skip);
    return found;
}

} // namespace csv
