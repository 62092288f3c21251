#pragma once

#include "migration/journalreader.h"
#include "migration/migrator.h"
#include "project/runfolder.h"

namespace operations {

/// Where a project's latest run stands.
struct Status
{
    enum class State { NotStarted, Running, Interrupted, Finished };
    State state = State::NotStarted;
    std::optional<migration::Run> run;
    QString holder; ///< Who runs it, while it runs.
    migration::Summary
        outcomes; ///< Adds up to run->organizations and run->customers at any moment.
    QList<migration::Batch> tasks; ///< In order, without their records.

    qint64 openTasks() const;
};

/// Reads the journal, also while another process writes it. Errors as JournalReader.
Result<Status> status(const project::RunFolder &folder);

} // namespace operations
