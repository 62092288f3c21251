// What the map page asks of the core while somebody decides, over the records of large files:
// bench_mapping FILE... prints one table. Records made anew and one of them read is what a change
// of the mapping costs until the card shows it.

#include "operations/preparation.h"
#include "operations/records.h"
#include "operations/ruleresults.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;
using mapping::FieldRule;
using mapping::TextStep;
using model::DetailType;
using model::Kind;

namespace {

FieldRule rule(const QString &target, const QStringList &sources,
               DetailType type = DetailType::Text)
{
    FieldRule rule{target, type};
    rule.sources = sources;
    return rule;
}

/// Everything that a rule can say, somewhere.
project::Project chosen(const QStringList &files)
{
    project::Project project;
    for (const QString &file : files)
        project.sources.append({file, {}});
    mapping::Mapping &customers = project.customers;
    customers.email.sources = {u"PersonEmail"_s, u"Email"_s};
    customers.name.combine = FieldRule::Combine::Template;
    customers.name.pattern = u"{FirstName} {LastName}[, {Title}]"_s;
    FieldRule phone = rule(u"Phone"_s, {u"Phone"_s, u"MobilePhone"_s});
    phone.steps = {{TextStep::What::OnlyDigits}};
    phone.onBlank = mapping::OnBlank::Clear;
    FieldRule language = rule(u"Preferred language"_s, {u"Preferred_Language__c"_s});
    language.translations = {{u"en_US"_s, u"English"_s}, {u"de"_s, u"German"_s}};
    language.otherwise = u"Other"_s;
    FieldRule region = rule(u"Region"_s, {u"MailingCountry"_s});
    region.defaultValue = u"unknown"_s;
    FieldRule about = rule(u"About"_s, {u"Description"_s});
    about.steps = {{TextStep::What::HtmlToText}, {TextStep::What::First, {}, {}, 80}};
    FieldRule country = rule(u"Country"_s, {});
    country.fixedValue = u"China"_s;
    customers.details = {
        rule(u"External ID"_s, {u"PersonContactId"_s, u"Id"_s}),
        phone,
        rule(u"Title"_s, {u"PersonTitle"_s, u"Title"_s}),
        language,
        rule(u"Birthday"_s, {u"PersonBirthdate"_s, u"Birthdate"_s}, DetailType::Date),
        rule(u"Points"_s, {u"Loyalty_Points__c"_s}, DetailType::Number),
        region,
        about,
        country};
    project.organizations.name.sources = {u"Name"_s};
    FieldRule industry = rule(u"Industry"_s, {u"Industry"_s});
    industry.defaultValue = u"Other"_s;
    project.organizations.details = {rule(u"External ID"_s, {u"Id"_s}), industry,
                                     rule(u"Website"_s, {u"Website"_s}, DetailType::Url)};
    return project;
}

/// Times one thing after the other, and ends when one fails.
class Bench
{
public:
    explicit Bench(const QStringList &files)
        : m_project(chosen(files))
    {
    }

    bool all();

private:
    template <typename Step>
    bool line(const char *what, const Step &step)
    {
        QElapsedTimer timer;
        timer.start();
        const std::clock_t before = std::clock();
        const auto done = step();
        std::printf("%-52s %9.1f ms, %.1f of the processor\n", what,
                    double(timer.nsecsElapsed()) / 1e6,
                    double(std::clock() - before) * 1e3 / CLOCKS_PER_SEC);
        std::fflush(stdout);
        if (!done)
            std::fprintf(stderr, "%s\n", qPrintable(done.error().message.code));
        return bool(done);
    }
    bool results(Kind kind);
    bool changes(Kind kind);
    bool searches();

    project::Project m_project;
    site::Facts m_facts = operations::standardFacts();
    std::shared_ptr<const operations::Sources> m_sources;
    std::shared_ptr<const operations::AccountNames> m_accounts;
};

bool Bench::results(Kind kind)
{
    const bool customers = kind == Kind::Customer;
    return line(customers ? "customers: about 10,000 of them" : "organizations: about 10,000",
                [&] { return operations::sampledResults(kind, m_sources, m_project, m_facts, {}); })
           && line(customers ? "customers: all, exactly" : "organizations: all, exactly", [&] {
                  return operations::exactResults(kind, m_sources, m_project, m_facts, {});
              });
}

/// A change of the mapping, and one record shown after it.
bool Bench::changes(Kind kind)
{
    constexpr int count = 200;
    QRandomGenerator random(1);
    QList<double> took;
    for (int i = 0; i < count; ++i) {
        QElapsedTimer timer;
        timer.start();
        m_project.customers.name.separator = QString::number(i);
        const operations::Records records(kind, m_sources, m_project, m_facts, m_accounts);
        const auto n = qint64(random.generateDouble() * double(records.count()));
        if (!records.read(n))
            return false;
        took.append(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(took.begin(), took.end());
    std::printf("%-52s %9.1f ms, longest %.1f ms\n", "a change until a record anywhere shows it",
                took.at(count / 2), took.constLast());
    return true;
}

bool Bench::searches()
{
    const operations::Records records(Kind::Customer, m_sources, m_project, m_facts, m_accounts);
    return line("search for a name that nobody has",
                [&] { return records.find(u"nobody has this"_s, -1, {}); })
           && line("search for one that nobody has, not ASCII",
                   [&] { return records.find(u"ñöbödy has this"_s, -1, {}); })
           && line("the next record with a problem, from the middle", [&] {
                  return records.next(records.count() / 2, 1, operations::Records::Wanted::Problem,
                                      {});
              });
}

bool Bench::all()
{
    const QTemporaryDir folder;
    const project::ProjectFile file(folder.filePath(u"bench.salesferry"_s), m_project);
    const auto sources = operations::openSources(file, {}, operations::FindOut::PersonContacts);
    if (!sources)
        return false;
    m_sources = *sources;
    if (!line("organizations for memberships", [&]() -> Result<> {
            auto accounts = operations::accountNames(m_sources, m_project, m_facts, {});
            if (!accounts)
                return accounts.error();
            m_accounts = *accounts;
            return {};
        }))
        return false;
    return results(Kind::Customer) && results(Kind::Organization) && changes(Kind::Customer)
           && searches();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return Bench(QCoreApplication::arguments().mid(1)).all() ? 0 : 1;
}
