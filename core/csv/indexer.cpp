#include "csv/indexer.h"

#include "csv/counter.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace csv {

static constexpr qint64 bytesBetweenReports = 4 * 1024 * 1024;

Result<Index> indexRecords(Cursor &cursor, const Position &first, const Limits &limits,
                           const RunContext &context)
{
    const qint64 size = cursor.file().stamp().size;
    const Message activity{u"csv.indexing"_s, {QFileInfo(cursor.file().path()).fileName()}};
    Index index;
    index.marks.push_back({first, 0});
    Counter counter(cursor, first, 0, limits);
    qint64 nextReport = 0;
    while (!counter.atEnd()) {
        if (counter.offset() >= nextReport) {
            nextReport = counter.offset() + bytesBetweenReports;
            if (context.stop.requested())
                return cancelled();
            context.progress({counter.offset(), size, activity});
        }
        const Mark &last = index.marks.back();
        const qint64 dueRow = last.row + limits.recordsBetweenMarks;
        const qint64 dueOffset = last.position.offset + limits.marksEvery;
        if (const Result<> advanced = counter.advance(dueRow, dueOffset); !advanced)
            return advanced.error();
        const bool due = counter.row() >= dueRow || counter.recordBegin() >= dueOffset;
        if (due && counter.row() > last.row) {
            const Result<Position> position = counter.position();
            if (!position)
                return position.error();
            index.marks.push_back({*position, counter.row()});
        }
    }
    index.rows = counter.row();
    index.cells = counter.row() + counter.delimiters();
    index.marks.shrink_to_fit();
    context.progress({size, size, activity});
    return index;
}

} // namespace csv
