#include "support/backgroundtask.h"

#include <QElapsedTimer>

#include <mutex>

namespace ui {

constexpr qint64 progressEveryMs = 50;

BackgroundTask::BackgroundTask(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

BackgroundTask::~BackgroundTask()
{
    m_stop.request();
    m_pool.waitForDone();
}

RunContext BackgroundTask::begin()
{
    m_stop.request();
    m_stop = StopSource();
    const int turn = ++m_turn;
    if (!m_running) {
        m_running = true;
        Q_EMIT runningChanged(true);
    }
    struct Throttle
    {
        std::mutex mutex;
        QElapsedTimer since;
    };
    RunContext context;
    context.stop = m_stop.token();
    context.progress = [this, turn, throttle = std::make_shared<Throttle>()](const Progress &now) {
        {
            const std::lock_guard lock(throttle->mutex);
            const bool last = now.total > 0 && now.done == now.total;
            if (throttle->since.isValid() && throttle->since.elapsed() < progressEveryMs && !last)
                return;
            throttle->since.start();
        }
        QMetaObject::invokeMethod(this, [this, turn, now] {
            if (turn == m_turn && m_running)
                Q_EMIT progressChanged(now);
        });
    };
    context.note = [this, turn](const Message &note) {
        QMetaObject::invokeMethod(this, [this, turn, note] {
            if (turn == m_turn && m_running)
                Q_EMIT noted(note);
        });
    };
    return context;
}

bool BackgroundTask::end(int turn)
{
    if (turn != m_turn)
        return false;
    m_running = false;
    Q_EMIT runningChanged(false);
    return true;
}

void BackgroundTask::abandon()
{
    m_stop.request();
    ++m_turn;
    if (m_running) {
        m_running = false;
        Q_EMIT runningChanged(false);
    }
}

} // namespace ui
