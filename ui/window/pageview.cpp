#include "window/pageview.h"

#include "wizard/page.h"

#include <QEvent>
#include <QLayout>

namespace ui {

PageView::PageView(Page *page, QWidget *parent)
    : QScrollArea(parent)
    , m_page(page)
{
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(false);
    page->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    setWidget(page);
    page->installEventFilter(this);
}

void PageView::fit()
{
    const int width = qMax(viewport()->width(), m_page->minimumSizeHint().width());
    const int least = m_page->layout()->totalMinimumHeightForWidth(width);
    m_page->resize(width, qMax(viewport()->height(), least));
}

bool PageView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_page && event->type() == QEvent::LayoutRequest)
        fit();
    return QScrollArea::eventFilter(watched, event);
}

void PageView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

} // namespace ui
