#pragma once

#include "migration/plan.h"

#include <QSet>

namespace migration {

/// Makes a Plan: one pass over the stage on several threads, then another look at those records
/// whose keys have one hash. For one thread, which hears of everything in order.
class PlanMaking
{
public:
    PlanMaking(const Stage &stage, SameKey choice, const RunContext &context, int threads);

    Result<Plan> make(const Plan::Visitor &visit);

private:
    struct Entry
    {
        quint64 hash;
        qint64 n;
    };
    struct Judged;
    struct Member;
    struct Wanted
    {
        qint64 n;
        size_t group;
    };
    using Group = std::vector<Member>;

    Result<> judgeAll(const Plan::Visitor &visit);
    void consume(Judged &&judged, const Plan::Visitor &visit);
    Result<> findFamilies();
    Result<> readFamilies(std::vector<Wanted> wanted, size_t groups);
    void addFamily(Group &members);
    void keepOrganizations(const Group &members);
    bool isNameTaken(const QString &name);
    quint64 hashOf(const model::Profile &profile) const;

    const Stage &m_stage;
    const SameKey m_choice;
    const RunContext &m_context;
    const int m_threads;
    std::vector<Entry> m_entries; ///< Of those to be sent; in the end by hash.
    QSet<quint64> m_given;        ///< Of names that were made up.
    Plan m_plan;
};

} // namespace migration
