#include "core/migration/voyage.h"
#include "course.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using model::Outcome;

namespace {

const QString marlow = u"Marlow Ferries"_s, harbour = u"Harbour Tea"_s;

/// What is meant of the candidates of \a stage, all of them to be created.
QList<Way::Meant> meant(const migration::Stage &stage)
{
    QList<Way::Meant> all;
    const auto read = stage.reader();
    for (qint64 n = 0; n < stage.count; ++n) {
        const auto candidate = read(n);
        all.append({(*candidate)->profile, Outcome::Created});
    }
    return all;
}

Way wayOf(const QString &name, migration::Job job)
{
    Way way;
    way.name = name;
    way.organizations = meant(job.organizations);
    way.customers = meant(job.customers);
    way.job = std::move(job);
    way.job.patience = {60ms, 30ms};
    way.job.taskTime = 5ms;
    return way;
}

/// Customers in organizations and a new field; one of each kind is there and differs, one customer
/// is there as he is meant, and one detail is to be emptied.
Way inBulk()
{
    migration::Candidate tea = sample::organization(u"001B"_s, harbour);
    tea.profile.details = {{u"Industry"_s, {u"Tea"_s}}};
    sample::Rows customers;
    for (int number = 0; number < 6; ++number)
        customers.append(sample::passenger(number, {number % 2 == 0 ? marlow : harbour}));
    customers[3]->profile.cleared = {u"Region"_s};
    migration::Job job = sample::jobOf({sample::organization(u"001A"_s, marlow), tea}, customers);
    job.customerFields = {{u"Ferry card"_s}};
    Way way = wayOf(u"in bulk"_s, std::move(job));
    way.fields = QStringList{u"Ferry card"_s};
    way.seed = R"({"organizations": [{"id": "326", "name": "Harbour Tea"}], "customers": [
        {"email": "person3@example.com", "displayName": "Person 3", "organizations": ["326"],
         "details": {"External ID": "0033", "Title": "Captain", "Region": "North"}},
        {"email": "person5@example.com", "displayName": "Person 5", "organizations": ["326"],
         "details": {"External ID": "0035", "Title": "Mate"}}]})";
    way.organizations[1].outcome = Outcome::Updated;
    way.customers[3].outcome = Outcome::Updated;
    way.customers[5].outcome = Outcome::Unchanged;
    return way;
}

/// A site that ignores memberships: they are repaired one organization at a time.
Way repaired()
{
    sample::Rows customers;
    for (int number = 0; number < 4; ++number)
        customers.append(sample::passenger(number, {marlow}));
    Way way = wayOf(u"memberships repaired"_s,
                    sample::jobOf({sample::organization(u"001A"_s, marlow)}, customers));
    way.site.association = csmsite::Association::AlwaysIgnored;
    return way;
}

/// A site that takes its time for a task.
Way oneByOne()
{
    Way way = wayOf(u"one by one"_s, sample::jobOf({}, sample::passengers(8)));
    way.job.singles = {.slow = 1ms, .tasks = 1, .handful = 2, .together = 3};
    way.site.taskSeconds = 0.04;
    way.site.tasksAtOnce = 1;
    return way;
}

Way accountsOnly()
{
    sample::Rows customers;
    for (int number = 0; number < 3; ++number)
        customers.append(sample::customer(u"003%1"_s.arg(number),
                                          u"person%1@example.com"_s.arg(number),
                                          u"Person %1"_s.arg(number)));
    migration::Job job = sample::jobOf({}, customers);
    job.accountsOnly = true;
    return wayOf(u"accounts only"_s, std::move(job));
}

/// Two products that the site lacks, and a field of their entitlements.
Way withProducts()
{
    migration::Job job = sample::jobOf({}, sample::passengers(2));
    job.customerProducts.createMissing = true;
    job.customerProducts.fields = {{u"Seats"_s, model::DetailType::Number}};
    job.customerProducts.reader = [] {
        return [](qint64 n) -> Result<QList<migration::ProductWish>> {
            if (n == 0)
                return QList<migration::ProductWish>{{u"Harbour Pass"_s, {{u"Seats"_s, {u"2"_s}}}}};
            return QList<migration::ProductWish>{{u"Harbour Pass"_s}, {u"Night Boat"_s}};
        };
    };
    Way way = wayOf(u"products"_s, std::move(job));
    way.entitlements =
        QStringList{u"person0@example.com: Harbour Pass Seats=2"_s,
                    u"person1@example.com: Harbour Pass"_s, u"person1@example.com: Night Boat"_s};
    return way;
}

} // namespace

QList<Way> allWays()
{
    return {inBulk(), repaired(), oneByOne(), accountsOnly(), withProducts()};
}

QList<Mishap> allMishaps()
{
    using csmsite::Fault;
    const QStringList gone{u"site.unreachable"_s, u"site.answerLost"_s};
    const QStringList odd{u"site.unexpectedAnswer"_s, u"site.answerLost"_s};
    return {
        {u"dropped before"_s, Fault::DropBefore},
        {u"dropped after acceptance"_s, Fault::DropAfter, false, false, {}, true},
        {u"cut in the middle"_s, Fault::Truncate},
        {u"500, nothing done"_s, Fault::ServerError},
        {u"500, but done"_s, Fault::ServerErrorAfter},
        {u"429"_s, Fault::TooMany},
        {u"429 as a page"_s, Fault::TooMany, false, true},
        {u"503"_s, Fault::Unavailable},
        {u"other JSON"_s, Fault::OtherJson, false, false, odd},
        {u"a page of somebody else"_s, Fault::OtherPage, false, false, odd},
        {u"401 once"_s, Fault::Unauthorized, false, false, {u"site.tokenRefused"_s}},
        {u"gone from then on"_s, Fault::DropBefore, true, false, gone},
        {u"deaf from then on"_s, Fault::DropAfter, true, false, gone},
    };
}
