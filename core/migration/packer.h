#pragma once

#include "migration/followups.h"
#include "migration/journal.h"
#include "migration/organizationids.h"
#include "migration/plan.h"

#include <QBitArray>

#include <array>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace migration {

/// What is done about a record that the site has already.
enum class IfThere {
    Update,
    LeaveAlone,
    Ask, ///< It is neither sent nor journaled: it waits for its owner's answer.
};

/// The same by what the site knows of it.
struct Existing
{
    IfThere ours = IfThere::Update;   ///< Its External ID there is the record's own.
    IfThere others = IfThere::Update; ///< Found by its email or name alone.

    bool operator==(const Existing &) const = default;
};

/// How many records wait for their owner's answer.
struct Asked
{
    qint64 ours = 0, others = 0; ///< As in Existing.
};
/// "run.asks" with these counts, which are kept nowhere else; none where nothing waits.
std::optional<Message> askingNote(const std::array<Asked, 2> &byKind);

/// Hands out the records of one stage in batches for sending. On the way it journals those that
/// were decided before, and reads the others at the site first: what is there already as it is
/// meant to be is not sent at all. One whose organization may still come waits, and nobody else:
/// it comes up again in a later pass over the source. Safe from any thread; each caller brings its
/// own door to the site.
class Packer
{
public:
    struct Options
    {
        site::Operation operation = site::Operation::Upsert;
        bool readFirst = true;
        int batchSize = 100;
        qint64 runId = 0;
        bool accountsOnly = false; ///< Customers go as accounts, which have no details.
        Existing existing = {};    ///< Other than updated: records are read first, whatever else.
    };

    /// \a journaled: the numbers of the records that the journal has already.
    Packer(const Stage &stage, const Plan &plan, Journal &journal, OrganizationIds &organizations,
           FollowUps &followUps, QBitArray journaled, Options options);

    /// Up to batchSize records with what they are to become, neither journaled nor written as a
    /// body yet; fewer, or for a moment no records, where all others wait; none at the end of the
    /// stage.
    Result<std::optional<Sending>> next(site::Site &site, const RunContext &context);

    /// How many records this packer has journaled as decided since this was asked last, whoever
    /// asked.
    qint64 takeDecided();
    Asked asked();

private:
    struct Item
    {
        RecordState record;
        site::OutgoingProfile profile;
        qint64 Asked::*asked = nullptr; ///< Its group, where it waits for an answer.
        bool onlyClear = false;         ///< The rest of it is there as it is meant to be.
    };
    using Clock = std::chrono::steady_clock;
    bool isThrough() const { return m_next >= m_plan.rows(); }
    bool isExhausted() const { return isThrough() && m_waiting == 0; }
    bool mayPassAgain() const;
    void passAgain();
    bool waits(const model::Profile &profile) const;
    Result<std::vector<Item>> gather();
    Result<> add(qint64 n, Candidate candidate, std::vector<Item> &items);
    Sending takeReady();
    void decideExisting(Item &item, const model::Profile &there) const;
    Result<> lookUp(std::vector<Item> &items, site::Site &site, const RunContext &context) const;
    Result<> take(std::vector<Item> items);
    Result<> journalDecided();

    const Plan &m_plan;
    Journal &m_journal;
    OrganizationIds &m_organizations;
    FollowUps &m_followUps;
    const Options m_options;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    CandidateReader m_reader;
    QBitArray m_done; ///< By number: those in the journal, or handed out, or none.
    qint64 m_next = 0;
    qint64 m_waiting = 0;          ///< Met in this pass, for organizations that may still come ...
    qint64 m_firstWaiting = 0;     ///< ... and the first of them.
    qsizetype m_organizationsThen; ///< How many were known when this pass began ...
    Clock::time_point m_passBegan; ///< ... and when that was.
    int m_lookingUp = 0;
    std::deque<Item> m_ready;
    QList<RecordState> m_decided; ///< Not journaled yet.
    Asked m_asked;
    qint64 m_decidedCount = 0; ///< Journaled and not told yet.
};

} // namespace migration
