#include "migration/runnotes.h"

#include "base/logging.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace migration {

RunNotes::RunNotes(Journal &journal, qint64 runId, std::function<void(const Message &)> listener,
                   std::function<Clock::time_point()> now)
    : m_journal(journal)
    , m_runId(runId)
    , m_listener(std::move(listener))
    , m_now(std::move(now))
{
}

static bool namesTime(const QString &code)
{
    return code == "run.siteAskedToWait"_L1 || code == "run.siteTrouble"_L1
           || code == "run.offline"_L1 || code == "run.siteHasEnoughTasks"_L1;
}

bool RunNotes::isNew(const Message &note)
{
    const std::lock_guard lock(m_mutex);
    if (note.code == "run.online"_L1)
        return std::exchange(m_offline, false);
    if (!namesTime(note.code))
        return true;
    const auto now = m_now();
    const auto until = now + std::chrono::seconds(note.arguments.value(0).toLongLong());
    m_offline = m_offline || note.code == "run.offline"_L1;
    // A second more is what the lanes differ by; out of reach the site is for all of them, and the
    // first that tries again finds out for the others.
    if (m_waitsFor == note.code && now < m_until
        && (note.code == "run.offline"_L1 || until <= m_until + 1s))
        return false;
    m_waitsFor = note.code;
    m_until = until;
    return true;
}

void RunNotes::add(const Message &note)
{
    if (!isNew(note))
        return;
    // A note that cannot be written costs no record: the next write of the run itself will say.
    if (const auto written = m_journal.note(m_runId, note); !written)
        qCWarning(logRun) << "note" << note.code << "is not in the journal";
    if (m_listener)
        m_listener(note);
}

Message endingNote(const Error &error)
{
    if (error.kind == Error::Kind::Cancelled)
        return {u"run.paused"_s, {}};
    return {u"run.failed"_s, QStringList{error.message.code} + error.message.arguments};
}

Message failureOf(const Message &note)
{
    if (note.code != "run.failed"_L1 || note.arguments.isEmpty())
        return note;
    return {note.arguments.constFirst(), note.arguments.mid(1)};
}

bool isGoing(const QString &code)
{
    return code == "run.began"_L1 || code == "run.continued"_L1
           || code == "run.continuedAfterCutOff"_L1;
}

bool isOfCourse(const Message &note)
{
    const QString &code = note.code;
    return isGoing(code) || code == "run.paused"_L1 || code == "run.stopped"_L1
           || code == "run.failed"_L1 || code == "run.finished"_L1 || code == "run.asks"_L1
           || code == "run.firstTen"_L1 || code == "run.rebuilt"_L1;
}

} // namespace migration
