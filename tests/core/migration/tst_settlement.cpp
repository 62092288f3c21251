#include "migration/settlement.h"

#include <QTest>

using namespace Qt::StringLiterals;
using migration::Before;
using migration::RecordState;
using migration::Sending;
using model::Outcome;
using site::Operation;
using Status = site::TaskState::Status;

namespace {

enum class Back { Missing, AsMeant, AsBefore, Incomplete };

struct One
{
    Before before = Before::Absent;
    Back back = Back::AsMeant;
    bool known = false; ///< Its id was known before it was sent.
};

site::Failure failure(const QString &error, const QString &entityId = {},
                      const QStringList &ids = {})
{
    return {u"CUSTOMER"_s, entityId, u"UPDATE"_s, u"CUSTOMER_ACCOUNT"_s, ids, error};
}

QString siteId(qsizetype i)
{
    return u"qm:%1"_s.arg(i);
}

site::OutgoingProfile meant(qsizetype i)
{
    site::OutgoingProfile outgoing;
    outgoing.profile.email = u"person%1@example.com"_s.arg(i);
    outgoing.profile.name = u"Person %1"_s.arg(i);
    outgoing.profile.details = {{u"Title"_s, {u"Head"_s}}, {u"Type"_s, {u"A"_s, u"B"_s}}};
    outgoing.organizationIds = {u"325"_s};
    return outgoing;
}

std::optional<site::StoredProfile> stored(qsizetype i, Back back)
{
    if (back == Back::Missing)
        return std::nullopt;
    model::Profile profile = meant(i).profile;
    profile.organizations = {u"325"_s};
    if (back == Back::AsBefore)
        profile.details = {{u"Title"_s, {u"Buyer"_s}}, {u"Type"_s, {u"A"_s, u"B"_s}}};
    if (back == Back::Incomplete) {
        profile.details.removeLast();
        profile.organizations.clear();
    }
    return site::StoredProfile{siteId(i), profile};
}

struct Told
{
    Outcome outcome = Outcome::Waiting;
    QString code = {};
    QStringList arguments = {};
    bool verified = false;

    bool operator==(const Told &) const = default;
};

QString words(const Told &told)
{
    return u"%1 %2(%3)%4"_s.arg(model::toString(told.outcome), told.code, told.arguments.join(u'|'),
                                told.verified ? u" verified"_s : QString());
}

struct Case
{
    QList<One> records;
    Status status = Status::Finished;
    QList<site::Failure> failures;
    Operation operation = Operation::Upsert;
    bool lastLook = false;
    site::Endpoint endpoint = site::Endpoint::CustomerProfiles;
};

Sending sendingOf(const Case &of)
{
    Sending sending;
    sending.batch.endpoint = of.endpoint;
    sending.batch.task = {of.status, of.failures};
    for (qsizetype i = 0; i < of.records.size(); ++i) {
        const One &one = of.records.at(i);
        RecordState record;
        record.n = i;
        record.key = meant(i).profile.email;
        record.before = one.before;
        if (one.before == Before::Present || one.known)
            record.siteId = siteId(i);
        if (one.before == Before::Present)
            record.differed = {u"Title"_s};
        sending.batch.records.append(record);
        sending.profiles.append(meant(i));
    }
    return sending;
}

QList<std::optional<site::StoredProfile>> readBack(const Case &of)
{
    QList<std::optional<site::StoredProfile>> found;
    for (qsizetype i = 0; i < of.records.size(); ++i)
        found.append(stored(i, of.records.at(i).back));
    return found;
}

} // namespace

Q_DECLARE_METATYPE(Case)
Q_DECLARE_METATYPE(QList<Told>)

/// What a record is said to have become, from what was read back and what its task said.
class SettlementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void settles_data()
    {
        QTest::addColumn<Case>("given");
        QTest::addColumn<QList<Told>>("expected");
        const Told created{Outcome::Created, {}, {}, true};
        const Told updated{Outcome::Updated, {}, {}, true};
        const Told waiting{};
        const One absent{Before::Absent, Back::AsMeant};
        const One absentMissing{Before::Absent, Back::Missing};
        const One present{Before::Present, Back::AsMeant};
        const One asBefore{Before::Present, Back::AsBefore};
        const auto refused = [](const QString &word, bool verified = true) {
            return Told{Outcome::NotAccepted, u"record.refusedBySite"_s, {word}, verified};
        };

        QTest::newRow("finished, was absent") << Case{.records = {absent}} << QList<Told>{created};
        QTest::newRow("finished, was present")
            << Case{.records = {present}} << QList<Told>{updated};
        QTest::newRow("not read before")
            << Case{.records = {{Before::Unread}}}
            << QList<Told>{{Outcome::Updated, u"record.originNotProven"_s, {}, true}};
        QTest::newRow("not read before, but only created")
            << Case{.records = {{Before::Unread}}, .operation = Operation::Create}
            << QList<Told>{created};
        QTest::newRow("not read before, something was refused")
            << Case{.records = {{Before::Unread}, {Before::Unread, Back::Missing}},
                    .failures = {failure(u"Customer already exists"_s)},
                    .operation = Operation::Create}
            << QList<Told>{{Outcome::Updated, u"record.originNotProven"_s, {}, true},
                           refused(u"Customer already exists"_s)};
        QTest::newRow("failed, no failures, all written")
            << Case{.records = {absent, present}, .status = Status::Failed}
            << QList<Told>{created, updated};
        QTest::newRow("gone, all written")
            << Case{.records = {absent}, .status = Status::Gone} << QList<Told>{created};
        QTest::newRow("finished in part")
            << Case{.records = {absent, absentMissing, absent},
                    .failures = {failure(u"Invalid email"_s)}}
            << QList<Told>{created, refused(u"Invalid email"_s), created};
        QTest::newRow("finished in part, an update")
            << Case{.records = {asBefore, present}, .failures = {failure(u"Invalid detail"_s)}}
            << QList<Told>{refused(u"Invalid detail"_s), updated};
        QTest::newRow("which fields it was")
            << Case{.records = {absent, absentMissing},
                    .failures = {failure(u"Invalid detail field"_s, {}, {u"Region"_s, u"Tier"_s})}}
            << QList<Told>{created, refused(u"Invalid detail field (Region, Tier)"_s)};

        QTest::newRow("the index lags")
            << Case{.records = {absent, absentMissing}} << QList<Told>{created, waiting};
        QTest::newRow("all lag, with as many failures")
            << Case{.records = {absentMissing, absentMissing},
                    .failures = {failure(u"a"_s), failure(u"b"_s)}}
            << QList<Told>{waiting, waiting};
        QTest::newRow("more missing than failures")
            << Case{.records = {absent, absentMissing, absentMissing},
                    .failures = {failure(u"a"_s)}}
            << QList<Told>{created, waiting, waiting};
        QTest::newRow("more failures than missing")
            << Case{.records = {absent, absentMissing},
                    .failures = {failure(u"a"_s), failure(u"b"_s)}}
            << QList<Told>{created, waiting};
        QTest::newRow("one failure is another's")
            << Case{.records = {asBefore, absentMissing}, .failures = {failure(u"a"_s)}}
            << QList<Told>{refused(u"a"_s), waiting};
        QTest::newRow("failed without a word, and nothing of it arrived")
            << Case{.records = {asBefore, present}, .status = Status::Failed}
            << QList<Told>{{Outcome::NotAccepted, u"record.taskFailed"_s, {}, true}, updated};
        QTest::newRow("the task is gone, and may be running still")
            << Case{.records = {asBefore, present}, .status = Status::Gone}
            << QList<Told>{waiting, updated};
        QTest::newRow("the task is gone, and nothing of it arrived in all that time")
            << Case{.records = {asBefore}, .status = Status::Gone, .lastLook = true}
            << QList<Told>{{Outcome::NotAccepted, u"record.taskGone"_s, {}, true}};
        QTest::newRow("failed, nothing there yet")
            << Case{.records = {absentMissing}, .status = Status::Failed} << QList<Told>{waiting};

        QTest::newRow("never found though finished")
            << Case{.records = {absent, absentMissing}, .lastLook = true}
            << QList<Told>{created, {Outcome::Unknown, u"record.notFoundThough"_s}};
        QTest::newRow("never found, failed")
            << Case{.records = {absentMissing}, .status = Status::Failed, .lastLook = true}
            << QList<Told>{{Outcome::Unknown, u"record.notFound"_s}};
        QTest::newRow("never found, gone")
            << Case{.records = {absentMissing}, .status = Status::Gone, .lastLook = true}
            << QList<Told>{{Outcome::Unknown, u"record.notFound"_s}};
        QTest::newRow("never found, with failures")
            << Case{.records = {absentMissing, absentMissing},
                    .failures = {failure(u"a"_s)},
                    .lastLook = true}
            << QList<Told>{refused(u"a"_s, false), refused(u"a"_s, false)};

        QTest::newRow("by entityId, an id")
            << Case{.records = {asBefore, asBefore},
                    .failures = {failure(u"a"_s, siteId(1)), failure(u"b"_s, siteId(0))}}
            << QList<Told>{refused(u"b"_s), refused(u"a"_s)};
        QTest::newRow("by entityId, the email in other case")
            << Case{.records = {absent, absentMissing, absentMissing},
                    .failures = {failure(u"a"_s, u" PERSON2@example.com"_s),
                                 failure(u"b"_s, u"person1@example.com"_s)}}
            << QList<Told>{created, refused(u"b"_s), refused(u"a"_s)};
        QTest::newRow("several reasons of one")
            << Case{.records = {asBefore, asBefore},
                    .failures = {failure(u"a"_s, siteId(0)), failure(u"b"_s, siteId(0)),
                                 failure(u"a"_s, siteId(0)), failure(u"c"_s, siteId(1))}}
            << QList<Told>{refused(u"a; b"_s), refused(u"c"_s)};
        QTest::newRow("several reasons, of nobody knows whom")
            << Case{.records = {absent, absentMissing, absentMissing},
                    .failures = {failure(u"a"_s), failure(u"b"_s)}}
            << QList<Told>{created, waiting, waiting};
        QTest::newRow("several reasons, at last of nobody knows whom")
            << Case{.records = {absent, absentMissing, absentMissing},
                    .failures = {failure(u"a"_s), failure(u"b"_s)},
                    .lastLook = true}
            << QList<Told>{created,
                           {Outcome::NotAccepted, u"record.refusedForOneOf"_s, {u"a; b"_s}, false},
                           {Outcome::NotAccepted, u"record.refusedForOneOf"_s, {u"a; b"_s}, false}};
        QTest::newRow("a failure that may be of one that arrived in part")
            << Case{.records = {{Before::Absent, Back::Incomplete}, absentMissing},
                    .failures = {failure(u"a"_s)}}
            << QList<Told>{
                   {Outcome::Created, u"record.incomplete"_s, {u"Type, organizations"_s}, true},
                   waiting};
        QTest::newRow("two failures of one, another lags")
            << Case{.records = {absent, absentMissing, absentMissing},
                    .failures = {failure(u"a"_s, u"person1@example.com"_s),
                                 failure(u"b"_s, u"person1@example.com"_s)}}
            << QList<Told>{created, refused(u"a; b"_s), waiting};
        QTest::newRow("two failures of one, another is never found")
            << Case{.records = {absent, absentMissing, absentMissing},
                    .failures = {failure(u"a"_s, u"person1@example.com"_s),
                                 failure(u"b"_s, u"person1@example.com"_s)},
                    .lastLook = true}
            << QList<Told>{
                   created, refused(u"a; b"_s), {Outcome::Unknown, u"record.notFoundThough"_s}};
        QTest::newRow("one failure names one, the other may mean the rest")
            << Case{.records = {absent, absentMissing, absentMissing},
                    .failures = {failure(u"a"_s, u"person1@example.com"_s), failure(u"b"_s)}}
            << QList<Told>{created, refused(u"a"_s), refused(u"b"_s)};
        QTest::newRow("a failure that names nobody here may mean anybody")
            << Case{.records = {absent, absentMissing},
                    .failures = {failure(u"a"_s, u"qm:elsewhere"_s)}}
            << QList<Told>{created, refused(u"a"_s)};
        QTest::newRow("as before, but the failure names another")
            << Case{.records = {asBefore, absentMissing},
                    .failures = {failure(u"a"_s, u"person1@example.com"_s)}}
            << QList<Told>{{Outcome::Updated, u"record.incomplete"_s, {u"Title"_s}, true},
                           refused(u"a"_s)};
        QTest::newRow("organizations, the failure names another")
            << Case{.records = {absentMissing, absentMissing},
                    .failures = {failure(u"a"_s, u"person0@example.com"_s)},
                    .endpoint = site::Endpoint::OrganizationProfiles}
            << QList<Told>{refused(u"a"_s), waiting};
        QTest::newRow("no reason given")
            << Case{.records = {absent, absentMissing}, .failures = {failure({})}}
            << QList<Told>{created, {Outcome::NotAccepted, u"record.taskFailed"_s, {}, true}};

        QTest::newRow("as before, and nobody complained")
            << Case{.records = {asBefore}}
            << QList<Told>{{Outcome::Updated, u"record.incomplete"_s, {u"Title"_s}, true}};
        QTest::newRow("incomplete, was absent")
            << Case{.records = {{Before::Absent, Back::Incomplete}}}
            << QList<Told>{
                   {Outcome::Created, u"record.incomplete"_s, {u"Type, organizations"_s}, true}};
        QTest::newRow("incomplete, of unknown origin")
            << Case{.records = {{Before::Unread, Back::Incomplete}}, .operation = Operation::Create}
            << QList<Told>{
                   {Outcome::Updated, u"record.incomplete"_s, {u"Type, organizations"_s}, true}};

        QTest::newRow("organizations do not lag")
            << Case{.records = {absent, absentMissing, absentMissing},
                    .failures = {failure(u"a"_s)},
                    .endpoint = site::Endpoint::OrganizationProfiles}
            << QList<Told>{created, refused(u"a"_s), refused(u"a"_s)};
        QTest::newRow("organizations without a failure are looked for again")
            << Case{.records = {absentMissing},
                    .status = Status::Failed,
                    .endpoint = site::Endpoint::OrganizationProfiles}
            << QList<Told>{waiting};
    }

    void settles()
    {
        QFETCH(Case, given);
        QFETCH(QList<Told>, expected);
        Sending sending = sendingOf(given);
        migration::settle(sending, readBack(given), given.operation, given.lastLook);
        QCOMPARE(sending.batch.records.size(), expected.size());
        for (qsizetype i = 0; i < expected.size(); ++i) {
            const RecordState &record = sending.batch.records.at(i);
            const Told told{record.outcome, record.reason.code, record.reason.arguments,
                            record.verified};
            QCOMPARE(words(told), words(expected.at(i)));
            if (given.records.at(i).back != Back::Missing)
                QCOMPARE(record.siteId, siteId(i));
        }
    }

    void countsFailuresThatMayMeanTheMissing_data()
    {
        QTest::addColumn<Case>("given");
        QTest::addColumn<bool>("enough");
        const One absent{Before::Absent, Back::AsMeant};
        const One missing{Before::Absent, Back::Missing};
        const QString other = u"person1@example.com"_s;
        QTest::newRow("none") << Case{.records = {missing}} << false;
        QTest::newRow("as many") << Case{.records = {absent, missing, missing},
                                         .failures = {failure({}), failure({})}}
                                 << true;
        QTest::newRow("all of one, another lags")
            << Case{.records = {missing, missing},
                    .failures = {failure(u"a"_s, other), failure(u"b"_s, other)}}
            << false;
        QTest::newRow("one of each") << Case{.records = {missing, missing},
                                             .failures = {failure(u"a"_s, other), failure({})}}
                                     << true;
    }

    void countsFailuresThatMayMeanTheMissing()
    {
        QFETCH(Case, given);
        QFETCH(bool, enough);
        QCOMPARE(migration::hasEnoughFailures(sendingOf(given).batch, readBack(given)), enough);
    }

    void leavesOutcomesAlone()
    {
        const Case first{.records = {{}, {Before::Absent, Back::Missing}}};
        Sending sending = sendingOf(first);
        migration::settle(sending, readBack(first), Operation::Upsert, false);
        QCOMPARE(model::toString(sending.batch.records.at(0).outcome),
                 model::toString(Outcome::Created));
        // Found later; who has his outcome is not asked for again.
        Case later = first;
        later.records[0].back = Back::Missing;
        later.records[1].back = Back::AsMeant;
        migration::settle(sending, readBack(later), Operation::Upsert, true);
        QCOMPARE(model::toString(sending.batch.records.at(0).outcome),
                 model::toString(Outcome::Created));
        QCOMPARE(model::toString(sending.batch.records.at(1).outcome),
                 model::toString(Outcome::Created));
    }

    void tellsWhatDiffers()
    {
        const site::OutgoingProfile wanted = meant(0);
        model::Profile found = stored(0, Back::AsMeant)->profile;
        QCOMPARE(migration::differences(wanted, found), QStringList());
        found.details[1].values = {u"B"_s, u"A"_s}; // an order means nothing
        found.details[0].name = u" TITLE"_s;
        found.details.append({u"Region"_s, {u"EMEA"_s}}); // was not meant to be written
        found.organizations.append(u"9"_s);
        QCOMPARE(migration::differences(wanted, found), QStringList());
        found.name = u"PERSON 0"_s;
        found.details[0].values = {u"head"_s};
        found.details[1].values = {u"A"_s};
        found.organizations = {u"9"_s};
        QCOMPARE(migration::differences(wanted, found),
                 QStringList({u"displayName"_s, u"Title"_s, u"Type"_s, u"organizations"_s}));
        found.details.clear();
        QVERIFY(migration::differences(wanted, found).contains(u"Title"_s));
    }

    void comparesOrganizationsByName()
    {
        site::OutgoingProfile wanted;
        wanted.profile = {model::Kind::Organization, {}, u"Marlow Ferries"_s, {}, {}};
        model::Profile found = wanted.profile;
        found.name = u"MARLOW ferries "_s; // the same to a site
        QCOMPARE(migration::differences(wanted, found), QStringList());
        found.name = u"Marlow"_s;
        QCOMPARE(migration::differences(wanted, found), QStringList{u"name"_s});
    }

    void expectsNoMembershipWithoutAnId()
    {
        site::OutgoingProfile wanted = meant(0);
        wanted.organizationIds = {QString(), u"325"_s};
        QCOMPARE(migration::differences(wanted, stored(0, Back::AsMeant)->profile), QStringList());
    }
};

QTEST_GUILESS_MAIN(SettlementTest)
#include "tst_settlement.moc"
