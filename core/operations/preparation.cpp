#include "operations/preparation.h"

#include "migration/fieldcreation.h"
#include "project/editsfile.h"
#include "site/rules.h"

using namespace Qt::StringLiterals;

namespace operations {

site::Facts standardFacts()
{
    site::Facts facts;
    facts.customerFields = site::defaultFields(model::Kind::Customer);
    facts.organizationFields = site::defaultFields(model::Kind::Organization);
    return facts;
}

QList<model::DetailField> mappedFields(model::Kind kind, const mapping::Mapping &mapping)
{
    const QList<model::DetailField> defaults = site::defaultFields(kind);
    QList<model::DetailField> fields;
    for (const mapping::FieldRule &rule : mapping.details) {
        model::DetailField field{rule.target, rule.type};
        if (model::hasOptions(rule.type)) {
            const model::DetailField *known = model::findField(defaults, rule.target);
            field.options = rule.options.isEmpty() && known ? known->options : rule.options;
        }
        fields.append(field);
    }
    return fields;
}

Result<> planFields(model::Kind kind, const mapping::Mapping &mapping, site::Facts &facts)
{
    const QList<model::DetailField> missing =
        migration::missingFields(mappedFields(kind, mapping), facts.fields(kind));
    const QList<model::Problem> problems =
        site::checkDefinitions(missing, facts.fields(kind), facts.limits);
    for (const model::Problem &problem : problems) {
        if (problem.severity == model::Problem::Severity::Error)
            return Error{Error::Kind::Data, problem.message};
    }
    for (const model::DetailField &field : missing) {
        if (model::hasOptions(field.type) && field.options.isEmpty())
            return Error{Error::Kind::Data, {u"fields.noOptions"_s, {field.name}}};
    }
    facts.fields(kind).append(missing);
    return {};
}

static void tell(const ProblemListener &listener, model::Kind kind,
                 const migration::Candidate &candidate)
{
    if (!listener)
        return;
    bool reasonTold = candidate.reason.code.isEmpty();
    for (const model::Problem &problem : candidate.problems) {
        listener(kind, candidate, problem);
        reasonTold = reasonTold || problem.message == candidate.reason;
    }
    if (!reasonTold) {
        const auto severity = candidate.outcome == model::Outcome::NotAccepted
                                  ? model::Problem::Severity::Error
                                  : model::Problem::Severity::Note;
        listener(kind, candidate, {severity, candidate.reason});
    }
}

Result<Preparation> prepare(const project::ProjectFile &file, const site::Facts &facts,
                            const ProblemListener &listener, const RunContext &context)
{
    Preparation prepared;
    prepared.facts = facts;
    project::Project project = file.project;
    project.customers = mapping::fitted(project.customers, facts.customerFields);
    project.organizations = mapping::fitted(project.organizations, facts.organizationFields);
    for (const model::Kind kind : {model::Kind::Organization, model::Kind::Customer}) {
        if (auto done = planFields(kind, project.mapping(kind), prepared.facts); !done)
            return done.error();
    }
    auto sources = openSources(paths(project), context);
    if (!sources)
        return sources.error();
    prepared.sources = *sources;
    auto read = project::EditsFile::read(project::RunFolder(file.path()));
    if (!read)
        return read.error();
    const auto edits = std::make_shared<const project::Edits>(*std::move(read));

    migration::Job &job = prepared.job;
    const auto sameKey = [](project::SameKey choice) {
        return choice == project::SameKey::Merge ? migration::SameKey::Merge
                                                 : migration::SameKey::Keep;
    };
    auto accounts = std::make_shared<AccountNames>();
    job.organizations = organizationStage(prepared.sources, project, prepared.facts, edits);
    auto organizationPlan =
        migration::Plan::make(job.organizations, sameKey(project.sameName), context,
                              [&](qint64, const migration::Candidate &candidate) {
                                  if (candidate.outcome == model::Outcome::Waiting)
                                      accounts->index.add(candidate.ref.id, candidate.profile.name);
                                  else if (isUnticked(candidate))
                                      accounts->index.add(candidate.ref.id, {});
                                  tell(listener, model::Kind::Organization, candidate);
                              });
    if (!organizationPlan)
        return organizationPlan.error();
    job.organizationPlan = *std::move(organizationPlan);
    accounts->index.seal();
    const migration::CandidateReader reader = job.organizations.reader();
    for (auto entry = job.organizationPlan.renamed().cbegin();
         entry != job.organizationPlan.renamed().cend(); ++entry) {
        auto candidate = reader(entry.key());
        if (!candidate)
            return candidate.error();
        accounts->renamed.insert((*candidate)->ref.id, entry.value());
    }

    job.customers = customerStage(prepared.sources, project, prepared.facts, accounts, edits);
    auto customerPlan = migration::Plan::make(job.customers, sameKey(project.sameEmail), context,
                                              [&](qint64, const migration::Candidate &candidate) {
                                                  tell(listener, model::Kind::Customer, candidate);
                                              });
    if (!customerPlan)
        return customerPlan.error();
    job.customerPlan = *std::move(customerPlan);

    job.organizationFields = mappedFields(model::Kind::Organization, project.organizations);
    job.customerFields = mappedFields(model::Kind::Customer, project.customers);
    job.operation = project.operation;
    job.readFirst = project.readFirst;
    job.fingerprints = prepared.sources->fingerprints;
    job.choices = file.choices();
    if (!edits->isEmpty())
        job.choices += u'-' + edits->hash();
    return prepared;
}

} // namespace operations
