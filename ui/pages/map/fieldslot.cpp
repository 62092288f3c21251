#include "pages/map/fieldslot.h"

#include "pages/map/fielddrag.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QPainter>
#include <QPointer>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace ui {

FieldSlot::FieldSlot(const QString &name, QWidget *parent)
    : QAbstractButton(parent)
{
    setObjectName(name);
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FieldSlot::show(const SlotContent &content)
{
    m_content = content;
    const QString &title = content.target.title;
    setAccessibleName(tr("Source of %1").arg(title));
    QStringList said{isOpen()    ? tr("No Salesforce field")
                     : isFixed() ? content.text
                                 : tr("From %1").arg(content.text)};
    if (!content.value.isEmpty())
        said.append(tr("On the card: %1").arg(content.value));
    if (!content.results.isEmpty())
        said.append(tr("First different results: %1").arg(content.results.join(u"; "_s)));
    for (const QString &more : {content.problem, content.reason}) {
        if (!more.isEmpty())
            said.append(more);
    }
    setAccessibleDescription(said.join(u". "_s));
    setToolTip(Qt::convertFromPlainText(said.join(u'\n')));
    setCursor(isOpen() || isFixed() ? Qt::ArrowCursor : Qt::OpenHandCursor);
    update();
}

void FieldSlot::setRefusal(std::function<QString(const DraggedField &)> refusal)
{
    m_refusal = std::move(refusal);
}

QSize FieldSlot::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 34, chipHeight(fontMetrics())};
}

QSize FieldSlot::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 18, chipHeight(fontMetrics())};
}

void FieldSlot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(font());
    QString value = m_content.value;
    value.replace(u'\n', u' ');
    const bool offered = m_offered == Drag::Welcome, closed = m_offered == Drag::Refused;
    Chip chip{.name = !isOpen() ? m_content.text
                      : offered ? tr("Drop it here")
                                : tr("Drop a Salesforce field here"),
              .note = isOpen() ? QString() : value,
              .filled = !isOpen(),
              .focused = hasFocus(),
              .offered = offered,
              .lit = m_drag == Drag::Welcome,
              .refused = m_drag == Drag::Refused,
              .dimmed = closed,
              .grip = !isOpen()};
    if (closed) { // whatever it has: why it takes nothing is what matters now
        chip.name = m_whyNot;
        chip.note.clear();
        chip.grip = false;
    }
    paintChip(painter, rect(), chip, layoutDirection());
}

void FieldSlot::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->pos();
    QAbstractButton::mousePressEvent(event);
}

void FieldSlot::mouseMoveEvent(QMouseEvent *event)
{
    const bool far =
        (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (!(event->buttons() & Qt::LeftButton) || !far || m_content.sources.isEmpty() || isFixed()) {
        QAbstractButton::mouseMoveEvent(event);
        return;
    }
    setDown(false); // or the drop's release would count as a click
    const DraggedField field{m_content.sources, m_content.target.key};
    const QPointer<FieldSlot> alive(this); // the rows may be made anew meanwhile
    Q_EMIT dragBegan(field);
    dragField(this, field);
    if (alive)
        Q_EMIT dragEnded();
}

void FieldSlot::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F4:
        click();
        break;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (!m_content.sources.isEmpty())
            Q_EMIT cleared();
        break;
    case Qt::Key_Menu:
        Q_EMIT menuWanted(mapToGlobal(rect().bottomLeft()));
        break;
    case Qt::Key_F10:
        if (event->modifiers() & Qt::ShiftModifier) {
            Q_EMIT menuWanted(mapToGlobal(rect().bottomLeft()));
            break;
        }
        [[fallthrough]];
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void FieldSlot::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse)
        Q_EMIT menuWanted(event->globalPos());
}

QString FieldSlot::refusalOf(const DraggedField &field) const
{
    if (isFixed())
        return tr("The organizations of a customer come from its account.");
    return m_refusal ? m_refusal(field) : QString();
}

bool FieldSlot::isOwn(const DraggedField &field) const
{
    return !field.target.isEmpty() && field.target == m_content.target.key;
}

void FieldSlot::setOffered(const std::optional<DraggedField> &field)
{
    m_whyNot = field && !isOwn(*field) ? refusalOf(*field) : QString();
    m_offered = !field || isOwn(*field) ? Drag::None
                : m_whyNot.isEmpty()    ? Drag::Welcome
                                        : Drag::Refused;
    update();
}

void FieldSlot::setDrag(Drag drag)
{
    m_drag = drag;
    update();
}

void FieldSlot::dragEnterEvent(QDragEnterEvent *event)
{
    const auto field = fieldOf(event->mimeData());
    if (!field || isOwn(*field)) {
        event->ignore();
        return;
    }
    // Taken even where it is refused: only so the slot hears of it and can say why.
    event->acceptProposedAction();
    const QString refusal = refusalOf(*field);
    setDrag(refusal.isEmpty() ? Drag::Welcome : Drag::Refused);
    if (!refusal.isEmpty())
        QToolTip::showText(mapToGlobal(rect().bottomLeft()), Qt::convertFromPlainText(refusal),
                           this);
    Q_EMIT hovered();
}

void FieldSlot::dragMoveEvent(QDragMoveEvent *event)
{
    event->setAccepted(m_drag == Drag::Welcome);
}

void FieldSlot::dragLeaveEvent(QDragLeaveEvent *event)
{
    setDrag(Drag::None);
    event->accept();
}

void FieldSlot::dropEvent(QDropEvent *event)
{
    const bool welcome = m_drag == Drag::Welcome;
    setDrag(Drag::None);
    const auto field = fieldOf(event->mimeData());
    if (!field || !welcome || !refusalOf(*field).isEmpty()) {
        event->ignore();
        return;
    }
    event->acceptProposedAction();
    // Later: what comes of it may open a menu, or take away the slot that the drag came from, and
    // the drag is not over yet.
    QMetaObject::invokeMethod(
        this,
        [this, field = *field, place = mapToGlobal(event->position().toPoint())] {
            Q_EMIT dropped(field, place);
        },
        Qt::QueuedConnection);
}

} // namespace ui
