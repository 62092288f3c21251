#include "migration/mending.h"
#include "migration/refusedfields.h"
#include "migration/settlement.h"
#include "voyage.h"

#include <QTest>

#include <future>

using namespace Qt::StringLiterals;
using migration::Before;
using migration::Job;
using migration::Mending;
using migration::RecordState;
using migration::Sending;
using model::Kind;
using model::Outcome;
using sample::Call;
using sample::jobOf;
using sample::organization;
using sample::passenger;
using sample::passengers;
using sample::Rows;
using sample::Voyage;
using site::Operation;
using Status = site::TaskState::Status;

namespace {

constexpr int numbers = 8;

QString email(qint64 number)
{
    return u"person%1@example.com"_s.arg(number);
}

QString field(int number)
{
    return u"Number %1"_s.arg(number);
}

QList<model::DetailField> numberFields()
{
    QList<model::DetailField> fields;
    for (int number = 0; number < numbers; ++number)
        fields.append({field(number), model::DetailType::Number, {}});
    return fields;
}

/// Passengers with eight numbers, of which those are words that \a bad says ("2:0" is the first
/// number of the third passenger, "*:5" the sixth of all).
Rows passengersWithNumbers(int count, const QStringList &bad)
{
    Rows rows = passengers(count);
    for (int n = 0; n < count; ++n) {
        for (int number = 0; number < numbers; ++number) {
            const bool isBad =
                bad.contains(u"%1:%2"_s.arg(n).arg(number)) || bad.contains(u"*:%1"_s.arg(number));
            rows[n]->profile.details.append(
                {field(number), {isBad ? u"many"_s : QString::number(number)}});
        }
    }
    return rows;
}

/// To a site that shows what it has at once.
Job promptJob(const Rows &organizations, const Rows &customers)
{
    Job job = jobOf(organizations, customers);
    job.patience = {std::chrono::milliseconds(0), std::chrono::milliseconds(0)};
    return job;
}

Job jobWithNumbers(const Rows &rows)
{
    Job job = promptJob({}, rows);
    job.customerFields = numberFields();
    return job;
}

QStringList namesAtSite(const Voyage &voyage, qint64 n)
{
    QStringList names;
    const model::Profile profile = voyage.atSite(email(n));
    for (const model::DetailValue &detail : profile.details)
        names.append(detail.name);
    names.sort();
    return names;
}

/// A batch of customers with \a details each, all of them new or \a before, and a task about them.
Sending batchOf(int count, const QStringList &details, Status status,
                const QList<site::Failure> &failures = {}, Before before = Before::Absent)
{
    Sending sending;
    sending.batch.id = 1;
    sending.batch.task = {status, failures};
    for (int n = 0; n < count; ++n) {
        RecordState record;
        record.n = n;
        record.key = email(n);
        record.before = before;
        record.outcome = Outcome::Unknown;
        sending.batch.records.append(record);
        site::OutgoingProfile profile;
        profile.profile.email = email(n);
        profile.profile.name = u"Person %1"_s.arg(n);
        for (const QString &detail : details)
            profile.profile.details.append({detail, {u"x"_s}});
        sending.profiles.append(profile);
    }
    return sending;
}

site::Failure failure(const QString &error, const QStringList &ids = {},
                      const QString &entityId = {})
{
    return {u"CUSTOMER"_s, entityId, u"CREATE"_s, u"CUSTOMER_ACCOUNT"_s, ids, error};
}

QBitArray all(const Sending &sending)
{
    return QBitArray(sending.batch.records.size(), true);
}

QStringList detailsOf(const site::OutgoingProfile &profile)
{
    QStringList names;
    for (const model::DetailValue &detail : profile.profile.details)
        names.append(detail.name);
    return names;
}

std::optional<QList<Sending>> mendForbidden(const Sending &sending, const QString &words,
                                            Operation operation)
{
    return migration::mendForbidden(sending, migration::blameFor(sending, words), words, operation);
}

QList<Sending> mended(Sending &sending, Operation operation = Operation::Upsert)
{
    QList<std::optional<site::StoredProfile>> found(sending.batch.records.size());
    auto onward = migration::takeMendings(sending, found, all(sending), operation);
    return found.size() == sending.batch.records.size() ? onward : QList<Sending>();
}

} // namespace

/// One forbidden field, one bad value or one bad record never costs the others.
class MendingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void badValues_data()
    {
        QTest::addColumn<QStringList>("bad");
        QTest::addColumn<bool>("there");
        QTest::addColumn<bool>("readFirst");
        QTest::addColumn<bool>("create");
        const QStringList one{u"2:0"_s};
        const QStringList last{u"0:7"_s};
        const QStringList two{u"1:3"_s, u"1:4"_s};
        const QStringList someOfEach{u"0:1"_s, u"3:6"_s};
        const QStringList ofAll{u"*:5"_s};
        const QStringList most{u"2:0"_s, u"2:1"_s, u"2:2"_s, u"2:3"_s,
                               u"2:4"_s, u"2:5"_s, u"2:6"_s, u"2:7"_s};
        QTest::newRow("new, none") << QStringList() << false << true << false;
        QTest::newRow("new, one") << one << false << true << false;
        QTest::newRow("new, two of one") << two << false << true << false;
        QTest::newRow("new, some of each") << someOfEach << false << true << false;
        QTest::newRow("new, most of one") << most << false << true << false;
        QTest::newRow("new and unread, one of all") << ofAll << false << false << false;
        QTest::newRow("create, the last") << last << false << true << true;
        QTest::newRow("create, one of all") << ofAll << false << true << true;
        QTest::newRow("create unread, two of one") << two << false << false << true;
        QTest::newRow("there, the last") << last << true << true << false;
        QTest::newRow("there, some of each") << someOfEach << true << true << false;
        QTest::newRow("there, most of one") << most << true << true << false;
        QTest::newRow("there and unread, two of one") << two << true << false << false;
    }

    // The site says "Invalid detail field value" and neither whose nor which.
    void badValues()
    {
        QFETCH(const QStringList, bad);
        QFETCH(const bool, there);
        QFETCH(const bool, readFirst);
        QFETCH(const bool, create);
        constexpr int count = 4;
        Voyage voyage(count);
        if (there)
            QVERIFY(voyage.run(jobOf({}, passengers(count))).has_value());
        Job job = jobWithNumbers(passengersWithNumbers(count, bad));
        job.readFirst = readFirst;
        job.operation = create ? Operation::Create : Operation::Upsert;
        const auto summary = voyage.run(job);
        QVERIFY(summary.has_value());
        // Of what a CREATE did when it also failed, only a read before proves that it was created.
        const bool notProven = create && !readFirst && !bad.isEmpty();
        const Outcome expected =
            there || (!readFirst && !create) ? Outcome::Updated : Outcome::Created;
        // One of which nothing could be changed was not accepted.
        const int inVain = there && readFirst && bad.size() == numbers ? 1 : 0;
        QCOMPARE(summary->customers[Outcome::NotAccepted], inVain);
        QCOMPARE(summary->customers[expected]
                     + (notProven ? summary->customers[Outcome::Updated] : 0),
                 count - inVain);
        QCOMPARE(voyage.counts(Kind::Customer), summary->customers);
        for (int n = 0; n < count; ++n) {
            QStringList left;
            QStringList arrived{u"External ID"_s, u"Title"_s};
            for (int number = 0; number < numbers; ++number) {
                const bool isBad = bad.contains(u"%1:%2"_s.arg(n).arg(number))
                                   || bad.contains(u"*:%1"_s.arg(number));
                (isBad ? left : arrived).append(field(number));
            }
            arrived.sort();
            QCOMPARE(namesAtSite(voyage, n), arrived);
            RecordState record = voyage.customer(n);
            record.without.sort();
            QCOMPARE(record.without, left);
            QVERIFY(record.verified);
            QVERIFY(!record.mending);
            QCOMPARE(record.reason.code == u"record.withoutDetails"_s
                         || record.reason.code == u"record.refusedBySite"_s,
                     !left.isEmpty());
            if (!left.isEmpty())
                QCOMPARE(record.reason.arguments.constLast(), u"Invalid detail field value"_s);
        }
        QVERIFY(!voyage.script->keyChanged);
    }

    // Rounds, not requests: a bad value of each of a hundred is found as fast as that of one.
    void takesRoundsByTheLogarithm()
    {
        constexpr int count = 60;
        Voyage voyage(count);
        QStringList bad;
        for (int n = 0; n < count; ++n)
            bad.append(u"%1:%2"_s.arg(n).arg(n % numbers));
        QVERIFY(voyage.run(jobWithNumbers(passengersWithNumbers(count, bad))).has_value());
        QCOMPARE(voyage.records(Kind::Customer).size(), count);
        for (int n = 0; n < count; ++n)
            QCOMPARE(voyage.customer(n).without, QStringList{field(n % numbers)});
        const int requests = voyage.script->count(Call::Submit) - 1; // one creates the fields
        QVERIFY2(requests <= 16, qPrintable(QString::number(requests)));
    }

    // "Invalid detail field (Cabin)", of all that have it: one more request is enough.
    void aFieldThatTheSiteNames()
    {
        constexpr int count = 5;
        Voyage voyage(count);
        Rows rows = passengers(count);
        for (int n = 1; n < count; ++n)
            rows[n]->profile.details.append({u"Cabin"_s, {u"12"_s}});
        const auto summary = voyage.run(promptJob({}, rows));
        QVERIFY(summary.has_value());
        QCOMPARE(summary->customers[Outcome::Created], count);
        QVERIFY(voyage.customer(0).without.isEmpty());
        for (int n = 1; n < count; ++n) {
            QCOMPARE(voyage.customer(n).without, QStringList{u"Cabin"_s});
            QCOMPARE(voyage.customer(n).reason.arguments,
                     (QStringList{u"Cabin"_s, u"Invalid detail field (Cabin)"_s}));
        }
        QCOMPARE(voyage.script->count(Call::Submit), 2);
    }

    void isNotSentAgain_data()
    {
        QTest::addColumn<QString>("error");
        QTest::addColumn<bool>("readFirst");
        QTest::addColumn<int>("requests");
        QTest::newRow("a field that is not there") << u"Invalid detail field"_s << true << 7;
        QTest::newRow("a forbidden one, unread")
            << u"No permission to edit the detail field"_s << false << 7;
        QTest::newRow("a value") << u"Invalid detail field value"_s << true << 10;
    }

    // What is wrong with a field is found out once: of five batches, one after the other, only the
    // first goes twice, and the one that was written meanwhile. A value may be wrong in one batch
    // and right in the next.
    void isNotSentAgain()
    {
        QFETCH(const QString, error);
        QFETCH(const bool, readFirst);
        QFETCH(const int, requests);
        constexpr int count = 10;
        Voyage voyage(2, 1);
        voyage.script->facts = [](site::Facts &facts) { facts.limits.openTasks = 1; };
        voyage.script->task = [&error](site::TaskState &state) {
            for (site::Failure &failure : state.failures)
                failure.error = error;
        };
        Rows rows = passengers(count);
        for (int n = 0; n < count; ++n)
            rows[n]->profile.details.append({u"Cabin"_s, {u"12"_s}});
        Job job = promptJob({}, rows);
        job.readFirst = readFirst;
        const auto summary = voyage.run(job);
        QVERIFY(summary.has_value());
        QCOMPARE(summary->customers[readFirst ? Outcome::Created : Outcome::Updated], count);
        for (int n = 0; n < count; ++n) {
            QCOMPARE(voyage.customer(n).without, QStringList{u"Cabin"_s});
            QCOMPARE(voyage.customer(n).reason,
                     (Message{u"record.withoutDetails"_s, {u"Cabin"_s, error + u" (Cabin)"_s}}));
            QVERIFY(voyage.customer(n).verified && !voyage.customer(n).mending);
            QCOMPARE(namesAtSite(voyage, n), (QStringList{u"External ID"_s, u"Title"_s}));
        }
        QCOMPARE(voyage.script->count(Call::Submit), requests);
    }

    // What the site has already as it is meant may keep it from taking the rest all the same.
    void aForbiddenFieldThatIsAsMeant()
    {
        const QString forbidden = u"No permission to edit the detail field"_s;
        Sending sending = batchOf(2, {u"Phone"_s, u"Title"_s}, Status::Finished,
                                  {failure(forbidden, {u"Phone"_s}, u"qm:0"_s),
                                   failure(forbidden, {u"Phone"_s}, u"qm:1"_s)},
                                  Before::Present);
        QList<std::optional<site::StoredProfile>> found;
        for (qsizetype i = 0; i < 2; ++i) {
            sending.batch.records[i].differed = {u"Title"_s};
            sending.batch.records[i].siteId = u"qm:%1"_s.arg(i);
            site::StoredProfile stored{u"qm:%1"_s.arg(i), sending.profiles.at(i).profile};
            stored.profile.details[1].values = {u"of old"_s};
            found.append(stored);
        }
        migration::RefusedFields refused;
        refused.learn(sending);
        Sending later = sending;
        refused.leaveOut(later);
        const auto asAWhole = mendForbidden(sending, forbidden + u" Phone"_s, Operation::Upsert);
        const QList<Sending> onward =
            migration::takeMendings(sending, found, all(sending), Operation::Upsert);
        QCOMPARE(onward.size(), 1);
        QVERIFY(asAWhole && asAWhole->size() == 1);
        const QList<Sending> each{onward.first(), later, asAWhole->first()};
        for (const Sending &next : each) {
            QCOMPARE(next.profiles.size(), 2);
            QCOMPARE(detailsOf(next.profiles.first()), QStringList{u"Title"_s});
            QVERIFY(next.batch.records.first().without.isEmpty());
        }
    }

    // Sent again without a field, it may be lost like any other: nobody may say that it was taken.
    void nothingOfIt_data()
    {
        QTest::addColumn<bool>("mended");
        QTest::newRow("as it was first sent") << false;
        QTest::newRow("sent again without a forbidden field") << true;
    }
    void nothingOfIt()
    {
        QFETCH(const bool, mended);
        Sending sending = batchOf(1, {u"Phone"_s, u"Title"_s}, Status::Gone, {}, Before::Present);
        sending.batch.records[0].differed = {u"Title"_s};
        QList<std::optional<site::StoredProfile>> found{
            site::StoredProfile{u"qm:0"_s, sending.profiles.at(0).profile}};
        found[0]->profile.details[1].values = {u"of old"_s};
        if (mended) {
            const auto again = mendForbidden(sending, u"No permission: Phone"_s, Operation::Upsert);
            QVERIFY(again);
            sending = again->first();
            sending.batch.task.status = Status::Gone;
        }
        sending.batch.records[0].outcome = Outcome::Waiting;
        migration::settle(sending, found, Operation::Upsert, true);
        QVERIFY(migration::takeMendings(sending, found, all(sending), Operation::Upsert).isEmpty());
        const RecordState &record = sending.batch.records.first();
        QVERIFY(record.outcome == Outcome::NotAccepted);
        QCOMPARE(record.reason.code, u"record.taskGone"_s);
        QVERIFY(!record.mending);
    }

    void organizationsToo()
    {
        Voyage voyage;
        sample::Rows organizations;
        for (int n = 0; n < 3; ++n) {
            auto one = organization(u"001%1"_s.arg(n), u"Line %1"_s.arg(n));
            one.profile.details = {
                {u"Industry"_s, {u"Transport"_s}},
                {u"Website"_s, {n == 1 ? u"no address"_s : u"https://line.example.com"_s}}};
            organizations.append(one);
        }
        const auto summary = voyage.run(promptJob(organizations, {passenger(0, {u"Line 1"_s})}));
        QVERIFY(summary.has_value());
        QCOMPARE(summary->organizations[Outcome::Created], 3);
        QCOMPARE(voyage.records(Kind::Organization).value(1).without, QStringList{u"Website"_s});
        // The customer waits for the organization, however many rounds it takes.
        QCOMPARE(voyage.atSite(email(0)).organizations, QStringList{u"Line 1"_s});
    }

    // Nothing of it is taken, whatever is left out: not accepted, and why.
    void aRecordThatIsBadItself()
    {
        Voyage voyage(4);
        Rows rows = passengers(4);
        rows[2]->profile.email = u"no address"_s;
        const auto summary = voyage.run(promptJob({}, rows));
        QVERIFY(summary.has_value());
        QCOMPARE(summary->customers[Outcome::Created], 3);
        QCOMPARE(summary->customers[Outcome::NotAccepted], 1);
        const RecordState record = voyage.customer(2);
        QCOMPARE(record.reason.code, u"record.refusedBySite"_s);
        QVERIFY(record.without.isEmpty());
        QCOMPARE(voyage.script->count(Call::Submit), 2);
    }

    // All that was to change is refused: it was not accepted, and is as it was.
    void nothingOfAnUpdate()
    {
        Voyage voyage;
        QVERIFY(voyage.run(jobOf({}, passengers(2))).has_value());
        Rows rows = passengers(2);
        rows[1]->profile.details.append({u"Cabin"_s, {u"12"_s}});
        const auto summary = voyage.run(promptJob({}, rows));
        QVERIFY(summary.has_value());
        QCOMPARE(summary->customers[Outcome::Unchanged], 1);
        QCOMPARE(summary->customers[Outcome::NotAccepted], 1);
        QCOMPARE(voyage.customer(1).reason.arguments,
                 QStringList{u"Invalid detail field (Cabin)"_s});
    }

    void failedTasks_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QList<int>>("parts");
        QTest::newRow("many: by halves") << 5 << QList<int>{3, 2};
        QTest::newRow("two") << 2 << QList<int>{1, 1};
        QTest::newRow("one: once more") << 1 << QList<int>{1};
    }

    // A task that failed, of which nothing arrived and which does not say why.
    void failedTasks()
    {
        QFETCH(const int, count);
        QFETCH(const QList<int>, parts);
        Sending sending = batchOf(count, {u"Title"_s}, Status::Failed);
        sending.batch.key = u"key"_s;
        const QList<Sending> onward = mended(sending);
        QVERIFY(sending.batch.records.isEmpty());
        QList<int> sizes;
        QSet<QString> keys{sending.batch.key};
        for (const Sending &part : onward) {
            sizes.append(int(part.batch.records.size()));
            QCOMPARE(part.profiles.size(), part.batch.records.size());
            keys.insert(part.batch.key);
            for (const RecordState &record : part.batch.records)
                QVERIFY(record.outcome == Outcome::Waiting && record.mending);
            for (const site::OutgoingProfile &profile : part.profiles)
                QCOMPARE(detailsOf(profile), QStringList{u"Title"_s});
            QCOMPARE(part.batch.body, site::profilesBody(Kind::Customer, part.profiles,
                                                         Operation::Upsert, part.batch.dialect));
        }
        QCOMPARE(sizes, parts);
        QCOMPARE(keys.size(), parts.size() + 1);
    }

    // Those that the failed task has written stay; only the others are sent again, together.
    void halfWritten()
    {
        Sending sending = batchOf(4, {u"Title"_s}, Status::Failed);
        QList<std::optional<site::StoredProfile>> found(4);
        for (const int i : {0, 2}) {
            found[i] = site::StoredProfile{u"qm:%1"_s.arg(i), sending.profiles.at(i).profile};
            sending.batch.records[i].outcome = Outcome::Created;
        }
        const auto onward =
            migration::takeMendings(sending, found, all(sending), Operation::Upsert);
        QCOMPARE(sending.batch.records.size(), 2);
        QVERIFY(found.at(0) && found.at(1));
        QCOMPARE(onward.size(), 1);
        QCOMPARE(onward.first().batch.records.at(0).n, 1);
        QCOMPARE(onward.first().batch.records.at(1).n, 3);
    }

    // A site that fails tasks now and then, and does not say why, blames no field.
    void failuresWithoutAWordBlameNoField()
    {
        const QStringList details{u"Title"_s, u"Phone"_s};
        QList<Sending> onward{batchOf(2, details, Status::Failed)};
        for (int times = 0; times < 6; ++times) { // with another one, then five times alone
            Sending sending = onward.first();
            sending.batch.task = {Status::Failed, {}};
            for (RecordState &record : sending.batch.records)
                record.outcome = Outcome::Unknown;
            onward = mended(sending);
            QVERIFY(!onward.isEmpty());
            QCOMPARE(detailsOf(onward.first().profiles.first()), details);
        }
        Sending arrived = onward.first();
        arrived.batch.task = {Status::Finished, {}};
        arrived.batch.records.first().outcome = Outcome::Created;
        QList<std::optional<site::StoredProfile>> found{
            site::StoredProfile{u"qm:0"_s, arrived.profiles.first().profile}};
        QVERIFY(migration::takeMendings(arrived, found, all(arrived), Operation::Upsert).isEmpty());
        QVERIFY(arrived.batch.records.first().outcome == Outcome::Created);
        QVERIFY(arrived.batch.records.first().without.isEmpty());
    }

    // It ends, whatever a site says.
    void endsAtLast_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("told");
        QTest::addColumn<bool>("wasThere");
        for (const bool told : {false, true}) {
            for (const bool wasThere : {false, true}) {
                QTest::addRow("failed%s%s", told ? ", told" : "", wasThere ? ", there" : "")
                    << int(Status::Failed) << told << wasThere;
                QTest::addRow("finished%s%s", told ? ", told" : "", wasThere ? ", there" : "")
                    << int(Status::Finished) << told << wasThere;
            }
        }
    }

    void endsAtLast()
    {
        QFETCH(const int, status);
        QFETCH(const bool, told);
        QFETCH(const bool, wasThere);
        const auto failures = told ? QList{failure(u"No"_s)} : QList<site::Failure>();
        QStringList details;
        for (int i = 0; i < 50; ++i)
            details.append(field(i));
        QList<Sending> open{batchOf(9, details, Status(status), failures,
                                    wasThere ? Before::Present : Before::Absent)};
        for (RecordState &record : open.first().batch.records)
            record.differed = details;
        int requests = 0;
        int ended = 0;
        while (!open.isEmpty() && requests < 1000) {
            Sending sending = open.takeFirst();
            ++requests;
            sending.batch.task = {Status(status), failures};
            QList<std::optional<site::StoredProfile>> found(sending.batch.records.size());
            for (qsizetype i = 0; i < found.size(); ++i) {
                sending.batch.records[i].outcome = Outcome::Unknown;
                model::Profile bare = sending.profiles.at(i).profile;
                bare.details.clear();
                if (wasThere)
                    found[i] = site::StoredProfile{u"qm:%1"_s.arg(i), bare};
            }
            open += migration::takeMendings(sending, found, all(sending), Operation::Upsert);
            for (const RecordState &record : std::as_const(sending.batch.records)) {
                QVERIFY(record.outcome != Outcome::Waiting);
                QVERIFY(record.outcome != Outcome::Created && record.outcome != Outcome::Updated);
                QVERIFY(!record.mending);
                ++ended;
            }
        }
        QCOMPARE(ended, 9);
        QVERIFY2(requests < 150, qPrintable(QString::number(requests)));
    }

    // A CREATE of one that is there must not become an update of it.
    void leavesOthersAlone()
    {
        Sending sending = batchOf(1, {u"Title"_s}, Status::Finished,
                                  {failure(u"Customer already exists"_s)}, Before::Unread);
        model::Profile there = sending.profiles.first().profile;
        there.details.clear();
        QList<std::optional<site::StoredProfile>> found{site::StoredProfile{u"qm:1"_s, there}};
        sending.batch.records.first().outcome = Outcome::Updated;
        QVERIFY(migration::takeMendings(sending, found, all(sending), Operation::Create).isEmpty());
        QCOMPARE(sending.batch.records.size(), 1);
    }

    // A record that was decided at an earlier look has its outcome and keeps it.
    void looksAtNoneTwice()
    {
        Sending sending = batchOf(2, {u"Title"_s}, Status::Finished, {failure(u"No"_s)});
        QBitArray looked(2);
        looked.setBit(1);
        QList<std::optional<site::StoredProfile>> found(2);
        const auto onward = migration::takeMendings(sending, found, looked, Operation::Upsert);
        QCOMPARE(sending.batch.records.size(), 1);
        QCOMPARE(sending.batch.records.first().n, 0);
        QCOMPARE(onward.size(), 1);
    }

    void isInTheJournal()
    {
        RecordState record;
        record.key = email(1);
        record.without = {u"Region"_s};
        record.mending = Mending{Mending::Step::Half,
                                 {{u"Title"_s, {u"Mate"_s}}},
                                 {{u"Type"_s, {u"A"_s, u"B"_s}}},
                                 {u"Invalid"_s},
                                 3,
                                 true,
                                 true};
        RecordState other;
        const auto read = migration::decodeRecords(migration::encodeRecords({record, other}));
        QCOMPARE(read.size(), 2);
        QVERIFY(read.at(0).mending == record.mending);
        QVERIFY(!read.at(1).mending);
    }

    void forbiddenRequests_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("thatField");
        QTest::newRow("named") << u"No permission to edit the detail field Title"_s << true;
        QTest::newRow("not named") << u"No permission"_s << true;
        QTest::newRow("not about a field") << u"No permission"_s << false;
    }

    // A 403 on a whole request: perhaps it is about one field of it.
    void forbiddenRequests()
    {
        QFETCH(const QString, words);
        QFETCH(const bool, thatField);
        constexpr int count = 4;
        Voyage voyage(count);
        voyage.script->submit = [&](site::Request &request) -> std::optional<Error> {
            if (site::isOfFields(request.endpoint)
                || (thatField && !request.body.contains("\"Title\"")))
                return std::nullopt;
            return Error{Error::Kind::Permission,
                         {u"site.notAllowed"_s, {u"Administer Jira"_s, words}}};
        };
        const auto summary = voyage.run(jobWithNumbers(passengersWithNumbers(count, {})));
        QCOMPARE(summary.has_value(), thatField);
        if (!thatField) {
            QVERIFY(summary.error().kind == Error::Kind::Permission);
            QCOMPARE(voyage.counts(Kind::Customer)[Outcome::Waiting], qint64(count));
            return;
        }
        QCOMPARE(summary->customers[Outcome::Created], count);
        for (int n = 0; n < count; ++n) {
            QCOMPARE(voyage.customer(n).without, QStringList{u"Title"_s});
            QCOMPARE(namesAtSite(voyage, n).size(), numbers + 1);
            QCOMPARE(voyage.customer(n).reason.arguments, (QStringList{u"Title"_s, words}));
        }
        QVERIFY(!voyage.script->keyChanged);
    }

    void oneForbiddenOfDifferent_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("readFirst");
        QTest::addColumn<bool>("before"); // they are there already, otherwise
        const QString named = u"No permission to edit the detail field Number 1"_s;
        QTest::newRow("named") << named << true << false;
        QTest::newRow("named, there before") << named << true << true;
        QTest::newRow("not named") << u"No permission"_s << true << false;
        QTest::newRow("not named, there before") << u"No permission"_s << true << true;
        QTest::newRow("not named, unread") << u"No permission"_s << false << false;
    }

    // A field that some records have alone, some with others and some not at all: only that is left
    // out, and asked for by none once it is known.
    void oneForbiddenOfDifferent()
    {
        QFETCH(const QString, words);
        QFETCH(const bool, readFirst);
        QFETCH(const bool, before);
        constexpr int count = 24;
        const QList<QStringList> fields{{u"Number 1"_s},
                                        {u"Number 1"_s, u"Number 2"_s, u"Number"_s},
                                        {u"Number 3"_s},
                                        {u"Number"_s, u"Number 2"_s}};
        Rows rows = passengers(count);
        for (int n = 0; n < count; ++n)
            rows[n]->profile.details.clear();
        Voyage voyage(4, 1);
        const QList<model::DetailField> needed{
            {u"Number"_s}, {u"Number 1"_s}, {u"Number 2"_s}, {u"Number 3"_s}};
        const auto sail = [&] {
            Job job = promptJob({}, rows);
            job.customerFields = needed;
            job.readFirst = readFirst;
            return voyage.run(job);
        };
        if (before)
            QVERIFY(sail());
        for (int n = 0; n < count; ++n) {
            for (const QString &name : fields.at(n % 4))
                rows[n]->profile.details.append({name, {u"1"_s}});
        }
        int refusals = 0;
        voyage.script->submit = [&](site::Request &request) -> std::optional<Error> {
            if (site::isOfFields(request.endpoint) || !request.body.contains("\"Number 1\""))
                return std::nullopt;
            ++refusals;
            return Error{Error::Kind::Permission,
                         {u"site.notAllowed"_s, {u"Administer Jira"_s, words}}};
        };
        const auto summary = sail();
        QVERIFY(summary.has_value());
        for (int n = 0; n < count; ++n) {
            QStringList there = fields.at(n % 4);
            const bool isLeft = there.removeAll(u"Number 1"_s) > 0;
            there.sort();
            const RecordState record = voyage.customer(n);
            QCOMPARE(namesAtSite(voyage, n), there);
            QCOMPARE(record.without, isLeft ? QStringList{u"Number 1"_s} : QStringList());
            const bool isNothing = before && n % 4 == 0; // nothing else was to be written
            QCOMPARE(model::toString(record.outcome), isNothing   ? u"notAccepted"_s
                                                      : before    ? u"updated"_s
                                                      : readFirst ? u"created"_s
                                                                  : u"updated"_s);
            QVERIFY(!record.mending);
        }
        QVERIFY2(refusals <= 14, qPrintable(QString::number(refusals))); // of two lanes
        QVERIFY(!voyage.script->keyChanged);
    }

    // Stopped between any two calls and continued, it comes to the same end.
    void goesOnAfterStops()
    {
        constexpr int count = 2;
        Rows rows = passengers(count);
        rows[1]->profile.details.append({u"Type"_s, {u"Stowaway"_s}}); // is no option
        const Job job = promptJob({}, rows);
        int calls = 0;
        {
            Voyage voyage(count);
            QVERIFY(voyage.run(job).has_value());
            for (int call = 0; call < sample::callCount; ++call)
                calls += voyage.script->count(Call(call));
        }
        QVERIFY(calls > 10);
        constexpr int sideBySide = 8; // they wait, mostly
        for (int first = 1; first < calls; first += sideBySide) {
            std::vector<std::future<QString>> attempts;
            for (int at = first; at < std::min(first + sideBySide, calls); ++at)
                attempts.push_back(std::async(std::launch::async, wrongAfterStop, at, job));
            for (auto &attempt : attempts) {
                const QString wrong = attempt.get();
                QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
            }
        }
    }

private:
    /// What is wrong at the end where the answer to one call is lost and the run continued.
    static QString wrongAfterStop(int at, const Job &job)
    {
        constexpr int count = 2;
        const Voyage voyage(count);
        int seen = 0;
        voyage.script->lose = [&seen, at](Call) -> std::optional<Error> {
            return ++seen == at ? std::optional(sample::unreachable()) : std::nullopt;
        };
        auto summary = voyage.run(job);
        if (!summary)
            summary = voyage.run(job);
        const bool isRight = summary && summary->customers[Outcome::Created] == count
                             && voyage.customer(1).without == QStringList{u"Type"_s}
                             && voyage.records(Kind::Customer).size() == count;
        return isRight ? QString() : u"call %1"_s.arg(at);
    }
};

QTEST_GUILESS_MAIN(MendingTest)
#include "tst_mending.moc"
