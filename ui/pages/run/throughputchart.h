#pragma once

#include "operations/status.h"
#include "pages/run/throughput.h"

#include <QWidget>

namespace ui {

/// Draws how many records a minute a run settled, from its beginning to now, and where it waited
/// for the site.
class ThroughputChart : public QWidget
{
    Q_OBJECT

public:
    explicit ThroughputChart(const QString &name, QWidget *parent = nullptr);

    void clear();
    /// What a run did next, with what it waited for.
    void add(const QList<operations::CoursePoint> &course);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Pause
    {
        qint64 at = 0, until = 0; ///< Milliseconds of work.
        Message note;
        QString text;
    };
    void addPause(const operations::CoursePoint &point);
    void describe();

    Throughput m_throughput;
    QList<Pause> m_pauses;
};

} // namespace ui
