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

/// What does not fit of products' details, each problem once a record: it costs no record anything.
static Result<> checkProducts(const migration::Stage &stage, const migration::Plan &plan,
                              const migration::ProductWishes &products,
                              const ProblemListener &listener, const RunContext &context)
{
    if (!products.reader)
        return {};
    const migration::WishReader wishes = products.reader();
    const migration::CandidateReader candidates = stage.reader();
    for (qint64 n = 0; n < stage.count; ++n) {
        if (context.stop.requested())
            return cancelled();
        const auto named = migration::wishesOf(wishes, plan, n);
        if (!named)
            return named.error();
        QList<model::Problem> problems;
        for (const migration::ProductWish &wish : *named) {
            for (const model::Problem &problem : wish.problems) {
                if (!problems.contains(problem))
                    problems.append(problem);
            }
        }
        if (problems.isEmpty())
            continue;
        const auto candidate = plan.read(candidates, n);
        if (!candidate)
            return candidate.error();
        if (!*candidate || (*candidate)->outcome != model::Outcome::Waiting)
            continue;
        for (const model::Problem &problem : std::as_const(problems))
            listener({stage.kind, **candidate, problem, true});
    }
    return {};
}

Result<CheckResult> check(const project::ProjectFile &project, const site::Facts &facts,
                          const ProblemListener &listener, const RunContext &context)
{
    ProblemGroups<ProblemGroup> groups, ofProducts;
    const ProblemListener add = [&](const RecordProblem &problem) {
        ProblemGroup &group =
            (problem.ofProducts ? ofProducts : groups).add(problem.kind, problem.problem);
        group.ofProducts = problem.ofProducts;
        if (group.records.size() < examples)
            group.records.append(problem.candidate.ref);
        if (listener)
            listener(problem);
    };
    const auto collect = [&](model::Kind kind, qint64, const migration::Judgement &judgement) {
        if (judgement.what != migration::Judgement::What::Told)
            return;
        const migration::Candidate &candidate = judgement.candidate;
        forEachProblem(candidate, [&](const model::Problem &problem) {
            add({kind, candidate, problem, false});
        });
    };
    auto prepared = prepare(project, facts, collect, context);
    if (!prepared)
        return prepared.error();

    const migration::Job &job = prepared->job;
    auto checked = checkProducts(job.organizations, job.organizationPlan, job.organizationProducts,
                                 add, context);
    if (checked)
        checked =
            checkProducts(job.customers, job.customerPlan, job.customerProducts, add, context);
    if (!checked)
        return checked.error();

    CheckResult result;
    result.groups = groups.take() + ofProducts.take();
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
