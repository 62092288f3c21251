#include "operations/personaccounts.h"

#include "mapping/mapper.h"
#include "operations/automap.h"
#include "operations/personrules.h"
#include "operations/preparation.h"
#include "salesforce/recordid.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace operations {

using project::PersonAccounts;

static constexpr qsizetype examplesKept = 12;
static constexpr int examplesOfAKind = 3;

static QList<std::shared_ptr<const SourceFile>> filesWithPersons(const Sources &sources)
{
    QList<std::shared_ptr<const SourceFile>> files;
    std::copy_if(sources.opened.cbegin(), sources.opened.cend(), std::back_inserter(files),
                 [](const auto &source) { return source->census.personAccounts > 0; });
    return files;
}

QStringList personColumns(const Sources &sources)
{
    QStringList columns;
    const auto files = filesWithPersons(sources);
    for (const auto &source : files) {
        for (const QString &column : source->file.table->header()) {
            if (!column.isEmpty() && !columns.contains(column, Qt::CaseInsensitive))
                columns.append(column);
        }
    }
    return columns;
}

QStringList personEmailColumns(const Sources &sources, const project::Project &project)
{
    const QStringList columns = personColumns(sources);
    QStringList emails;
    for (const QString &column : project.customers.email.sources) {
        if (columns.contains(column, Qt::CaseInsensitive))
            emails.append(column);
    }
    return emails.isEmpty() ? QStringList{u"PersonEmail"_s} : emails;
}

namespace {

/// Counts the person accounts of one file.
class Count
{
public:
    Count(const Sources &sources, const SourceFile &source, const project::Project &project,
          const mapping::Mapping &mapping, PersonOutcomes &outcomes)
        : m_sources(sources)
        , m_table(*source.file.table)
        , m_kinds(source.file)
        , m_rules(project, source.file)
        , m_mapper(model::Kind::Customer, mapping, m_table.header(),
                   mapping::contextOf(source.source.reading, project.defaultCountry))
        , m_outcomes(outcomes)
    {
        const QStringList emails = personEmailColumns(sources, project);
        for (const QString &column : emails)
            m_emails.push_back(m_table.column(column));
        const mapping::FieldRule &rule = project.customers.email;
        m_alwaysHasEmail = rule.fixedValue || !rule.defaultValue.isEmpty();
    }

    void add(const model::Record &record);

private:
    QString email(const model::Record &record) const;
    PersonExample example(const model::Record &record, PersonAccounts becomes) const;

    const Sources &m_sources;
    const csv::Table &m_table;
    salesforce::RowKinds m_kinds;
    PersonRules m_rules;
    mapping::Mapper m_mapper;
    std::vector<int> m_emails;
    bool m_alwaysHasEmail = false;
    PersonOutcomes &m_outcomes;
    QHash<std::pair<int, bool>, int> m_seen; ///< By rule and whether it has an email.
};

QString Count::email(const model::Record &record) const
{
    for (const int column : m_emails) {
        if (const QByteArrayView cell = record.cell(column).trimmed(); !cell.isEmpty())
            return QString::fromUtf8(cell);
    }
    return {};
}

PersonExample Count::example(const model::Record &record, PersonAccounts becomes) const
{
    const auto cell = [&](const QString &column) {
        return record.text(m_table.column(column)).trimmed();
    };
    PersonExample example;
    example.id = salesforce::recordId(record.cell(m_table.column(u"Id"_s)));
    example.name = cell(u"Name"_s);
    if (example.name.isEmpty())
        example.name = (cell(u"FirstName"_s) + u' ' + cell(u"LastName"_s)).trimmed();
    const model::Profile profile = m_mapper.map(record).profile;
    example.email = profile.email.isEmpty() ? email(record) : profile.email;
    example.customerName = profile.name;
    example.becomes = becomes;
    const QString contact = salesforce::recordId(record.cell(m_table.column(u"PersonContactId"_s)));
    for (const auto &source : m_sources.opened) {
        if (source->relations)
            example.memberships += source->relations->accountsOf(contact).size();
    }
    return example;
}

void Count::add(const model::Record &record)
{
    if (m_kinds.kind(record) != salesforce::RowKind::PersonAccount)
        return;
    const int rule = m_rules.decidingRule(record);
    const PersonAccounts becomes = m_rules.becomes(record);
    const bool hasEmail = m_alwaysHasEmail || !email(record).isEmpty();
    const bool isCustomer = becomes == PersonAccounts::Customers || becomes == PersonAccounts::Both;
    ++m_outcomes.count;
    m_outcomes.withoutEmail += hasEmail ? 0 : 1;
    m_outcomes.customersWithoutEmail += hasEmail || !isCustomer ? 0 : 1;
    ++(rule < 0 ? m_outcomes.otherwise : m_outcomes.byRule[rule]);
    switch (becomes) {
    case PersonAccounts::Customers:
        ++m_outcomes.customers;
        break;
    case PersonAccounts::Organizations:
        ++m_outcomes.organizations;
        break;
    case PersonAccounts::Both:
        ++m_outcomes.both;
        break;
    case PersonAccounts::LeaveOut:
        ++m_outcomes.leftOut;
        break;
    }
    int &seen = m_seen[{rule, hasEmail}];
    if (m_outcomes.examples.size() < examplesKept && seen < examplesOfAKind) {
        ++seen;
        m_outcomes.examples.append(example(record, becomes));
    }
}

} // namespace

Result<PersonOutcomes> personOutcomes(const std::shared_ptr<const Sources> &sources,
                                      const project::Project &project, const RunContext &context)
{
    PersonOutcomes outcomes;
    outcomes.byRule.resize(project.personRules.size());
    // Before anything is mapped, as it will be by itself.
    const mapping::Mapping mapping =
        project.customers.name.sources.isEmpty()
            ? automap(*sources, model::Kind::Customer, standardFacts()).mapping
            : project.customers;
    const auto files = filesWithPersons(*sources);
    for (const auto &source : files) {
        const auto &table = source->file.table;
        Count count(*sources, *source, project, mapping, outcomes);
        csv::Table::Reader reader(table);
        model::Record record;
        for (qint64 row = 0; row < table->rowCount(); ++row) {
            if (row % 1024 == 0) {
                if (context.stop.requested())
                    return cancelled();
                context.progress({row, table->rowCount(), {u"run.readingSources"_s, {}}});
            }
            const auto problems = reader.read(row, record);
            if (!problems)
                return problems.error();
            if (problems->isEmpty())
                count.add(record);
        }
    }
    return outcomes;
}

} // namespace operations
