#include "operations/outcomes.h"

#include "migration/journalreader.h"

using namespace Qt::StringLiterals;

namespace operations {

Result<QList<RecordOutcome>> outcomes(const project::RunFolder &folder,
                                      const QList<model::Outcome> &which, qint64 limit,
                                      const RunContext &context)
{
    QList<RecordOutcome> found;
    auto reader = migration::JournalReader::open(folder.journal());
    if (!reader) {
        if (reader.error().message.code == u"journal.none"_s)
            return found;
        return reader.error();
    }
    auto run = (*reader)->lastRun();
    if (!run)
        return run.error();
    if (!*run || limit <= 0)
        return found;
    auto read = (*reader)->batches((*run)->id, [&](const migration::Batch &batch) {
        const model::Kind kind = site::kindOf(batch.endpoint);
        for (const migration::RecordState &record : batch.records) {
            if (which.contains(record.outcome) && found.size() < limit)
                found.append({kind, record, site::isOfEntitlements(batch.endpoint)});
        }
        return found.size() < limit && !context.stop.requested();
    });
    if (!read)
        return read.error();
    if (context.stop.requested())
        return cancelled();
    return found;
}

} // namespace operations
