#include "pages/map/resultline.h"

#include "support/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace ui {

constexpr int inset = 2;
constexpr int gap = 8;
constexpr qsizetype longest = 60; ///< Of a result in the line; the tool tip has it whole.

ResultLine::ResultLine(const QString &name, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(name);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    hide();
}

/// In one line, and not without end.
static QString inLine(QString text)
{
    text = text.simplified();
    if (text.size() > longest)
        text = text.first(longest) + u'…';
    // Each keeps its own direction: "+44 16" stays so between words that run from right to left.
    return QChar(0x2068) + text + QChar(0x2069);
}

void ResultLine::show(const QString &lead, const QStringList &results, const QString &oddest)
{
    QStringList shown;
    for (const QString &result : results)
        shown.append(inLine(result));
    QStringList parts{lead, shown.join(u" · "_s)};
    parts.removeAll({});
    m_text = parts.join(u"  —  "_s);
    m_oddest = oddest.isEmpty() ? QString() : tr("odd: %1").arg(inLine(oddest));
    QStringList whole;
    if (!lead.isEmpty())
        whole.append(lead);
    if (!results.isEmpty())
        whole.append(tr("The first different results: %1").arg(u'\n' + results.join(u'\n')));
    if (!oddest.isEmpty())
        whole.append(tr("The oddest one, click it to see its record: %1").arg(u'\n' + oddest));
    setToolTip(whole.isEmpty() ? QString() : Qt::convertFromPlainText(whole.join(u'\n')));
    setAccessibleName(whole.join(u". "_s));
    setVisible(!m_text.isEmpty() || !m_oddest.isEmpty());
    update();
}

QFont ResultLine::smallFont() const
{
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    return small;
}

QSize ResultLine::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 34, QFontMetrics(smallFont()).height() + 1};
}

std::pair<QRect, QRect> ResultLine::places() const
{
    const QRect inner = rect().adjusted(inset, 0, -inset, 0);
    const QFontMetrics metrics(smallFont());
    const int wanted = m_oddest.isEmpty() ? 0 : metrics.horizontalAdvance(m_oddest) + 2;
    const int text = m_text.isEmpty() ? 0 : metrics.horizontalAdvance(m_text) + 2;
    // The oddest has the right to half of the line, and to more where the rest needs less.
    const int odd = qMin(wanted, qMax(inner.width() / 2, inner.width() - text - gap));
    const int rest = qMin(text, inner.width() - (odd > 0 ? odd + gap : 0));
    const QRect first = QStyle::visualRect(layoutDirection(), inner,
                                           {inner.left(), inner.top(), rest, inner.height()});
    const int start = inner.left() + (rest > 0 ? rest + gap : 0);
    const QRect second =
        QStyle::visualRect(layoutDirection(), inner, {start, inner.top(), odd, inner.height()});
    return {first, second};
}

void ResultLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QFont font = smallFont();
    painter.setFont(font);
    const auto [text, odd] = places();
    const int flags = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft))
                      | Qt::AlignVCenter | Qt::TextSingleLine;
    const auto draw = [&](const QRect &box, const QString &what) {
        painter.drawText(box, flags,
                         painter.fontMetrics().elidedText(what, Qt::ElideRight, box.width()));
    };
    painter.setPen(colors().soft);
    draw(text, m_text);
    font.setUnderline(m_hovered);
    painter.setFont(font);
    painter.setPen(colors().accent);
    draw(odd, m_oddest);
}

void ResultLine::setHovered(bool hovered)
{
    if (m_hovered == hovered)
        return;
    m_hovered = hovered;
    setCursor(hovered ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void ResultLine::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(places().second.contains(event->pos()));
}

void ResultLine::leaveEvent(QEvent *)
{
    setHovered(false);
}

void ResultLine::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && places().second.contains(event->pos()))
        Q_EMIT oddestClicked();
}

} // namespace ui
