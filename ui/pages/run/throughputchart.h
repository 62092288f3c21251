#pragma once

#include "pages/run/throughput.h"

#include <QWidget>

namespace ui {

/// Draws how many records a minute a run settled, from its beginning to now, and where the site
/// asked for a pause.
class ThroughputChart : public QWidget
{
    Q_OBJECT

public:
    explicit ThroughputChart(const QString &name, QWidget *parent = nullptr);

    void clear();
    void add(qint64 milliseconds, qint64 settled); ///< As Throughput::add().
    /// Marks \a milliseconds of work with \a text.
    void addPause(qint64 milliseconds, const QString &text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Pause
    {
        qint64 at;
        QString text;
    };
    void describe();

    Throughput m_throughput;
    QList<Pause> m_pauses;
};

} // namespace ui
