#include "migration/plan.h"

#include "migration/planmaking.h"

using namespace Qt::StringLiterals;

namespace migration {

Result<Plan> Plan::make(const Stage &stage, SameKey choice, const RunContext &context,
                        const Visitor &visit, int threads)
{
    return PlanMaking(stage, choice, context, threads).make(visit);
}

Result<std::optional<Candidate>> Plan::read(const CandidateReader &reader, qint64 n) const
{
    auto read = reader(n);
    if (!read || !*read || (*read)->outcome != model::Outcome::Waiting)
        return read;
    Candidate &candidate = **read;

    if (const auto name = m_renamed.constFind(n); name != m_renamed.cend()) {
        candidate.problems.append({model::Problem::Severity::Note,
                                   {u"record.keptApart"_s, {candidate.profile.name, *name}},
                                   u"name"_s,
                                   candidate.profile.name});
        candidate.profile.name = *name;
    }
    if (const auto email = m_refused.constFind(n); email != m_refused.cend()) {
        candidate.outcome = model::Outcome::NotAccepted;
        candidate.reason = {u"record.sameEmail"_s, {*email}};
    }
    if (const MergedRecords::Place *absorbed = m_merged.absorbed(n)) {
        const MergedRecords::Place &survivor = m_merged.survivor(*absorbed);
        candidate.outcome = model::Outcome::Merged;
        candidate.reason = {u"record.merged"_s,
                            {m_merged.id(survivor), QString::number(survivor.line)}};
    } else if (const MergedRecords::Family *family = m_merged.family(n)) {
        if (auto done = absorb(reader, *family, candidate); !done)
            return done.error();
    }
    return read;
}

QList<qint64> Plan::absorbedBy(qint64 n) const
{
    const MergedRecords::Family *family = m_merged.family(n);
    if (!family)
        return {};
    const std::span<const qint64> members = m_merged.members(*family);
    return {members.begin(), members.end()};
}

/// Fills what \a candidate leaves empty from those that go into it.
Result<> Plan::absorb(const CandidateReader &reader, const MergedRecords::Family &family,
                      Candidate &candidate) const
{
    for (const qint64 n : m_merged.members(family)) {
        const MergedRecords::Place &place = *m_merged.absorbed(n);
        candidate.problems.append(
            {model::Problem::Severity::Note,
             {u"record.absorbed"_s, {m_merged.id(place), QString::number(place.line)}}});
        // Hundreds may have one name, all over a file: most have nothing to give.
        if (m_kind == model::Kind::Organization
            && candidate.profile.details.size() == m_mostDetails)
            continue;
        auto other = reader(n);
        if (!other)
            return other.error();
        if (*other)
            model::fillBlanks(candidate.profile, (*other)->profile);
    }
    return {};
}

} // namespace migration
