#include "operations/estimate.h"

#include <algorithm>
#include <cmath>

namespace operations {

constexpr double windowSeconds = 180;
constexpr double burstSeconds = 1; // closer together is one burst
constexpr double gapsInWindow = 8; // so many bursts, where they are far apart
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

/// From the end of one burst to that of another. In the middle of one the rate would be too low:
/// the wait before it counts in full, and what it brings does not yet.
Estimate::Span Estimate::span() const
{
    const double longest = longestGap();
    const double silence = m_now - m_marks.back().at;
    Span span;
    for (size_t i = 0; i < m_marks.size(); ++i) {
        const double gap = i + 1 < m_marks.size() ? m_marks[i + 1].at - m_marks[i].at : silence;
        if (gap < longest / 2)
            continue;
        (span.bursts++ == 0 ? span.from : span.to) = m_marks[i];
    }
    if (span.bursts < 2)
        span = {m_marks.front(), m_marks.back(), 2};
    // What has come for so long without a gap is no burst: it flows.
    if (m_marks.back().at - span.to.at > 2 * longest) {
        span.to = m_marks.back();
        ++span.bursts;
    }
    span.seconds = span.to.at - span.from.at + std::max(0.0, silence - longest);
    return span;
}

std::optional<double> Estimate::perMinute() const
{
    if (m_marks.size() < 2 || (m_now < firstSeconds && m_tasks - m_firstTasks < firstTasks))
        return std::nullopt;
    const Span measured = span();
    if (measured.seconds <= 0)
        return std::nullopt;
    return double(measured.to.settled - measured.from.settled) * 60 / measured.seconds;
}

std::optional<TimeLeft> Estimate::timeLeft() const
{
    if (m_total > 0 && m_settled >= m_total)
        return TimeLeft{};
    const auto rate = perMinute();
    if (!rate)
        return std::nullopt;
    const double longest = longestGap();
    const double silence = m_now - m_marks.back().at;
    if (silence > standstill * std::max(60.0, longest))
        return std::nullopt;
    const Span measured = span();
    const double passed = m_marks.back().at - measured.to.at + std::min(silence, longest);
    const double left = std::max(0.0, double(m_total - measured.to.settled) * 60 / *rate - passed);
    // The fewer bursts there were, the less is known of the next.
    const double spread = std::clamp(0.5 / std::sqrt(double(measured.bursts - 1)), 0.1, 0.5);
    const double high = left * (1 + spread);
    if (!(high < longestTold))
        return std::nullopt;
    return TimeLeft{qint64(std::floor(left * (1 - spread))),
                    std::max<qint64>(1, qint64(std::ceil(high)))};
}

} // namespace operations
