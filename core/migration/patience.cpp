#include "migration/patience.h"

#include "migration/settlement.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace migration {

constexpr auto toldEach = 1min;

bool failedSilently(const Batch &batch)
{
    return batch.task.status == site::TaskState::Status::Failed && batch.task.failures.isEmpty();
}

/// Whether what a task has not written is seen to be missing without waiting for an index:
/// organizations are found by name. A customer might only not show yet.
static bool isMissingAtOnce(const Batch &batch)
{
    return batch.task.status == site::TaskState::Status::Failed
           && site::kindOf(batch.endpoint) == model::Kind::Organization;
}

static IndexLag::Age silentPatience(const Batch &batch, site::Operation operation,
                                    const VerifierPatience &patience, const IndexLag &lag)
{
    const auto certain = lag.certain();
    if (!failedSilently(batch) || operation != site::Operation::Upsert || !certain)
        return patience.index;
    return std::min(std::max(patience.refused, *certain), patience.index);
}

IndexLag::Age firstPatience(const Batch &batch, site::Operation operation,
                            const VerifierPatience &patience, const IndexLag &lag)
{
    const bool isRefused = !batch.task.failures.isEmpty() || isMissingAtOnce(batch);
    return isRefused ? std::min(patience.refused, patience.index)
                     : silentPatience(batch, operation, patience, lag);
}

IndexLag::Age lastPatience(const Batch &batch,
                           const QList<std::optional<site::StoredProfile>> &found,
                           site::Operation operation, const VerifierPatience &patience,
                           const IndexLag &lag)
{
    const bool isShort = (isMissingAtOnce(batch) && operation == site::Operation::Upsert)
                         || hasEnoughFailures(batch, found);
    return isShort ? patience.refused : silentPatience(batch, operation, patience, lag);
}

std::optional<Message> SilentFailures::add(qsizetype records, IndexLag::Age patience,
                                           Clock::time_point now)
{
    m_records += records;
    if (m_toldAt && now < *m_toldAt + toldEach)
        return std::nullopt;
    m_toldAt = now;
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(patience).count();
    return Message{u"run.tasksFailSilently"_s,
                   {QString::number(std::exchange(m_records, 0)), QString::number(seconds)}};
}

} // namespace migration
