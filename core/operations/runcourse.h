#pragma once

#include "migration/journalreader.h"
#include "operations/estimate.h"
#include "operations/status.h"

#include <array>

namespace operations {

/// The bulk task that brought some records.
struct Bringer
{
    model::Kind kind = model::Kind::Customer;
    QDateTime writtenAt, endedAt; ///< Invalid where nobody knows.
};

/// Tells from the notes of a run, and from when its tasks settled, how it goes: what it does or
/// waits for, how fast it is and how long it will still take. Whoever reads the same journal is
/// told the same, while the run goes on and after a restart. For one thread.
class RunCourse
{
public:
    /// What was read since the last call of tell(), in any order.
    void add(const migration::RunNote &note);
    void addSettled(const QDateTime &at, qint64 records, bool byTask, const Bringer &bringer = {});
    void addHeard(const QDateTime &at); ///< The site answered.

    /// Fills condition, rate and time left of \a status, whose state, run and outcomes are known.
    void tell(Status &status, const QDateTime &now);
    /// What tell() has come by since this was asked last.
    QList<CoursePoint> takePoints() { return std::exchange(m_points, {}); }

private:
    /// What a run waits for, and until when, as far as that is known.
    struct Wait
    {
        Condition::What what = Condition::What::PausedBySite;
        QDateTime since, until;
        Message reason;
    };
    struct Event
    {
        QDateTime at;
        qint64 records = 0;
        bool byTask = false;
        Bringer bringer = {};
        std::optional<Message> note = {};
    };

    void take(const Event &event);
    void takeNote(const Event &event);
    void count(const QDateTime &at);
    void pause();
    void beginCounting(const QDateTime &at);
    void countFirst(const Event &event);
    bool waits(const QDateTime &now) const;
    Condition conditionOf(const Status &status, const QDateTime &now) const;
    Condition resting() const;
    bool goes() const; ///< As far as the notes say.
    qint64 worked(const QDateTime &at) const;

    QList<Event> m_events; ///< Not told of yet.
    qint64 m_total = 0, m_settled = 0, m_tasks = 0;
    QDateTime m_start;
    QDateTime m_latest;       ///< The last moment of which anything is known ...
    QDateTime m_latestBefore; ///< ... and that before the event that is taken.
    QDateTime m_heard;
    QDateTime m_goingSince;
    std::optional<Message> m_course; ///< The last note that says that it goes on or rests ...
    QDateTime m_courseAt;            ///< ... and its time.
    std::optional<Wait> m_wait;
    Estimate m_estimate;
    QDateTime m_countedFrom;          ///< The customers began then, and nothing was paused since.
    std::array<bool, 2> m_hasFirst{}; ///< By kind: one has settled since then.
    qint64 m_workedBefore = 0;        ///< Milliseconds until m_workingSince.
    QDateTime m_workingSince;         ///< Invalid while it rests.
    QList<CoursePoint> m_points;
};

} // namespace operations
