#include "pages/map/cardrecords.h"

#include "operations/preparation.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

using operations::AccountNames;

CardRecords::CardRecords(const std::shared_ptr<const operations::Sources> &sources,
                         const project::Project &choices, site::Facts facts,
                         const std::shared_ptr<const AccountNames> &accounts, model::Kind kind)
{
    project::Project project = choices;
    mapping::Mapping &mapping =
        kind == model::Kind::Customer ? project.customers : project.organizations;
    mapping = mapping::fitted(mapping, facts.fields(kind));
    // The record as it will be once the missing fields are there.
    const auto fields = operations::mappedFields(kind, mapping);
    for (const model::DetailField &field : fields) {
        if (!model::findField(facts.fields(kind), field.name))
            facts.fields(kind).append(field);
    }
    m_stage = kind == model::Kind::Customer
                  ? operations::customerStage(sources, project, facts, accounts)
                  : operations::organizationStage(sources, project, facts);
    m_reader = m_stage.reader();
}

static bool hasProblem(const migration::Candidate &record)
{
    return record.outcome != model::Outcome::Waiting
           || std::any_of(record.problems.begin(), record.problems.end(),
                          [](const model::Problem &problem) {
                              return problem.severity != model::Problem::Severity::Note;
                          });
}

Result<std::optional<qint64>> CardRecords::next(qint64 n, int step, Wanted wanted,
                                                const RunContext &context)
{
    for (qint64 i = n + step; i >= 0 && i < count(); i += step) {
        if (context.stop.requested())
            return Error{Error::Kind::Cancelled, {u"base.cancelled"_s, {}}};
        if (i % 1024 == 0)
            context.progress({step > 0 ? i : count() - i, count(), {}});
        auto record = m_reader(i);
        if (!record)
            return record.error();
        if (*record && (wanted == Wanted::Any || hasProblem(**record)))
            return std::optional<qint64>(i);
    }
    return std::optional<qint64>();
}

} // namespace ui
