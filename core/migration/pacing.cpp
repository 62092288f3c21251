#include "migration/pacing.h"

#include <algorithm>
#include <cmath>

using namespace std::chrono_literals;

namespace migration {

using std::chrono::milliseconds;

// A site's own cap rarely changes, and each try beyond it is a refusal.
constexpr milliseconds firstPatience = 5min;
constexpr milliseconds longestPatience = 1h;
constexpr milliseconds soonest = 2s; // what other tools have open passes with their tasks
constexpr int leastCap = 5;          // of a site (CSM API, tasks)
// Other tools' tasks may fill the site's cap; those of more than 30 minutes no longer count there
// (CSM API, tasks).
constexpr milliseconds capPatience = 1h;

bool Pacing::enter(const StopToken &stop)
{
    std::unique_lock lock(m_mutex);
    while (!stop.requested()) {
        const auto now = Clock::now();
        if (now >= m_notBefore) {
            mayGrow();
            if (m_open < m_cap) {
                ++m_open;
                return true;
            }
        }
        m_changed.wait_until(lock,
                             now < m_notBefore ? std::min(m_notBefore, now + 100ms) : now + 100ms);
    }
    return false;
}

/// More than was refused, once it is time.
void Pacing::mayGrow()
{
    const bool refusedBefore = m_growsAfter != Clock::time_point();
    if (m_tasks >= m_cap && m_cap < m_most && (!refusedBefore || Clock::now() >= m_growsAfter))
        ++m_cap;
}

void Pacing::leave()
{
    {
        const std::lock_guard lock(m_mutex);
        --m_open;
        --m_tasks;
        m_notBefore = {}; // whoever has the other places, this one is free
    }
    m_changed.notify_all();
}

void Pacing::giveBack()
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
        ++m_tasks;
        m_refusals = 0;
        if (m_tasks > m_proven) {
            m_proven = m_tasks;
            m_growsAfter = {};
            m_patience = firstPatience;
        }
        mayGrow();
    }
    m_changed.notify_all();
}

milliseconds Pacing::refused()
{
    milliseconds delay;
    {
        const std::lock_guard lock(m_mutex);
        const auto now = Clock::now();
        // All lanes that were asking when the site had enough are refused at once: that is one
        // refusal, not as many in a row.
        const bool alsoAsked = now < m_notBefore;
        if (!alsoAsked && ++m_refusals == 1)
            m_refusedSince = now;
        const bool newHeight = m_open > std::max(m_proven, leastCap);
        --m_open;
        m_cap = std::max(1, std::min(m_cap, m_open));
        if (newHeight) {
            m_growsAfter = now + m_patience;
            m_patience = std::min(m_patience * 2, longestPatience);
        } else {
            m_growsAfter = now + std::max<milliseconds>(soonest, milliseconds(qint64(m_taskTime)));
        }
        if (!alsoAsked)
            m_notBefore = now + refusalDelay();
        delay = std::chrono::ceil<milliseconds>(m_notBefore - now);
    }
    m_changed.notify_all();
    return delay;
}

bool Pacing::isHopeless() const
{
    const std::lock_guard lock(m_mutex);
    return m_refusals > 0 && m_tasks == 0 && Clock::now() - m_refusedSince >= capPatience;
}

milliseconds Pacing::refusalDelay() const
{
    const auto first = std::max<milliseconds>(milliseconds(qint64(m_taskTime / 2)), 250ms);
    return std::min<milliseconds>(60s, first * (1 << std::min(m_refusals - 1, 8)));
}

/// Under a rate limit a question in vain costs more than one that comes late: the wait is better
/// spent before it goes into the queue.
double Pacing::slack() const
{
    return std::min(m_heldBack, m_taskTime / 4);
}

milliseconds Pacing::firstPoll() const
{
    const std::lock_guard lock(m_mutex);
    return std::clamp<milliseconds>(milliseconds(qint64(m_taskTime + m_deviation / 4 + slack())),
                                    10ms, 10min);
}

milliseconds Pacing::nextPoll(milliseconds elapsed) const
{
    const std::lock_guard lock(m_mutex);
    const double late = double(elapsed.count()) - m_taskTime;
    const double growing = m_ended == 0 ? late / 4 : late / 3; // nothing is known at first
    const double step = std::max(m_deviation * 1.25, growing) + slack();
    return std::clamp<milliseconds>(milliseconds(qint64(step)), 25ms, 15s);
}

Pacing::Learnt Pacing::learnt(site::Endpoint endpoint) const
{
    const std::lock_guard lock(m_mutex);
    const auto learnt = m_learnt.find(endpoint);
    return learnt == m_learnt.end() ? Learnt() : learnt->second;
}

int Pacing::places() const
{
    const std::lock_guard lock(m_mutex);
    return m_cap;
}

void Pacing::ended(site::Endpoint endpoint, const LastQuestion &question)
{
    const std::lock_guard lock(m_mutex);
    const double asked = double(question.asked.count());
    const double meantFor = double(question.meantFor.count());
    m_heldBack += (asked - meantFor - m_heldBack) / 8;
    const double share = 1.0 / std::min(m_ended + 1, 8);
    if (question.notYet) {
        m_hits = 0;
        const double notYet = double(question.notYet->count());
        const bool isDear = slack() >= 25; // asking in vain
        learn(endpoint, (notYet + std::max(meantFor, notYet)) / 2,
              isDear ? std::max(share, 0.5) : share);
        return;
    }
    // All that are open come to the same time: only many hits in a row say that it is much too
    // late.
    m_hits = std::min(m_hits + 1, 2 * m_most + 30);
    const int tooMany = std::max(0, m_hits - 2 * m_most);
    // One that was asked for late says nothing of the time until then.
    learn(endpoint, std::min(asked * (0.99 - 0.01 * tooMany), m_taskTime),
          tooMany > 0 ? 0.5 : share);
}

void Pacing::learn(site::Endpoint endpoint, double ended, double share)
{
    const double error = ended - m_taskTime;
    ++m_ended;
    Learnt &learnt = m_learnt[endpoint];
    ++learnt.tasks;
    learnt.time += ended;
    m_taskTime = std::clamp(m_taskTime + error * share, 10.0, 600'000.0);
    m_deviation =
        m_ended == 1 ? m_taskTime / 20 : m_deviation + (std::abs(error) - m_deviation) * share;
}

} // namespace migration
