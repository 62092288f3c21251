#include "pages/source/busyring.h"

#include "support/theme.h"

#include <QPainter>
#include <QTimerEvent>

namespace ui {

constexpr int diameter = 36;
constexpr int thickness = 4;
constexpr int turnMs = 50;

BusyRing::BusyRing(QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(diameter, diameter);
}

void BusyRing::showEvent(QShowEvent *)
{
    m_timer.start(turnMs, this);
}

void BusyRing::hideEvent(QHideEvent *)
{
    m_timer.stop();
}

void BusyRing::timerEvent(QTimerEvent *)
{
    m_angle = (m_angle + 12) % 360;
    update();
}

void BusyRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal half = thickness / 2.0;
    const QRectF ring = QRectF(rect()).adjusted(half, half, -half, -half);
    painter.setPen(QPen(colors().line, thickness));
    painter.drawEllipse(ring);
    painter.setPen(QPen(colors().accent, thickness, Qt::SolidLine, Qt::FlatCap));
    painter.drawArc(ring, -(m_angle - 90) * 16, -90 * 16);
}

} // namespace ui
