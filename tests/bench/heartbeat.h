#pragma once

#include <QElapsedTimer>
#include <QFile>
#include <QList>
#include <QObject>
#include <QTimerEvent>

#include <algorithm>
#include <ctime>

/// Beats in the event loop every few milliseconds and remembers the longest time between two beats:
/// how long the window did not answer.
class Heartbeat : public QObject
{
public:
    static constexpr int everyMs = 5;

    Heartbeat() { startTimer(everyMs, Qt::PreciseTimer); }

    void reset()
    {
        m_longest = m_busiest = 0;
        m_since.start();
        m_processor = processorMs();
    }
    double longestMs() const { return m_longest; }
    /// What the thread itself computed between two beats at most: on a machine that others use as
    /// well, the time alone says little.
    double busiestMs() const { return m_busiest; }

protected:
    void timerEvent(QTimerEvent *) override
    {
        const double processor = processorMs();
        m_longest = std::max(m_longest, double(m_since.nsecsElapsed()) / 1e6);
        m_busiest = std::max(m_busiest, processor - m_processor);
        m_processor = processor;
        m_since.start();
    }

private:
    static double processorMs()
    {
        timespec now;
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
    }

    QElapsedTimer m_since;
    double m_processor = 0;
    double m_longest = 0;
    double m_busiest = 0;
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
