#include "migration/pacing.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace migration {

bool Pacing::enter(const StopToken &stop)
{
    std::unique_lock lock(m_mutex);
    while (m_open >= m_cap && !stop.requested())
        m_changed.wait_for(lock, 100ms);
    if (stop.requested())
        return false;
    ++m_open;
    return true;
}

void Pacing::leave()
{
    {
        const std::lock_guard lock(m_mutex);
        --m_open;
    }
    m_changed.notify_all();
}

void Pacing::accepted()
{
    {
        const std::lock_guard lock(m_mutex);
        m_refusals = 0;
        m_cap = std::min(m_cap + 1, m_most);
    }
    m_changed.notify_all();
}

void Pacing::refused()
{
    const std::lock_guard lock(m_mutex);
    ++m_refusals;
    m_cap = std::max(1, m_open - 1); // the refused one is among the open ones still
}

std::chrono::milliseconds Pacing::refusalDelay() const
{
    const std::lock_guard lock(m_mutex);
    return std::min<std::chrono::milliseconds>(60s, std::max(m_taskTime / 2, 250ms)
                                                        * (1 << std::min(m_refusals, 8)) / 2);
}

std::chrono::milliseconds Pacing::firstPoll() const
{
    const std::lock_guard lock(m_mutex);
    return m_taskTime;
}

std::chrono::milliseconds Pacing::nextPoll(std::chrono::milliseconds elapsed)
{
    return std::clamp<std::chrono::milliseconds>(elapsed / 10, 25ms, 15s);
}

void Pacing::ended(std::chrono::milliseconds elapsed, int polls)
{
    const std::lock_guard lock(m_mutex);
    const auto noticed = polls <= 1 ? elapsed * 9 / 10 : elapsed;
    m_taskTime = std::clamp<std::chrono::milliseconds>((m_taskTime * 3 + noticed) / 4, 10ms, 10min);
}

} // namespace migration
