#pragma once

#include "widgets/card.h"

class QLabel;
class QProgressBar;

namespace ui {

class ThroughputChart;

/// How far a run is as a whole: share, records, rate, time left, and its course.
class RunCard : public Card
{
    Q_OBJECT

public:
    /// \a name: that of the page; the controls' begin with it.
    explicit RunCard(const QString &name, QWidget *parent = nullptr);

    struct Figures
    {
        qint64 settled = 0, total = 0; ///< Records; total 0 while nobody knows.
        qint64 notAccepted = 0;
        qint64 notEntitled = 0; ///< Entitlements that were not made, or are unknown.
        qint64 notReadBack = 0; ///< Arrived by the word of their task, wholly or in part.
        QString activity;       ///< What is done while nothing can be counted yet.
        bool going = false;
        QString rate; ///< Rate and time left; empty: nothing is said.
    };
    void setFigures(const Figures &figures);
    ThroughputChart *chart() const { return m_chart; }

Q_SIGNALS:
    /// A screen reader was told of another tenth.
    void announced(const QString &percent);

private:
    QLabel *m_percent;
    QLabel *m_records;
    QLabel *m_rate;
    QProgressBar *m_bar;
    ThroughputChart *m_chart;
    int m_announced = 0; ///< The tenth that a screen reader was last told of.
};

} // namespace ui
