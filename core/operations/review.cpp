#include "operations/review.h"

#include "migration/fieldcreation.h"
#include "operations/records.h"

#include <algorithm>
#include <map>
#include <tuple>

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

/// Those that share a key with another record are known only when all are read.
static void addMerged(Review &review, model::Kind kind)
{
    const migration::Plan &plan = kind == model::Kind::Customer
                                      ? review.prepared.job.customerPlan
                                      : review.prepared.job.organizationPlan;
    std::vector<quint32> merged;
    for (const qint64 n : plan.merged())
        merged.push_back(quint32(n));
    if (merged.empty())
        return;
    const bool customers = kind == model::Kind::Customer;
    Review::Group group{kind,
                        {model::Problem::Severity::Note,
                         {customers ? u"record.sharesEmail"_s : u"record.sharesName"_s, {}},
                         customers ? u"email"_s : u"name"_s},
                        std::move(merged)};
    group.count = qint64(group.rows.size());
    review.groups.append(std::move(group));
}

Result<std::shared_ptr<const Review>> review(const project::ProjectFile &project,
                                             const site::Facts &facts, const RunContext &context)
{
    auto review = std::make_shared<Review>();
    std::map<std::tuple<model::Kind, QString, QString>, Review::Group> groups;
    const auto visit = [&](model::Kind kind, qint64 n, const migration::Candidate &candidate) {
        Review::Records &records = review->records.at(size_t(kind));
        records.rows.push_back(quint32(n));
        if (hasProblem(candidate))
            records.problems.push_back(quint32(n));
        if (candidate.outcome == model::Outcome::NotAccepted)
            records.notAccepted.push_back(quint32(n));
        forEachProblem(candidate, [&](const model::Problem &problem) {
            Review::Group &group = groups[{kind, problem.message.code, problem.field}];
            if (group.count++ == 0) {
                group.kind = kind;
                group.example = problem;
            }
            if (group.rows.empty() || group.rows.back() != quint32(n))
                group.rows.push_back(quint32(n));
        });
    };
    auto prepared = prepare(project, facts, visit, context);
    if (!prepared)
        return prepared.error();
    review->prepared = *std::move(prepared);
    for (auto &[key, group] : groups)
        review->groups.append(std::move(group));
    addMerged(*review, model::Kind::Organization);
    addMerged(*review, model::Kind::Customer);
    std::stable_sort(review->groups.begin(), review->groups.end(),
                     [](const Review::Group &a, const Review::Group &b) {
                         if (a.example.severity != b.example.severity)
                             return a.example.severity > b.example.severity;
                         return a.count > b.count;
                     });
    const migration::Job &job = review->prepared.job;
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
