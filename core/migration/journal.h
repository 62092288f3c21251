#pragma once

#include "base/result.h"
#include "migration/journalrows.h"

#include <memory>

namespace migration {

struct JournalOptions
{
    bool durable = true;    ///< Each write is on the disk before it returns; false for rehearsals.
    bool keepBodies = true; ///< False for rehearsals, which never continue.
};

/// The only truth about a run, written before each request and after each answer. One thread owns
/// the only writing connection; a caller blocks until its write is committed, writes that wait
/// share a commit. Safe from any thread. Errors: Storage "journal.notReadable", "journal.newer"
/// (written by a newer version), "journal.notWritable" (nothing was kept of that write; the disk
/// may be full).
class Journal
{
public:
    static Result<std::unique_ptr<Journal>> open(const QString &path,
                                                 const JournalOptions &options = {});
    ~Journal();

    const QString &path() const;
    bool keepsBodies() const;

    /// Adds a run; sets its id.
    Result<> begin(Run &run);
    /// Writes what may change of a run: dialect, counts, choices, endedAt.
    Result<> update(const Run &run);

    /// Adds batches, in one commit; sets their ids.
    Result<> add(qint64 runId, QList<Batch *> batches);
    /// Takes \a replaced out (its records go on in others) and adds those, in one commit: a batch
    /// that the site refused as a whole is split, or written anew in another dialect under a new
    /// key.
    Result<> replace(qint64 runId, const Batch &replaced, QList<Batch *> batches);
    /// The same for several, by their ids.
    Result<> replace(qint64 runId, const QList<qint64> &replaced, QList<Batch *> batches);
    /// Writes how far \a batch has come and adds those in which some of its records go on, in one
    /// commit.
    Result<> branch(qint64 runId, const Batch &batch, QList<Batch *> branches);
    /// Writes how far \a batch has come: state, task, records with their outcomes. Never key or
    /// bytes.
    Result<> update(const Batch &batch);
    /// Writes another key for a batch of which the site did nothing.
    Result<> renewKey(const Batch &batch);

    /// Adds what happened to a run as a whole, with the time: it began, paused, waits for the site.
    Result<> note(qint64 runId, const Message &message);

private:
    Journal();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace migration
