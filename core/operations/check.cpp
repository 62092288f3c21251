#include "operations/check.h"

#include "migration/fieldcreation.h"
#include "operations/problemgroups.h"

namespace operations {

constexpr qsizetype examples = 5;

bool CheckResult::allWell() const
{
    return organizations[model::Outcome::NotAccepted] + customers[model::Outcome::NotAccepted] == 0;
}

/// The details that an empty value takes away from what a site has: those that may come out empty,
/// so not those with a default.
static QStringList clearedDetails(const project::Project &project, model::Kind kind)
{
    QStringList details;
    const mapping::Mapping decided =
        mapping::withBlanksDecided(project.mapping(kind), project.clearBlanks);
    for (const mapping::FieldRule &rule : decided.details) {
        const bool isNever = rule.fixedValue
                                 ? !rule.fixedValue->trimmed().isEmpty()
                                 : rule.sources.isEmpty() || !rule.defaultValue.trimmed().isEmpty();
        if (rule.onBlank == mapping::OnBlank::Clear && !isNever)
            details.append(rule.target);
    }
    return details;
}

Result<CheckResult> check(const project::ProjectFile &project, const site::Facts &facts,
                          const ProblemListener &listener, const RunContext &context)
{
    ProblemGroups<ProblemGroup> groups;
    const auto collect = [&](model::Kind kind, qint64, const migration::Judgement &judgement) {
        if (judgement.what != migration::Judgement::What::Told)
            return;
        const migration::Candidate &candidate = judgement.candidate;
        forEachProblem(candidate, [&](const model::Problem &problem) {
            ProblemGroup &group = groups.add(kind, problem);
            if (group.records.size() < examples)
                group.records.append(candidate.ref);
            if (listener)
                listener(kind, candidate, problem);
        });
    };
    auto prepared = prepare(project, facts, collect, context);
    if (!prepared)
        return prepared.error();

    CheckResult result;
    result.groups = groups.take();
    result.organizations = prepared->job.organizationPlan.counts();
    result.customers = prepared->job.customerPlan.counts();
    result.missingOrganizationFields =
        migration::missingFields(prepared->job.organizationFields, facts.organizationFields);
    result.missingCustomerFields =
        migration::missingFields(prepared->job.customerFields, facts.customerFields);
    result.clearedOfOrganizations = clearedDetails(project.project, model::Kind::Organization);
    result.clearedOfCustomers = clearedDetails(project.project, model::Kind::Customer);
    result.sources = prepared->sources;
    return result;
}

} // namespace operations
