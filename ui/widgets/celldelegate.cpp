#include "widgets/celldelegate.h"

#include "support/cellroles.h"
#include "support/icons.h"
#include "widgets/pill.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDateTime>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace ui {

constexpr int side = 8;

/// As much of \a text as leaves room for \a link behind it.
static QString beforeLink(const QStyleOptionViewItem &option, const QString &text,
                          const QString &link)
{
    const QFontMetrics metrics(option.font);
    const int room = option.rect.width() - metrics.horizontalAdvance(link) - 3 * side;
    return metrics.elidedText(text, Qt::ElideRight, room);
}

void CellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    // Line breaks of a record's value would push its first line out of sight.
    option->text.replace(u'\n', u' ');
    if (index.data(StrongRole).toBool())
        option->font.setWeight(QFont::DemiBold);
    if (const QString link = index.data(LinkRole).toString(); !link.isEmpty())
        option->text = beforeLink(*option, option->text, link);
    QColor color;
    if (index.data(SoftRole).toBool())
        color = colors().soft;
    if (const QVariant tone = index.data(InkRole); tone.isValid())
        color = ink(Tone(tone.toInt()));
    if (color.isValid()) {
        option->palette.setColor(QPalette::Text, color);
        option->palette.setColor(QPalette::HighlightedText, color);
    }
}

static void paintBar(QPainter &painter, const QRect &cell, double value)
{
    const Colors &c = colors();
    QRectF box(0, 0, qMin(cell.width() - 2 * side, 110), 8);
    box.moveCenter(QRectF(cell).center());
    box.moveLeft(cell.left() + side);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.line);
    painter.drawRoundedRect(box, 4, 4);
    QRectF done = box;
    if (value < 0) {
        // Nobody knows how far a task is until it ends: a piece that walks.
        const qreal period = 1600;
        const qreal at = qreal(QDateTime::currentMSecsSinceEpoch() % qint64(period)) / period;
        done.setWidth(box.width() * 0.3);
        done.moveLeft(box.left() + (box.width() - done.width()) * (at < 0.5 ? 2 * at : 2 - 2 * at));
        painter.setOpacity(0.65);
    } else {
        done.setWidth(box.width() * qMin(1.0, value));
    }
    painter.setBrush(c.accent);
    if (done.width() > 0)
        painter.drawRoundedRect(done, 4, 4);
    painter.restore();
}

/// A tick box that can be seen in the dark too, which the style's cannot.
static void paintTick(QPainter &painter, const QRect &place, Qt::CheckState state, bool enabled)
{
    const Colors &c = colors();
    QRect box(0, 0, 16, 16);
    box.moveCenter(place.center());
    const bool filled = state != Qt::Unchecked && enabled;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(filled ? c.accent : enabled ? c.dashed : c.line);
    painter.setBrush(filled ? c.accent : enabled ? c.card : c.background);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    if (state != Qt::Unchecked)
        icon(state == Qt::Checked ? QStringLiteral("check") : QStringLiteral("dash"),
             enabled ? c.onAccent : c.soft)
            .paint(&painter, box.adjusted(2, 2, -2, -2));
    painter.restore();
}

static void paintLink(QPainter &painter, const QStyleOptionViewItem &option, const QRect &place,
                      const QString &text)
{
    painter.save();
    QFont font = option.font;
    font.setUnderline(true);
    painter.setFont(font);
    painter.setPen(colors().accent);
    painter.drawText(place, Qt::AlignCenter | Qt::TextSingleLine, text);
    painter.restore();
}

QRect CellDelegate::linkPlace(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString link = index.data(LinkRole).toString();
    if (link.isEmpty())
        return {};
    const QFontMetrics metrics(option.font);
    const int width = metrics.horizontalAdvance(link) + 2;
    const QString before = beforeLink(option, index.data().toString(), link);
    const int left = option.rect.left() + metrics.horizontalAdvance(before) + side * 3 / 2;
    // The line below the cell is no part of what text is centred in.
    return QStyle::visualRect(option.direction, option.rect,
                              QRect(left, option.rect.top(), width, option.rect.height() - 2));
}

bool CellDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
                               const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() == Qt::LeftButton
            && linkPlace(option, index).contains(mouse->position().toPoint())) {
            Q_EMIT linkClicked(index);
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const QVariant rowTone = index.siblingAtColumn(0).data(RowToneRole);
    if (rowTone.isValid() && !(option.state & QStyle::State_Selected))
        painter->fillRect(option.rect, fill(Tone(rowTone.toInt())));
    const QVariant tone = index.data(ToneRole);
    const QVariant bar = index.data(BarRole);
    const QVariant tick = index.data(Qt::CheckStateRole);
    if (tick.isValid()) {
        QStyleOptionViewItem box = option;
        initStyleOption(&box, index);
        const QStyle *style = box.widget->style();
        const QRect place =
            style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &box, box.widget);
        if (box.text.isEmpty()) // or the style's own keeps the room free for it
            box.features &= ~QStyleOptionViewItem::HasCheckIndicator;
        style->drawControl(QStyle::CE_ItemViewItem, &box, painter, box.widget);
        paintTick(*painter, place, Qt::CheckState(tick.toInt()),
                  index.flags().testFlag(Qt::ItemIsEnabled));
        return;
    }
    if (!tone.isValid() && !bar.isValid()) {
        QStyledItemDelegate::paint(painter, option, index);
        if (const QRect place = linkPlace(option, index); place.isValid())
            paintLink(*painter, option, place, index.data(LinkRole).toString());
        return;
    }
    QStyleOptionViewItem box = option;
    initStyleOption(&box, index);
    const QString text = box.text;
    box.text.clear();
    box.widget->style()->drawControl(QStyle::CE_ItemViewItem, &box, painter, box.widget);
    painter->setFont(option.font);
    if (bar.isValid())
        paintBar(*painter, option.rect, bar.toDouble());
    else if (!text.isEmpty())
        Pill::paint(*painter, option.rect.adjusted(side, 0, -side, 0), text, Tone(tone.toInt()),
                    option.direction);
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                             const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (!event || !view || event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString text = index.data(Qt::ToolTipRole).toString();
    if (text.isEmpty()) {
        const QString shown = index.data(Qt::DisplayRole).toString();
        const QFontMetrics metrics(option.font);
        if (shown.contains(u'\n')
            || metrics.horizontalAdvance(shown) > option.rect.width() - 2 * side)
            text = shown;
    }
    // A tool tip takes what looks like HTML for HTML; a record's value must not be.
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPos(), Qt::convertFromPlainText(text), view);
    return true;
}

} // namespace ui
