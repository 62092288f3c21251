#pragma once

#include "migration/journalreader.h"
#include "migration/migrator.h"
#include "operations/estimate.h"
#include "project/runfolder.h"

namespace operations {

/// One bulk request of a run, as a row of a table shows it.
struct TaskRow
{
    enum class State {
        Written,  ///< Handed in, or about to be; the site has not answered yet.
        Accepted, ///< Runs at the site, which does not say how far it is.
        Ended,    ///< Over at the site; what became of its records is being read back.
        Settled,  ///< Every record has its outcome.
    };

    qint64 number = 0;           ///< From 1, in the order written; stays that of the row.
    bool ofFields = false;       ///< Creates detail fields; otherwise customers or organizations.
    bool ofEntitlements = false; ///< Single calls that entitle records to products; no task.
    bool clears = false;         ///< Empties details of records that were written before.
    model::Kind kind = model::Kind::Customer;
    int records = 0; ///< Or detail fields.
    /// Running numbers among the records (or fields) of its kind in this run, from 1.
    qint64 firstRecord = 0, lastRecord = 0;
    State state = State::Written;
    int accepted = 0;    ///< As far as known: read back, or for fields said by the site.
    int notAccepted = 0; ///< The same; the rest waits, or ended as unknown.
    int unknown = 0;
    qsizetype failures = 0;   ///< How many the site told of; a record may have several, or none.
    QString taskId;           ///< Empty until it is accepted.
    QDateTime started, ended; ///< UTC; ended at the site: invalid before.

    bool operator==(const TaskRow &) const = default;
};

/// How a run goes, in one word; the window and scripts are told the same.
struct Condition
{
    enum class What {
        NotStarted,
        Estimating, ///< It sends; how long it will take nobody knows yet.
        Steady,
        PausedBySite, ///< The site asked to wait, or has trouble; it goes on by itself.
        Offline,      ///< The site is out of reach; it goes on by itself.
        PausedByUser,
        Stopped,
        Interrupted, ///< An error ended it (the reason), or it was cut off without a word (none).
        Asks,        ///< It goes on once its owner has decided something.
        Finished,
        FinishedWithFailures,
    };
    What what = What::NotStarted;
    QDateTime since;     ///< UTC; as far as it is known.
    QDateTime until;     ///< UTC; of a pause that the site asked for, or the next try.
    Message reason = {}; ///< Why, where there is more to say.

    bool isResting() const; ///< Nobody runs it, and it can be continued.
};
QString toString(Condition::What what); ///< "estimating", "pausedBySite" ... as scripts read it.

/// One moment of a run's course, for a chart.
struct CoursePoint
{
    qint64 worked = 0;  ///< Milliseconds since it began, without what it rested between.
    qint64 settled = 0; ///< Records that had their outcome.
    Message wait = {};  ///< What the run began to wait for then.
};

/// What is known of the records that arrived.
struct Proof
{
    qint64 verified = 0;     ///< Read back from the site.
    qint64 onlyAccepted = 0; ///< By the word of their task alone.
};

/// Where a project's latest run stands.
struct Status
{
    enum class State { NotStarted, Running, Interrupted, Finished };
    State state = State::NotStarted;
    std::optional<migration::Run> run;
    QString holder; ///< Who runs it, while it runs.
    migration::Summary
        outcomes; ///< Adds up to run->organizations and run->customers at any moment.
    Proof organizationProof, customerProof;
    qint64 productsCreated = 0;
    Condition condition;
    std::optional<double> perMinute;  ///< Records; none while nobody knows, or nothing goes on.
    std::optional<TimeLeft> timeLeft; ///< The same.
    QList<migration::RunNote> notes;  ///< What happened, in order; of errors, what they said.
    QList<TaskRow> tasks;             ///< In order.

    qint64 openTasks() const;
};

/// Reads the journal, also while another process writes it. Errors as JournalReader.
Result<Status> status(const project::RunFolder &folder);

} // namespace operations
