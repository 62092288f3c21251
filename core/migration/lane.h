#pragma once

#include "migration/accountwords.h"
#include "migration/delivery.h"
#include "migration/packer.h"
#include "migration/refusedfields.h"
#include "migration/singles.h"
#include "migration/verifier.h"

#include <mutex>

namespace migration {

/// Which dialect the site takes: Reference until it is proven, then the one that was accepted,
/// remembered in the journal. Safe from any thread.
class DialectChoice
{
public:
    DialectChoice(Journal &journal, Run &run)
        : m_journal(journal)
        , m_run(run)
    {
    }

    site::Dialect current() const;
    bool proven() const;
    Result<> prove(site::Dialect dialect);

private:
    Journal &m_journal;
    Run &m_run;
    mutable std::mutex m_mutex;
};

/// Batches that a former process left on their way, for the lanes to finish first. Safe from any
/// thread.
class Leftovers
{
public:
    explicit Leftovers(std::deque<Sending> sendings)
        : m_sendings(std::move(sendings))
    {
    }
    std::optional<Sending> take();

private:
    std::mutex m_mutex;
    std::deque<Sending> m_sendings;
};

// A lane that finds no place among the open tasks has its next batch looked up, written and
// journaled by the time there is one.
constexpr int lanesPerPlace = 2;

/// Sends batches one after the other, each with the same straight-line code: journal, hand in,
/// journal, poll to the end, journal, hand on to the verifier. Several lanes run side by side, each
/// on a thread and a connection of its own.
class Lane
{
public:
    /// What the lanes of one stage share.
    struct Shared
    {
        Journal &journal;
        Packer &packer;
        FollowUps &followUps;
        Verifier &verifier;
        Pacing &pacing;
        Singles &singles;
        DialectChoice &dialect;
        AccountWords &accountWords;
        Leftovers &leftovers;
        Refused &refused;
        site::Operation operation;
        qint64 runId;
        std::function<void(qint64)> settled; ///< Hears of records that got their outcome here.
        std::function<void()> ranOut; ///< Nothing is left to send but what the verifier may find.
    };

    Lane(Shared &shared, site::Site &site)
        : m_shared(shared)
        , m_site(site)
    {
    }

    /// Returns when nothing is left to send, or stopped, or at the first error that concerns the
    /// run.
    Result<> run(const RunContext &context);

private:
    Result<> sendAll(const RunContext &context);
    Result<> deliver(Sending sending, const RunContext &context);
    Result<> send(Sending sending, const RunContext &context);
    Result<> createSingly(Sending group, const RunContext &context);
    Result<> deliverNew(Sending sending, const RunContext &context);
    Result<> deliverClearing(Sending sending, const RunContext &context);
    Result<> deliverInTwoWords(Sending sending, const RunContext &context);
    Result<> accepted(const Batch &batch, const RunContext &context);
    Result<> goOnIn(QList<Sending> parts, const Batch &replaced, const RunContext &context);
    void write(Sending &sending, site::Dialect dialect) const;
    site::Operation wordOf(const Batch &batch) const;
    Result<> afterRefusal(Sending sending, const Error &refusal, const RunContext &context);
    Result<> afterForbidden(Sending sending, const Error &refusal, const RunContext &context);
    Result<> again(Sending sending, site::Dialect dialect, const RunContext &context);
    Result<> refuse(Sending &sending, const Error &refusal);
    Result<> split(Sending sending, const Error &refusal, const RunContext &context);

    Shared &m_shared;
    site::Site &m_site;
};

} // namespace migration
