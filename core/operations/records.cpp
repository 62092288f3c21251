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

Result<bool> Records::isWanted(qint64 n, Wanted wanted) const
{
    auto candidate = read(n);
    if (!candidate)
        return candidate.error();
    return *candidate && (wanted == Wanted::Any || hasProblem(**candidate));
}

Result<std::optional<qint64>> Records::next(qint64 from, int step, Wanted wanted,
                                            const RunContext &context) const
{
    if (step < 0)
        return previous(from, wanted, context);
    for (qint64 n = from + 1; n < count(); ++n) {
        if (n % 256 == 0) {
            if (context.stop.requested())
                return cancelled();
            context.progress({n, count(), {}});
        }
        const auto found = isWanted(n, wanted);
        if (!found)
            return found.error();
        if (*found)
            return std::optional<qint64>(n);
    }
    return std::optional<qint64>();
}

/// Backwards, but each block forwards: a table is quick to read in order only.
Result<std::optional<qint64>> Records::previous(qint64 from, Wanted wanted,
                                                const RunContext &context) const
{
    constexpr qint64 largestBlock = 1024;
    qint64 block = 1;
    for (qint64 end = qMin(from, count()); end > 0; end -= block) {
        if (context.stop.requested())
            return cancelled();
        context.progress({count() - end, count(), {}});
        block = qMin(block * 2, qMin(end, largestBlock));
        std::optional<qint64> last;
        for (qint64 n = end - block; n < end; ++n) {
            const auto found = isWanted(n, wanted);
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
