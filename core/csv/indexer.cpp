#include "csv/indexer.h"

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
    qint64 nextReport = 0;
    cursor.moveTo(first);
    for (;;) {
        const Position &position = cursor.position();
        const Mark &last = index.marks.back();
        if (index.rows - last.row >= limits.recordsBetweenMarks
            || (index.rows > last.row
                && position.offset - last.position.offset >= limits.marksEvery))
            index.marks.push_back({position, index.rows});
        if (position.offset >= nextReport) {
            nextReport = position.offset + bytesBetweenReports;
            if (context.stop.requested())
                return cancelled();
            context.progress({position.offset, size, activity});
        }
        const Result<bool> found = cursor.next(nullptr);
        if (!found)
            return found.error();
        if (!*found)
            break;
        ++index.rows;
    }
    context.progress({size, size, activity});
    return index;
}

} // namespace csv
