#include "pages/map/picklist.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

constexpr int valueRole = Qt::UserRole;

PickList::PickList(const QString &name, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_filter(new QLineEdit)
    , m_list(new QListWidget)
{
    setObjectName(name);
    setProperty("role", u"card"_s);
    m_filter->setObjectName(name + u".filter"_s);
    m_filter->setPlaceholderText(tr("Type to search"));
    m_filter->installEventFilter(this);
    m_list->setObjectName(name + u".list"_s);
    m_list->setFocusPolicy(Qt::NoFocus); // what is typed goes on narrowing it
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_filter);
    layout->addWidget(m_list);
    connect(m_filter, &QLineEdit::textChanged, this, &PickList::narrow);
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) {
        if (m_several)
            tick(m_list->row(item));
        else
            take();
    });
}

QPoint popupPlace(const QWidget *anchor, const QSize &size)
{
    const QRect screen = anchor->screen()->availableGeometry();
    QPoint place = anchor->mapToGlobal(QPoint(0, anchor->height() + 2));
    if (anchor->isRightToLeft())
        place.rx() += anchor->width() - size.width();
    if (place.y() + size.height() > screen.bottom())
        place.setY(qMax(screen.top(), anchor->mapToGlobal(QPoint()).y() - size.height() - 2));
    place.setX(
        qBound(screen.left(), place.x(), qMax(screen.left(), screen.right() - size.width())));
    return place;
}

void PickList::open(QWidget *anchor, const QString &title, const QList<Item> &items, bool several,
                    const QStringList &current, std::function<void(const QStringList &)> taken)
{
    m_several = several;
    m_taken = std::move(taken);
    m_anchor = anchor;
    setAccessibleName(title);
    m_filter->setAccessibleName(title);
    m_list->setAccessibleName(title);
    m_filter->clear();
    m_list->clear();
    for (const Item &item : items) {
        auto *row = new QListWidgetItem(item.text, m_list);
        row->setData(valueRole, item.value);
        if (several)
            row->setCheckState(current.contains(item.value) ? Qt::Checked : Qt::Unchecked);
        if (!several && current.contains(item.value))
            m_list->setCurrentItem(row);
    }
    if (m_list->currentRow() < 0)
        m_list->setCurrentRow(0);
    const int width = qMax(anchor->width(), fontMetrics().averageCharWidth() * 32);
    const int rowHeight = qMax(m_list->sizeHintForRow(0), fontMetrics().height());
    resize(width, m_filter->sizeHint().height() + 36
                      + rowHeight * int(qBound(qsizetype(2), items.size(), qsizetype(9))));
    move(popupPlace(anchor, size()));
    QFrame::show();
    m_filter->setFocus(Qt::PopupFocusReason);
    go(0);
}

void PickList::narrow()
{
    const QString text = m_filter->text().trimmed();
    int first = -1;
    for (int row = 0; row < m_list->count(); ++row) {
        const bool fits = m_list->item(row)->text().contains(text, Qt::CaseInsensitive);
        m_list->item(row)->setHidden(!fits);
        if (fits && first < 0)
            first = row;
    }
    m_list->setCurrentRow(first);
    go(0);
}

void PickList::go(int step)
{
    int row = m_list->currentRow();
    for (int left = qAbs(step); left > 0; --left) {
        int next = row + (step > 0 ? 1 : -1);
        while (next >= 0 && next < m_list->count() && m_list->item(next)->isHidden())
            next += step > 0 ? 1 : -1;
        if (next < 0 || next >= m_list->count())
            break;
        row = next;
    }
    m_list->setCurrentRow(row);
    // A screen reader hears of the list only what that says which has the focus.
    const QListWidgetItem *item = m_list->currentItem();
    QString said = item ? item->text() : tr("Nothing is called so.");
    if (item && m_several)
        said = item->checkState() == Qt::Checked ? tr("%1, ticked").arg(said)
                                                 : tr("%1, not ticked").arg(said);
    m_filter->setAccessibleDescription(said);
    QAccessibleEvent event(m_filter, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void PickList::tick(int row)
{
    if (QListWidgetItem *item = m_list->item(row))
        item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    go(0);
}

QStringList PickList::ticked() const
{
    QStringList values;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            values.append(m_list->item(row)->data(valueRole).toString());
    }
    return values;
}

void PickList::take()
{
    const QListWidgetItem *item = m_list->currentItem();
    const auto taken = std::exchange(m_taken, nullptr);
    const QStringList values = m_several ? ticked()
                               : item    ? QStringList{item->data(valueRole).toString()}
                                         : QStringList{};
    hide();
    if (taken && (m_several || item))
        taken(values);
}

/// Ticks that were made count when the list is left by a click elsewhere, too.
void PickList::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    if (m_anchor) // the keyboard goes on where it came from
        m_anchor->setFocus(Qt::PopupFocusReason);
    if (const auto taken = std::exchange(m_taken, nullptr); taken && m_several)
        taken(ticked());
}

bool PickList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_filter || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Down:
        go(1);
        return true;
    case Qt::Key_Up:
        go(-1);
        return true;
    case Qt::Key_PageDown:
        go(8);
        return true;
    case Qt::Key_PageUp:
        go(-8);
        return true;
    case Qt::Key_Space:
        if (!m_several || !m_filter->text().isEmpty())
            return QFrame::eventFilter(watched, event);
        tick(m_list->currentRow());
        return true;
    case Qt::Key_Escape:
        m_taken = nullptr;
        hide();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take();
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

} // namespace ui
