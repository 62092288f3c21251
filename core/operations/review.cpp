#include "operations/review.h"

#include "migration/fieldcreation.h"
#include "operations/problemgroups.h"
#include "operations/records.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace operations {

const model::OutcomeCounts &Review::counts(model::Kind kind) const
{
    return kind == model::Kind::Customer ? prepared.job.customerPlan.counts()
                                         : prepared.job.organizationPlan.counts();
}

qint64 Review::tasks() const
{
    const auto rounds = [](qint64 items, qint64 each) { return (items + each - 1) / each; };
    const site::Limits &limits = prepared.facts.limits;
    return rounds(counts(model::Kind::Organization)[model::Outcome::Waiting],
                  limits.profilesPerRequest)
           + rounds(counts(model::Kind::Customer)[model::Outcome::Waiting],
                    limits.profilesPerRequest)
           + rounds(missingOrganizationFields.size(), limits.definitionsPerRequest)
           + rounds(missingCustomerFields.size(), limits.definitionsPerRequest);
}

using Groups = ProblemGroups<Review::Group>;

static std::vector<quint32> united(const std::vector<quint32> &some,
                                   const std::vector<quint32> &others)
{
    std::vector<quint32> all;
    all.reserve(some.size() + others.size());
    std::set_union(some.cbegin(), some.cend(), others.cbegin(), others.cend(),
                   std::back_inserter(all));
    return all;
}

/// Those that share a key with another record are known only when all are read.
static void addNamesakes(const migration::Plan &plan, Review::Records &records, Groups &groups)
{
    const bool customers = plan.kind() == model::Kind::Customer;
    const QString field = customers ? u"email"_s : u"name"_s;
    const model::Problem merged{model::Problem::Severity::Note,
                                {customers ? u"record.sharesEmail"_s : u"record.sharesName"_s, {}},
                                field};
    for (const qint64 n : plan.merged())
        groups.add(plan.kind(), merged).rows.push_back(quint32(n));

    QList<qint64> numbers = plan.refused().keys();
    std::sort(numbers.begin(), numbers.end());
    std::vector<quint32> refused;
    for (const qint64 n : std::as_const(numbers)) {
        const Message reason{u"record.sameEmail"_s, {plan.refused().value(n)}};
        groups.add(plan.kind(), {model::Problem::Severity::Error, reason, field})
            .rows.push_back(quint32(n));
        refused.push_back(quint32(n));
    }
    records.problems = united(records.problems, refused);
    records.notAccepted = united(records.notAccepted, refused);
}

Result<std::shared_ptr<const Review>> review(const project::ProjectFile &project,
                                             const site::Facts &facts, const RunContext &context)
{
    auto review = std::make_shared<Review>();
    Groups groups;
    const auto visit = [&](model::Kind kind, qint64 n, const migration::Judgement &judgement) {
        Review::Records &records = review->records.at(size_t(kind));
        records.rows.push_back(quint32(n));
        if (judgement.what != migration::Judgement::What::Told)
            return;
        const migration::Candidate &candidate = judgement.candidate;
        if (hasProblem(candidate))
            records.problems.push_back(quint32(n));
        if (candidate.outcome == model::Outcome::NotAccepted)
            records.notAccepted.push_back(quint32(n));
        forEachProblem(candidate, [&](const model::Problem &problem) {
            Review::Group &group = groups.add(kind, problem);
            if (group.rows.empty() || group.rows.back() != quint32(n))
                group.rows.push_back(quint32(n));
        });
    };
    auto prepared = prepare(project, facts, visit, context);
    if (!prepared)
        return prepared.error();
    if (auto same = requireUnchanged(project.project, *prepared->sources); !same)
        return same.error();
    review->prepared = *std::move(prepared);
    const migration::Job &job = review->prepared.job;
    for (const migration::Plan *plan : {&job.organizationPlan, &job.customerPlan})
        addNamesakes(*plan, review->records.at(size_t(plan->kind())), groups);
    review->groups = groups.take();
    // What is kept as long as the window is open takes no more than it needs.
    for (Review::Group &group : review->groups)
        group.rows.shrink_to_fit();
    for (Review::Records &records : review->records)
        records.rows.shrink_to_fit();
    review->missingOrganizationFields =
        migration::missingFields(job.organizationFields, facts.organizationFields);
    review->missingCustomerFields =
        migration::missingFields(job.customerFields, facts.customerFields);
    return std::shared_ptr<const Review>(std::move(review));
}

static migration::Stage stageOf(const Preparation &prepared, model::Kind kind,
                                const std::shared_ptr<const project::Edits> &edits)
{
    return kind == model::Kind::Customer
               ? customerStage(prepared.sources, prepared.project, prepared.facts,
                               prepared.accounts, edits)
               : organizationStage(prepared.sources, prepared.project, prepared.facts, edits);
}

ReviewReader::ReviewReader(std::shared_ptr<const Review> review, model::Kind kind,
                           const std::shared_ptr<const project::Edits> &edits)
    : m_review(std::move(review))
    , m_kind(kind)
    , m_reader(stageOf(m_review->prepared, kind, edits).reader())
{
}

Result<migration::Candidate> ReviewReader::read(quint32 row) const
{
    const migration::Job &job = m_review->prepared.job;
    const migration::Plan &plan =
        m_kind == model::Kind::Customer ? job.customerPlan : job.organizationPlan;
    auto candidate = plan.read(m_reader, row);
    if (!candidate)
        return candidate.error();
    return candidate->value_or(migration::Candidate());
}

project::RecordKey ReviewReader::key(const migration::Candidate &candidate) const
{
    return recordKey(*m_review->prepared.sources, m_kind, candidate.ref);
}

} // namespace operations
