#pragma once

#include <QtGlobal>

#include <deque>
#include <optional>

namespace operations {

/// How long something will take, from \a low to \a high seconds.
struct TimeLeft
{
    qint64 low = 0;
    qint64 high = 0;
};

/// Tells how fast a run is and how long it will still take, from the records that were settled in
/// the last minutes. Records settle in bursts, many tasks at a time: what counts is the time
/// between bursts, and a time left is a range. For one thread; works with any clock that is given.
class Estimate
{
public:
    /// \a settled of \a total records have their outcome \a seconds after some moment, by \a tasks
    /// bulk tasks. Neither seconds nor tasks go back; settled records may, when choices change:
    /// that begins anew.
    void add(double seconds, qint64 settled, qint64 total, qint64 tasks);
    /// The user paused: what passes until the next add() does not count.
    void pause();

    /// Records a minute; none while it is not known (estimating).
    std::optional<double> perMinute() const;
    /// None while it is not known: in the first 30 seconds unless 3 tasks have ended before, and
    /// while nothing has come for long.
    std::optional<TimeLeft> timeLeft() const;

private:
    struct Mark
    {
        double at = 0; ///< Seconds, pauses not counted.
        qint64 settled = 0;
    };
    /// What the rate is measured from: whole bursts, each with the wait before it.
    struct Span
    {
        Mark from, to;
        int bursts = 0;
        double seconds = 0;
    };
    double longestGap() const;
    Span span() const;
    void forget();

    std::deque<Mark> m_marks; ///< When records settled; the first is where counting began.
    double m_clock = 0;       ///< The last seconds that were given.
    double m_now = 0;         ///< The same without pauses.
    qint64 m_settled = 0, m_total = 0;
    qint64 m_firstTasks = 0, m_tasks = 0;
    bool m_paused = true; ///< Nothing counts before the first add().
};

} // namespace operations
