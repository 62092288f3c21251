#pragma once

#include "migration/clearings.h"

#include <condition_variable>
#include <mutex>

namespace migration {

/// What is to be sent of a stage beside what the packer hands out: batches in which records go on
/// that are at the site already or were not taken as they were, and records of which only details
/// are to be emptied. The verifier finds the former, the packer the latter. Safe from any thread.
class FollowUps
{
public:
    FollowUps(model::Kind kind, const site::Limits &limits)
        : m_kind(kind)
        , m_limits(limits)
    {
    }

    /// One that is as it is meant to be otherwise; not in the journal yet.
    void add(RecordState record);
    /// One batch that is in the journal.
    void add(Sending journaled);
    /// The verifier has a batch of which some may come ...
    void expect();
    /// ... and now all of them have.
    void haveCome();

    /// A batch, in the journal where it has an id; none where there are only a few.
    std::optional<Sending> take();
    /// The same, with the few, once nothing else is left to send; waits for those that may come.
    /// None when all were taken.
    Result<std::optional<Sending>> takeLast(const StopToken &stop);

private:
    std::optional<Sending> takeJournaled();
    std::optional<Sending> pack();

    const model::Kind m_kind;
    const site::Limits m_limits;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Sending> m_journaled;
    std::deque<RecordState> m_records;
    int m_expected = 0;
};

} // namespace migration
