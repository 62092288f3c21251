#pragma once

#include <QFile>
#include <QList>
#include <QObject>
#include <QTimerEvent>

#include <algorithm>
#include <ctime>
#include <unistd.h>

/// Beats in the event loop every few milliseconds and remembers the longest time between two beats:
/// how long the window did not answer.
class Heartbeat : public QObject
{
public:
    static constexpr int everyMs = 5;

    Heartbeat() { startTimer(everyMs, Qt::PreciseTimer); }

    void reset()
    {
        m_longest = m_own = m_computed = 0;
        m_former = Moment::now();
    }
    double longestMs() const { return m_longest; }
    /// Of a gap at most, without what the thread waited for a processor: on a machine that others
    /// use as well, the time alone says little.
    double ownMs() const { return m_own; }
    double computedMs() const { return m_computed; } ///< Of a gap at most.

protected:
    void timerEvent(QTimerEvent *) override
    {
        const Moment now = Moment::now();
        const double gap = now.time - m_former.time;
        m_longest = std::max(m_longest, gap);
        m_own = std::max(m_own, gap - (now.queued - m_former.queued));
        m_computed = std::max(m_computed, now.computed - m_former.computed);
        m_former = now;
    }

private:
    /// In milliseconds.
    struct Moment
    {
        double time = 0;
        double computed = 0; ///< By this thread.
        double queued = 0;   ///< This thread could go on, but had no processor.

        static Moment now()
        {
            Moment now;
            timespec time;
            clock_gettime(CLOCK_MONOTONIC, &time);
            now.time = double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
            QFile file(QStringLiteral("/proc/self/task/%1/schedstat").arg(gettid()));
            if (file.open(QIODevice::ReadOnly)) {
                const QList<QByteArray> numbers = file.readAll().simplified().split(' ');
                now.computed = numbers.value(0).toDouble() / 1e6;
                now.queued = numbers.value(1).toDouble() / 1e6;
            }
            return now;
        }
    };

    Moment m_former;
    double m_longest = 0;
    double m_own = 0;
    double m_computed = 0;
};

/// The most memory that this process ever held, in MiB; 0 where the system does not tell.
inline double mostMemory()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').value(0).toDouble() / 1024;
    }
    return 0;
}

inline double median(QList<double> values)
{
    if (values.isEmpty())
        return 0;
    const auto middle = values.begin() + values.size() / 2;
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}
