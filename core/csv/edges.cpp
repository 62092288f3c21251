#include "csv/edges.h"

#include <QFileInfo>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace csv {
namespace {

constexpr int firstKept = 200;
constexpr qint64 firstBytes = 64 * 1024;
constexpr qint64 lastKept = 40;
constexpr qsizetype charactersKept = 1000;

// How many cells of a record begin with a quote.
int quotedCells(QByteArrayView bytes, char delimiter)
{
    int quoted = 0;
    bool begins = true, inside = false;
    for (const char byte : bytes) {
        if (byte == '"') {
            quoted += begins ? 1 : 0;
            inside = begins || !inside;
        }
        begins = byte == delimiter && !inside;
    }
    return quoted;
}

EdgeRecord edgeRecord(const Cursor &cursor, const model::Record &record, const Position &sought)
{
    EdgeRecord edge;
    for (int i = 0; i < record.cellCount(); ++i)
        edge.cells.append(record.text(i).left(charactersKept));
    edge.quoted = quotedCells(cursor.bytes(), cursor.delimiter());
    edge.afterBlank = cursor.begin().offset != sought.offset;
    return edge;
}

} // namespace

Result<FirstRecords> firstRecords(Cursor &cursor)
{
    FirstRecords first;
    model::Record record;
    const qint64 begin = cursor.position().offset;
    while (first.records.size() < firstKept && cursor.position().offset - begin < firstBytes) {
        const Position sought = cursor.position();
        const Result<bool> found = cursor.next(&record);
        if (!found)
            return found.error();
        if (!*found)
            break;
        first.records.append(edgeRecord(cursor, record, sought));
        first.begins.push_back(cursor.begin());
        first.ends.push_back(cursor.position());
    }
    return first;
}

Result<QList<EdgeRecord>> lastRecords(Cursor &cursor, const Index &index)
{
    const qint64 wanted = std::max<qint64>(0, index.rows - lastKept);
    const auto after =
        std::upper_bound(index.marks.cbegin(), index.marks.cend(), wanted,
                         [](qint64 row, const Mark &mark) { return row < mark.row; });
    const Mark &mark = *std::prev(after);
    cursor.moveTo(mark.position);
    QList<EdgeRecord> last;
    model::Record record;
    for (qint64 row = mark.row; row < index.rows; ++row) {
        const Position sought = cursor.position();
        const Result<bool> found = cursor.next(row < wanted ? nullptr : &record);
        if (!found)
            return found.error();
        if (*found && row >= wanted)
            last.append(edgeRecord(cursor, record, sought));
    }
    return last;
}

Result<std::vector<qint64>> recordsThat(const std::function<bool(const model::Record &)> &isNoRow,
                                        Cursor &cursor, const Index &index, qint64 end,
                                        const RunContext &context)
{
    const Message activity{u"csv.indexing"_s, {QFileInfo(cursor.file().path()).fileName()}};
    std::vector<qint64> rows;
    model::Record record;
    cursor.moveTo(index.marks.front().position);
    for (qint64 row = 0; row < end; ++row) {
        if (row % 4096 == 0) {
            if (context.stop.requested())
                return cancelled();
            context.progress({row, end, activity});
        }
        const Result<bool> found = cursor.next(&record);
        if (!found)
            return found.error();
        if (*found && cursor.scanned().unclosedQuote < 0 && isNoRow(record))
            rows.push_back(row);
    }
    return rows;
}

QStringList uniqueNames(const QStringList &names)
{
    // Names that are there as they stand are not given to others.
    QSet<QString> written, given;
    for (const QString &name : names)
        written.insert(name.toCaseFolded());
    QStringList unique;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QString &name = names.at(i);
        const QString base = name.isEmpty() ? u"Column %1"_s.arg(i + 1) : name;
        QString candidate = base;
        const auto taken = [&](const QString &folded) {
            return given.contains(folded) || (candidate != name && written.contains(folded));
        };
        for (int number = 2; taken(candidate.toCaseFolded()); ++number)
            candidate = u"%1 (%2)"_s.arg(base).arg(number);
        given.insert(candidate.toCaseFolded());
        unique.append(candidate);
    }
    return unique;
}

} // namespace csv
