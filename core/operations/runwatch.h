#pragma once

#include "operations/outcomes.h"
#include "operations/status.h"

#include <memory>

namespace operations {

/// What a run's journal says that it did not say at the last look.
struct RunState
{
    /// As status() has it, but of tasks and notes only those that are new or changed.
    Status status;
    bool anotherRun = false;     ///< Rows and records of former looks no longer hold: forget them.
    QList<CoursePoint> course;   ///< What was added to it, in order.
    QList<RecordOutcome> failed; ///< Records and entitlements that are not accepted or unknown now.
};

/// Follows a project's latest run through its journal, whoever writes it: each look costs what has
/// changed since the last, not what the run has done. Kept where the table is that shows it. From
/// any thread, one at a time.
class RunWatch
{
public:
    /// Hands out \a mostFailed failed records and entitlements of a run at most; the counts tell of
    /// all.
    explicit RunWatch(const project::RunFolder &folder, qint64 mostFailed = 10'000);
    ~RunWatch();

    /// As things are \a now. Errors as JournalReader; after one the next look begins anew.
    Result<RunState> read(const QDateTime &now = QDateTime::currentDateTimeUtc());

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace operations
