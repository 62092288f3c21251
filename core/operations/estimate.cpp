#include "operations/estimate.h"

#include <algorithm>
#include <cmath>

namespace operations {

constexpr double windowSeconds = 180;
constexpr double burstSeconds = 1; // closer together is one burst
constexpr double gapsInWindow = 4; // so many bursts, where they are far apart
constexpr double firstSeconds = 30;
constexpr qint64 firstTasks = 3;
constexpr double standstill = 5; // times the longest gap, or that of a minute: no telling any more
constexpr double longestTold = 100.0 * 24 * 3600;

void Estimate::add(double seconds, qint64 settled, qint64 total, qint64 tasks)
{
    m_total = total;
    if (m_marks.empty() || settled < m_settled) { // the first, or counted anew
        m_marks.clear();
        m_marks.push_back({m_now, settled});
        m_firstTasks = tasks;
    } else if (!m_paused) {
        m_now += std::max(0.0, seconds - m_clock);
    }
    m_paused = false;
    m_clock = std::max(m_clock, seconds);
    m_tasks = tasks;
    if (settled > m_settled && m_marks.back().settled < settled) {
        Mark &last = m_marks.back();
        if (m_marks.size() > 1 && m_now - last.at < burstSeconds)
            last.settled = settled;
        else
            m_marks.push_back({m_now, settled});
        forget();
    }
    m_settled = settled;
}

void Estimate::pause()
{
    m_paused = true;
}

double Estimate::longestGap() const
{
    double longest = 0;
    for (size_t i = 1; i < m_marks.size(); ++i)
        longest = std::max(longest, m_marks[i].at - m_marks[i - 1].at);
    return longest;
}

/// Drops what is older than the window; at least two marks stay.
void Estimate::forget()
{
    const double window = std::max(windowSeconds, gapsInWindow * longestGap());
    while (m_marks.size() > 2 && m_marks.back().at - m_marks[1].at >= window)
        m_marks.pop_front();
}

/// Seconds from the first mark until now, less what is only the wait for the next burst.
double Estimate::measured() const
{
    const double sinceLast = m_now - m_marks.back().at;
    return m_marks.back().at - m_marks.front().at + std::max(0.0, sinceLast - longestGap());
}

std::optional<double> Estimate::perMinute() const
{
    if (m_marks.size() < 2 || (m_now < firstSeconds && m_tasks - m_firstTasks < firstTasks))
        return std::nullopt;
    const double seconds = measured();
    if (seconds <= 0)
        return std::nullopt;
    return double(m_marks.back().settled - m_marks.front().settled) * 60 / seconds;
}

std::optional<TimeLeft> Estimate::timeLeft() const
{
    if (m_total > 0 && m_settled >= m_total)
        return TimeLeft{};
    const auto rate = perMinute();
    const double gap = longestGap();
    if (!rate || m_now - m_marks.back().at > standstill * std::max(60.0, gap))
        return std::nullopt;
    const double sinceLast = std::min(m_now - m_marks.back().at, gap);
    const double left = std::max(0.0, double(m_total - m_settled) * 60 / *rate - sinceLast);

    // How unlike the two halves of the window are is how far the next minutes may be off.
    const size_t middle = m_marks.size() / 2;
    const auto rateOf = [](const Mark &from, const Mark &to) {
        return to.at > from.at ? double(to.settled - from.settled) / (to.at - from.at) : 0;
    };
    double spread = 0.5 / std::sqrt(double(m_marks.size() - 1));
    if (m_marks.size() > 4) {
        const double early = rateOf(m_marks.front(), m_marks[middle]);
        const double late = rateOf(m_marks[middle], m_marks.back());
        spread = std::max(spread, std::abs(early - late) / (early + late));
    }
    spread = std::clamp(spread, 0.1, 0.5);
    const double high = left * (1 + spread);
    if (!(high < longestTold))
        return std::nullopt;
    return TimeLeft{qint64(std::floor(left * (1 - spread))),
                    std::max<qint64>(1, qint64(std::ceil(high)))};
}

} // namespace operations
