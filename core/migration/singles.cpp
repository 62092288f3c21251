#include "migration/singles.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace migration {

// The average is of about so many: enough to bear one slow answer.
constexpr int averageOf = 20;

qsizetype Singles::take(qsizetype fresh)
{
    const std::lock_guard lock(m_mutex);
    if (m_way == Way::Singly)
        return std::min<qsizetype>(fresh, m_rule.together);
    if (m_way != Way::Undecided || fresh < m_rule.handful)
        return 0;
    const auto now = Clock::now();
    m_start = m_start.value_or(now);
    const Pacing::Learnt learnt = m_pacing.learnt(m_endpoint);
    const int tasks = learnt.tasks - m_before.tasks;
    const double time = learnt.time - m_before.time;
    // Only a whole round of all places shows whether the site does them side by side.
    if (tasks < std::max(m_rule.tasks, m_pacing.places())
        || time < double(m_rule.slow.count()) * tasks)
        return 0;
    const std::chrono::duration<double, std::milli> elapsed = now - *m_start;
    m_bulk = 60'000.0 * tasks * m_batchSize / std::max(1.0, elapsed.count());
    m_way = Way::Trying;
    return m_rule.handful;
}

void Singles::created(std::chrono::milliseconds time)
{
    const std::lock_guard lock(m_mutex);
    ++m_created;
    m_time += (std::max(1.0, double(time.count())) - m_time) / std::min(m_created, averageOf);
}

/// One lane alone promises more than all of them keep, where the site does one after the other:
/// that shows in the time that each takes then, so it is asked again after every group.
double Singles::perMinute() const
{
    return m_created == 0 ? 0 : 60'000.0 * m_lanes / m_time;
}

std::optional<Message> Singles::ended(qsizetype created)
{
    const std::lock_guard lock(m_mutex);
    if (m_way == Way::Bulk)
        return std::nullopt;
    const Way before = m_way;
    // A site that takes none of a group has no such calls, or not for these records.
    m_way = created > 0 && perMinute() > m_bulk ? Way::Singly : Way::Bulk;
    return m_way == before ? std::nullopt : std::optional(decision());
}

Message Singles::decision() const
{
    const auto text = [](double rate) { return QString::number(std::llround(rate)); };
    return {m_way == Way::Singly ? u"run.bySingles"_s : u"run.byBulk"_s,
            {text(perMinute()), text(m_bulk)}};
}

qsizetype countFresh(const Batch &batch, site::Operation operation)
{
    if (!batch.ofProfiles() || operation == site::Operation::Update)
        return 0;
    return std::count_if(batch.records.cbegin(), batch.records.cend(),
                         [](const RecordState &record) { return record.before == Before::Absent; });
}

Sending takeFresh(Sending &sending, qsizetype count)
{
    return takeRecords(sending, [&sending, left = count](qsizetype i) mutable {
        return sending.batch.records.at(i).before == Before::Absent && left-- > 0;
    });
}

Sending takeRecords(Sending &sending, const std::function<bool(qsizetype)> &isTaken)
{
    Sending taken;
    taken.batch.endpoint = sending.batch.endpoint;
    taken.batch.dialect = sending.batch.dialect;
    Sending left;
    for (qsizetype i = 0; i < sending.batch.records.size(); ++i) {
        Sending &to = isTaken(i) ? taken : left;
        to.batch.records.append(sending.batch.records.at(i));
        to.profiles.append(sending.profiles.at(i));
    }
    sending.batch.records = std::move(left.batch.records);
    sending.profiles = std::move(left.profiles);
    return taken;
}

} // namespace migration
