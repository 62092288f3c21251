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

int chipHeight(const QFontMetrics &metrics)
{
    return metrics.height() + 14;
}

void paintChip(QPainter &painter, const QRect &box, const Chip &chip, Qt::LayoutDirection direction)
{
    const Colors &c = colors();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool strong = chip.focused || chip.lit;
    QPen pen(chip.refused  ? c.bad
             : strong      ? c.accent
             : chip.filled ? c.accent
             : chip.grip   ? c.line
                           : c.dashed,
             strong ? 2 : 1);
    if (!chip.grip && !chip.filled)
        pen.setStyle(Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(chip.lit || chip.filled ? c.accentSoft : c.card);
    const qreal inset = strong ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(box).adjusted(inset, inset, -inset, -inset), 6, 6);

    QRect inner = box.adjusted(side, 0, -side, 0);
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
    QFont small = painter.font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    const QFontMetrics smallMetrics(small);
    // The name has the right to what it needs; the note takes what is left, a third at least.
    const int noteWidth = smallMetrics.horizontalAdvance(chip.note) + 1;
    const int nameWidth = metrics.horizontalAdvance(chip.name) + 1;
    const int least = qMin(noteWidth, inner.width() / 3);
    const int room = chip.note.isEmpty() ? inner.width() : inner.width() - least - 8;
    const int name = qMin(nameWidth, room);
    painter.setPen(chip.grip ? c.ink : c.soft);
    painter.drawText(place(Qt::AlignLeft, name + 1),
                     int(QStyle::visualAlignment(direction, Qt::AlignLeft)) | Qt::AlignVCenter
                         | Qt::TextSingleLine,
                     metrics.elidedText(chip.name, Qt::ElideRight, name + 1));
    if (!chip.note.isEmpty()) {
        const int width = qMin(noteWidth, inner.width() - name - 8);
        painter.setFont(small);
        painter.setPen(c.soft);
        painter.drawText(place(Qt::AlignRight, width + 1),
                         int(QStyle::visualAlignment(direction, Qt::AlignRight)) | Qt::AlignVCenter
                             | Qt::TextSingleLine,
                         smallMetrics.elidedText(chip.note, Qt::ElideRight, width + 1));
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
