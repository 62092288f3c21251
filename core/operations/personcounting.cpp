#include "operations/personcounting.h"

#include "base/text.h"
#include "operations/fileformats.h"
#include "operations/personcolumns.h"
#include "operations/personemail.h"
#include "salesforce/recordid.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace operations {

using project::PersonAccounts;

constexpr size_t examplesOfAKind = 3;

/// Rows between two looks at whether somebody asked to stop; a row may be long.
constexpr qint64 rowsUnasked = 64;

void PersonBranches::add(int rule, bool hasEmail, qint64 row)
{
    std::vector<qint64> &rows = m_rows[{uint(rule), hasEmail}];
    if (rows.size() < examplesOfAKind)
        rows.push_back(row);
}

void PersonBranches::add(const PersonBranches &behind)
{
    for (const auto &[branch, rows] : behind.m_rows) {
        for (const qint64 row : rows)
            add(int(branch.first), branch.second, row);
    }
}

std::vector<qint64> PersonBranches::rows() const
{
    std::vector<qint64> all;
    for (auto branch = m_rows.cbegin(); branch != m_rows.cend();) {
        const auto begin = qsizetype(all.size());
        const uint rule = branch->first.first;
        for (; branch != m_rows.cend() && branch->first.first == rule; ++branch)
            all.insert(all.end(), branch->second.begin(), branch->second.end());
        std::sort(all.begin() + begin, all.end());
    }
    return all;
}

/// One file with what is needed to tell what its rows become.
struct PersonCounting::File
{
    File(int fileIndex, const salesforce::ExportFile &file, const project::Project &project,
         const mapping::Mapping &mapping)
        : table(*file.table)
        , kinds(file)
        , rules(project, file)
        , personEmail(project, file)
        , mapper(model::Kind::Customer, servedBy(mapping, file), table.header(),
                 conversionOf(project, fileIndex))
        , flatMapper(mapper, {})
        , id(table.column(u"Id"_s))
        , name(table.column(u"Name"_s))
        , firstName(table.column(u"FirstName"_s))
        , lastName(table.column(u"LastName"_s))
        , contact(table.column(u"PersonContactId"_s))
    {
        std::vector<int> columns{id, name, firstName, lastName, contact};
        for (const auto &more :
             {kinds.columns(), rules.columns(), personEmail.columns(), mapper.columns()})
            columns.insert(columns.end(), more.begin(), more.end());
        reader.emplace(file.table, columns);
    }

    const csv::Table &table;
    salesforce::RowKinds kinds;
    PersonRules rules;
    PersonEmail personEmail;
    mapping::Mapper mapper;
    mapping::FlatMapper flatMapper;
    model::FlatProfile profile;
    int id, name, firstName, lastName, contact;
    std::optional<csv::Table::Reader> reader; ///< Of these columns alone.
};

PersonCounting::PersonCounting(const Sources &sources, const project::Project &project,
                               const mapping::Mapping &mapping, StopToken stop)
    : m_sources(sources)
    , m_project(project)
    , m_stop(std::move(stop))
{
    const mapping::Mapping wanted{mapping.email, mapping.name, {}};
    for (int i = 0; i < int(sources.opened.size()); ++i) {
        if (sources.opened.at(i)->census.personAccounts > 0)
            m_files.push_back(
                std::make_unique<File>(i, sources.opened.at(i)->file, project, wanted));
    }
}

PersonCounting::~PersonCounting() = default;

qint64 PersonCounting::rows() const
{
    qint64 rows = 0;
    for (const auto &file : m_files)
        rows += file->table.rowCount();
    return rows;
}

/// Reads row \a row; null where it is no person account that can be read.
Result<PersonCounting::File *> PersonCounting::read(qint64 row)
{
    for (const auto &file : m_files) {
        if (row < file->table.rowCount()) {
            const auto problems = file->reader->read(row, m_record);
            if (!problems)
                return problems.error();
            const bool isPerson =
                problems->isEmpty()
                && file->kinds.kind(m_record) == salesforce::RowKind::PersonAccount;
            return isPerson ? file.get() : nullptr;
        }
        row -= file->table.rowCount();
    }
    return nullptr;
}

Result<PersonCounting::Part> PersonCounting::count(const Stretch &rows)
{
    Part part;
    part.outcomes.byRule.resize(m_project.personRules.size());
    part.outcomes.decided.resize(rows.last - rows.first);
    part.outcomes.decided.fill(char(PersonAccounts::LeaveOut));
    for (qint64 row = rows.first; row < rows.last; ++row) {
        if (row % rowsUnasked == 0 && m_stop.requested())
            return cancelled();
        const auto file = read(row);
        if (!file)
            return file.error();
        if (*file)
            part.outcomes.decided[row - rows.first] = char(count(**file, row, part));
    }
    return part;
}

static bool isBad(const mapping::Mapped &mapped)
{
    return std::any_of(
        mapped.problems.cbegin(), mapped.problems.cend(),
        [](const model::Problem &problem) { return problem.message.code == "record.badEmail"_L1; });
}

PersonCounting::Email PersonCounting::email(File &file, QString &given) const
{
    if (file.flatMapper.map(m_record, file.profile))
        return Email::There;
    const mapping::Mapped own = file.mapper.map(m_record);
    if (!own.profile.email.isEmpty() || isBad(own))
        return isBad(own) ? Email::Bad : Email::There;
    const QString address = file.personEmail.address(m_record);
    if (address.isEmpty())
        return Email::Missing;
    const mapping::Mapped mapped = file.mapper.map(m_record, {}, address);
    given = mapped.profile.email;
    return isBad(mapped) ? Email::BadGiven : Email::Given;
}

PersonAccounts PersonCounting::count(File &file, qint64 row, Part &part)
{
    PersonOutcomes &outcomes = part.outcomes;
    const int rule = file.rules.decidingRule(m_record);
    const PersonAccounts becomes =
        rule < 0 ? m_project.personAccounts : m_project.personRules.at(rule).becomes;
    QString given;
    const Email email = this->email(file, given);
    const bool isCustomer = becomes == PersonAccounts::Customers || becomes == PersonAccounts::Both;
    ++outcomes.count;
    outcomes.withoutEmail += email == Email::Missing ? 1 : 0;
    outcomes.givenEmail += email == Email::Given ? 1 : 0;
    outcomes.customersWithoutEmail += isCustomer && email == Email::Missing ? 1 : 0;
    outcomes.customersGivenEmail += isCustomer && email == Email::Given ? 1 : 0;
    outcomes.customersBadEmail += isCustomer && email == Email::Bad ? 1 : 0;
    outcomes.customersBadGiven += isCustomer && email == Email::BadGiven ? 1 : 0;
    outcomes.badEmail += email == Email::Bad || email == Email::BadGiven ? 1 : 0;
    ++(rule < 0 ? outcomes.otherwise : outcomes.byRule[rule]);
    switch (becomes) {
    case PersonAccounts::Customers:
        ++outcomes.customers;
        break;
    case PersonAccounts::Organizations:
        ++outcomes.organizations;
        break;
    case PersonAccounts::Both:
        ++outcomes.both;
        break;
    case PersonAccounts::LeaveOut:
        ++outcomes.leftOut;
        break;
    }
    if (isCustomer && email == Email::Given)
        part.given.push_back(hash64(nameKey(given).toUtf8()));
    part.branches.add(rule, email == Email::There, row);
    return becomes;
}

PersonExample PersonCounting::example(const File &file) const
{
    const auto cell = [&](int column) { return m_record.text(column).trimmed(); };
    PersonExample example;
    example.id = salesforce::recordId(m_record.cell(file.id));
    example.name = cell(file.name);
    if (example.name.isEmpty())
        example.name = (cell(file.firstName) + u' ' + cell(file.lastName)).trimmed();
    const QString own = file.mapper.map(m_record).profile.email;
    const model::Profile profile =
        file.mapper.map(m_record, {}, file.personEmail.address(m_record)).profile;
    example.email = profile.email;
    example.isGivenEmail = own.isEmpty() && !profile.email.isEmpty();
    example.customerName = profile.name;
    example.rule = file.rules.decidingRule(m_record);
    example.becomes = file.rules.becomes(m_record);
    const QString contact = salesforce::recordId(m_record.cell(file.contact));
    for (const auto &source : m_sources.opened) {
        if (source->relations)
            example.memberships += source->relations->accountsOf(contact).size();
    }
    return example;
}

Result<QList<PersonExample>> PersonCounting::examples(const PersonBranches &branches)
{
    QList<PersonExample> examples;
    for (const qint64 row : branches.rows()) {
        const auto file = read(row);
        if (!file)
            return file.error();
        if (*file)
            examples.append(example(**file));
    }
    return examples;
}

} // namespace operations
