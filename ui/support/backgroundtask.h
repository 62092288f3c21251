#pragma once

#include "base/result.h"
#include "base/runcontext.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <type_traits>

namespace ui {

/// Runs one blocking operation of the core off the GUI thread, and hands its result and its
/// progress back on the GUI thread. The only place of the window where threads meet. Destroying it
/// stops the operation and waits for it.
class BackgroundTask : public QObject
{
    Q_OBJECT

public:
    explicit BackgroundTask(QObject *parent = nullptr);
    ~BackgroundTask() override;

    /// Starts \a job (called with a RunContext, in another thread) and calls \a done with what it
    /// returned, in this thread. A job that still runs is asked to stop, and its result is dropped;
    /// the new one begins when it has ended.
    template <typename Job, typename Done>
    void run(Job job, Done done)
    {
        const RunContext context = begin();
        const int turn = m_turn;
        m_pool.start([this, turn, context, job = std::move(job), done = std::move(done)]() mutable {
            using Outcome = std::invoke_result_t<Job, const RunContext &>;
            auto outcome = std::make_shared<Outcome>(job(context));
            QMetaObject::invokeMethod(this,
                                      [this, turn, outcome, done = std::move(done)]() mutable {
                                          if (end(turn))
                                              done(std::move(*outcome));
                                      });
        });
    }

    /// The same for a \a job that has something to show before it ends: it is given a function
    /// besides, which hands a Value to \a show in this thread. Of several that come faster than
    /// they can be shown the last one is.
    template <typename Value, typename Job, typename Show, typename Done>
    void runShowing(Job job, Show show, Done done)
    {
        const int turn = m_turn + 1; // begin() makes it the present one
        const auto latest = std::make_shared<Latest<Value>>();
        run(
            [this, turn, latest, job = std::move(job),
             show = std::move(show)](const RunContext &context) mutable {
                return job(context, [this, turn, latest, show](Value value) {
                    if (!latest->put(std::move(value)))
                        return;
                    QMetaObject::invokeMethod(this, [this, turn, latest, show] {
                        const Value taken = latest->take();
                        if (turn == m_turn && m_running)
                            show(taken);
                    });
                });
            },
            std::move(done));
    }

    bool isRunning() const { return m_running; }
    /// Asks the operation to stop and returns at once; its result comes as always.
    void stop() { m_stop.request(); }
    /// Asks it to stop and drops its result.
    void abandon();

Q_SIGNALS:
    void progressChanged(const Progress &progress); ///< 20 times a second at most.
    void noted(const Message &note);
    void runningChanged(bool running);

private:
    /// The latest of the values that one thread gives and another takes.
    template <typename Value>
    class Latest
    {
    public:
        /// False: the one before was not taken yet, and never will be.
        bool put(Value value)
        {
            const std::lock_guard lock(m_mutex);
            const bool wasEmpty = !m_value.has_value();
            m_value = std::move(value);
            return wasEmpty;
        }
        Value take()
        {
            const std::lock_guard lock(m_mutex);
            Value value = std::move(*m_value);
            m_value.reset();
            return value;
        }

    private:
        std::mutex m_mutex;
        std::optional<Value> m_value;
    };

    RunContext begin();
    bool end(int turn);

    QThreadPool m_pool;
    StopSource m_stop;
    int m_turn = 0;
    bool m_running = false;
};

} // namespace ui
