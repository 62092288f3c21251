#include "operations/records.h"

#include "migration/fieldcreation.h"
#include "operations/missingoptions.h"
#include "operations/preparation.h"
#include "operations/recordsearch.h"

#include <algorithm>

namespace operations {

Result<std::shared_ptr<const AccountNames>>
accountNames(const std::shared_ptr<const Sources> &sources, const project::Project &project,
             const site::Facts &facts, const RunContext &context)
{
    const Fitted known = fitted(project, facts);
    auto planned = planOrganizations(organizationStage(sources, known.project, known.facts),
                                     known.project, {}, context);
    if (!planned)
        return planned.error();
    return planned->accounts;
}

Fitted fitted(const project::Project &project, const site::Facts &facts)
{
    Fitted result{project, facts};
    result.project.customers = mapping::fitted(project.customers, facts.customerFields);
    result.project.organizations = mapping::fitted(project.organizations, facts.organizationFields);
    for (const model::Kind kind : {model::Kind::Organization, model::Kind::Customer}) {
        planOptions(kind, result.project.mapping(kind), result.facts);
        result.facts.fields(kind).append(migration::missingFields(
            mappedFields(kind, result.project.mapping(kind)), facts.fields(kind)));
    }
    return result;
}

bool hasProblem(const migration::Candidate &candidate)
{
    if (candidate.outcome == model::Outcome::NotAccepted)
        return true;
    return std::any_of(candidate.problems.cbegin(), candidate.problems.cend(),
                       [](const model::Problem &problem) {
                           return problem.severity != model::Problem::Severity::Note;
                       });
}

static migration::Stage stageOf(model::Kind kind, const std::shared_ptr<const Sources> &sources,
                                const Fitted &known,
                                const std::shared_ptr<const AccountNames> &accounts)
{
    return kind == model::Kind::Customer
               ? customerStage(sources, known.project, known.facts, accounts)
               : organizationStage(sources, known.project, known.facts);
}

Records::Records(model::Kind kind, const std::shared_ptr<const Sources> &sources,
                 const project::Project &project, const site::Facts &facts,
                 const std::shared_ptr<const AccountNames> &accounts)
    : m_sources(sources)
    , m_known(fitted(project, facts))
    , m_stage(stageOf(kind, sources, m_known, accounts))
    , m_reader(m_stage.reader())
{
}

/// Tells of a record whether it is wanted, without making more of it than it must; for one thread.
Records::Look Records::look(Wanted wanted) const
{
    return [judge = m_stage.judge(m_stage.hash), judgement = migration::Judgement(),
            wanted](qint64 n) mutable -> Result<bool> {
        using enum migration::Judgement::What;
        if (auto judged = judge(n, judgement); !judged)
            return judged.error();
        return wanted == Wanted::Any ? judgement.what != None
                                     : judgement.what == Told && hasProblem(judgement.candidate);
    };
}

Result<std::optional<qint64>> Records::next(qint64 from, int step, Wanted wanted,
                                            const RunContext &context) const
{
    if (step < 0)
        return previous(from, wanted, context);
    const qint64 first = qMax<qint64>(from, -1) + 1;
    const auto makeLook = [&]() -> Look {
        return [look = look(wanted), first](qint64 i) { return look(first + i); };
    };
    auto found = firstOf(qMax<qint64>(0, count() - first), makeLook, context);
    if (found && *found)
        **found += first;
    return found;
}

/// Backwards, but each block forwards: a table is quick to read in order only.
Result<std::optional<qint64>> Records::previous(qint64 from, Wanted wanted,
                                                const RunContext &context) const
{
    constexpr qint64 largestBlock = 1024;
    const Look look = this->look(wanted);
    qint64 block = 1;
    for (qint64 end = qMin(from, count()); end > 0; end -= block) {
        if (context.stop.requested())
            return cancelled();
        context.progress({count() - end, count(), {}});
        block = qMin(block * 2, qMin(end, largestBlock));
        std::optional<qint64> last;
        for (qint64 n = end - block; n < end; ++n) {
            const auto found = look(n);
            if (!found)
                return found.error();
            if (*found)
                last = n;
        }
        if (last)
            return last;
    }
    return std::optional<qint64>();
}

Result<std::optional<qint64>> Records::find(const QString &text, qint64 from,
                                            const RunContext &context) const
{
    return findRecord(m_stage.kind, m_sources, m_known, text, from, context);
}

} // namespace operations
