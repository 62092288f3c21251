#pragma once

#include "base/result.h"
#include "migration/journalrows.h"

#include <functional>
#include <memory>

namespace migration {

/// How far a batch has come, without what is in it.
struct BatchProgress
{
    qint64 id = 0;
    site::Endpoint endpoint = site::Endpoint::CustomerProfiles;
    BatchState state = BatchState::Written;
    QString key;
    QString taskId;
    site::TaskState task;
    model::OutcomeCounts counts; ///< Of its records.
    int definitions = 0;         ///< How many detail fields it asks for, where it does.
    QDateTime writtenAt, acceptedAt, endedAt; ///< UTC.
    QDateTime settledAt;                      ///< UTC; unknown in journals of older versions.
    qint64 notReadBack = 0;                   ///< As Batch::notReadBack().
    /// Its records, only while it is Written, and where some are not accepted or unknown.
    QList<RecordState> records;
};

/// What happened to a run as a whole.
struct RunNote
{
    qint64 id = 0;
    QDateTime at; ///< UTC.
    Message message;
};

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
    /// The same for those with an id behind \a after.
    Result<> batchesAfter(qint64 runId, qint64 after,
                          const std::function<bool(const Batch &)> &visit,
                          bool withBodies = false) const;
    /// Outcomes of a run's entitlements as far as the journal has them.
    Result<model::OutcomeCounts> entitlementCounts(qint64 runId) const;
    /// Calls \a visit for those batches of a run with \a ids that are still there.
    Result<> progress(qint64 runId, const QList<qint64> &ids,
                      const std::function<void(const BatchProgress &)> &visit) const;
    /// Calls \a visit for each batch of a run with an id behind \a after, in order; \a withRecords
    /// with all their records. Costs what these take to read, not what the run does.
    Result<> progressAfter(qint64 runId, qint64 after, bool withRecords,
                           const std::function<void(const BatchProgress &)> &visit) const;
    /// Calls \a visit for each note of a run with an id behind \a after, in order.
    Result<> notes(qint64 runId, qint64 after,
                   const std::function<void(const RunNote &)> &visit) const;
    /// Runs \a reads so that all of them see the journal at one moment.
    Result<> atOneMoment(const std::function<Result<>()> &reads) const;

private:
    JournalReader();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace migration
