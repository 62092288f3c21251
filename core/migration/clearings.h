#pragma once

#include "migration/journal.h"

#include <condition_variable>
#include <deque>
#include <mutex>

namespace migration {

/// The details of \a record that still hold a value at the site, as it writes their names.
QStringList stillFilled(const QStringList &details, const model::Profile &stored);

/// Gives a batch of details its bytes and a key of its own: the same key only ever goes with the
/// same bytes.
void writeClearings(Batch &batch);

/// Takes those records out of a verified batch that arrived and whose details are to be emptied
/// still, into batches of their own, ready to be journaled. \a found as for settle().
QList<Sending> takeClearings(Sending &sending,
                             const QList<std::optional<site::StoredProfile>> &found,
                             const site::Limits &limits);

/// Gives each record of such a batch its outcome once its task is over. One that the site has not
/// emptied, and about which the task says nothing, stays Waiting until the \a lastLook.
void settleClearings(Sending &sending, const QList<std::optional<site::StoredProfile>> &found,
                     bool lastLook);

/// The site does not empty the details of \a record: what else was written of it stays true.
void refuseClearing(RecordState &record, const Error &refusal);

/// The records of one stage on their way to the lanes that are at the site, and of which details
/// are to be emptied there: the packer finds them before anything is sent, the verifier after. Safe
/// from any thread.
class Clearings
{
public:
    Clearings(model::Kind kind, const site::Limits &limits)
        : m_kind(kind)
        , m_limits(limits)
    {
    }

    /// One that is as it is meant to be otherwise; not in the journal yet.
    void add(RecordState record);
    /// One batch that is in the journal.
    void add(Sending journaled);
    /// The verifier has a batch of which some may come ...
    void expect();
    /// ... and now all of them have.
    void haveCome();

    /// A batch, in the journal where it has an id; none where there are only a few.
    std::optional<Sending> take();
    /// The same, with the few, once nothing else is left to send; waits for those that may come.
    /// None when all were taken.
    Result<std::optional<Sending>> takeLast(const StopToken &stop);

private:
    std::optional<Sending> takeJournaled();
    std::optional<Sending> pack();

    const model::Kind m_kind;
    const site::Limits m_limits;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Sending> m_journaled;
    std::deque<RecordState> m_records;
    int m_expected = 0;
};

} // namespace migration
