#include "csv/patches.h"

#include "csv/scanner.h"

#include <algorithm>

namespace csv {
namespace {

// What the raw cell \a bytes says; of a broken one what the Scanner makes of it.
QByteArray textOf(QByteArrayView bytes, char delimiter)
{
    model::Record record;
    if (bytes.isEmpty())
        return {};
    Scanner(delimiter, -1).scan(bytes, Rest::None, &record);
    return record.cell(0).toByteArray();
}

qsizetype find(QByteArrayView bytes, char wanted, qsizetype from)
{
    const qsizetype found = bytes.indexOf(wanted, from);
    return found < 0 ? bytes.size() : found;
}

} // namespace

std::vector<CellSpan> cellSpans(QByteArrayView record, char delimiter)
{
    std::vector<CellSpan> spans;
    for (qsizetype at = 0;; ++at) {
        CellSpan span{at, at, false};
        if (at < record.size() && record[at] == '"') {
            bool closed = false;
            for (++at; at < record.size() && !closed; ++at) {
                if (record[at] != '"')
                    continue;
                if (at + 1 < record.size() && record[at + 1] == '"')
                    ++at;
                else
                    closed = true;
            }
            span.broken = !closed || (at < record.size() && record[at] != delimiter);
        }
        at = find(record, delimiter, at);
        span.end = at;
        spans.push_back(span);
        if (at == record.size())
            return spans;
    }
}

QByteArray quotedCell(QByteArrayView text)
{
    QByteArray cell = text.toByteArray();
    return '"' + cell.replace('"', "\"\"") + '"';
}

QByteArray joinedRecord(QByteArrayView first, qsizetype lineBreaks, QByteArrayView second,
                        char delimiter)
{
    const CellSpan last = cellSpans(first, delimiter).back();
    const CellSpan next = cellSpans(second, delimiter).front();
    QByteArray text = textOf(first.sliced(last.begin), delimiter);
    // Behind a CR an LF would be of the same line break.
    text += text.endsWith('\r') ? "\r\n" : "\n";
    text += QByteArray(lineBreaks - 1, '\n') + textOf(second.first(next.end), delimiter);
    return first.first(last.begin).toByteArray() + quotedCell(text)
           + second.sliced(next.end).toByteArray();
}

std::optional<PlainQuotes> quoteAsText(QByteArrayView record, char delimiter)
{
    const auto brokenFrom = [delimiter](QByteArrayView bytes) {
        const std::vector<CellSpan> spans = cellSpans(bytes, delimiter);
        const auto found = std::find_if(spans.begin(), spans.end(),
                                        [](const CellSpan &span) { return span.broken; });
        return found == spans.end() ? qsizetype(-1) : found->begin;
    };
    const qsizetype broken = brokenFrom(record);
    if (broken < 0)
        return {};
    const qsizetype line = findLineBreak(record.sliced(broken));
    const qsizetype end = line < 0 ? record.size() : broken + line;

    PlainQuotes plain{{}, end};
    qsizetype at = 0; // As far as it is in the new record.
    for (qsizetype quote = broken; quote >= 0;) {
        plain.record += record.sliced(at, quote - at);
        at = std::min(end, find(record, delimiter, quote));
        QByteArray text = record.sliced(quote, at - quote).toByteArray();
        if (text.size() >= 2 && text.endsWith('"'))
            text = text.sliced(1).chopped(1).replace("\"\"", "\"");
        plain.record += quotedCell(text);
        if (at == end)
            break;
        const qsizetype next = brokenFrom(record.sliced(at + 1, end - at - 1));
        quote = next < 0 ? -1 : at + 1 + next;
    }
    plain.record += record.sliced(at, end - at);
    return plain;
}

} // namespace csv
