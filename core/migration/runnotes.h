#pragma once

#include "base/runcontext.h"
#include "migration/journal.h"

#include <chrono>
#include <mutex>

namespace migration {

/// Writes what happens to a run as a whole to its journal, and hands it on: what ten lanes meet at
/// once is told once. Safe from any thread.
class RunNotes
{
public:
    using Clock = std::chrono::steady_clock;

    RunNotes(Journal &journal, qint64 runId, std::function<void(const Message &)> listener,
             std::function<Clock::time_point()> now = Clock::now);

    /// One that says how many seconds something will take ("run.siteAskedToWait",
    /// "run.siteTrouble", "run.offline", "run.siteHasEnoughTasks") counts only where it goes on
    /// for longer than what was told before; "run.online" only after "run.offline".
    void add(const Message &note);

private:
    bool isNew(const Message &note);

    Journal &m_journal;
    const qint64 m_runId;
    const std::function<void(const Message &)> m_listener;
    const std::function<Clock::time_point()> m_now;

    std::mutex m_mutex;
    QString m_waitsFor;             ///< The code of the last note that named a time ...
    Clock::time_point m_until = {}; ///< ... and when that is over.
    bool m_offline = false;
};

/// The note of why a run did not come to its end: it was asked to pause, or this error.
Message endingNote(const Error &error);
/// What the error said that \a note is of; any other is itself.
Message failureOf(const Message &note);

/// Whether a note says that a run began, goes on again, or ended or rests: of these the last holds.
bool isOfCourse(const Message &note);
/// Whether a run goes on of which \a code is the last such note.
bool isGoing(const QString &code);

} // namespace migration
