#include "pages/run/runfeed.h"

#include "operations/journalcare.h"
#include "operations/standing.h"

using namespace std::chrono_literals;

namespace ui {

constexpr auto lookEvery = 500ms;

RunFeed::RunFeed(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(lookEvery);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (!isLooking()) // a slow disk: no looks pile up
            look();
    });
}

void RunFeed::follow(const project::RunFolder &folder)
{
    m_task.abandon();
    m_again = false;
    m_watch = std::make_shared<operations::RunWatch>(folder);
    m_folder = folder;
    m_isChecked = false;
    look();
}

void RunFeed::setRepeating(bool repeating)
{
    if (repeating && !m_timer.isActive())
        m_timer.start();
    if (!repeating)
        m_timer.stop();
}

void RunFeed::look()
{
    if (!m_watch)
        return;
    if (isLooking()) {
        m_again = true;
        return;
    }
    m_task.run(
        [watch = m_watch, folder = *m_folder,
         isChecked = m_isChecked](const RunContext &) -> Result<operations::RunState> {
            const operations::JournalStamp stamp = operations::stampOf(folder);
            if (!isChecked) {
                if (auto sound = operations::requireSoundJournal(folder); !sound)
                    return sound.error();
            }
            auto state = watch->read();
            if (state)
                operations::keepStanding(folder, state->status, stamp);
            return state;
        },
        [this](const Result<operations::RunState> &state) {
            m_isChecked = m_isChecked || state.has_value();
            if (std::exchange(m_again, false))
                look();
            Q_EMIT looked(state);
        });
}

} // namespace ui
