#include "operations/taskrow.h"

#include <algorithm>

namespace operations {

using migration::BatchProgress;
using migration::BatchState;
using model::Outcome;

using site::isOfFields;
using site::kindOf;

static TaskRow::State stateOf(BatchState state)
{
    switch (state) {
    case BatchState::Written:
    case BatchState::Singly:
        return TaskRow::State::Written;
    case BatchState::Accepted:
        return TaskRow::State::Accepted;
    case BatchState::Ended:
        return TaskRow::State::Ended;
    case BatchState::Decided:
    case BatchState::Settled:
        break;
    }
    return TaskRow::State::Settled;
}

/// Detail fields have no outcomes of their own: what the task said is all there is.
static void countFields(const BatchProgress &batch, TaskRow &row)
{
    if (row.state != TaskRow::State::Settled)
        return;
    if (batch.taskId.isEmpty()) // refused as a whole
        row.notAccepted = row.records;
    else
        row.notAccepted = int(std::min<qsizetype>(row.failures, row.records));
    const bool finished = batch.task.status == site::TaskState::Status::Finished;
    (finished ? row.accepted : row.unknown) = row.records - row.notAccepted;
}

void refresh(TaskRow &row, const BatchProgress &batch)
{
    row.ofFields = isOfFields(batch.endpoint);
    row.ofEntitlements = site::isOfEntitlements(batch.endpoint);
    row.clears = site::isOfDetails(batch.endpoint);
    row.kind = kindOf(batch.endpoint);
    row.records = row.ofFields ? batch.definitions : int(batch.counts.total());
    row.lastRecord = row.firstRecord + row.records - 1;
    row.state = stateOf(batch.state);
    row.failures = batch.task.failures.size();
    row.taskId = batch.taskId;
    row.started = batch.writtenAt;
    row.ended = batch.endedAt;
    if (row.ofFields) {
        countFields(batch, row);
        return;
    }
    const model::OutcomeCounts &counts = batch.counts;
    row.accepted = int(counts[Outcome::Created] + counts[Outcome::Updated]
                       + counts[Outcome::Unchanged] + counts[Outcome::Merged]);
    row.notAccepted = int(counts[Outcome::NotAccepted]);
    row.unknown = int(counts[Outcome::Unknown]);
}

} // namespace operations
