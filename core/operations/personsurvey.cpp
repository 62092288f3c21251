#include "operations/personsurvey.h"

#include "base/inorder.h"
#include "operations/personrules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace operations {

using project::PersonAccounts;
using salesforce::ExportKind;

constexpr qint64 chunk = 1024;

namespace {

/// A file whose records go to the site, and where its rows stand.
struct Place
{
    int file; ///< Which of the sources.
    qint64 rows;
    qint64 customer;     ///< Its first row in the stage of customers ...
    qint64 organization; ///< ... and in that of organizations; -1: none.
    qint64 person;       ///< Its first row among the files with person accounts; -1: none.
};

/// In the order of the stage of customers.
std::vector<Place> placesOf(const Sources &sources)
{
    std::vector<Place> places;
    qint64 customer = 0, organization = 0, person = 0;
    for (const ExportKind kind : {ExportKind::Contacts, ExportKind::Accounts}) {
        for (int i = 0; i < int(sources.opened.size()); ++i) {
            const SourceFile &source = *sources.opened.at(i);
            if (source.file.kind != kind)
                continue;
            const qint64 rows = source.file.table->rowCount();
            const bool isAccounts = kind == ExportKind::Accounts;
            const bool hasPersons = source.census.personAccounts > 0;
            places.push_back(
                {i, rows, customer, isAccounts ? organization : -1, hasPersons ? person : -1});
            customer += rows;
            organization += isAccounts ? rows : 0;
            person += hasPersons ? rows : 0;
        }
    }
    return places;
}

void eachOnce(std::vector<quint64> &keys)
{
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

/// How many different keys are in either of both; \a some are sorted, each once.
qint64 different(const std::vector<quint64> &some, std::vector<quint64> more)
{
    eachOnce(more);
    qint64 count = qint64(some.size());
    auto at = some.cbegin();
    for (const quint64 key : more) {
        at = std::lower_bound(at, some.cend(), key);
        count += at == some.cend() || *at != key ? 1 : 0;
    }
    return count;
}

} // namespace

Result<std::shared_ptr<const PersonSurvey>>
PersonSurvey::make(const std::shared_ptr<const Sources> &sources, const project::ProjectFile &file,
                   const site::Facts &facts, const RunContext &context, int threads)
{
    project::ProjectFile everything = file;
    everything.project.personRules.clear();
    everything.project.personAccounts = PersonAccounts::Both;
    const auto stages = VolumeStages::make(sources, everything, facts);
    if (!stages)
        return stages.error();
    auto survey = std::make_shared<PersonSurvey>();
    survey->m_sources = sources;
    survey->m_keepsNamesakes = file.project.sameName == project::SameKey::Keep;
    survey->m_fieldTasks = stages->fieldTasks;
    survey->m_limits = stages->limits;

    for (const Place &place : placesOf(*sources)) {
        const SourceFile &source = *sources->opened.at(place.file);
        if (place.person >= 0)
            survey->m_persons.resize(size_t(place.person + place.rows));
        const auto makeWorker = [&] {
            auto rows = std::make_shared<SurveyRows>(*stages, source, place.file, place.customer,
                                                     place.organization);
            return [rows](qint64 first, qint64 last) -> Result<std::vector<SurveyRows::Row>> {
                std::vector<SurveyRows::Row> part;
                for (qint64 row = first; row < last; ++row) {
                    const auto read = rows->read(row);
                    if (!read)
                        return read.error();
                    part.push_back(*read);
                }
                return part;
            };
        };
        qint64 row = 0;
        const auto consume = [&](const std::vector<SurveyRows::Row> &part) -> Result<> {
            for (const SurveyRows::Row &each : part)
                survey->add(each, place.file, row++, place.person);
            context.progress({row, place.rows, {u"run.readingSources"_s, {}}});
            return {};
        };
        if (auto done = inOrder<std::vector<SurveyRows::Row>>(place.rows, chunk, threads, context,
                                                              makeWorker, consume);
            !done)
            return done.error();
    }
    eachOnce(survey->m_customers);
    eachOnce(survey->m_organizations);
    return std::shared_ptr<const PersonSurvey>(std::move(survey));
}

/// \a firstPerson: where its file begins among those with person accounts; or -1.
void PersonSurvey::add(const SurveyRows::Row &found, int file, qint64 row, qint64 firstPerson)
{
    if (found.isPerson && firstPerson >= 0) {
        m_persons[size_t(firstPerson + row)] = {found.customer, found.organization};
    } else if (found.isPerson) {
        m_loose.push_back({file, row, found.customer});
    } else {
        if (found.customer != 0)
            m_customers.push_back(found.customer);
        if (found.organization != 0) {
            m_organizations.push_back(found.organization);
            ++m_organizationRecords;
        }
    }
}

/// The customers that person accounts in contacts files become, which no account names.
Result<> PersonSurvey::addLoose(const project::Project &choice, std::vector<quint64> &keys) const
{
    std::optional<PersonRules> rules;
    std::optional<csv::Table::Reader> reader;
    int file = -1;
    model::Record record;
    for (const Loose &loose : m_loose) {
        if (loose.file != file) {
            file = loose.file;
            rules.emplace(choice, m_sources->files.at(file));
            reader.emplace(m_sources->files.at(file).table, rules->columns());
        }
        if (!choice.personRules.isEmpty()) {
            const auto problems = reader->read(loose.row, record);
            if (!problems)
                return problems.error();
        }
        const PersonAccounts becomes = rules->becomes(record);
        if (becomes == PersonAccounts::Customers || becomes == PersonAccounts::Both)
            keys.push_back(loose.customer);
    }
    return {};
}

Result<Volume> PersonSurvey::volume(const project::Project &choice, const QByteArray &decided) const
{
    std::vector<quint64> customers, organizations;
    for (size_t i = 0; i < std::min(m_persons.size(), size_t(decided.size())); ++i) {
        const auto becomes = PersonAccounts(decided.at(qsizetype(i)));
        const bool both = becomes == PersonAccounts::Both;
        const Person &person = m_persons[i];
        if (person.customer != 0 && (both || becomes == PersonAccounts::Customers))
            customers.push_back(person.customer);
        if (person.organization != 0 && (both || becomes == PersonAccounts::Organizations))
            organizations.push_back(person.organization);
    }
    if (auto done = addLoose(choice, customers); !done)
        return done.error();
    const qint64 organizationCount = m_keepsNamesakes
                                         ? m_organizationRecords + qint64(organizations.size())
                                         : different(m_organizations, std::move(organizations));
    return VolumeStages::volume(different(m_customers, std::move(customers)), organizationCount,
                                m_fieldTasks, m_limits);
}

} // namespace operations
