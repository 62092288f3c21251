#include "migration/readinglanes.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace migration {

constexpr qsizetype connections = 4;
// As many profiles come with one call (CSM API, reading): smaller parts would cost more of them.
constexpr qsizetype leastPart = 25;

ReadingLanes::~ReadingLanes()
{
    {
        const std::lock_guard lock(m_mutex);
        m_over = true;
    }
    m_changed.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

void ReadingLanes::serve()
{
    const auto door = m_site.another();
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_over || !m_waiting.empty(); });
        if (m_waiting.empty())
            return;
        Part *part = m_waiting.front();
        m_waiting.pop_front();
        lock.unlock();
        part->found = migration::readBack(part->sending, part->reading, *door, part->context);
        lock.lock();
        --m_open;
        m_changed.notify_all();
    }
}

Result<Found> ReadingLanes::readBack(Sending &sending, MembershipReading reading,
                                     const RunContext &context)
{
    Batch &batch = sending.batch;
    const qsizetype count = batch.records.size();
    const bool customers = site::kindOf(batch.endpoint) == model::Kind::Customer;
    if (!customers || count < 2 * leastPart) // names and few records take few calls
        return migration::readBack(sending, reading, m_site, context);

    const qsizetype size = std::max(leastPart, (count + connections - 1) / connections);
    const QList<RecordState> records = std::exchange(batch.records, {});
    std::deque<Part> parts; // they stay where they are
    for (qsizetype at = 0; at < count; at += size) {
        Part &part =
            parts.emplace_back(Part{{batch, sending.profiles.mid(at, size)}, reading, context});
        part.sending.batch.records = records.mid(at, size);
    }
    while (m_threads.size() + 1 < parts.size())
        m_threads.emplace_back([this] { serve(); });
    {
        const std::lock_guard lock(m_mutex);
        m_open = int(parts.size()) - 1;
        for (auto part = std::next(parts.begin()); part != parts.end(); ++part)
            m_waiting.push_back(&*part);
    }
    m_changed.notify_all();
    parts.front().found = migration::readBack(parts.front().sending, reading, m_site, context);
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_open == 0; });
    }

    Result<Found> all = Found();
    for (const Part &part : parts) {
        batch.records += part.sending.batch.records;
        if (all && part.found)
            *all += *part.found;
        else if (all)
            all = part.found.error();
    }
    return all;
}

} // namespace migration
