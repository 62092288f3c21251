#include "pages/run/throughputchart.h"

#include "pages/run/runwords.h"
#include "support/format.h"
#include "support/theme.h"

#include <QPainter>

#include <algorithm>

namespace ui {

constexpr qsizetype leastStretches = 30; // half a minute is the shortest time that fills the width
constexpr double headroom = 1.3;         // above the highest rate
constexpr qsizetype mostPauses = 1000;
constexpr qint64 togetherWithin = 5000; // milliseconds

ThroughputChart::ThroughputChart(const QString &name, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(name);
    setAccessibleName(tr("Records a minute so far"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

void ThroughputChart::clear()
{
    m_throughput = {};
    m_pauses.clear();
    describe();
    update();
}

void ThroughputChart::add(const QList<operations::CoursePoint> &course)
{
    for (const operations::CoursePoint &point : course) {
        m_throughput.add(point.worked, point.settled);
        if (!point.wait.code.isEmpty())
            addPause(point);
    }
    describe();
    update();
}

void ThroughputChart::addPause(const operations::CoursePoint &point)
{
    const QString text = pauseMark(point.wait);
    if (text.isEmpty())
        return;
    const qint64 until = point.worked + point.wait.arguments.value(0).toLongLong() * 1000;
    if (!m_pauses.isEmpty()) { // it tries again and again: one pause
        Pause &last = m_pauses.last();
        if (last.note.code == point.wait.code && point.worked <= last.until + togetherWithin) {
            last.until = qMax(last.until, until);
            return;
        }
    }
    if (m_pauses.size() >= mostPauses)
        m_pauses.removeFirst();
    m_pauses.append({point.worked, until, point.wait, text});
}

void ThroughputChart::describe()
{
    const QList<double> rates = m_throughput.rates();
    if (rates.isEmpty()) {
        setAccessibleDescription(tr("Nothing to show yet."));
        return;
    }
    QString text = tr("%1 records a minute now, %2 at most.")
                       .arg(number(qRound64(rates.constLast())),
                            number(qRound64(*std::max_element(rates.cbegin(), rates.cend()))));
    if (!m_pauses.isEmpty())
        text += u' ' + tr("It waited for the site %n time(s).", nullptr, int(m_pauses.size()));
    setAccessibleDescription(text);
}

QSize ThroughputChart::sizeHint() const
{
    return {200, fontMetrics().height() * 4};
}

void ThroughputChart::paintEvent(QPaintEvent *)
{
    const Colors &c = colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int words = fontMetrics().height() + 4; // with room for the mark above them
    const QRectF box = QRectF(rect()).adjusted(1, 3, -1, -words);
    painter.setPen(c.line);
    painter.drawLine(box.bottomLeft(), box.bottomRight());

    const QList<double> rates = m_throughput.rates();
    const auto stretches = double(qMax(leastStretches, rates.size()) - 1);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const auto across = [&](double at) {
        const double x = qMin(1.0, at / stretches) * box.width();
        return mirrored ? box.right() - x : box.left() + x;
    };
    // Not beyond now: until when a pause lasts is only what the site asked for.
    const double now = across(double(rates.size()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.warningSoft);
    for (const Pause &pause : std::as_const(m_pauses)) {
        const double from = across(double(pause.at) / double(m_throughput.stretch()));
        double to = across(double(pause.until) / double(m_throughput.stretch()));
        to = mirrored ? qMax(to, now) : qMin(to, now);
        painter.drawRect(QRectF(QPointF(from, box.top()), QPointF(to, box.bottom())).normalized());
    }
    painter.setBrush(Qt::NoBrush);
    if (rates.size() > 1) {
        const double highest =
            qMax(1.0, headroom * *std::max_element(rates.cbegin(), rates.cend()));
        QPolygonF line;
        for (qsizetype i = 0; i < rates.size(); ++i)
            line.append({across(double(i)), box.bottom() - rates.at(i) / highest * box.height()});
        painter.setPen(QPen(c.accent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(line);
    }

    painter.setPen(c.warning);
    QRectF former;
    // The latest are those that are read: an earlier text gives way.
    for (auto pause = m_pauses.crbegin(); pause != m_pauses.crend(); ++pause) {
        const double x = across(double(pause->at) / double(m_throughput.stretch()));
        painter.drawLine(QPointF(x, box.bottom() - 4), QPointF(x, box.bottom() + 3));
        QRectF place(x, box.bottom() + 3, fontMetrics().horizontalAdvance(pause->text) + 4,
                     fontMetrics().height());
        if (mirrored)
            place.moveRight(x);
        place.moveLeft(qBound(0.0, place.left(), qMax(0.0, width() - place.width())));
        if (former.isValid() && former.adjusted(-12, 0, 12, 0).intersects(place))
            continue;
        painter.drawText(place, Qt::AlignCenter | Qt::TextSingleLine, pause->text);
        former = former.isValid() ? former.united(place) : place;
    }
}

} // namespace ui
