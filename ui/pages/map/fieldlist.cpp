#include "pages/map/fieldlist.h"

#include "pages/map/fielddrag.h"
#include "support/theme.h"

#include <QDragEnterEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolTip>

namespace ui {

namespace {

constexpr int gap = 6;

/// Draws the fields of a list as chips.
class ChipDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {60, chipHeight(option.fontMetrics, 2) + gap};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const auto *model = static_cast<const SourceFieldsModel *>(index.model());
        Chip chip{.name = index.data().toString(),
                  .note = SourceFieldsModel::fillText(model->field(index.row())),
                  .below = model->belowText(index.row())};
        // One that never has the focus follows what is typed elsewhere.
        const bool watched =
            option.widget->hasFocus() || option.widget->focusPolicy() == Qt::NoFocus;
        chip.focused = watched && option.state & QStyle::State_Selected;
        painter->setFont(option.font);
        paintChip(*painter, option.rect.adjusted(0, 0, 0, -gap), chip, option.direction);
    }
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                   const QModelIndex &index) override
    {
        if (event->type() != QEvent::ToolTip)
            return false;
        const QString text = index.data(Qt::ToolTipRole).toString();
        QToolTip::showText(event->globalPos(),
                           text.isEmpty() ? QString() : Qt::convertFromPlainText(text), view);
        return true;
    }
};

} // namespace

FieldList::FieldList(const QString &name, QWidget *parent)
    : QListView(parent)
    , m_fields(new SourceFieldsModel(this))
{
    setObjectName(name);
    setModel(m_fields);
    setItemDelegate(new ChipDelegate(this));
    setUniformItemSizes(true);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDragDropMode(DragDrop);
    setDropIndicatorShown(false);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
}

QString FieldList::currentField() const
{
    return currentIndex().data().toString();
}

QSize FieldList::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 30, 6 * (chipHeight(fontMetrics(), 2) + gap)};
}

void FieldList::startDrag(Qt::DropActions)
{
    const QString name = currentField();
    if (name.isEmpty())
        return;
    const DraggedField field{{name}, {}};
    Q_EMIT dragBegan(field);
    dragField(this, field);
    Q_EMIT dragEnded();
}

void FieldList::setOffering(bool offering)
{
    m_offering = offering;
    viewport()->update();
}

void FieldList::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (!m_offering)
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors().accent, 1, Qt::DashLine));
    painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

/// Only what a slot gives back.
static bool comesBack(const QDropEvent *event)
{
    const auto field = fieldOf(event->mimeData());
    return field && !field->target.isEmpty();
}

void FieldList::dragEnterEvent(QDragEnterEvent *event)
{
    event->setAccepted(comesBack(event));
}

void FieldList::dragMoveEvent(QDragMoveEvent *event)
{
    event->setAccepted(comesBack(event));
}

void FieldList::dragLeaveEvent(QDragLeaveEvent *event)
{
    event->accept();
}

void FieldList::dropEvent(QDropEvent *event)
{
    if (!comesBack(event))
        return;
    event->acceptProposedAction();
    // Later, as the drag is not over yet, and its slot may go with what comes of it.
    QMetaObject::invokeMethod(
        this, [this, field = *fieldOf(event->mimeData())] { Q_EMIT returned(field); },
        Qt::QueuedConnection);
}

void FieldList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    // So that the keyboard has a place to begin, and can be seen.
    if (!currentIndex().isValid() && m_fields->rowCount() > 0)
        setCurrentIndex(m_fields->index(0));
}

} // namespace ui
