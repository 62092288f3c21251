#include "operations/stagereader.h"

#include "base/text.h"
#include "operations/fileformats.h"
#include "operations/personcolumns.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace operations {

using migration::Candidate;
using migration::Judgement;
using project::PersonAccounts;
using salesforce::ExportKind;
using salesforce::IdBytes;
using salesforce::RowKind;

bool isExternalId(const QString &detail)
{
    return detail.compare("External ID"_L1, Qt::CaseInsensitive) == 0;
}

QString text(const std::optional<IdBytes> &id)
{
    return id ? QString::fromLatin1(id->data(), qsizetype(id->size())) : QString();
}

StagePart::StagePart(int fileIndex, const salesforce::ExportFile &exportFile, model::Kind kind,
                     const project::Project &project, const QList<model::DetailField> &fields)
    : index(fileIndex)
    , file(exportFile)
    , kinds(exportFile)
    , persons(project, exportFile)
    , personEmail(project, exportFile)
    , mapper(kind,
             mapping::withBlanksDecided(kind == model::Kind::Customer
                                            ? servedBy(project.customers, exportFile)
                                            : project.organizations,
                                        project.clearBlanks),
             exportFile.table->header(), conversionOf(project, fileIndex))
    , flatMapper(mapper, fields)
{
    const csv::Table &table = *file.table;
    id = table.column(u"Id"_s);
    accountId = table.column(u"AccountId"_s);
    personContactId = table.column(u"PersonContactId"_s);
    modified = table.column(u"LastModifiedDate"_s);
    if (modified < 0)
        modified = table.column(u"SystemModstamp"_s);
    std::vector<int> columns{id, accountId, personContactId, modified};
    for (const auto &more :
         {kinds.columns(), persons.columns(), personEmail.columns(), mapper.columns()})
        columns.insert(columns.end(), more.begin(), more.end());
    reader.emplace(file.table, columns);
}

StageReader::StageReader(std::shared_ptr<const Sources> sources, project::Project project,
                         site::Facts facts, std::shared_ptr<const AccountNames> accounts,
                         std::shared_ptr<const project::Edits> edits, model::Kind kind)
    : m_sources(std::move(sources))
    , m_project(std::move(project))
    , m_facts(std::move(facts))
    , m_accounts(std::move(accounts))
    , m_edits(std::move(edits))
    , m_kind(kind)
{
    const auto &rules = m_project.mapping(kind).details;
    for (int i = 0; i < int(rules.size()); ++i) {
        if (isExternalId(rules.at(i).target))
            m_idDetails.push_back(i);
    }
    for (const ExportKind part : {ExportKind::Contacts, ExportKind::Accounts}) {
        if (part == ExportKind::Contacts && kind == model::Kind::Organization)
            continue;
        for (int i = 0; i < m_sources->files.size(); ++i) {
            if (m_sources->files.at(i).kind == part)
                m_parts.push_back(std::make_unique<StagePart>(i, m_sources->files.at(i), kind,
                                                              m_project, m_facts.fields(kind)));
        }
    }
}

StagePart *StageReader::find(qint64 &n) const
{
    for (const auto &part : m_parts) {
        if (n < part->file.table->rowCount())
            return part.get();
        n -= part->file.table->rowCount();
    }
    return nullptr;
}

StageReader::Look StageReader::lookAt(StagePart &part, const QList<model::Problem> &malformed,
                                      const std::optional<IdBytes> &id)
{
    if (!malformed.isEmpty())
        return Look::Telling;
    const Standing standing = this->standing(part, id);
    if (standing.what == Standing::What::Elsewhere)
        return Look::Elsewhere;
    return standing.what == Standing::What::Goes && flatten(part, standing.row, id) ? Look::Plain
                                                                                    : Look::Telling;
}

Result<std::optional<Candidate>> StageReader::read(qint64 n)
{
    StagePart *part = find(n);
    if (!part)
        return std::optional<Candidate>();
    const auto problems = part->reader->read(n, m_record);
    if (!problems)
        return problems.error();
    const auto id = salesforce::recordIdBytes(m_record.cell(part->id));
    switch (lookAt(*part, *problems, id)) {
    case Look::Elsewhere:
        return std::optional<Candidate>();
    case Look::Plain:
        return raised(*part, id);
    case Look::Telling:
        break;
    }
    return candidate(*part, *problems);
}

Result<> StageReader::look(qint64 n, Looked &looked)
{
    using enum Judgement::What;
    looked.what = None;
    StagePart *part = find(n);
    if (!part)
        return {};
    const auto problems = part->reader->read(n, m_record);
    if (!problems)
        return problems.error();
    looked.id = salesforce::recordIdBytes(m_record.cell(part->id));
    const Look found = lookAt(*part, *problems, looked.id);
    if (found == Look::Plain) {
        looked.what = Plain;
        looked.plain = &m_flat;
    } else if (found == Look::Telling) {
        if (auto told = candidate(*part, *problems)) {
            looked.what = Told;
            looked.candidate = *std::move(told);
        }
    }
    return {};
}

Result<> StageReader::judge(qint64 n, migration::KeyHash hash, Judgement &judgement)
{
    if (auto read = look(n, m_looked); !read)
        return read.error();
    judgement.what = m_looked.what;
    if (m_looked.what == Looked::What::Told)
        judgement.candidate = std::move(m_looked.candidate);
    if (m_looked.what != Looked::What::Plain)
        return {};
    const bool customers = m_kind == model::Kind::Customer;
    const QByteArrayView name = m_flat.view(m_flat.name);
    m_key.clear();
    appendNameKey(customers ? m_flat.view(m_flat.email) : name, m_key);
    judgement.key = hash({m_key.data(), qsizetype(m_key.size())});
    m_id = m_looked.id.value_or(IdBytes());
    judgement.id = m_looked.id && !customers ? QByteArrayView(m_id.data(), qsizetype(m_id.size()))
                                             : QByteArrayView();
    judgement.name = customers ? QByteArrayView() : name;
    return {};
}

/// The candidate that the flat profile is of.
Candidate StageReader::raised(const StagePart &part, const std::optional<IdBytes> &id) const
{
    const auto string = [this](model::FlatProfile::Text text) {
        return QString::fromUtf8(m_flat.view(text));
    };
    Candidate candidate;
    candidate.ref = {part.index, m_record.row, m_record.line, text(id)};
    candidate.modified = m_record.text(part.modified);
    model::Profile &profile = candidate.profile;
    profile.kind = m_kind;
    profile.email = string(m_flat.email);
    profile.name = string(m_flat.name);
    const mapping::Mapping &mapping = m_project.mapping(m_kind);
    const auto note = [&candidate](const QString &target, model::ValueOrigin origin) {
        if (origin != model::ValueOrigin::Source)
            candidate.origins.insert(target, origin);
    };
    note(mapping.email.target, m_flat.emailOrigin);
    note(mapping.name.target, m_flat.nameOrigin);
    const auto &rules = mapping.details;
    profile.details.reserve(rules.size());
    int last = -1;
    for (const model::FlatProfile::Value &value : m_flat.details) {
        if (value.detail != last) {
            profile.details.append({rules.at(value.detail).target, {}});
            note(rules.at(value.detail).target, value.origin);
        }
        profile.details.last().values.append(string(value.text));
        last = value.detail;
    }
    for (const int detail : m_flat.cleared)
        profile.cleared.append(rules.at(detail).target);
    for (const model::FlatProfile::Text organization : m_flat.organizations)
        profile.organizations.append(string(organization));
    return candidate;
}

/// Whether the user decided anything about this very record.
bool StageReader::isEdited(const StagePart &part, const std::optional<IdBytes> &id) const
{
    if (!m_edits)
        return false;
    const project::RecordKey key =
        recordKey(*m_sources, m_kind, {part.index, m_record.row, m_record.line, text(id)});
    return m_edits->selection(m_kind) == project::Selection::None || m_edits->ticked(key)
           || !m_edits->corrections(key).isEmpty();
}

std::function<QString()> StageReader::emailInstead(const StagePart &part, RowKind row) const
{
    if (m_kind != model::Kind::Customer || row != RowKind::PersonAccount)
        return {};
    return [this, &part] { return part.personEmail.address(m_record); };
}

/// Fills the flat profile; false where there is something to tell of the record.
bool StageReader::flatten(StagePart &part, RowKind row, const std::optional<IdBytes> &id)
{
    if (isEdited(part, id) || !part.flatMapper.map(m_record, m_flat, emailInstead(part, row)))
        return false;
    for (model::FlatProfile::Value &value : m_flat.details) {
        if (std::find(m_idDetails.begin(), m_idDetails.end(), value.detail) == m_idDetails.end())
            continue;
        const auto full = salesforce::recordIdBytes(m_flat.view(value.text));
        if (full)
            value.text = m_flat.add({full->data(), qsizetype(full->size())});
    }
    return m_kind != model::Kind::Customer || flattenMemberships(part, row, id);
}

bool StageReader::flattenMemberships(const StagePart &part, RowKind row,
                                     const std::optional<IdBytes> &id)
{
    if (m_project.accountsOnly)
        return true;
    std::vector<IdBytes> &accountIds = m_accountIds;
    accountIds.clear();
    std::optional<IdBytes> contactId = id;
    if (row == RowKind::PersonAccount && part.file.kind == ExportKind::Accounts) {
        contactId = salesforce::recordIdBytes(m_record.cell(part.personContactId));
        if (id && part.persons.becomes(m_record) == PersonAccounts::Both)
            accountIds.push_back(*id);
    } else if (const auto primary = salesforce::recordIdBytes(m_record.cell(part.accountId))) {
        accountIds.push_back(*primary);
    }
    for (const auto &source : m_sources->opened) {
        if (source->relations && contactId)
            source->relations->addAccountsOf(*contactId, accountIds);
    }
    for (const IdBytes &accountId : accountIds) {
        const QByteArrayView bytes(accountId.data(), qsizetype(accountId.size()));
        const auto name = m_accounts ? m_accounts->find(bytes) : std::nullopt;
        if (!name && !m_project.businessAccounts)
            continue; // its owner wants none
        if (!name || name->isEmpty())
            return false;
        const bool known = !m_flat.organizations.empty() && isMember(*name);
        if (!known)
            m_flat.organizations.push_back(m_flat.add(*name));
    }
    return true;
}

/// Whether the flat profile has a membership of that name; two accounts may be one organization.
bool StageReader::isMember(QByteArrayView name)
{
    m_key.clear();
    appendNameKey(name, m_key);
    return std::any_of(m_flat.organizations.begin(), m_flat.organizations.end(),
                       [this](model::FlatProfile::Text organization) {
                           std::string key;
                           appendNameKey(m_flat.view(organization), key);
                           return key == m_key;
                       });
}

/// Whether \a part's row under way is counted here and goes on.
StageReader::Standing StageReader::standing(const StagePart &part,
                                            const std::optional<IdBytes> &id) const
{
    using enum Standing::What;
    const bool customers = m_kind == model::Kind::Customer;
    const bool accountsFile = part.file.kind == ExportKind::Accounts;
    const RowKind row = part.kinds.kind(m_record);
    if (!accountsFile && id && m_sources->isPersonContact(*id))
        return {Elsewhere, row}; // counted as the person account
    switch (row) {
    case RowKind::Deleted:
        if (customers && accountsFile)
            return {Elsewhere, row};
        return {LeftOut, row, u"leftOut.deleted"_s};
    case RowKind::BusinessAccount:
        if (customers)
            return {Elsewhere, row};
        if (!m_project.businessAccounts)
            return {LeftOut, row, u"leftOut.businessAccount"_s};
        break;
    case RowKind::PersonAccount: {
        const PersonAccounts becomes = part.persons.becomes(m_record);
        if (isOfKind(becomes))
            break;
        // Those of nobody's are counted once, among the customers.
        if (customers && (!accountsFile || becomes == PersonAccounts::LeaveOut))
            return {LeftOut, row, u"leftOut.personAccount"_s};
        return {Elsewhere, row};
    }
    case RowKind::Contact:
        break;
    }
    if (!customers && m_project.accountsOnly)
        return {LeftOut, row, u"leftOut.accountsOnly"_s};
    return {Goes, row};
}

bool StageReader::isOfKind(PersonAccounts becomes) const
{
    return becomes == PersonAccounts::Both
           || becomes
                  == (m_kind == model::Kind::Customer ? PersonAccounts::Customers
                                                      : PersonAccounts::Organizations);
}

} // namespace operations
