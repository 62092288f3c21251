#include "operations/stages.h"

#include "mapping/mapper.h"
#include "operations/personrules.h"
#include "salesforce/recordid.h"
#include "site/rules.h"

using namespace Qt::StringLiterals;

namespace operations {

using migration::Candidate;
using model::Outcome;
using model::Problem;
using project::PersonAccounts;
using salesforce::ExportKind;
using salesforce::RowKind;

QString AccountNames::organizationName(const QString &accountId) const
{
    const auto given = renamed.constFind(accountId);
    return given == renamed.cend() ? index.organizationName(accountId) : *given;
}

static const Message leftOutByUser{u"leftOut.byUser"_s, {}};
static const Message leftOutWithProblem{u"leftOut.hasProblem"_s, {}};

bool isUnticked(const Candidate &candidate)
{
    return candidate.reason == leftOutByUser || candidate.reason == leftOutWithProblem;
}

namespace {

/// One file within a stage, with what is needed to turn its rows into candidates.
struct Part
{
    Part(int fileIndex, const salesforce::ExportFile &exportFile, model::Kind kind,
         const project::Project &project)
        : index(fileIndex)
        , file(exportFile)
        , kinds(exportFile)
        , persons(project, exportFile)
        , mapper(kind, project.mapping(kind), exportFile.table->header(), {project.defaultCountry})
        , reader(exportFile.table)
    {
        const csv::Table &table = *file.table;
        id = table.column(u"Id"_s);
        accountId = table.column(u"AccountId"_s);
        personContactId = table.column(u"PersonContactId"_s);
        modified = table.column(u"LastModifiedDate"_s);
        if (modified < 0)
            modified = table.column(u"SystemModstamp"_s);
    }

    int index;
    const salesforce::ExportFile &file;
    salesforce::RowKinds kinds;
    PersonRules persons;
    mapping::Mapper mapper;
    csv::Table::Reader reader;
    int id, accountId, personContactId, modified;
};

/// Reads the candidates of one stage, for one thread.
class StageReader
{
public:
    StageReader(std::shared_ptr<const Sources> sources, project::Project project, site::Facts facts,
                std::shared_ptr<const AccountNames> accounts,
                std::shared_ptr<const project::Edits> edits, model::Kind kind)
        : m_sources(std::move(sources))
        , m_project(std::move(project))
        , m_facts(std::move(facts))
        , m_accounts(std::move(accounts))
        , m_edits(std::move(edits))
        , m_kind(kind)
    {
        for (const ExportKind part : {ExportKind::Contacts, ExportKind::Accounts}) {
            if (part == ExportKind::Contacts && kind == model::Kind::Organization)
                continue;
            for (int i = 0; i < m_sources->files.size(); ++i) {
                if (m_sources->files.at(i).kind == part)
                    m_parts.push_back(
                        std::make_unique<Part>(i, m_sources->files.at(i), kind, m_project));
            }
        }
    }

    Result<std::optional<Candidate>> read(qint64 n);

private:
    std::optional<Candidate> candidate(const Part &part, const QList<Problem> &malformed) const;
    void map(const Part &part, RowKind row, const mapping::Corrections &corrections,
             Candidate &candidate) const;
    void applySiteRules(Candidate &candidate) const;
    bool usesDefault(const mapping::FieldRule &rule, const QString &target) const;
    void addMemberships(const Part &part, RowKind row, Candidate &candidate) const;
    void applyTicks(const project::RecordKey &key, Candidate &candidate) const;
    /// Whether what becomes of person accounts like this one is of this stage's kind.
    bool isOfKind(PersonAccounts becomes) const;

    std::shared_ptr<const Sources> m_sources;
    const project::Project m_project;
    const site::Facts m_facts;
    std::shared_ptr<const AccountNames> m_accounts;
    std::shared_ptr<const project::Edits> m_edits; ///< Null where there are none.
    const model::Kind m_kind;
    std::vector<std::unique_ptr<Part>> m_parts;
    model::Record m_record;
};

Result<std::optional<Candidate>> StageReader::read(qint64 n)
{
    for (const auto &part : m_parts) {
        if (n >= part->file.table->rowCount()) {
            n -= part->file.table->rowCount();
            continue;
        }
        auto problems = part->reader.read(n, m_record);
        if (!problems)
            return problems.error();
        return candidate(*part, *problems);
    }
    return std::optional<Candidate>();
}

bool StageReader::isOfKind(PersonAccounts becomes) const
{
    return becomes == PersonAccounts::Both
           || becomes
                  == (m_kind == model::Kind::Customer ? PersonAccounts::Customers
                                                      : PersonAccounts::Organizations);
}

std::optional<Candidate> StageReader::candidate(const Part &part,
                                                const QList<Problem> &malformed) const
{
    const bool customers = m_kind == model::Kind::Customer;
    const bool accountsFile = part.file.kind == ExportKind::Accounts;
    Candidate candidate;
    candidate.ref = {part.index, m_record.row, m_record.line,
                     salesforce::recordId(m_record.cell(part.id))};
    candidate.profile.kind = m_kind;
    const auto leaveOut = [&candidate](const QString &code) {
        candidate.outcome = Outcome::LeftOut;
        candidate.reason = {code, {}};
        return candidate;
    };

    if (!malformed.isEmpty()) {
        if (customers && accountsFile)
            return std::nullopt; // counted among the organizations
        candidate.outcome = Outcome::NotAccepted;
        candidate.reason = malformed.constFirst().message;
        candidate.problems = malformed;
        return candidate;
    }
    const RowKind row = part.kinds.kind(m_record);
    if (!accountsFile && m_sources->isPersonContact(candidate.ref.id))
        return std::nullopt; // counted as the person account
    switch (row) {
    case RowKind::Deleted:
        if (customers && accountsFile)
            return std::nullopt;
        return leaveOut(u"leftOut.deleted"_s);
    case RowKind::BusinessAccount:
        if (customers)
            return std::nullopt;
        if (!m_project.businessAccounts)
            return leaveOut(u"leftOut.businessAccount"_s);
        break;
    case RowKind::PersonAccount: {
        const PersonAccounts becomes = part.persons.becomes(m_record);
        if (isOfKind(becomes))
            break;
        // Those of nobody's are counted once, among the customers.
        if (customers && (!accountsFile || becomes == PersonAccounts::LeaveOut))
            return leaveOut(u"leftOut.personAccount"_s);
        return std::nullopt;
    }
    case RowKind::Contact:
        break;
    }
    if (!m_edits) {
        map(part, row, {}, candidate);
        return candidate;
    }
    const project::RecordKey key = recordKey(*m_sources, m_kind, candidate.ref);
    map(part, row, m_edits->corrections(key), candidate);
    applyTicks(key, candidate);
    return candidate;
}

void StageReader::map(const Part &part, RowKind row, const mapping::Corrections &corrections,
                      Candidate &candidate) const
{
    mapping::Mapped mapped = part.mapper.map(m_record, corrections);
    candidate.profile = std::move(mapped.profile);
    candidate.corrected = std::move(mapped.corrected);
    candidate.problems = std::move(mapped.problems);
    candidate.modified = m_record.text(part.modified);
    // Reports give ids of 15 characters; what is kept at the site is always the full one, or a
    // second run from another export would not find it.
    for (model::DetailValue &detail : candidate.profile.details) {
        if (detail.name.compare(u"External ID"_s, Qt::CaseInsensitive) != 0)
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
        } else if (problem.severity == Problem::Severity::Warning && detail != details.end()) {
            details.erase(detail);
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

void StageReader::addMemberships(const Part &part, RowKind row, Candidate &candidate) const
{
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

migration::Stage makeStage(model::Kind kind, const std::shared_ptr<const Sources> &sources,
                           const project::Project &project, const site::Facts &facts,
                           const std::shared_ptr<const AccountNames> &accounts,
                           std::shared_ptr<const project::Edits> edits)
{
    if (edits && edits->isEmpty())
        edits.reset();
    migration::Stage stage;
    stage.kind = kind;
    for (const salesforce::ExportFile &file : sources->files) {
        if (file.kind == ExportKind::Accounts
            || (file.kind == ExportKind::Contacts && kind == model::Kind::Customer))
            stage.count += file.table->rowCount();
    }
    stage.reader = [=] {
        auto reader = std::make_shared<StageReader>(sources, project, facts, accounts, edits, kind);
        return [reader](qint64 n) { return reader->read(n); };
    };
    return stage;
}

} // namespace

project::RecordKey recordKey(const Sources &sources, model::Kind kind,
                             const migration::SourceRef &ref)
{
    static const QString contact = u"Contact"_s, account = u"Account"_s;
    const bool ofContacts = sources.files.value(ref.file).kind == ExportKind::Contacts;
    return {kind, ofContacts ? contact : account,
            ref.id.isEmpty() ? u"%1/%2"_s.arg(sources.fingerprints.value(ref.file)).arg(ref.row)
                             : ref.id};
}

migration::Stage organizationStage(const std::shared_ptr<const Sources> &sources,
                                   const project::Project &project, const site::Facts &facts,
                                   const std::shared_ptr<const project::Edits> &edits)
{
    return makeStage(model::Kind::Organization, sources, project, facts, nullptr, edits);
}

migration::Stage customerStage(const std::shared_ptr<const Sources> &sources,
                               const project::Project &project, const site::Facts &facts,
                               const std::shared_ptr<const AccountNames> &accounts,
                               const std::shared_ptr<const project::Edits> &edits)
{
    return makeStage(model::Kind::Customer, sources, project, facts, accounts, edits);
}

} // namespace operations
