#pragma once

#include <QBasicTimer>
#include <QWidget>

namespace ui {

/// A ring that turns while something is waited for that nobody can hurry.
class BusyRing : public QWidget
{
    Q_OBJECT

public:
    explicit BusyRing(QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QBasicTimer m_timer;
    int m_angle = 0; ///< In degrees.
};

} // namespace ui
