#include "migration/lookagain.h"
#include "migration/mending.h"
#include "migration/readback.h"
#include "site/requestreader.h"
#include "voyage.h"

#include <QElapsedTimer>
#include <QTest>

#include <malloc.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using migration::MembershipState;
using model::Kind;
using model::Outcome;
using sample::Call;
using sample::jobOf;
using sample::organization;
using sample::passenger;
using sample::passengers;
using sample::Rows;
using sample::Voyage;

namespace {

const QString marlow = u"Marlow Ferries"_s;

/// What a run asks of a site that shows a customer only some time after it was handed in. A search
/// that finds nothing is two calls: by External ID, then by email.
struct LaggingSite
{
    explicit LaggingSite(Voyage &voyage, std::chrono::milliseconds lag)
    {
        clock.start();
        voyage.script->submit = [this](site::Request &request) -> std::optional<Error> {
            ++calls;
            const auto profiles = site::readProfilesBody(Kind::Customer, request.body);
            for (const site::OutgoingProfile &profile : profiles)
                handedIn.insert(profile.profile.email, clock.elapsed());
            callsUntilLast = calls;
            return std::nullopt;
        };
        voyage.script->task = [this](site::TaskState &) { ++calls; };
        voyage.script->lookedFor = [this, lag](const QList<site::CustomerKey> &keys,
                                               QStringList &ids) {
            for (qsizetype i = 0; i < keys.size(); ++i) {
                const auto since = handedIn.constFind(keys.at(i).email);
                if (since != handedIn.cend() && clock.elapsed() < *since + lag.count())
                    ids[i].clear();
                const int asked = ids.at(i).isEmpty() ? 2 : 1;
                calls += asked;
                if (since != handedIn.cend() && ids.at(i).isEmpty())
                    inVain += asked;
            }
        };
    }

    QElapsedTimer clock;
    QHash<QString, qint64> handedIn; ///< By email, by the clock.
    int calls = 0;
    int inVain = 0;
    int callsUntilLast = 0;
};

} // namespace

/// When records are read back, and which.
class VerifierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Where a site takes so many calls a second, what is asked in vain is not sent: the share of
    // the calls is that of the throughput. (Five minutes would be 300,000 ms; a look's shortest
    // distance of 200 ms does not shrink with it, so that a lag of a few seconds is the same case.)
    void losesAtMostATwentiethToAnIndexThatLags()
    {
        constexpr int records = 6000;
        Voyage voyage(50, 3, 30ms);
        LaggingSite site(voyage, 2500ms);
        const auto summary = voyage.run(jobOf({}, passengers(records)));
        QVERIFY(summary.has_value());
        QCOMPARE(summary->customers[Outcome::Created], qint64(records));
        QVERIFY2(site.inVain * 20 <= site.calls,
                 qPrintable(u"%1 of %2"_s.arg(site.inVain).arg(site.calls)));
        QVERIFY(site.inVain > 0);
        QVERIFY(site.callsUntilLast > records);
    }

    // Five minutes of a quick site are hundreds of thousands of records whose index lags.
    void keepsLittleOfWhatWaits()
    {
        constexpr int batches = 100, perBatch = 100;
        Voyage voyage(perBatch);
        auto journal = migration::Journal::open(voyage.path, {.durable = false});
        QVERIFY(journal.has_value());
        migration::Run run;
        run.customers = batches * perBatch;
        QVERIFY((*journal)->begin(run));
        const auto sendingOf = [&](int number) {
            migration::Sending sending;
            for (qint64 n = number * perBatch; n < (number + 1) * perBatch; ++n) {
                migration::Candidate candidate = passenger(int(n));
                migration::RecordState &record = sending.batch.records.emplace_back();
                record.n = n;
                record.ref = candidate.ref;
                record.key = candidate.profile.email;
                record.externalId = candidate.ref.id;
                record.before = migration::Before::Absent;
                sending.profiles.append({candidate.profile, {}, {}});
            }
            migration::writeRecords(sending, site::Operation::Upsert, site::Dialect::Reference);
            sending.batch.taskId = u"task"_s;
            sending.batch.state = migration::BatchState::Ended;
            sending.batch.task.status = site::TaskState::Status::Finished;
            sending.batch.endedAt = QDateTime::currentDateTimeUtc();
            return sending;
        };
        sample::ScriptedDoor door(voyage.twin->another(), voyage.script);
        for (int number = 0; number < batches; ++number) { // the site has them all
            const migration::Sending sending = sendingOf(number);
            const auto task =
                door.submit({sending.batch.endpoint, sending.batch.key, sending.batch.body}, {});
            QVERIFY(task.has_value());
            QVERIFY(door.task(*task, {}).has_value());
        }
        voyage.script->accepted.clear();

        migration::OrganizationIds organizations;
        migration::FollowUps followUps(Kind::Customer, {});
        migration::Verifier verifier(**journal, organizations, followUps,
                                     {site::Operation::Upsert, {}, {}, run.id});
        const auto before = mallinfo2().uordblks;
        for (int number = 0; number < batches; ++number) {
            migration::Sending sending = sendingOf(number);
            QVERIFY((*journal)->add(run.id, {&sending.batch}));
            sending.batch.body.clear();
            verifier.add(std::move(sending));
        }
        const auto kept = mallinfo2().uordblks - before;
        QVERIFY2(kept < 5 << 20, qPrintable(QString::number(kept)));

        verifier.close();
        qint64 settled = 0;
        QVERIFY(verifier.run(door, {}, [&settled](qint64 more) { settled += more; }));
        QCOMPARE(settled, run.customers);
        const auto records = voyage.records(Kind::Customer);
        QCOMPARE(qint64(records.size()), run.customers);
        for (const migration::RecordState &record : records) {
            QVERIFY(record.outcome == Outcome::Created);
            QCOMPARE(record.reason, Message());
        }
    }

    void looksAtASampleOfMemberships()
    {
        Voyage voyage(50);
        int whole = 0, without = 0;
        voyage.script->reading = [&](Kind kind, const QStringList &ids,
                                     site::Memberships memberships) {
            if (kind == Kind::Customer)
                (memberships == site::Memberships::Read ? whole : without) += int(ids.size());
        };
        Rows customers;
        for (int i = 0; i < 100; ++i)
            customers.append(passenger(i, {marlow}));
        const auto summary = voyage.run(jobOf({organization(u"001A"_s, marlow)}, customers));
        QVERIFY(summary.has_value());
        QCOMPARE(summary->customers[Outcome::Created], 100);
        QCOMPARE(whole, 4);
        QCOMPARE(without, 96);
        const auto records = voyage.records(Kind::Customer);
        int verified = 0;
        for (const migration::RecordState &record : records) {
            QCOMPARE(record.reason, Message());
            QVERIFY(record.verified);
            verified += record.memberships == MembershipState::Verified;
            QVERIFY(record.memberships == MembershipState::Verified
                    || record.memberships == MembershipState::Accepted);
        }
        QCOMPARE(verified, 4);
        QCOMPARE(voyage.script->count(Call::AddMembers), 0);
    }

    // The first batches are taken on trust; what a later one shows concerns them too.
    void goesBackWhenAMembershipIsMissing()
    {
        Voyage voyage(50, 1);
        QSet<QString> added;
        voyage.script->addMembers = [&](const QString &,
                                        const QStringList &ids) -> std::optional<Error> {
            added += QSet<QString>(ids.cbegin(), ids.cend());
            return std::nullopt;
        };
        // Of the first batch the site lost those that are not looked at, of the third all.
        voyage.script->profiles = [&](QList<site::StoredProfile> &profiles) {
            for (site::StoredProfile &stored : profiles) {
                const int number = stored.profile.email.mid(6).section(u'@', 0, 0).toInt();
                const bool lost = number >= 100 || (number < 50 && number % 25 != 0);
                if (stored.profile.kind == Kind::Customer && lost && !added.contains(stored.id))
                    stored.profile.organizations.clear();
            }
        };
        Rows customers;
        for (int i = 0; i < 150; ++i)
            customers.append(passenger(i, {marlow}));
        const auto summary = voyage.run(jobOf({organization(u"001A"_s, marlow)}, customers));
        QVERIFY(summary.has_value());
        QCOMPARE(summary->customers[Outcome::Created], 150);
        QCOMPARE(added.size(), 50 + 48);
        const auto records = voyage.records(Kind::Customer);
        QCOMPARE(records.size(), 150);
        for (const migration::RecordState &record : records) {
            QCOMPARE(record.memberships, MembershipState::Verified);
            QCOMPARE(record.reason, Message());
        }
    }

    void repairsAllMemberships_data()
    {
        QTest::addColumn<bool>("oneFails");
        QTest::addColumn<bool>("someShowLater");
        QTest::newRow("the task tells of a failure of one") << true << false;
        QTest::newRow("the index shows some of them later") << false << true;
    }

    void repairsAllMemberships()
    {
        QFETCH(const bool, oneFails);
        QFETCH(const bool, someShowLater);
        constexpr int count = 20;
        Voyage voyage(count);
        QSet<QString> added;
        int looks = 0;
        voyage.script->addMembers = [&](const QString &,
                                        const QStringList &ids) -> std::optional<Error> {
            added += QSet<QString>(ids.cbegin(), ids.cend());
            return std::nullopt;
        };
        voyage.script->profiles = [&](QList<site::StoredProfile> &profiles) {
            for (site::StoredProfile &stored : profiles) {
                if (stored.profile.kind == Kind::Customer && !added.contains(stored.id))
                    stored.profile.organizations.clear();
            }
        };
        voyage.script->foundCustomers = [&](QStringList &ids) {
            // At first one is asked for; the repair looks three times at all.
            if (!someShowLater || ids.size() < 2 || ++looks > 3)
                return;
            for (qsizetype i = 0; i < ids.size(); i += 2)
                ids[i].clear();
        };
        Rows customers;
        for (int i = 0; i < count; ++i)
            customers.append(passenger(i, {marlow}));
        if (oneFails)
            customers[7]->profile.details.append({u"Cabin"_s, {u"12"_s}}); // no such field
        migration::Job job = jobOf({organization(u"001A"_s, marlow)}, customers);
        job.patience.refused = 100ms;
        const auto summary = voyage.run(job);
        QVERIFY(summary.has_value());
        QCOMPARE(summary->customers[Outcome::Created], count);
        const auto records = voyage.records(Kind::Customer);
        QCOMPARE(records.size(), count);
        for (const migration::RecordState &record : records) {
            QCOMPARE(record.memberships, MembershipState::Verified);
            QCOMPARE(record.reason.code.isEmpty(), !oneFails || record.n != 7);
        }
    }

    // A batch keeps its bytes when some of its records go on in others.
    void knowsWhatTheRestOfABatchIsMeantToBe()
    {
        QList<site::OutgoingProfile> written(4);
        migration::Batch batch;
        for (int i = 0; i < written.size(); ++i) {
            written[i].profile.email = u"Person%1@example.com"_s.arg(i);
            written[i].profile.name = u"Person %1"_s.arg(i);
            migration::RecordState &record = batch.records.emplace_back();
            record.key = u"person%1@example.com"_s.arg(i);
            record.siteId = u"id%1"_s.arg(i);
        }
        written[3].profile.email.clear(); // an Atlassian account is addressed by its id
        written[3].siteId = u"id3"_s;
        QCOMPARE(migration::meantOf(written, batch).size(), 4);
        batch.records.remove(1);
        QStringList names;
        for (const site::OutgoingProfile &meant : migration::meantOf(written, batch))
            names.append(meant.profile.name);
        QCOMPARE(names, (QStringList{u"Person 0"_s, u"Person 2"_s, u"Person 3"_s}));
    }

    void looksAgainForWhatIsUnknown()
    {
        Voyage voyage(10);
        voyage.script->foundCustomers = [](QStringList &ids) { ids.fill(QString()); };
        migration::Job job = jobOf({}, passengers(3));
        job.patience = {300ms, 100ms};
        const auto summary = voyage.run(job);
        QVERIFY(summary.has_value());
        QCOMPARE(summary->customers[Outcome::Unknown], 3);
        auto journal = migration::Journal::open(voyage.path, {.durable = false});
        QVERIFY(journal.has_value());
        sample::ScriptedDoor door(voyage.twin->another(), voyage.script);
        const int sent = voyage.script->count(Call::Submit);
        auto looked = migration::lookForUnknown(*voyage.lastRun(), **journal, door, {});
        QVERIFY(looked.has_value());
        QCOMPARE(looked->found, 0);
        QCOMPARE(looked->unknown, 3);
        QCOMPARE(voyage.customer(0).reason.code, u"record.notFoundThough"_s);

        voyage.script->foundCustomers = [](QStringList &) {};
        looked = migration::lookForUnknown(*voyage.lastRun(), **journal, door, {});
        QVERIFY(looked.has_value());
        QCOMPARE(looked->found, 3);
        QCOMPARE(looked->unknown, 0);
        QCOMPARE(voyage.counts(Kind::Customer)[Outcome::Created], 3);
        QVERIFY(voyage.customer(1).verified);
        QCOMPARE(voyage.customer(1).reason, Message());
        QCOMPARE(voyage.script->count(Call::Submit), sent);
    }
};

QTEST_GUILESS_MAIN(VerifierTest)
#include "tst_verifier.moc"
