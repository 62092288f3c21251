#include "crew.h"
#include "site/requestreader.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using migration::Candidate;
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
using sample::passengers;
using sample::refusedBySite;
using sample::Rows;
using sample::twoOrganizations;
using sample::Voyage;

namespace {

model::OutcomeCounts only(Outcome outcome, qint64 count)
{
    model::OutcomeCounts counts;
    counts[outcome] = count;
    return counts;
}

} // namespace

/// Migrations to sites that behave in all the ways that sites have been seen to.
class MigratorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesAllThere()
    {
        Voyage voyage;
        Candidate out = passenger(5);
        out.outcome = Outcome::LeftOut;
        out.reason = {u"leftOut.byOwner"_s, {}};
        Candidate older = passenger(0);
        older.ref.id = u"003X"_s;
        older.modified = u"1999"_s;
        Candidate first = passenger(0, {marlow, harbour});
        first.modified = u"2024"_s;
        const Job job = jobOf(twoOrganizations(), {first, passenger(1, {marlow.toUpper()}),
                                                   passenger(2), std::nullopt, out, older});
        const auto summary = voyage.run(job);
        QVERIFY(summary.has_value());
        QVERIFY(summary->allWell());
        QCOMPARE(summary->organizations, only(Outcome::Created, 2));
        model::OutcomeCounts expected = only(Outcome::Created, 3);
        expected[Outcome::LeftOut] = 1;
        expected[Outcome::Merged] = 1;
        QCOMPARE(summary->customers, expected);
        QCOMPARE(voyage.counts(Kind::Customer), expected);
        QVERIFY(voyage.lastRun()->ended());

        const model::Profile stored = voyage.atSite(email(0));
        QCOMPARE(stored.name, u"Person 0"_s);
        QCOMPARE(stored.details, first.profile.details);
        QCOMPARE(stored.organizations, QStringList({marlow, harbour}));
        QCOMPARE(voyage.atSite(email(1)).organizations, QStringList{marlow});
        QVERIFY(voyage.atSite(email(5)).email.isEmpty());
        QCOMPARE(voyage.records(Kind::Customer).size(), 5);
        QVERIFY(voyage.customer(0).verified);
        QVERIFY(!voyage.customer(0).siteId.isEmpty());
        QCOMPARE(voyage.customer(0).externalId, u"0030"_s);
        QCOMPARE(voyage.customer(4).reason, out.reason);
        QCOMPARE(voyage.customer(5).reason.code, u"record.merged"_s);
    }

    void leavesAloneWhatIsThere()
    {
        Voyage voyage;
        Rows customers = passengers(5);
        customers[1]->profile.organizations = {harbour};
        const Job job = jobOf(twoOrganizations(), customers);
        QVERIFY(voyage.run(job).has_value());
        const int submits = voyage.script->count(Call::Submit);
        const auto again = voyage.run(job);
        QVERIFY(again.has_value());
        QCOMPARE(again->organizations, only(Outcome::Unchanged, 2));
        QCOMPARE(again->customers, only(Outcome::Unchanged, 5));
        QCOMPARE(voyage.script->count(Call::Submit), submits);

        customers[3]->profile.details[0].values = {u"Captain"_s};
        const auto third = voyage.run(jobOf(twoOrganizations(), customers));
        QVERIFY(third.has_value());
        model::OutcomeCounts expected = only(Outcome::Unchanged, 4);
        expected[Outcome::Updated] = 1;
        QCOMPARE(third->customers, expected);
        QCOMPARE(voyage.customer(3).differed, QStringList{u"Title"_s});
        QCOMPARE(voyage.atSite(email(3)).details.first().values, QStringList{u"Captain"_s});
        QCOMPARE(voyage.script->count(Call::Submit), submits + 1);
    }

    void createsOnlyWhatIsNotThere()
    {
        Voyage voyage;
        QVERIFY(voyage.run(jobOf(twoOrganizations(), passengers(2))).has_value());
        Rows customers = passengers(4);
        customers[0]->profile.details[0].values = {u"Captain"_s};
        Job job = jobOf(twoOrganizations(), customers);
        job.operation = site::Operation::Create;
        const auto summary = voyage.run(job);
        QVERIFY(summary.has_value());
        QVERIFY(summary->allWell());
        model::OutcomeCounts expected = only(Outcome::Created, 2);
        expected[Outcome::LeftOut] = 2;
        QCOMPARE(summary->customers, expected);
        QCOMPARE(summary->organizations, only(Outcome::LeftOut, 2));
        QCOMPARE(voyage.customer(0).reason.code, u"leftOut.existsAlready"_s);
        QCOMPARE(voyage.atSite(email(0)).details.first().values, QStringList{u"Mate"_s});
    }

    // Left alone, or waiting for an answer while the others go: then the run is not at its end.
    void doesAboutThoseThereWhatIsChosen()
    {
        Voyage voyage;
        QVERIFY(voyage.run(jobOf({}, passengers(2))).has_value());
        Rows rows = passengers(3);
        rows[0]->profile.name = u"Another Name"_s;
        rows[1]->profile.name = u"Another Name"_s;
        rows[1]->profile.details.last().values = {u"003X"_s}; // somebody else's by its id
        Job job = jobOf({}, rows);
        job.readFirst = false;
        job.existingCustomers = {migration::IfThere::LeaveAlone, migration::IfThere::Ask};
        auto summary = voyage.run(job);
        QVERIFY(summary.has_value());
        QCOMPARE(voyage.customer(0).reason.code, u"leftOut.leftAlone"_s);
        QCOMPARE(summary->customers[Outcome::Waiting], 1);
        QCOMPARE(summary->customers[Outcome::Created], 1);
        QVERIFY(!voyage.lastRun()->ended());
        const auto reader = migration::JournalReader::open(voyage.path);
        QVERIFY(reader.has_value());
        Message last;
        QVERIFY((*reader)->notes(voyage.lastRun()->id, 0,
                                 [&last](const auto &note) { last = note.message; }));
        QCOMPARE(last, Message({u"run.asks"_s, {u"0"_s, u"0"_s, u"0"_s, u"1"_s}}));
        QCOMPARE(voyage.atSite(email(1)).name, u"Person 1"_s);

        job.existingCustomers.others = migration::IfThere::Update;
        summary = voyage.run(job);
        QVERIFY(summary.has_value());
        QCOMPARE(summary->customers[Outcome::Updated], 1);
        QVERIFY(voyage.lastRun()->ended());
        QCOMPARE(voyage.atSite(email(1)).name, u"Another Name"_s);
        QCOMPARE(voyage.atSite(email(0)).name, u"Person 0"_s);
        // What was written over is known.
        QCOMPARE(voyage.customer(1).former.value_or(model::Profile()).name, u"Person 1"_s);
        QVERIFY(!voyage.customer(0).former && !voyage.customer(2).former);
    }

    void provesNoOriginWithoutReadingFirst()
    {
        Voyage voyage;
        Job job = jobOf({}, passengers(3));
        job.readFirst = false;
        voyage.script->submit = [&voyage](site::Request &) -> std::optional<Error> {
            return voyage.script->count(Call::FindCustomers) > 0
                           && voyage.script->accepted.isEmpty()
                       ? std::optional(refusedBySite(u"looked before"_s))
                       : std::nullopt;
        };
        const auto summary = voyage.run(job);
        QVERIFY(summary.has_value());
        QCOMPARE(summary->customers, only(Outcome::Updated, 3));
        QCOMPARE(voyage.customer(1).reason.code, u"record.originNotProven"_s);
        QVERIFY(voyage.customer(1).verified);
    }

    void saysWhatTheSiteRefuses()
    {
        Voyage voyage(10);
        Rows customers = passengers(4);
        customers[2]->profile.details.append({u"No such field"_s, {u"x"_s}});
        const auto summary = voyage.run(jobOf({}, customers));
        QVERIFY(summary.has_value());
        QCOMPARE(summary->customers, only(Outcome::Created, 4));
        QCOMPARE(voyage.customer(2).reason,
                 Message({u"record.withoutDetails"_s,
                          {u"No such field"_s, u"Invalid detail field (No such field)"_s}}));
    }

    void takesTheOtherDialect()
    {
        Voyage voyage;
        int refused = 0;
        voyage.script->submit = [&refused](site::Request &request) -> std::optional<Error> {
            const bool customers = request.endpoint == site::Endpoint::CustomerProfiles;
            if (!request.body.startsWith(customers ? "{\"customers\"" : "{\"organizations\"")) {
                ++refused;
                return refusedBySite(u"Invalid request body"_s);
            }
            const Kind kind = customers ? Kind::Customer : Kind::Organization;
            request.body = site::profilesBody(kind, site::readProfilesBody(kind, request.body),
                                              site::Operation::Upsert, site::Dialect::Reference);
            return std::nullopt;
        };
        const auto summary = voyage.run(
            jobOf(twoOrganizations(), {passenger(0, {harbour}), passenger(1), passenger(2)}));
        QVERIFY(summary.has_value());
        QCOMPARE(summary->organizations, only(Outcome::Created, 2));
        QCOMPARE(summary->customers, only(Outcome::Created, 3));
        QCOMPARE(voyage.atSite(email(0)).organizations, QStringList{harbour});
        const int before = refused; // by the first batches of both kinds, which go side by side
        QVERIFY(before == 1 || before == 2);
        QVERIFY(!voyage.script->keyChanged);
        QVERIFY(voyage.lastRun()->dialect == site::Dialect::Guide);

        QVERIFY(voyage.run(jobOf({}, passengers(9))).has_value());
        QCOMPARE(refused, before); // and remembered
    }

    void findsTheOneThatSpoilsARequest_data()
    {
        QTest::addColumn<bool>("dialectIsKnown");
        QTest::newRow("dialect known") << true;
        QTest::newRow("dialect not known") << false;
    }

    void findsTheOneThatSpoilsARequest()
    {
        QFETCH(bool, dialectIsKnown);
        Voyage voyage(16);
        voyage.script->submit = [](site::Request &request) -> std::optional<Error> {
            if (request.body.contains(email(11).toUtf8()))
                return refusedBySite(u"Bad request"_s);
            return std::nullopt;
        };
        const Rows organizations = dialectIsKnown ? twoOrganizations() : Rows();
        const auto summary = voyage.run(jobOf(organizations, passengers(20)));
        QVERIFY(summary.has_value());
        model::OutcomeCounts expected = only(Outcome::Created, 19);
        expected[Outcome::NotAccepted] = 1;
        QCOMPARE(summary->customers, expected);
        QCOMPARE(voyage.records(Kind::Customer).size(), 20);
        QCOMPARE(voyage.customer(11).reason,
                 Message({u"record.refusedBySite"_s, {u"Bad request"_s}}));
        for (int number = 0; number < 20; ++number)
            QCOMPARE(voyage.timesTaken(email(number)), number == 11 ? 0 : 1);
        QVERIFY(!voyage.script->keyChanged);
        QVERIFY(voyage.lastRun()->dialect == site::Dialect::Reference);
    }

    void waitsForPlacesAmongTheTasks()
    {
        // Other tools leave two places; we think that there are ten.
        Voyage voyage(2, 2, 30ms);
        voyage.script->facts = [](site::Facts &facts) { facts.limits.openTasks = 10; };
        auto job = jobOf({}, passengers(24));
        job.taskTime = 100ms; // few are refused so often that they get another key
        const auto summary = voyage.run(job);
        QVERIFY(summary.has_value());
        QCOMPARE(summary->customers, only(Outcome::Created, 24));
        const int refused = voyage.script->count(Call::Submit) - 12;
        QVERIFY(refused > 0);
        QVERIFY2(refused <= 20, QByteArray::number(refused).constData());
        QVERIFY(!voyage.script->keyChanged);
        // Repeated under their keys, but for who was refused twice in a row.
        QVERIFY(voyage.script->sent.size() <= 12 + refused / 2);
        const QList<QByteArray> bodies = voyage.script->sent.values();
        QCOMPARE(QSet<QByteArray>(bodies.cbegin(), bodies.cend()).size(), 12);
    }

    void readsBackWhateverATaskSays_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("failed") << int(site::TaskState::Status::Failed);
        QTest::newRow("gone") << int(site::TaskState::Status::Gone);
    }

    void readsBackWhateverATaskSays()
    {
        QFETCH(int, status);
        Voyage voyage;
        voyage.script->task = [status](site::TaskState &state) {
            state = {site::TaskState::Status(status), {}};
        };
        const auto summary = voyage.run(jobOf(twoOrganizations(), passengers(3)));
        QVERIFY(summary.has_value());
        QCOMPARE(summary->organizations, only(Outcome::Created, 2));
        QCOMPARE(summary->customers, only(Outcome::Created, 3));
    }

    void waitsForTheIndex()
    {
        Voyage voyage;
        QElapsedTimer timer;
        timer.start();
        voyage.script->foundCustomers = [&timer](QStringList &ids) {
            if (timer.elapsed() < 1000)
                ids.fill(QString());
        };
        const auto summary = voyage.run(jobOf({}, passengers(3)));
        QVERIFY(summary.has_value());
        QCOMPARE(summary->customers, only(Outcome::Created, 3));
        QVERIFY(timer.elapsed() >= 1000);
    }

    void givesUpWhatIsNeverFound()
    {
        Voyage voyage;
        voyage.script->foundCustomers = [](QStringList &ids) { ids.fill(QString()); };
        Job job = jobOf({}, passengers(3));
        job.patience = {300ms, 100ms};
        const auto summary = voyage.run(job);
        QVERIFY(summary.has_value());
        QCOMPARE(summary->customers, only(Outcome::Unknown, 3));
        QVERIFY(!summary->allWell());
        QCOMPARE(voyage.customer(0).reason.code, u"record.notFoundThough"_s);
        QVERIFY(!voyage.customer(0).verified);
    }

    // Two reasons of one record prove nothing at once, but the index need not be given its time.
    void waitsShortlyForWhatWasRefused()
    {
        Voyage voyage(10);
        Rows customers = passengers(3);
        customers[1]->profile.details.append({u"No such field"_s, {u"x"_s}});
        customers[1]->profile.details.append({u"Nor this"_s, {u"x"_s}});
        Job job = jobOf({}, customers);
        job.patience = {20s, 300ms};
        QElapsedTimer timer;
        timer.start();
        const auto summary = voyage.run(job);
        QVERIFY(summary.has_value());
        QVERIFY(timer.elapsed() < 10'000);
        QCOMPARE(summary->customers, only(Outcome::Created, 3));
        QCOMPARE(voyage.customer(1).without, (QStringList{u"No such field"_s, u"Nor this"_s}));
    }

    void takesNoFailureOfAnotherForItsOwn()
    {
        Voyage voyage(10);
        QVERIFY(voyage.run(jobOf({}, passengers(1))).has_value());
        const QString known = voyage.customer(0).siteId;
        QElapsedTimer timer;
        timer.start();
        voyage.script->foundCustomers = [&](QStringList &ids) {
            if (timer.elapsed() < 1500)
                ids.replaceInStrings(QRegularExpression(u"^(?!%1$).*$"_s.arg(known)), QString());
        };
        Rows customers = passengers(2);
        customers[0]->profile.details.append({u"No such field"_s, {u"x"_s}});
        Job job = jobOf({}, customers);
        job.patience = {20s, 300ms};
        const auto summary = voyage.run(job);
        QVERIFY(summary.has_value());
        QCOMPARE(model::toString(voyage.customer(0).outcome), u"notAccepted"_s);
        QCOMPARE(model::toString(voyage.customer(1).outcome), u"created"_s);
    }

    void repairsMemberships_data()
    {
        QTest::addColumn<bool>("allowed");
        QTest::newRow("allowed") << true;
        QTest::newRow("not allowed") << false;
    }

    void repairsMemberships()
    {
        QFETCH(bool, allowed);
        Voyage voyage(10);
        QSet<QString> added; // "organization customer"
        voyage.script->addMembers = [&](const QString &organizationId,
                                        const QStringList &customerIds) -> std::optional<Error> {
            if (!allowed)
                return Error{Error::Kind::Permission, {u"site.notAllowed"_s, {u"Agent"_s}}};
            for (const QString &id : customerIds)
                added.insert(organizationId + u' ' + id);
            return std::nullopt;
        };
        voyage.script->profiles = [&added](QList<site::StoredProfile> &profiles) {
            for (site::StoredProfile &stored : profiles) {
                stored.profile.organizations.removeIf([&](const QString &organizationId) {
                    return !added.contains(organizationId + u' ' + stored.id);
                });
            }
        };
        const auto summary =
            voyage.run(jobOf(twoOrganizations(), {passenger(0, {marlow, harbour}),
                                                  passenger(1, {harbour}), passenger(2)}));
        QVERIFY(summary.has_value());
        QCOMPARE(summary->customers, only(Outcome::Created, 3));
        QCOMPARE(added.size(), allowed ? 3 : 0);
        QCOMPARE(voyage.script->count(Call::AddMembers), 2); // one call an organization
        const Message incomplete{u"record.incomplete"_s, {u"organizations"_s}};
        QCOMPARE(voyage.customer(0).reason, allowed ? Message() : incomplete);
        QCOMPARE(voyage.customer(2).reason, Message());
    }

    void countsNoRecordTwiceInItsProgress()
    {
        Voyage voyage(2, 10);
        Rows customers = passengers(40);
        for (int i = 0; i < 4000; ++i) {
            customers.append(passenger(1000 + i));
            customers.last()->outcome = Outcome::LeftOut;
        }
        std::mutex mutex;
        qint64 most = 0;
        RunContext context;
        context.progress = [&](const Progress &progress) {
            const std::lock_guard lock(mutex);
            if (progress.activity.code == u"run.customers"_s)
                most = std::max(most, progress.done);
        };
        QVERIFY(voyage.run(jobOf({}, customers), context).has_value());
        QCOMPARE(most, qint64(4040));
    }
};

QTEST_GUILESS_MAIN(MigratorTest)
#include "tst_migrator.moc"
