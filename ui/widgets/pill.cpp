#include "widgets/pill.h"

#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace ui {

constexpr int side = 9;
constexpr int rim = 2;

Pill::Pill(const QString &text, Tone tone, QWidget *parent)
    : QLabel(parent)
    , m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    setProperty("role", u"small"_s);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setState(text, tone);
}

void Pill::setState(const QString &text, Tone tone)
{
    m_tone = tone;
    setText(text);
    setAccessibleName(text);
    updateGeometry();
    update();
}

static QFont pillFont(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

QSize Pill::sizeHint() const
{
    const QFontMetrics metrics(pillFont(font()));
    return {metrics.horizontalAdvance(text()) + 2 * side + 1, metrics.height() + 2 * rim};
}

void Pill::paint(QPainter &painter, const QRect &box, const QString &text, Tone tone,
                 Qt::LayoutDirection direction)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(pillFont(painter.font()));
    const QFontMetrics metrics(painter.font());
    const QString shown = metrics.elidedText(text, Qt::ElideRight, box.width() - 2 * side);
    const QSize size(qMin(box.width(), metrics.horizontalAdvance(shown) + 2 * side + 1),
                     metrics.height() + 2 * rim);
    const QRect place = QStyle::alignedRect(direction, Qt::AlignLeft | Qt::AlignVCenter, size, box);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill(tone));
    painter.drawRoundedRect(place, place.height() / 2.0, place.height() / 2.0);
    painter.setPen(ink(tone));
    painter.drawText(place, Qt::AlignCenter | Qt::TextSingleLine, shown);
    painter.restore();
}

void Pill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(font());
    paint(painter, rect(), text(), m_tone, layoutDirection());
}

} // namespace ui
