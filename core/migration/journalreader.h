#pragma once

#include "base/result.h"
#include "migration/journalrows.h"

#include <functional>
#include <memory>

namespace migration {

/// Reads a journal while another thread, or another process, may be writing it. For the thread that
/// opened it. Errors as Journal; a missing file is "journal.none".
class JournalReader
{
public:
    static Result<std::unique_ptr<JournalReader>> open(const QString &path);
    ~JournalReader();

    /// The latest run, if there was one.
    Result<std::optional<Run>> lastRun() const;
    /// The dialect that a former run found this site to take.
    Result<std::optional<site::Dialect>> knownDialect(const QString &cloudId) const;

    /// Outcomes of one kind's records as far as the journal has them; what is not there yet is
    /// waiting.
    Result<model::OutcomeCounts> counts(const Run &run, model::Kind kind) const;
    /// Calls \a visit for each batch of a run, in the order written, until it returns false.
    Result<> batches(qint64 runId, const std::function<bool(const Batch &)> &visit,
                     bool withBodies = false) const;
    /// The tasks of a run in order, without their records and bodies (for progress and status).
    Result<QList<Batch>> tasks(qint64 runId) const;

private:
    JournalReader();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace migration
