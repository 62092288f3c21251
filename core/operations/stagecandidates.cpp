// How StageReader makes a candidate of the row that it has read.

#include "operations/stagereader.h"
#include "site/rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace operations {

using migration::Candidate;
using model::Outcome;
using model::Problem;
using project::PersonAccounts;
using salesforce::ExportKind;
using salesforce::RowKind;

static const Message leftOutByUser{u"leftOut.byUser"_s, {}};
static const Message leftOutWithProblem{u"leftOut.hasProblem"_s, {}};

bool isUnticked(const Candidate &candidate)
{
    return candidate.reason == leftOutByUser || candidate.reason == leftOutWithProblem;
}

/// Whether the user chose to do without the row that was read.
bool StageReader::isSkipped(const StagePart &part) const
{
    const auto &repairs = m_sources->opened.at(part.index)->source.reading.repairs;
    return repairs.contains(model::Repair{m_record.line, model::Repair::What::Skip});
}

std::optional<Candidate> StageReader::candidate(const StagePart &part,
                                                const QList<Problem> &malformed) const
{
    const bool customers = m_kind == model::Kind::Customer;
    const bool accountsFile = part.file.kind == ExportKind::Accounts;
    Candidate candidate;
    const auto id = salesforce::recordIdBytes(m_record.cell(part.id));
    candidate.ref = {part.index, m_record.row, m_record.line, text(id)};
    candidate.profile.kind = m_kind;
    if (!malformed.isEmpty()) {
        if (customers && accountsFile)
            return std::nullopt; // counted among the organizations
        if (isSkipped(part)) {
            candidate.outcome = Outcome::LeftOut;
            candidate.reason = {u"leftOut.skippedRow"_s, {}};
            return candidate;
        }
        candidate.outcome = Outcome::NotAccepted;
        candidate.reason = malformed.constFirst().message;
        candidate.problems = malformed;
        return candidate;
    }
    const Standing standing = this->standing(part, id);
    if (standing.what == Standing::What::Elsewhere)
        return std::nullopt;
    if (standing.what == Standing::What::LeftOut) {
        candidate.outcome = Outcome::LeftOut;
        candidate.reason = {standing.reason, {}};
        return candidate;
    }
    if (!m_edits) {
        map(part, standing.row, {}, candidate);
        return candidate;
    }
    const project::RecordKey key = recordKey(*m_sources, m_kind, candidate.ref);
    map(part, standing.row, m_edits->corrections(key), candidate);
    applyTicks(key, candidate);
    return candidate;
}

void StageReader::map(const StagePart &part, RowKind row, const mapping::Corrections &corrections,
                      Candidate &candidate) const
{
    const auto instead = emailInstead(part, row);
    mapping::Mapped mapped =
        part.mapper.map(m_record, corrections, instead ? instead() : QString());
    candidate.profile = std::move(mapped.profile);
    candidate.corrected = std::move(mapped.corrected);
    candidate.problems = std::move(mapped.problems);
    candidate.origins = std::move(mapped.origins);
    candidate.modified = m_record.text(part.modified);
    // Reports give ids of 15 characters; what is kept at the site is always the full one, or a
    // second run from another export would not find it.
    for (model::DetailValue &detail : candidate.profile.details) {
        if (!isExternalId(detail.name))
            continue;
        for (QString &value : detail.values) {
            const QString id = salesforce::recordId(value);
            value = id.isEmpty() ? value : id;
        }
    }
    if (mapped.leftOut) {
        candidate.outcome = Outcome::LeftOut;
        candidate.reason = *mapped.leftOut;
        return;
    }
    applySiteRules(candidate);
    if (candidate.outcome == Outcome::Waiting && m_kind == model::Kind::Customer)
        addMemberships(part, row, candidate);
}

/// Whether a value that the site would refuse is replaced by the default of its rule.
bool StageReader::usesDefault(const mapping::FieldRule &rule, const QString &target) const
{
    const model::DetailField *field = model::findField(m_facts.fields(m_kind), target);
    return rule.onBadValue == mapping::OnBadValue::UseDefault && field
           && !rule.defaultValue.isEmpty() && !site::checkValue(*field, {rule.defaultValue});
}

/// Takes out, or acts on as its owner chose, what the site would refuse: one bad value must not
/// cost the record.
void StageReader::applySiteRules(Candidate &candidate) const
{
    const auto &rules = m_project.mapping(m_kind).details;
    const QList<Problem> problems = site::checkProfile(m_facts.fields(m_kind), candidate.profile);
    auto &details = candidate.profile.details;
    for (Problem problem : problems) {
        const auto rule =
            std::find_if(rules.cbegin(), rules.cend(), [&problem](const mapping::FieldRule &r) {
                return r.target == problem.field;
            });
        const auto detail =
            std::find_if(details.begin(), details.end(), [&problem](const model::DetailValue &d) {
                return d.name == problem.field;
            });
        const bool ofADetail = problem.severity == Problem::Severity::Warning
                               && rule != rules.cend() && detail != details.end();
        if (ofADetail && rule->onBadValue == mapping::OnBadValue::LeaveRecordOut) {
            problem.severity = Problem::Severity::Note; // as its owner chose
            candidate.outcome = Outcome::LeftOut;
            candidate.reason = {u"leftOut.badValue"_s, {problem.field, problem.value}};
        } else if (ofADetail && usesDefault(*rule, problem.field)) {
            problem.severity = Problem::Severity::Note;
            detail->values = {rule->defaultValue};
            candidate.origins.insert(problem.field, model::ValueOrigin::Default);
        } else if (problem.severity == Problem::Severity::Warning && detail != details.end()) {
            details.erase(detail);
            if (candidate.origins.value(problem.field) != model::ValueOrigin::Correction)
                candidate.origins.remove(problem.field);
        }
        const bool known =
            std::any_of(candidate.problems.cbegin(), candidate.problems.cend(),
                        [&problem](const Problem &other) {
                            return other.message == problem.message && other.field == problem.field;
                        });
        if (!known)
            candidate.problems.append(problem);
    }
    for (const Problem &problem : std::as_const(candidate.problems)) {
        if (problem.severity == Problem::Severity::Error && candidate.outcome == Outcome::Waiting) {
            candidate.outcome = Outcome::NotAccepted;
            candidate.reason = problem.message;
        }
    }
}

/// Leaves out what the user does not want, unless it stays here for a reason of its own.
void StageReader::applyTicks(const project::RecordKey &key, Candidate &candidate) const
{
    if (candidate.outcome == Outcome::LeftOut)
        return;
    using enum project::Selection;
    const project::Selection selection = m_edits->selection(m_kind);
    const std::optional<bool> ticked = m_edits->ticked(key);
    const bool hasProblem = std::any_of(
        candidate.problems.cbegin(), candidate.problems.cend(),
        [](const Problem &problem) { return problem.severity != Problem::Severity::Note; });
    if (!ticked.value_or(selection != None))
        candidate.reason = leftOutByUser;
    else if (!ticked && selection == WithoutProblems && hasProblem)
        candidate.reason = leftOutWithProblem;
    else
        return;
    candidate.outcome = Outcome::LeftOut;
}

void StageReader::addMemberships(const StagePart &part, RowKind row, Candidate &candidate) const
{
    if (m_project.accountsOnly)
        return;
    QStringList accountIds;
    QString contactId = candidate.ref.id;
    if (row == RowKind::PersonAccount && part.file.kind == ExportKind::Accounts) {
        contactId = salesforce::recordId(m_record.cell(part.personContactId));
        if (part.persons.becomes(m_record) == PersonAccounts::Both)
            accountIds.append(candidate.ref.id); // its own organization
    } else {
        const QString primary = salesforce::recordId(m_record.cell(part.accountId));
        if (!primary.isEmpty())
            accountIds.append(primary);
    }
    for (const auto &source : m_sources->opened) {
        const QStringList further =
            source->relations ? source->relations->accountsOf(contactId) : QStringList();
        for (const QString &id : further) {
            if (!accountIds.contains(id))
                accountIds.append(id);
        }
    }
    model::Profile memberships; // two accounts may be one organization, by one name
    for (const QString &id : std::as_const(accountIds)) {
        const QString name = m_accounts ? m_accounts->organizationName(id) : QString();
        if (name.isEmpty()) {
            if (name.isNull() && !m_project.businessAccounts)
                continue; // its owner wants none
            const bool known = !name.isNull();
            candidate.problems.append(
                {known ? Problem::Severity::Note : Problem::Severity::Warning,
                 {known ? u"record.organizationLeftOut"_s : u"record.unknownAccount"_s, {id}},
                 u"organizations"_s,
                 id});
        } else {
            memberships.organizations = {name};
            model::fillBlanks(candidate.profile, memberships);
        }
    }
}

} // namespace operations
