#include "migration/indexlag.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace migration {

// One that should have shown may be one that the site did not take.
constexpr int mostDoubts = 5;

bool IndexLag::mayAsk(qint64 batch, Age age, Clock::time_point now)
{
    if (m_shown)
        return true;
    if (m_scout == 0)
        m_scout = batch;
    if (batch == m_scout)
        return true;
    if (now < m_nextOther)
        return false;
    m_nextOther = now + 4 * nextLook(age);
    return true;
}

void IndexLag::leave(qint64 batch)
{
    if (batch == m_scout)
        m_scout = 0;
}

void IndexLag::showed(Age age, int misses)
{
    // A look in vain costs a call and a late one nothing: up at once, down in small steps.
    m_expected = misses == 0 ? std::min(age, m_expected) * 63 / 64 : age;
    m_shown = m_shown ? std::max(age, *m_shown * 7 / 8) : age;
    m_doubts = 0;
}

void IndexLag::hid(Age age)
{
    if (isPast(age) && ++m_doubts >= mostDoubts)
        allHid(age);
    if (!m_shown)
        m_expected = std::max(m_expected, age);
}

void IndexLag::allHid(Age age)
{
    m_shown.reset();
    m_doubts = 0;
    m_scout = 0;
    hid(age);
}

IndexLag::Age IndexLag::nextLook(Age age)
{
    return std::clamp<Age>(age / 4, 200ms, 15s);
}

} // namespace migration
