#pragma once

#include "migration/migrator.h"
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

    qint64 number = 0;     ///< From 1, in the order written; stays that of the row.
    bool ofFields = false; ///< Creates detail fields; otherwise customers or organizations.
    bool clears = false;   ///< Empties details of records that were written before.
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

/// Where a project's latest run stands.
struct Status
{
    enum class State { NotStarted, Running, Interrupted, Finished };
    State state = State::NotStarted;
    std::optional<migration::Run> run;
    QString holder; ///< Who runs it, while it runs.
    migration::Summary
        outcomes;         ///< Adds up to run->organizations and run->customers at any moment.
    QList<TaskRow> tasks; ///< In order.

    qint64 openTasks() const;
};

/// Reads the journal, also while another process writes it. Errors as JournalReader.
Result<Status> status(const project::RunFolder &folder);

} // namespace operations
