#include "operations/surveyrows.h"

using namespace Qt::StringLiterals;

namespace operations {

using migration::Judgement;
using salesforce::ExportKind;
using salesforce::RowKind;

static std::vector<int> columnsOf(const StagePart &customer, const StagePart &organization)
{
    std::vector<int> columns = customer.kinds.columns();
    for (const auto &more : {customer.mapper.columns(), organization.mapper.columns()})
        columns.insert(columns.end(), more.begin(), more.end());
    return columns;
}

/// Whether some rows of a contacts file are person accounts, hidden or not.
static bool mayHavePersons(const SourceFile &source)
{
    const Census &census = source.census;
    return source.file.kind == ExportKind::Contacts
           && census.contacts + census.deleted + census.malformed < source.file.table->rowCount();
}

SurveyRows::SurveyRows(const VolumeStages &stages, const SourceFile &source, int file,
                       qint64 firstCustomer, qint64 firstOrganization)
    : m_stages(stages)
    , m_isContacts(source.file.kind == ExportKind::Contacts)
    , m_mayHavePersons(mayHavePersons(source))
    , m_firstCustomer(firstCustomer)
    , m_firstOrganization(firstOrganization)
    , m_judgeCustomer(stages.customers.judge(stages.customers.hash))
    , m_judgeOrganization(stages.organizations.judge(stages.organizations.hash))
    , m_customer(file, source.file, model::Kind::Customer, stages.known.project,
                 stages.known.facts.customerFields)
    , m_organization(file, source.file, model::Kind::Organization, stages.known.project,
                     stages.known.facts.organizationFields)
    , m_reader(source.file.table,
               m_isContacts ? m_customer.kinds.columns() : columnsOf(m_customer, m_organization))
{
}

Result<quint64> SurveyRows::judged(const migration::Judge &judge, const migration::Stage &stage,
                                   qint64 n)
{
    if (auto done = judge(n, m_judgement); !done)
        return done.error();
    return sentKey(stage, m_judgement);
}

/// Of the row that was read, where nobody has to be told of it; else 0.
quint64 SurveyRows::key(StagePart &part, bool isCustomer)
{
    if (m_stages.isEdited || !part.flatMapper.map(m_record, m_flat))
        return 0;
    m_key.clear();
    appendNameKey(m_flat.view(isCustomer ? m_flat.email : m_flat.name), m_key);
    const migration::Stage &stage = isCustomer ? m_stages.customers : m_stages.organizations;
    return keyOf(stage.hash({m_key.data(), qsizetype(m_key.size())}));
}

Result<SurveyRows::Row> SurveyRows::read(qint64 row)
{
    if (m_isContacts)
        return readContact(row);
    const auto problems = m_reader.read(row, m_record);
    if (!problems)
        return problems.error();
    const RowKind kind = m_customer.kinds.kind(m_record);
    if (!problems->isEmpty() || kind == RowKind::Deleted)
        return Row();
    Row result{.isPerson = kind == RowKind::PersonAccount};
    result.organization = key(m_organization, false);
    result.customer = result.isPerson ? key(m_customer, true) : 0;
    if (result.organization == 0
        || (!result.isPerson && !m_stages.known.project.businessAccounts)) {
        const auto judged =
            this->judged(m_judgeOrganization, m_stages.organizations, m_firstOrganization + row);
        if (!judged)
            return judged.error();
        result.organization = *judged;
    }
    if (result.isPerson && result.customer == 0) {
        const auto judged =
            this->judged(m_judgeCustomer, m_stages.customers, m_firstCustomer + row);
        if (!judged)
            return judged.error();
        result.customer = *judged;
    }
    return result;
}

Result<SurveyRows::Row> SurveyRows::readContact(qint64 row)
{
    const auto customer = judged(m_judgeCustomer, m_stages.customers, m_firstCustomer + row);
    if (!customer)
        return customer.error();
    Row result{.customer = *customer};
    if (result.customer != 0 && m_mayHavePersons) {
        if (const auto problems = m_reader.read(row, m_record); !problems)
            return problems.error();
        result.isPerson = m_customer.kinds.kind(m_record) == RowKind::PersonAccount;
    }
    return result;
}

} // namespace operations
