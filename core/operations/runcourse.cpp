#include "operations/runcourse.h"

#include "migration/runnotes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace operations {

using What = Condition::What;

constexpr qint64 shortestTold = 5;       // seconds: a shorter wait is no pause that anybody notices
constexpr qint64 shortestUncounted = 60; // a longer one says nothing about how fast the run is
constexpr qint64 heardAfter = 1;         // seconds after which an answer shows that a wait is over

void RunCourse::add(const migration::RunNote &note)
{
    m_events.append({note.at, 0, false, {}, note.message});
}

void RunCourse::addSettled(const QDateTime &at, qint64 records, bool byTask, const Bringer &bringer)
{
    if (at.isValid())
        m_events.append({at, records, byTask, bringer});
}

void RunCourse::addHeard(const QDateTime &at)
{
    if (at.isValid() && (!m_heard.isValid() || m_heard < at))
        m_heard = at;
}

/// Brings the estimate up to a moment.
void RunCourse::count(const QDateTime &at)
{
    const double seconds = double(m_start.msecsTo(at)) / 1000;
    m_estimate.add(seconds, m_settled, m_total, m_tasks);
}

/// What passes from now on until something is counted does not count.
void RunCourse::pause()
{
    m_estimate.pause();
    m_countedFrom = {};
}

void RunCourse::beginCounting(const QDateTime &at)
{
    m_estimate = {};
    count(at);
    m_countedFrom = at;
    m_hasFirst = {};
}

/// How long the first of a kind was looked for after its task says how long any is: that passes
/// once, and says nothing about how fast the others follow; nor does what was before it was sent.
void RunCourse::countFirst(const Event &event)
{
    const Bringer &first = event.bringer;
    bool &hasFirst = m_hasFirst.at(size_t(first.kind));
    if (!m_countedFrom.isValid() || !first.endedAt.isValid() || std::exchange(hasFirst, true))
        return;
    const QDateTime from = std::max(m_countedFrom, first.writtenAt)
                               .addMSecs(std::max<qint64>(0, first.endedAt.msecsTo(event.at)));
    if (from >= event.at)
        return;
    m_estimate = {};
    count(from);
}

/// Journals of older versions have no notes.
bool RunCourse::goes() const
{
    return !m_course || migration::isGoing(m_course->code);
}

qint64 RunCourse::worked(const QDateTime &at) const
{
    const QDateTime since = m_course ? m_workingSince : m_start;
    return m_workedBefore + (since.isValid() ? std::max<qint64>(0, since.msecsTo(at)) : 0);
}

void RunCourse::takeNote(const Event &event)
{
    const Message &note = *event.note;
    if (migration::isOfCourse(note)) {
        if (m_course && migration::isGoing(m_course->code)) {
            // One that was cut off worked until it was heard of last.
            const QDateTime last = migration::isGoing(note.code) ? m_latestBefore : event.at;
            m_workedBefore = worked(last);
            if (last == event.at)
                count(event.at);
        }
        pause(); // what was between two processes does not count
        m_workingSince = {};
        if (migration::isGoing(note.code)) {
            m_goingSince = m_workingSince = event.at;
            count(event.at);
        }
        m_course = note;
        m_courseAt = event.at;
        m_wait.reset();
        return;
    }
    if (note.code == "run.customers"_L1) {
        // A handful of organizations says nothing about how fast thousands of customers go.
        beginCounting(event.at);
        return;
    }
    const bool offline = note.code == "run.offline"_L1;
    const qint64 seconds = note.arguments.value(0).toLongLong();
    if (note.code == "run.online"_L1) {
        pause();
        m_goingSince = event.at;
        m_wait.reset();
    } else if (offline || note.code == "run.siteAskedToWait"_L1
               || note.code == "run.siteTrouble"_L1) {
        if (!offline && seconds < shortestTold)
            return;
        Wait wait{offline ? What::Offline : What::PausedBySite, event.at, event.at.addSecs(seconds),
                  note};
        // Tried again without luck: it is the same wait.
        const bool same = m_wait && m_wait->what == wait.what
                          && (offline || event.at <= m_wait->until.addSecs(shortestTold));
        if (same)
            wait.since = m_wait->since;
        else
            count(event.at);
        m_points.append({worked(event.at), m_settled, note});
        if (offline || seconds >= shortestUncounted)
            pause();
        m_wait = wait;
    }
}

void RunCourse::take(const Event &event)
{
    m_latestBefore = m_latest;
    if (!m_latest.isValid() || m_latest < event.at)
        m_latest = event.at;
    if (event.note) {
        takeNote(event);
        return;
    }
    if (event.byTask)
        countFirst(event);
    m_settled += event.records;
    m_tasks += event.byTask;
    if (goes())
        count(event.at);
    m_points.append({worked(event.at), m_settled});
}

bool RunCourse::waits(const QDateTime &now) const
{
    if (!m_wait || (m_heard.isValid() && m_heard > m_wait->since.addSecs(heardAfter)))
        return false;
    return m_wait->what == What::Offline || now < m_wait->until;
}

/// Of a run that nobody runs and that is not over.
Condition RunCourse::resting() const
{
    if (!m_course || migration::isGoing(m_course->code)) // cut off without a word
        return {What::Interrupted, m_latest, {}, {}};
    const QString &code = m_course->code;
    const Message reason = migration::failureOf(*m_course);
    if (code == "run.paused"_L1)
        return {What::PausedByUser, m_courseAt, {}, reason};
    if (code == "run.stopped"_L1)
        return {What::Stopped, m_courseAt, {}, reason};
    if (code == "run.asks"_L1 || code == "run.firstTen"_L1)
        return {What::Asks, m_courseAt, {}, reason};
    return {What::Interrupted, m_courseAt, {}, reason};
}

Condition RunCourse::conditionOf(const Status &status, const QDateTime &now) const
{
    using State = Status::State;
    switch (status.state) {
    case State::NotStarted:
        return {};
    case State::Interrupted:
        return resting();
    case State::Finished: {
        model::OutcomeCounts all = status.outcomes.organizations;
        all += status.outcomes.customers;
        all += status.outcomes.entitlements;
        const bool well = all[model::Outcome::NotAccepted] + all[model::Outcome::Unknown] == 0;
        return {well ? What::Finished : What::FinishedWithFailures, status.run->endedAt, {}, {}};
    }
    case State::Running:
        break;
    }
    if (waits(now))
        return {m_wait->what, m_wait->since, m_wait->until > now ? m_wait->until : QDateTime(),
                m_wait->reason};
    return {status.timeLeft ? What::Steady : What::Estimating, m_goingSince, {}, {}};
}

void RunCourse::tell(Status &status, const QDateTime &now)
{
    if (status.run) {
        m_start = status.run->startedAt;
        m_total = status.run->organizations + status.run->customers;
    }
    std::stable_sort(m_events.begin(), m_events.end(),
                     [](const Event &one, const Event &other) { return one.at < other.at; });
    for (const Event &event : std::as_const(m_events))
        take(event);
    m_events.clear();
    if (status.state == Status::State::Running && goes()) {
        m_points.append({worked(now), m_settled});
        const bool uncounted = waits(now)
                               && (m_wait->what == What::Offline
                                   || m_wait->since.secsTo(m_wait->until) >= shortestUncounted);
        if (!uncounted)
            count(now);
        status.perMinute = m_estimate.perMinute();
        status.timeLeft = m_estimate.timeLeft();
    }
    status.condition = conditionOf(status, now);
}

} // namespace operations
