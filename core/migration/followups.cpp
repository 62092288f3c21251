#include "migration/followups.h"

using namespace std::chrono_literals;

namespace migration {

void FollowUps::add(RecordState record)
{
    const std::lock_guard lock(m_mutex);
    m_records.push_back(std::move(record));
}

void FollowUps::add(Sending journaled)
{
    {
        const std::lock_guard lock(m_mutex);
        m_journaled.push_back(std::move(journaled));
    }
    m_changed.notify_one();
}

void FollowUps::expect()
{
    const std::lock_guard lock(m_mutex);
    ++m_expected;
}

void FollowUps::haveCome()
{
    {
        const std::lock_guard lock(m_mutex);
        --m_expected;
    }
    m_changed.notify_all();
}

std::optional<Sending> FollowUps::takeJournaled()
{
    if (m_journaled.empty())
        return std::nullopt;
    Sending sending = std::move(m_journaled.front());
    m_journaled.pop_front();
    return sending;
}

std::optional<Sending> FollowUps::take()
{
    const std::lock_guard lock(m_mutex);
    if (auto journaled = takeJournaled())
        return journaled;
    if (m_records.size() < size_t(m_limits.profilesPerRequest))
        return std::nullopt;
    return takeClearing(m_records, m_kind, m_limits);
}

Result<std::optional<Sending>> FollowUps::takeLast(const StopToken &stop)
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        if (stop.requested())
            return cancelled();
        if (auto journaled = takeJournaled())
            return journaled;
        if (!m_records.empty())
            return std::optional(takeClearing(m_records, m_kind, m_limits));
        if (m_expected == 0)
            return std::optional<Sending>();
        m_changed.wait_for(lock, 50ms);
    }
}

} // namespace migration
