#pragma once

#include "migration/indexlag.h"
#include "migration/journalrows.h"

namespace migration {

/// How long the verifier looks for a record that is not there.
struct VerifierPatience
{
    std::chrono::milliseconds index{
        360'000}; ///< The site's index may lag this long behind its tasks.
    std::chrono::milliseconds refused{
        15'000}; ///< The same where the task tells of as many failures as are missing.
};

/// A task that failed and did not say why: it may have written all, some or nothing.
bool failedSilently(const Batch &batch);

/// Until what age one of \a batch that is not there is looked for at least. Of a task that failed
/// silently not until the index has had all its time: what should have shown by what others took is
/// sent again, which does no harm should it have been written, as an UPSERT goes by email.
IndexLag::Age firstPatience(const Batch &batch, site::Operation operation,
                            const VerifierPatience &patience, const IndexLag &lag);
/// The same with what was \a found of it: from then on it is decided what became of the others.
IndexLag::Age lastPatience(const Batch &batch,
                           const QList<std::optional<site::StoredProfile>> &found,
                           site::Operation operation, const VerifierPatience &patience,
                           const IndexLag &lag);

/// Tells of tasks that failed silently, which takes minutes to mend: of many at most once a minute.
/// For one thread.
class SilentFailures
{
public:
    using Clock = std::chrono::steady_clock;

    /// One more: what is to be told now. "run.tasksFailSilently" (arguments: records of such tasks
    /// since it was told last, seconds until what did not arrive is sent again).
    std::optional<Message> add(qsizetype records, IndexLag::Age patience, Clock::time_point now);

private:
    qsizetype m_records = 0;
    std::optional<Clock::time_point> m_toldAt;
};

} // namespace migration
