#include "pages/map/fieldchooser.h"

#include "pages/map/fieldlist.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

FieldChooser::FieldChooser(QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_filter(new QLineEdit)
    , m_list(new FieldList(u"mapPage.chooserList"_s))
{
    setObjectName(u"mapPage.chooser"_s);
    setProperty("role", u"card"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_filter);
    layout->addWidget(m_list);
    m_filter->setObjectName(u"mapPage.chooserFilter"_s);
    m_filter->setPlaceholderText(tr("Type to search"));
    m_filter->setAccessibleName(tr("Search Salesforce fields"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_list->setAccessibleName(tr("Salesforce fields"));
    m_list->setDragEnabled(false);
    m_list->setFocusPolicy(Qt::NoFocus); // what is typed goes on narrowing it
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_list->fields()->setFilter(text);
        m_list->setCurrentIndex(m_list->fields()->index(0));
        describe();
    });
    connect(m_list, &FieldList::clicked, this, &FieldChooser::take);
}

void FieldChooser::open(QWidget *anchor, const QString &title, const QList<SourceField> &fields,
                        const QList<Suggestion> &suggested,
                        std::function<void(const QString &)> chosen)
{
    m_chosen = std::move(chosen);
    m_anchor = anchor;
    setAccessibleName(title);
    m_filter->clear();
    m_list->fields()->setFields(fields, suggested);
    m_list->setCurrentIndex(m_list->fields()->index(0));
    const int width = qMax(anchor->width(), fontMetrics().averageCharWidth() * 42);
    resize(width, qMin(360, sizeHint().height()));
    // On the screen, above the anchor where there is no room below.
    const QRect screen = anchor->screen()->availableGeometry();
    QPoint place = anchor->mapToGlobal(QPoint(0, anchor->height() + 2));
    if (place.y() + height() > screen.bottom())
        place.setY(anchor->mapToGlobal(QPoint()).y() - height() - 2);
    place.setX(qBound(screen.left(), place.x(), qMax(screen.left(), screen.right() - width)));
    move(place);
    QFrame::show();
    m_filter->setFocus(Qt::PopupFocusReason);
    describe();
}

/// A screen reader hears of the list only what says that which has the focus.
void FieldChooser::describe()
{
    const QModelIndex current = m_list->currentIndex();
    m_filter->setAccessibleDescription(current.isValid()
                                           ? current.data(Qt::AccessibleTextRole).toString()
                                           : tr("No field is called so."));
    QAccessibleEvent event(m_filter, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

bool FieldChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_filter || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const int rows = m_list->fields()->rowCount();
    const int row = m_list->currentIndex().row();
    const auto go = [&](int to) {
        m_list->setCurrentIndex(m_list->fields()->index(qBound(0, to, rows - 1)));
        describe();
        return true;
    };
    switch (key->key()) {
    case Qt::Key_Down:
        return go(row + 1);
    case Qt::Key_Up:
        return go(row - 1);
    case Qt::Key_PageDown:
        return go(row + 7);
    case Qt::Key_PageUp:
        return go(row - 7);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take();
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

/// The keyboard goes on where it came from.
void FieldChooser::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    if (m_anchor)
        m_anchor->setFocus(Qt::PopupFocusReason);
}

void FieldChooser::take()
{
    const QString name = m_list->currentField();
    if (name.isEmpty())
        return;
    hide();
    if (m_chosen)
        m_chosen(name);
}

} // namespace ui
