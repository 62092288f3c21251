#include "operations/check.h"

#include "migration/fieldcreation.h"
#include "operations/problemgroups.h"

namespace operations {

constexpr qsizetype examples = 5;

bool CheckResult::allWell() const
{
    return organizations[model::Outcome::NotAccepted] + customers[model::Outcome::NotAccepted] == 0;
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
    result.sources = prepared->sources;
    return result;
}

} // namespace operations
