#include "operations/malformedrows.h"

namespace operations {

Result<QList<csv::MalformedRow>> malformedRows(const SourceFile &source, const RunContext &context)
{
    QList<csv::MalformedRow> found;
    if (!source.contents)
        return found;
    for (const qint64 row : source.contents->malformed.rows) {
        if (context.stop.requested())
            return cancelled();
        auto malformed = csv::malformedRow(source.file.table, row);
        if (!malformed)
            return malformed.error();
        found.append(*std::move(malformed));
    }
    return found;
}

} // namespace operations
