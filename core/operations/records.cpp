#include "operations/records.h"

#include "migration/fieldcreation.h"
#include "operations/preparation.h"

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
    : m_stage(stageOf(kind, sources, fitted(project, facts), accounts))
    , m_reader(m_stage.reader())
{
}

Result<std::optional<qint64>> Records::next(qint64 from, int step, Wanted wanted,
                                            const RunContext &context) const
{
    for (qint64 n = from + step; n >= 0 && n < count(); n += step) {
        if (n % 256 == 0) {
            if (context.stop.requested())
                return cancelled();
            context.progress({step > 0 ? n : count() - n, count(), {}});
        }
        auto candidate = read(n);
        if (!candidate)
            return candidate.error();
        if (*candidate && (wanted == Wanted::Any || hasProblem(**candidate)))
            return std::optional<qint64>(n);
    }
    return std::optional<qint64>();
}

Result<std::optional<qint64>> Records::find(const QString &text, qint64 from,
                                            const RunContext &context) const
{
    for (qint64 i = 1; i <= count(); ++i) {
        const qint64 n = (qMax<qint64>(from, -1) + i) % count();
        if (i % 256 == 0) {
            if (context.stop.requested())
                return cancelled();
            context.progress({i, count(), {}});
        }
        auto candidate = read(n);
        if (!candidate)
            return candidate.error();
        if (!*candidate)
            continue;
        const model::Profile &profile = (*candidate)->profile;
        if (profile.email.contains(text, Qt::CaseInsensitive)
            || profile.name.contains(text, Qt::CaseInsensitive)
            || (*candidate)->ref.id.compare(text, Qt::CaseInsensitive) == 0)
            return std::optional<qint64>(n);
    }
    return std::optional<qint64>();
}

} // namespace operations
