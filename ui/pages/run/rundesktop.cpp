#include "pages/run/rundesktop.h"

#include "support/desktop.h"

#include <QWidget>

namespace ui {

RunDesktop::RunDesktop(QWidget *page)
    : QObject(page)
    , m_page(page)
{
}

void RunDesktop::follow(RunView &view)
{
    const bool running = view.phase == RunPhase::Running || view.phase == RunPhase::Pausing;
    if (running && !m_running) {
        m_running = true;
        m_awake = desktop().keepAwake(this, tr("Customers are being migrated"), [this](bool awake) {
            m_isAwake = awake;
            Q_EMIT changed();
        });
    } else if (!running && std::exchange(m_running, false)) {
        m_awake.reset();
        m_isAwake.reset();
        const auto news = newsOf(view);
        if (news && !m_page->isActiveWindow())
            desktop().notify(news->first, news->second);
    }
    view.keptAwake = m_isAwake;
}

} // namespace ui
