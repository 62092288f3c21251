#include "migration/atlassianaccounts.h"
#include "voyage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using migration::Before;
using migration::Sending;
using model::Kind;
using model::Outcome;
using sample::Call;
using sample::jobOf;
using sample::passengers;
using sample::Voyage;
using site::Endpoint;
using site::Operation;
using Status = site::TaskState::Status;

namespace {

const QString atlassianId = u"557058:ines"_s;

site::StoredProfile storedAtSite(const QString &title)
{
    site::StoredProfile stored{atlassianId, {}};
    stored.profile.kind = Kind::Customer;
    stored.profile.name = u"Ines at Work"_s;
    stored.profile.email = u"person0@example.com"_s;
    stored.profile.details = {{u"Title"_s, {title}}, {u"External ID"_s, {u"0030"_s}}};
    return stored;
}

/// A batch of two that was sent by email, of which the first is at the site with an Atlassian
/// account, and a task about them.
Sending sent(Status status, const QList<site::Failure> &failures)
{
    Sending sending;
    sending.batch.id = 1;
    sending.batch.task = {status, failures};
    for (int n = 0; n < 2; ++n) {
        const migration::Candidate candidate = sample::passenger(n);
        migration::RecordState record;
        record.n = n;
        record.key = candidate.profile.email;
        sending.batch.records.append(record);
        sending.profiles.append({candidate.profile, {}});
    }
    sending.batch.records[0].siteId = atlassianId;
    return sending;
}

site::Failure failure(const QString &entityId = {})
{
    return {u"CUSTOMER"_s,         entityId, u"CREATE"_s,
            u"CUSTOMER_ACCOUNT"_s, {},       u"Customer account cannot be created"_s};
}

} // namespace

/// People who are at the site with an Atlassian account.
class AtlassianAccountsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void afterSending_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QList<site::Failure>>("failures");
        QTest::addColumn<QString>("title"); // at the site; empty: it shows no profile
        QTest::addColumn<int>("operation");
        QTest::addColumn<bool>("accountsOnly");
        QTest::addColumn<bool>("goesOn");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<QString>("reason");
        const int upsert = int(Operation::Upsert), create = int(Operation::Create);
        const int finished = int(Status::Finished), failed = int(Status::Failed);
        const QList<site::Failure> none, one{failure()}, other{failure(u"person1@example.com"_s)};
        const QString waiting = u"waiting"_s, refusal = u"record.atlassianAccount"_s;

        QTest::newRow("other details")
            << finished << one << u"Captain"_s << upsert << false << true << waiting << QString();
        QTest::newRow("the task failed without a word")
            << failed << none << u"Captain"_s << upsert << false << true << waiting << QString();
        QTest::newRow("the same details") << finished << one << u"Mate"_s << upsert << false
                                          << false << u"unchanged"_s << QString();
        QTest::newRow("create only") << finished << one << u"Captain"_s << create << false << false
                                     << u"leftOut"_s << u"leftOut.existsAlready"_s;
        QTest::newRow("accounts only") << finished << one << u"Captain"_s << upsert << true << false
                                       << u"unchanged"_s << QString();
        QTest::newRow("no customer") << finished << one << QString() << upsert << false << false
                                     << u"notAccepted"_s << refusal;
        QTest::newRow("no customer, accounts only") << finished << one << QString() << upsert
                                                    << true << false << u"notAccepted"_s << refusal;
        QTest::newRow("no customer, create only") << finished << one << QString() << create << false
                                                  << false << u"notAccepted"_s << refusal;
        // An account of that email may have been created that is not in the index yet.
        QTest::newRow("the failure is another's")
            << finished << other << QString() << upsert << false << false << waiting << QString();
        QTest::newRow("no failure")
            << finished << none << u"Captain"_s << upsert << false << false << waiting << QString();
    }

    void afterSending()
    {
        QFETCH(const int, status);
        QFETCH(const QList<site::Failure>, failures);
        QFETCH(const QString, title);
        QFETCH(const int, operation);
        QFETCH(const bool, accountsOnly);
        QFETCH(const bool, goesOn);
        Sending sending = sent(Status(status), failures);
        if (accountsOnly) {
            sending.batch.endpoint = Endpoint::CustomerAccounts;
            for (site::OutgoingProfile &profile : sending.profiles)
                profile.profile.details.clear();
        }
        QList<std::optional<site::StoredProfile>> found(2);
        if (!title.isEmpty())
            found[0] = storedAtSite(title);
        const auto byId = migration::takeAtlassianAccounts(sending, found, Operation(operation));
        QCOMPARE(byId.has_value(), goesOn);
        QCOMPARE(sending.batch.records.size(), goesOn ? 1 : 2);
        QCOMPARE(sending.profiles.size(), sending.batch.records.size());
        QCOMPARE(found.size(), sending.batch.records.size());
        QCOMPARE(sending.batch.records.constLast().n, 1);
        QVERIFY(sending.batch.records.constLast().outcome == Outcome::Waiting);
        const migration::RecordState record =
            goesOn ? byId->batch.records.constFirst() : sending.batch.records.constFirst();
        QCOMPARE(record.n, 0);
        QTEST(model::toString(record.outcome), "outcome");
        QTEST(record.reason.code, "reason");
        QCOMPARE(record.verified, record.outcome != Outcome::Waiting);
        if (!goesOn)
            return;
        QVERIFY(record.before == Before::Present);
        QCOMPARE(record.former->name, u"Ines at Work"_s);
        QCOMPARE(record.differed, QStringList{u"Title"_s});
        QVERIFY(byId->batch.body.contains(R"("customerId":"557058:ines")"));
        QVERIFY(!byId->batch.body.contains("displayName"));
        QVERIFY(!byId->batch.body.contains("\"email\""));
        QVERIFY(!byId->batch.key.isEmpty() && byId->batch.id == 0);
    }

    void beforeSending_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<int>("requests");
        QTest::newRow("other details") << u"Captain"_s << u"updated"_s << 1;
        QTest::newRow("the same details, another name") << u"Mate"_s << u"unchanged"_s << 0;
        QTest::newRow("no customer") << QString() << u"notAccepted"_s << 0;
    }

    void beforeSending()
    {
        QFETCH(const QString, title);
        QFETCH(const int, requests);
        Voyage voyage;
        QString now = title; // at the site
        voyage.script->foundCustomers = [](QStringList &ids) { ids = {atlassianId}; };
        voyage.script->profiles = [&now](QList<site::StoredProfile> &profiles) {
            profiles.clear();
            if (!now.isEmpty())
                profiles.append(storedAtSite(now));
        };
        QByteArray body;
        voyage.script->submit = [&](site::Request &request) {
            body = request.body;
            now = u"Mate"_s;
            return std::nullopt;
        };
        voyage.script->task = [](site::TaskState &state) { state = {Status::Finished, {}}; };
        const auto summary = voyage.run(jobOf({}, passengers(1)));
        QVERIFY(summary.has_value());
        const migration::RecordState record = voyage.customer(0);
        QTEST(model::toString(record.outcome), "outcome");
        Message reason;
        if (title.isEmpty())
            reason = {u"record.atlassianAccount"_s, {u"person0@example.com"_s}};
        QCOMPARE(record.reason, reason);
        QCOMPARE(voyage.script->count(Call::Submit), requests);
        if (requests > 0) {
            QVERIFY(body.contains(R"("customerId":"557058:ines")"));
            QVERIFY(!body.contains("displayName") && !body.contains("\"email\""));
        }
    }
};

QTEST_GUILESS_MAIN(AtlassianAccountsTest)
#include "tst_atlassianaccounts.moc"
