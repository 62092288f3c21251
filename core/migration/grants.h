#pragma once

#include "migration/journal.h"
#include "migration/plan.h"
#include "migration/productwish.h"

#include <QBitArray>

#include <deque>
#include <mutex>

namespace migration {

/// Whom one entitlement of a batch is for, and its details; as many as the batch has records.
struct Grant
{
    QString ownerId;                   ///< Empty until the owner was found at the site.
    QString ownerExternalId, ownerKey; ///< To find it by.
    QList<model::DetailValue> details = {};
};

/// A batch of entitlements. Its records are these: key is the product's name, siteId the
/// entitlement's id; n, ref and owner are its owner's.
struct Granting
{
    Batch batch;
    QList<Grant> grants;
};

/// Finds out, from what the journal says has arrived, which entitlements are to be made, and hands
/// them out: first those that a former process left. Safe from any thread.
class Grants
{
public:
    enum class Pass {
        Last,       ///< Whoever has not arrived by now gets nothing.
        First,      ///< Of those that arrived; the others are met again.
        FirstAgain, ///< The same, and what was made before is made anew by the choices of now.
    };

    Grants(Journal &journal, const Stage &stage, const Plan &plan, const ProductWishes &wishes,
           qint64 runId)
        : m_journal(journal)
        , m_stage(stage)
        , m_plan(plan)
        , m_runId(runId)
        , m_reader(wishes.reader ? wishes.reader() : WishReader())
    {
    }

    /// What a former process left of it. Before all else.
    Result<> read(Pass pass);
    /// The next to be worked on, journaled where it has an id; none when all were taken. What is
    /// decided without a call is journaled here.
    Result<std::optional<Granting>> next();
    /// Which of the stage's records were looked at; for a bar.
    qint64 passed() const;

private:
    Result<> writeAgain();
    Result<QList<Batch>> readPage();
    Result<> take(const RecordState &owner);
    static void add(const RecordState &owner, const ProductWish &wish, Granting &granting);
    Result<> flushDecided();

    Journal &m_journal;
    const Stage &m_stage;
    const Plan &m_plan;
    const qint64 m_runId;
    const WishReader m_reader;

    mutable std::mutex m_mutex;
    std::deque<Granting> m_ready;
    Granting m_filling;
    Batch m_decided;
    QBitArray m_journaled; ///< Owners whose entitlements are in the journal, by number.
    qint64 m_after = 0;    ///< The id of the batch that was looked at last.
    qint64 m_passed = 0;
    Pass m_pass = Pass::Last;
    bool m_atEnd = false;
};

QByteArray encodeGrants(const QList<Grant> &grants); ///< JSON, for people too.
QList<Grant> decodeGrants(const QByteArray &bytes);

} // namespace migration
