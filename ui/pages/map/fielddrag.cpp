#include "pages/map/fielddrag.h"

#include "support/icons.h"
#include "support/theme.h"

#include <QDataStream>
#include <QDrag>
#include <QMimeData>
#include <QPainter>
#include <QStyle>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace ui {

constexpr int side = 10;
constexpr int gripWidth = 14;
static const QString mimeType = u"application/x-salesferry-field"_s;

QMimeData *fieldMime(const DraggedField &field)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << field.sources << field.target;
    auto *mime = new QMimeData;
    mime->setData(mimeType, bytes);
    return mime;
}

bool hasField(const QMimeData *mime)
{
    return mime && mime->hasFormat(mimeType);
}

std::optional<DraggedField> fieldOf(const QMimeData *mime)
{
    if (!hasField(mime))
        return std::nullopt;
    DraggedField field;
    QDataStream stream(mime->data(mimeType));
    stream >> field.sources >> field.target;
    if (stream.status() != QDataStream::Ok || field.sources.isEmpty())
        return std::nullopt;
    return field;
}

int chipHeight(const QFontMetrics &metrics, int lines)
{
    return metrics.height() * lines + (lines > 1 ? 10 : 14);
}

static QPen frame(const Chip &chip)
{
    const Colors &c = colors();
    const bool strong = chip.focused || chip.lit || chip.offered;
    QPen pen(chip.refused                              ? c.bad
             : strong || (chip.filled && !chip.dimmed) ? c.accent
             : chip.grip                               ? c.line
                                                       : c.dashed,
             chip.lit ? 3
             : strong ? 2
                      : 1);
    if (!chip.grip && !chip.filled && !chip.lit)
        pen.setStyle(Qt::DashLine);
    return pen;
}

/// One line of text in a box, elided where it does not fit.
static void drawLine(QPainter &painter, const QRect &box, const QString &text,
                     Qt::LayoutDirection direction)
{
    painter.drawText(box,
                     int(QStyle::visualAlignment(direction, Qt::AlignLeft)) | Qt::AlignVCenter
                         | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, box.width()));
}

/// Why nothing can be dropped here: small, in as many lines as there is room for.
static void drawReason(QPainter &painter, const QRect &box, const QString &text,
                       Qt::LayoutDirection direction)
{
    QFont small = painter.font();
    small.setPointSizeF(small.pointSizeF() * 0.8);
    painter.setFont(small);
    painter.setPen(colors().soft);
    const int flags = int(QStyle::visualAlignment(direction, Qt::AlignLeft)) | Qt::AlignVCenter
                      | Qt::TextWordWrap;
    QString shown = text, kept = text;
    const auto isTooHigh = [&] {
        return QFontMetrics(small).boundingRect(box, flags, shown).height() > box.height() + 2;
    };
    while (isTooHigh() && kept.contains(u' ')) {
        kept = kept.section(u' ', 0, -2);
        shown = kept + u'…';
    }
    painter.drawText(box, flags, shown);
}

void paintChip(QPainter &painter, const QRect &box, const Chip &chip, Qt::LayoutDirection direction)
{
    const Colors &c = colors();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QPen pen = frame(chip);
    painter.setPen(pen);
    const bool tinted = chip.lit || chip.offered || (chip.filled && !chip.dimmed);
    painter.setBrush(tinted ? c.accentSoft : c.card);
    const qreal inset = pen.width() > 1 ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(box).adjusted(inset, inset, -inset, -inset), 6, 6);

    QRect inner = box.adjusted(side, 0, -side, 0);
    if (chip.dimmed) {
        drawReason(painter, inner, chip.name, direction);
        painter.restore();
        return;
    }
    const auto place = [&](Qt::Alignment alignment, int width) {
        return QStyle::alignedRect(direction, alignment | Qt::AlignVCenter, {width, inner.height()},
                                   inner);
    };
    if (chip.grip) {
        const QRect grip = QStyle::alignedRect(direction, Qt::AlignLeft | Qt::AlignVCenter,
                                               {gripWidth, gripWidth}, inner);
        icon(u"grip"_s, c.dashed).paint(&painter, grip);
        inner = place(Qt::AlignRight, inner.width() - gripWidth - 6);
    }
    const QFontMetrics metrics(painter.font());
    const QFont usual = painter.font();
    QFont small = usual;
    small.setPointSizeF(small.pointSizeF() * 0.9);
    const QFontMetrics smallMetrics(small);
    if (!chip.below.isEmpty()) {
        const int first = metrics.height();
        const int margin = (inner.height() - first - smallMetrics.height()) / 2;
        painter.setFont(small);
        painter.setPen(c.soft);
        drawLine(painter, inner.adjusted(0, margin + first, 0, -margin), chip.below, direction);
        painter.setFont(usual);
        inner.adjust(0, margin, 0, -(margin + smallMetrics.height()));
    }
    // The name has the right to what it needs; the note takes what is left, a third at least. In a
    // slot, where it can be read elsewhere, it goes rather than leave two stumps.
    const int noteWidth = smallMetrics.horizontalAdvance(chip.note) + 1;
    const int nameWidth = metrics.horizontalAdvance(chip.name) + 1;
    const int least = qMin(noteWidth, inner.width() / 3);
    const bool stays =
        !chip.note.isEmpty() && (!chip.filled || nameWidth + least + 8 <= inner.width());
    const int name = qMin(nameWidth, stays ? inner.width() - least - 8 : inner.width());
    painter.setPen(chip.grip ? c.ink : c.soft);
    drawLine(painter, place(Qt::AlignLeft, name + 1), chip.name, direction);
    if (stays) {
        const int width = qMin(noteWidth, inner.width() - name - 8);
        painter.setFont(small);
        painter.setPen(c.soft);
        drawLine(painter, place(Qt::AlignRight, width + 1), chip.note, direction);
    }
    painter.restore();
}

void dragField(QWidget *origin, const DraggedField &field)
{
    const QString name = field.sources.join(u" + "_s);
    const QFontMetrics metrics(origin->font());
    const QSize size(qMin(metrics.horizontalAdvance(name) + 2 * side + gripWidth + 8, 320),
                     chipHeight(metrics));
    QPixmap picture(size * origin->devicePixelRatioF());
    picture.setDevicePixelRatio(origin->devicePixelRatioF());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setFont(origin->font());
    paintChip(painter, QRect({}, size), {.name = name, .filled = true}, origin->layoutDirection());
    painter.end();

    auto *drag = new QDrag(origin); // deleted by Qt when it is over
    drag->setMimeData(fieldMime(field));
    drag->setPixmap(picture);
    drag->setHotSpot({12, size.height() / 2});
    drag->exec(Qt::MoveAction | Qt::CopyAction, Qt::MoveAction);
}

} // namespace ui
