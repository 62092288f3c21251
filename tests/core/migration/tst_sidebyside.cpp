#include "crew.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using migration::Job;
using model::Kind;
using model::Outcome;
using sample::Call;
using sample::email;
using sample::harbour;
using sample::jobOf;
using sample::marlow;
using sample::organization;
using sample::passenger;
using sample::Rows;
using sample::twoOrganizations;
using sample::Voyage;

namespace {

bool names(const site::Request &request, int number)
{
    return request.body.contains('"' + email(number).toUtf8() + '"');
}

/// Whether customers of these numbers were all taken by the site, however often.
bool hasTaken(const Voyage &voyage, const QList<int> &numbers)
{
    return std::all_of(numbers.begin(), numbers.end(),
                       [&](int number) { return voyage.timesTaken(email(number)) > 0; });
}

/// Harbour Tea is not shown to whoever looks for it before \a isShown.
void hideHarbour(const Voyage &voyage, const std::function<bool()> &isShown)
{
    voyage.script->foundOrganizations = [isShown](QList<site::StoredProfile> &found) {
        if (!isShown())
            erase_if(found, [](const auto &one) { return one.profile.name == harbour; });
    };
}

} // namespace

/// Organizations and customers side by side: each waits for what it needs and for nothing else.
class SideBySideTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void customersWaitForTheirOwnOrganizationsOnly_data()
    {
        QTest::addColumn<int>("profilesPerRequest");
        QTest::addColumn<int>("openTasks");
        QTest::addColumn<bool>("readFirst");
        QTest::newRow("one lane a kind") << 2 << 1 << true;
        QTest::newRow("many") << 2 << 5 << true;
        QTest::newRow("all in a batch") << 100 << 3 << true;
        QTest::newRow("not read first") << 2 << 5 << false;
    }

    /// Harbour Tea is seen at the site only once all customers that can do without it have come:
    /// if any of them waited for it, it would never be seen, and be unknown.
    void customersWaitForTheirOwnOrganizationsOnly()
    {
        QFETCH(int, profilesPerRequest);
        QFETCH(int, openTasks);
        QFETCH(bool, readFirst);
        Voyage voyage(profilesPerRequest, openTasks);
        hideHarbour(voyage, [&voyage] { return hasTaken(voyage, {0, 2, 4, 5, 6, 8}); });
        bool early = false;
        voyage.script->submit = [&](site::Request &request) -> std::optional<Error> {
            for (const int number : {1, 3, 7})
                early = early || (names(request, number) && !hasTaken(voyage, {0, 2, 4, 5, 6, 8}));
            return std::nullopt;
        };
        Rows customers = sample::passengers(9);
        for (const int number : {0, 2, 4})
            customers[number]->profile.organizations = {marlow};
        for (const int number : {1, 3})
            customers[number]->profile.organizations = {harbour};
        customers[7]->profile.organizations = {marlow, harbour};
        Job job = jobOf(twoOrganizations(), customers);
        job.patience = {20s, 20s};
        job.readFirst = readFirst;
        const auto summary = voyage.run(job);
        QVERIFY(summary);
        QVERIFY(summary->allWell());
        QVERIFY(!early);
        QCOMPARE(summary->organizations.total(), 2);
        QCOMPARE(summary->customers.total(), 9);
        for (int number = 0; number < 9; ++number) {
            QCOMPARE(voyage.timesTaken(email(number)), 1);
            QStringList there = voyage.atSite(email(number)).organizations;
            QStringList meant = customers[number]->profile.organizations;
            there.sort();
            meant.sort();
            QCOMPARE(there, meant);
            QVERIFY(voyage.customer(number).reason.code != "record.organizationMissing"_L1);
        }
    }

    /// What will not come any more is not waited for longer than it is looked for.
    void customersOfOneThatNeverComesGoWithoutIt_data()
    {
        QTest::addColumn<bool>("readFirst");
        QTest::newRow("read first") << true;
        QTest::newRow("not read first") << false;
    }

    void customersOfOneThatNeverComesGoWithoutIt()
    {
        QFETCH(bool, readFirst);
        Voyage voyage;
        hideHarbour(voyage, [] { return false; });
        Rows customers = sample::passengers(6);
        customers[2]->profile.organizations = {harbour};
        customers[3]->profile.organizations = {marlow};
        Job job = jobOf(twoOrganizations(), customers);
        job.patience = {400ms, 400ms};
        job.readFirst = readFirst;
        const auto summary = voyage.run(job);
        QVERIFY(summary);
        const Outcome arrived = readFirst ? Outcome::Created : Outcome::Updated;
        QCOMPARE(summary->organizations[arrived], 1);
        QCOMPARE(summary->customers[arrived], 6);
        QCOMPARE(voyage.customer(2).reason, Message({u"record.organizationMissing"_s, {harbour}}));
        QCOMPARE(voyage.customer(3).reason.code,
                 readFirst ? QString() : u"record.originNotProven"_s);
        QCOMPARE(voyage.atSite(email(3)).organizations, QStringList{marlow});
        QVERIFY(voyage.atSite(email(2)).organizations.isEmpty());
    }

    /// In the midst of waiting; what waited is nowhere in the journal and comes up again.
    void goesOnAfterAPause()
    {
        Voyage voyage;
        hideHarbour(voyage, [] { return false; });
        Rows customers = sample::passengers(30);
        for (const int number : {1, 11, 28})
            customers[number]->profile.organizations = {harbour};
        const Job job = jobOf(twoOrganizations(), customers);
        StopSource stop;
        std::atomic<bool> waits = false;
        const auto summary = voyage.run(job, {stop.token(), [&](const Progress &progress) {
                                                  if (progress.activity.code == "run.customers"_L1
                                                      && progress.done == 27) {
                                                      waits = true;
                                                      stop.request();
                                                  }
                                              }});
        QVERIFY(!summary);
        QVERIFY(waits);
        QCOMPARE(summary.error().kind, Error::Kind::Cancelled);
        QCOMPARE(voyage.counts(Kind::Customer)[Outcome::Waiting], 3);
        QCOMPARE(voyage.records(Kind::Customer).size(), 27);

        hideHarbour(voyage, [] { return true; });
        const auto rest = voyage.run(job);
        QVERIFY(rest);
        QVERIFY(rest->allWell());
        for (int number = 0; number < 30; ++number)
            QCOMPARE(voyage.timesTaken(email(number)), 1);
        QCOMPARE(voyage.atSite(email(11)).organizations, QStringList{harbour});
    }

    /// One by one an organization becomes known each second: those that wait for the others do not
    /// tear the batches into pieces.
    void doesNotTearBatches()
    {
        Voyage voyage(10);
        Rows customers = sample::passengers(100);
        for (int number = 0; number < 100; ++number)
            customers[number]->profile.organizations = {number % 2 == 0 ? marlow : harbour};
        hideHarbour(voyage, [&voyage] { return hasTaken(voyage, {98}); });
        Job job = jobOf(twoOrganizations(), customers);
        job.patience = {20s, 20s};
        const auto summary = voyage.run(job);
        QVERIFY(summary);
        QVERIFY(summary->allWell());
        // Full but for the last of each half, and what else a lane had begun with.
        QVERIFY2(voyage.script->accepted.size() <= 1 + 10 + 2,
                 qPrintable(QString::number(voyage.script->accepted.size())));
    }

    /// The first error of either kind ends both.
    void endsAtAnErrorOfEither_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("organizations") << int(Kind::Organization);
        QTest::newRow("customers") << int(Kind::Customer);
    }

    void endsAtAnErrorOfEither()
    {
        QFETCH(int, kind);
        Voyage voyage;
        hideHarbour(voyage, [] { return false; });
        voyage.script->submit = [kind](site::Request &request) -> std::optional<Error> {
            if (site::kindOf(request.endpoint) != Kind(kind))
                return std::nullopt;
            return Error{Error::Kind::Auth, {u"site.loginRefused"_s, {}}};
        };
        QElapsedTimer timer;
        timer.start();
        const auto summary = voyage.run(jobOf(twoOrganizations(), sample::passengers(6)));
        QVERIFY(!summary);
        QCOMPARE(summary.error().kind, Error::Kind::Auth);
        QVERIFY(timer.elapsed() < 10'000);

        voyage.script->submit = [](site::Request &) { return std::nullopt; };
        hideHarbour(voyage, [] { return true; });
        QVERIFY(voyage.run(jobOf(twoOrganizations(), sample::passengers(6)))->allWell());
        for (int number = 0; number < 6; ++number)
            QCOMPARE(voyage.timesTaken(email(number)), 1);
    }
};

QTEST_GUILESS_MAIN(SideBySideTest)
#include "tst_sidebyside.moc"
