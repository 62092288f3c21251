#include "operations/preparation.h"

#include "migration/fieldcreation.h"
#include "operations/missingoptions.h"
#include "operations/productwishes.h"
#include "project/editsfile.h"
#include "site/rules.h"

using namespace Qt::StringLiterals;

namespace operations {

using migration::Candidate;

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

void forEachProblem(const migration::Candidate &candidate,
                    const std::function<void(const model::Problem &)> &listener)
{
    bool reasonTold = candidate.reason.code.isEmpty();
    for (const model::Problem &problem : candidate.problems) {
        listener(problem);
        reasonTold = reasonTold || problem.message == candidate.reason;
    }
    if (!reasonTold) {
        const auto severity = candidate.outcome == model::Outcome::NotAccepted
                                  ? model::Problem::Severity::Error
                                  : model::Problem::Severity::Note;
        // The choice about it is made for its field.
        const bool ofAField = candidate.reason.code == "leftOut.badValue"_L1;
        listener({severity, candidate.reason,
                  ofAField ? candidate.reason.arguments.value(0) : QString()});
    }
}

static migration::SameKey sameKey(project::SameKey choice)
{
    return choice == project::SameKey::Merge ? migration::SameKey::Merge : migration::SameKey::Keep;
}

Result<PlannedOrganizations> planOrganizations(const migration::Stage &stage,
                                               const project::Project &project,
                                               const CandidateVisitor &visit,
                                               const RunContext &context)
{
    auto accounts = std::make_shared<AccountNames>();
    const auto note = [&](qint64 n, const migration::Judgement &judgement) {
        // Without an id no contact can name it.
        if (judgement.what == migration::Judgement::What::Plain) {
            if (!judgement.id.isEmpty())
                accounts->index.add(judgement.id, judgement.name);
        } else if (const Candidate &candidate = judgement.candidate; !candidate.ref.id.isEmpty()) {
            if (candidate.outcome == model::Outcome::Waiting)
                accounts->index.add(candidate.ref.id.toLatin1(), candidate.profile.name.toUtf8());
            else if (isUnticked(candidate))
                accounts->index.add(candidate.ref.id.toLatin1(), {});
        }
        if (visit)
            visit(model::Kind::Organization, n, judgement);
    };
    auto plan = migration::Plan::make(stage, sameKey(project.sameName), context, note);
    if (!plan)
        return plan.error();
    accounts->index.seal();
    const migration::CandidateReader reader = stage.reader();
    for (auto entry = plan->renamed().cbegin(); entry != plan->renamed().cend(); ++entry) {
        auto candidate = reader(entry.key());
        if (!candidate)
            return candidate.error();
        if (const QString &id = (*candidate)->ref.id; !id.isEmpty())
            accounts->renamed.insert(id.toLatin1(), entry.value().toUtf8());
    }
    return PlannedOrganizations{*std::move(plan), accounts};
}

static migration::Existing existing(const project::Existing &choice)
{
    const auto ifThere = [](project::IfThere one) {
        switch (one) {
        case project::IfThere::LeaveAlone:
            return migration::IfThere::LeaveAlone;
        case project::IfThere::Ask:
            return migration::IfThere::Ask;
        case project::IfThere::Update:
            break;
        }
        return migration::IfThere::Update;
    };
    return {ifThere(choice.ours), ifThere(choice.others)};
}

Result<Preparation> prepare(const project::ProjectFile &file, const site::Facts &facts,
                            const CandidateVisitor &visit, const RunContext &context)
{
    Preparation prepared;
    prepared.facts = facts;
    project::Project project = file.project;
    if (project.accountsOnly) { // nothing has details, so that none are created
        project.customers.details.clear();
        project.organizations.details.clear();
    }
    project.customers = mapping::fitted(project.customers, facts.customerFields);
    project.organizations = mapping::fitted(project.organizations, facts.organizationFields);
    for (const model::Kind kind : {model::Kind::Organization, model::Kind::Customer}) {
        const mapping::Mapping &mapping = project.mapping(kind);
        (kind == model::Kind::Customer ? prepared.job.customerOptions
                                       : prepared.job.organizationOptions) =
            missingOptions(kind, mapping, facts);
        planOptions(kind, mapping, prepared.facts);
        if (auto done = planFields(kind, mapping, prepared.facts); !done)
            return done.error();
    }
    auto sources = openSources(file, context, FindOut::PersonContacts);
    if (!sources)
        return sources.error();
    prepared.sources = *sources;
    auto read = project::EditsFile::read(project::RunFolder(file.path()));
    if (!read)
        return read.error();
    const auto edits = std::make_shared<const project::Edits>(*std::move(read));

    migration::Job &job = prepared.job;
    job.organizations = organizationStage(prepared.sources, project, prepared.facts, edits);
    auto organizations = planOrganizations(job.organizations, project, visit, context);
    if (!organizations)
        return organizations.error();
    job.organizationPlan = std::move(organizations->plan);
    prepared.accounts = organizations->accounts;

    job.customers =
        customerStage(prepared.sources, project, prepared.facts, prepared.accounts, edits);
    auto customerPlan = migration::Plan::make(job.customers, sameKey(project.sameEmail), context,
                                              [&](qint64 n, const migration::Judgement &judgement) {
                                                  if (visit)
                                                      visit(model::Kind::Customer, n, judgement);
                                              });
    if (!customerPlan)
        return customerPlan.error();
    job.customerPlan = *std::move(customerPlan);

    job.organizationFields = mappedFields(model::Kind::Organization, project.organizations);
    job.customerFields = mappedFields(model::Kind::Customer, project.customers);
    job.organizationProducts = productWishes(model::Kind::Organization, prepared.sources, project);
    job.customerProducts = productWishes(model::Kind::Customer, prepared.sources, project);
    job.operation = project.operation;
    job.readFirst = project.readFirst;
    job.existingOrganizations = existing(project.existingOrganizations);
    job.existingCustomers = existing(project.existingCustomers);
    job.accountsOnly = project.accountsOnly;
    job.fingerprints = prepared.sources->fingerprints;
    job.choices = file.choices();
    if (!edits->isEmpty())
        job.choices += u'-' + edits->hash();
    prepared.project = std::move(project);
    return prepared;
}

} // namespace operations
