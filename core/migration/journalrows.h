#pragma once

#include "migration/candidate.h"
#include "site/requestbody.h"
#include "site/site.h"

#include <QDateTime>

namespace migration {

/// What a read before sending said about a record.
enum class Before { Unread, Absent, Present };

/// What is known of the organizations that a record was to be put in.
enum class MembershipState {
    None,     ///< It was to be put in none.
    Accepted, ///< The task was accepted and told of no failure; nobody has looked.
    Verified, ///< Read back: it is in all of them.
    Missing,  ///< Read back: it is not in all of them.
};

/// How far one has come that the site did not take as it was: what of it is not in its present
/// request, and what that request is to find out.
struct Mending
{
    enum class Step {
        All,     ///< All that is left of it.
        Nothing, ///< No details: are they to blame at all? The suspects are if they are.
        Others,  ///< All but the suspects, which the site named, but perhaps for another record.
        Half,    ///< Half of those of which one is to blame; the suspects are the other half.
    } step = Step::All;
    QList<model::DetailValue> suspects;
    QList<model::DetailValue> rest; ///< Waits until it is found out what is to blame.
    QStringList words;              ///< The site's, about what was left out.
    int rounds = 0;
    int silent = 0;       ///< How often in a row a task about it alone failed without a word.
    bool taken = false;   ///< The site has taken something of it meanwhile.
    bool created = false; ///< And that proved that it was created here.

    bool operator==(const Mending &) const = default;
};

/// One record of a run, as the journal remembers it.
struct RecordState
{
    qint64 n = 0; ///< Its number in the stage.
    SourceRef ref;
    QString key; ///< What the site finds it by: email or name. As sent, not folded.
    Before before = Before::Unread;
    QString siteId;
    model::Outcome outcome = model::Outcome::Waiting;
    bool verified = false; ///< The outcome was read back from the site.
    Message
        reason; ///< Why it is not accepted, left out, merged, unknown; or what is missing from it.
    QString externalId; ///< The value of "External ID" that was sent; to find the customer by.
    QStringList
        differed; ///< Where it was there before: what differed from what is meant (differences()).
    QStringList toClear; ///< Details that are to be emptied, as far as they are known to be filled.
    bool arrived = false; ///< It is read back that it arrived; only toClear is to be done still.
    MembershipState memberships = MembershipState::None;
    QStringList without; ///< Details (or "displayName") left out as the site did not take them.
    /// Of one that was there before, as it was read: what this run writes over. For an undo.
    std::optional<model::Profile> former;
    std::optional<Mending> mending; ///< While it is sent again, in part.
    QString owner;                  ///< Of an entitlement: the key of the record that it is for.
};

/// How far a batch has come. Each step is in the journal before the next is taken.
enum class BatchState {
    Decided,  ///< Its records were never to be sent; they have their outcomes.
    Written,  ///< Key and bytes are here; whether they were sent nobody knows.
    Accepted, ///< The site gave it a task.
    Ended,    ///< The task is over; what became of the records is not read back yet.
    Settled,  ///< Every record has its outcome.
    /// Its records are created one by one, without a task: each that has no id yet may be on its
    /// way. None of them is sent again before it is known that the site has not got it.
    Singly,
};

/// One request of a run and the records in it.
struct Batch
{
    qint64 id = 0;
    site::Endpoint endpoint = site::Endpoint::CustomerProfiles;
    BatchState state = BatchState::Written;
    QString key;
    site::Dialect dialect = site::Dialect::Reference;
    QByteArray body; ///< The exact bytes; empty where none were kept.
    QString taskId;
    site::TaskState task;
    QList<RecordState> records;
    QDateTime writtenAt, acceptedAt, endedAt; ///< UTC.

    model::OutcomeCounts counts() const;
    /// How many of those that arrived are there by the word of their task alone, wholly or in their
    /// organizations.
    qint64 notReadBack() const;
    bool ofProfiles() const
    {
        return endpoint == site::Endpoint::CustomerProfiles
               || endpoint == site::Endpoint::OrganizationProfiles;
    }
};

/// One run: one migration of one project to one site, from its first request to its last outcome.
struct Run
{
    qint64 id = 0;
    QString site; ///< Address, or "practice".
    QString cloudId;
    site::Operation operation = site::Operation::Upsert;
    std::optional<site::Dialect> dialect; ///< Once the site has shown which it takes.
    QStringList fingerprints;             ///< Of the source files, in order.
    QString choices;                      ///< Hash of the project's choices when it began.
    qint64 organizations = 0,
           customers = 0;         ///< How many records each; set before anything is sent.
    QDateTime startedAt, endedAt; ///< UTC; endedAt is invalid until every record has its outcome.

    bool ended() const { return endedAt.isValid(); }
};

/// The number of the journal's layout (SQLite's user_version). A newer one is refused, not guessed
/// at.
constexpr int journalLayout = 4;
constexpr int layoutWithNotes = 3; ///< The first that has notes.

/// A batch on its way, with what its records are meant to become.
struct Sending
{
    Batch batch;
    QList<site::OutgoingProfile> profiles; ///< As many as batch.records, in their order.
};

QByteArray encodeRecords(const QList<RecordState> &records);
QList<RecordState> decodeRecords(const QByteArray &bytes);
QByteArray encodeFailures(const QList<site::Failure> &failures); ///< JSON, for people too.
QList<site::Failure> decodeFailures(const QByteArray &bytes);

} // namespace migration
