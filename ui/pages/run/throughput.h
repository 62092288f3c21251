#pragma once

#include <QList>

namespace ui {

/// How many records settled in each stretch of a run. However long it lasts, some hundred numbers:
/// when there are more, each two become one that is twice as long.
class Throughput
{
public:
    static constexpr int mostStretches = 240;

    /// \a settled records after \a milliseconds of work, both since the beginning; the first call
    /// says what was settled before. What goes backwards counts for nothing.
    void add(qint64 milliseconds, qint64 settled);

    qint64 stretch() const { return m_stretch; } ///< Milliseconds.
    /// Records a minute, stretch by stretch, smoothed, as tasks settle a hundred at once; the last
    /// one, which is not over, is left out.
    QList<double> rates() const;

private:
    QList<qint64> m_counts;
    qint64 m_stretch = 1000;
    qint64 m_settled = -1;
};

} // namespace ui
