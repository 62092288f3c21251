#include "salesforce/damage.h"

#include "salesforce/recordid.h"

#include <algorithm>
#include <numeric>

namespace salesforce {
namespace {

bool isDigit(char at)
{
    return at >= '0' && at <= '9';
}

bool isLetter(char at)
{
    return (at >= 'a' && at <= 'z') || (at >= 'A' && at <= 'Z');
}

bool isDigits(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isDigit);
}

} // namespace

bool isScientific(QByteArrayView cell)
{
    cell = cell.trimmed();
    qsizetype at = 0;
    const auto digits = [&] {
        const qsizetype begin = at;
        while (at < cell.size() && isDigit(cell[at]))
            ++at;
        return at - begin;
    };
    if (digits() != 1)
        return false;
    if (at < cell.size() && (cell[at] == '.' || cell[at] == ',')) {
        ++at;
        if (digits() == 0)
            return false;
    }
    if (at >= cell.size() || (cell[at] != 'E' && cell[at] != 'e'))
        return false;
    ++at;
    if (at < cell.size() && (cell[at] == '+' || cell[at] == '-'))
        ++at;
    const qsizetype power = digits();
    return power > 0 && power <= 3 && at == cell.size();
}

IdJudgement judgeId(QByteArrayView cell)
{
    cell = cell.trimmed();
    if (cell.isEmpty())
        return IdJudgement::Empty;
    if (cell.size() == 18 || cell.size() == 15) {
        // Nearly all are, so they are judged first.
        if (const std::optional<IdBytes> id = recordIdBytes(cell)) {
            const bool asItWas =
                cell.size() == 15 || std::equal(id->begin(), id->end(), cell.begin());
            return asItWas ? IdJudgement::Good : IdJudgement::Repaired;
        }
    }
    if (isScientific(cell))
        return IdJudgement::Number;
    const bool isWord =
        std::all_of(cell.begin(), cell.end(), [](char at) { return isDigit(at) || isLetter(at); });
    if (!isWord)
        return IdJudgement::Wrong;
    if (cell.size() != 15 && cell.size() != 18)
        return isDigits(cell) ? IdJudgement::Number : IdJudgement::Cut;
    const QByteArrayView first = cell.first(15);
    if (std::all_of(first.begin(), first.end(), [](char at) { return at == '0'; }))
        return IdJudgement::Empty;
    return isDigits(cell) ? IdJudgement::Number : IdJudgement::Wrong;
}

bool isCutCell(QByteArrayView cell)
{
    constexpr qsizetype most = 32767;
    if (cell.size() < most || cell.size() > 4 * most)
        return false;
    return QString::fromUtf8(cell).size() == most;
}

void PostalCodes::add(QByteArrayView cell)
{
    cell = cell.trimmed();
    if (!isDigits(cell) || cell.size() >= qsizetype(m_lengths.size()))
        return;
    ++m_lengths[size_t(cell.size())];
    m_zeroLed += cell[0] == '0' ? 1 : 0;
}

void PostalCodes::add(const PostalCodes &other)
{
    for (size_t i = 0; i < m_lengths.size(); ++i)
        m_lengths[i] += other.m_lengths[i];
    m_zeroLed += other.m_zeroLed;
}

qsizetype PostalCodes::usualLength() const
{
    const auto most = std::max_element(m_lengths.cbegin(), m_lengths.cend());
    const qint64 sum = std::accumulate(m_lengths.cbegin(), m_lengths.cend(), qint64(0));
    return *most * 2 > sum ? most - m_lengths.cbegin() : 0;
}

qint64 PostalCodes::shortened() const
{
    const qsizetype usual = usualLength();
    // Countries differ in how many digits they have; five of most and four of some is what remains
    // of five.
    if (usual < 5 || m_zeroLed > 0)
        return 0;
    return m_lengths[size_t(usual - 1)];
}

} // namespace salesforce
