#pragma once

#include "base/runcontext.h"
#include "migration/mergedrecords.h"

#include <QHash>

namespace migration {

/// What becomes of several records that the site cannot tell apart (customers of one email,
/// organizations of one name).
enum class SameKey {
    Merge, ///< One is sent: the newest, its blanks filled from the others, memberships united.
    Keep,  ///< Organizations: each under a name of its own ("Name (2)"). Customers: the newest is
           ///< sent, the others are not accepted, as an email belongs to one customer.
};

/// What one pass over a stage found, and how its records are then read: which are one and the same
/// at the site, and how many end how before anything is sent. 16 bytes a record while it is made;
/// after that only those with a namesake. Safe to read from several threads.
class Plan
{
public:
    using Visitor = std::function<void(qint64 n, const Judgement &judgement)>;

    /// Judges the whole stage once, on \a threads threads (0: as many as the computer runs at
    /// once); \a visit hears of every record before merging, in order, in the calling thread. The
    /// result is the same for any number of threads.
    static Result<Plan> make(
        const Stage &stage, SameKey choice, const RunContext &context,
        const Visitor &visit = [](qint64, const Judgement &) {}, int threads = 0);

    /// Candidate \a n as it goes to the site: merged, renamed or decided.
    Result<std::optional<Candidate>> read(const CandidateReader &reader, qint64 n) const;

    model::Kind kind() const { return m_kind; }
    qint64 rows() const { return m_rows; }   ///< n runs below this.
    qint64 total() const { return m_total; } ///< Records that are counted.
    /// Decided ones by outcome, and Waiting for those to be sent.
    const model::OutcomeCounts &counts() const { return m_counts; }
    qint64 families() const { return m_families; } ///< Groups of several with one key.
    /// The numbers of those that go into another record, in order.
    QList<qint64> merged() const { return m_merged.numbers(); }
    /// Those that go into record \a n, as they were absorbed.
    QList<qint64> absorbedBy(qint64 n) const;
    /// The names given to records kept apart, by n.
    const QHash<qint64, QString> &renamed() const { return m_renamed; }
    /// The emails of customers that cannot go as a newer one has the same, by n.
    const QHash<qint64, QString> &refused() const { return m_refused; }

private:
    friend class PlanMaking;
    Result<> absorb(const CandidateReader &reader, const MergedRecords::Family &family,
                    Candidate &candidate) const;

    model::Kind m_kind = model::Kind::Organization;
    qint64 m_rows = 0;
    qint64 m_total = 0;
    qint64 m_families = 0;
    qsizetype m_mostDetails = -1;
    model::OutcomeCounts m_counts;
    MergedRecords m_merged;
    QHash<qint64, QString> m_refused; ///< Customers kept apart: the email they share.
    QHash<qint64, QString> m_renamed;
};

} // namespace migration
