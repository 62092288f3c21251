#include "crew.h"

#include <QTest>

using namespace Qt::StringLiterals;
using migration::FirstRecords;
using migration::Job;
using model::Kind;
using model::Outcome;
using sample::harbour;
using sample::jobOf;
using sample::marlow;
using sample::passenger;
using sample::Rows;
using sample::Voyage;

namespace {

/// 2 organizations and 20 customers, whose title is \a title.
Job company(const QString &title, const QString &choices)
{
    Rows rows;
    for (int number = 0; number < 20; ++number) {
        migration::Candidate candidate = passenger(number, {number % 2 == 0 ? marlow : harbour});
        candidate.profile.details[0].values = {title};
        rows.append(candidate);
    }
    Job job = jobOf(sample::twoOrganizations(), rows);
    job.choices = choices;
    return job;
}

Job firstOf(const QString &title, const QString &choices)
{
    Job job = company(title, choices);
    job.first = FirstRecords{{0}, {4, 8}};
    return job;
}

qint64 count(const model::OutcomeCounts &counts, Outcome outcome)
{
    return counts[outcome];
}

} // namespace

/// Records that go first, are looked at, and go again where the choices were changed.
class FirstRecordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsThemAndRests()
    {
        Voyage voyage;
        const auto summary = voyage.run(firstOf(u"Mate"_s, u"a"_s));
        QVERIFY(summary.has_value());
        QCOMPARE(count(summary->customers, Outcome::Created), 2);
        QCOMPARE(count(summary->customers, Outcome::Waiting), 18);
        QCOMPARE(count(summary->organizations, Outcome::Created), 1);
        QCOMPARE(count(summary->organizations, Outcome::Waiting), 1);
        QVERIFY(!voyage.lastRun()->ended());
        QCOMPARE(voyage.atSite(u"person4@example.com"_s).organizations, QStringList{marlow});
        QVERIFY(voyage.atSite(u"person5@example.com"_s).email.isEmpty());
        const auto reader = migration::JournalReader::open(voyage.path);
        const auto first = migration::sentFirst(**reader, voyage.lastRun()->id);
        QVERIFY(first.has_value() && first->has_value());
        QCOMPARE((*first)->customers, QSet<qint64>({4, 8}));
        QCOMPARE((*first)->organizations, QSet<qint64>({0}));
    }

    void theOthersFollow()
    {
        Voyage voyage;
        QVERIFY(voyage.run(firstOf(u"Mate"_s, u"a"_s)).has_value());
        const auto summary = voyage.run(company(u"Mate"_s, u"a"_s));
        QVERIFY(summary.has_value() && summary->allWell());
        QCOMPARE(count(summary->customers, Outcome::Created), 20);
        QCOMPARE(count(summary->organizations, Outcome::Created), 2);
        QVERIFY(voyage.lastRun()->ended());
        QCOMPARE(voyage.records(Kind::Customer).size(), 20); // none is there twice
        QCOMPARE(voyage.timesTaken(u"person4@example.com"_s), 1);
        const auto reader = migration::JournalReader::open(voyage.path);
        QVERIFY(!*migration::sentFirst(**reader, voyage.lastRun()->id)); // nobody goes first now
    }

    // What was changed in between reaches those that are at the site already; they are created
    // still, and counted once.
    void theyGoAgainWithOtherChoices_data()
    {
        QTest::addColumn<bool>("lookAgain");
        QTest::newRow("and are looked at again") << true;
        QTest::newRow("and the others at once") << false;
    }

    void theyGoAgainWithOtherChoices()
    {
        QFETCH(bool, lookAgain);
        Voyage voyage;
        QVERIFY(voyage.run(firstOf(u"Mate"_s, u"a"_s)).has_value());
        if (lookAgain) {
            const auto again = voyage.run(firstOf(u"Captain"_s, u"b"_s));
            QVERIFY(again.has_value());
            QCOMPARE(count(again->customers, Outcome::Created), 2);
            QCOMPARE(count(again->customers, Outcome::Waiting), 18);
            QCOMPARE(voyage.atSite(u"person4@example.com"_s).details[0].values,
                     QStringList{u"Captain"_s});
            QCOMPARE(voyage.lastRun()->choices, u"b"_s);
        }
        const auto summary = voyage.run(company(u"Captain"_s, u"b"_s));
        QVERIFY(summary.has_value() && summary->allWell());
        QCOMPARE(count(summary->customers, Outcome::Created), 20);
        QCOMPARE(summary->customers.total(), 20);
        QCOMPARE(voyage.records(Kind::Customer).size(), 20);
        for (const int number : {4, 8, 5}) {
            const model::Profile there = voyage.atSite(u"person%1@example.com"_s.arg(number));
            QCOMPARE(model::findDetail(there.details, u"Title"_s)->values,
                     QStringList{u"Captain"_s});
            QCOMPARE(there.organizations.size(), 1);
        }
        QCOMPARE(voyage.timesTaken(u"person4@example.com"_s), 2);
        QCOMPARE(voyage.lastRun()->choices, u"b"_s);
    }

    // One that is left out by the new choices keeps one outcome.
    void oneIsLeftOutMeanwhile()
    {
        Voyage voyage;
        QVERIFY(voyage.run(firstOf(u"Mate"_s, u"a"_s)).has_value());
        Rows rows;
        for (int number = 0; number < 20; ++number) {
            migration::Candidate candidate = passenger(number);
            if (number == 4) {
                candidate.outcome = Outcome::LeftOut;
                candidate.reason = {u"leftOut.byOwner"_s, {}};
            }
            rows.append(candidate);
        }
        Job job = jobOf(sample::twoOrganizations(), rows);
        job.choices = u"b"_s;
        const auto summary = voyage.run(job);
        QVERIFY(summary.has_value());
        QCOMPARE(count(summary->customers, Outcome::LeftOut), 1);
        QCOMPARE(count(summary->customers, Outcome::Created), 19);
        QCOMPARE(voyage.records(Kind::Customer).size(), 20);
    }

    // Cut off in the middle of sending them again: they go once more, or are finished.
    void cutOffWhileTheyGoAgain()
    {
        for (const int stopAt : {0, 1, 3, 5}) {
            Voyage voyage;
            QVERIFY(voyage.run(firstOf(u"Mate"_s, u"a"_s)).has_value());
            StopSource stop;
            std::atomic<int> seen = 0;
            RunContext context;
            context.stop = stop.token();
            context.progress = [&](const Progress &) {
                if (seen++ == stopAt)
                    stop.request();
            };
            (void)voyage.run(firstOf(u"Captain"_s, u"b"_s), context);
            const auto summary = voyage.run(company(u"Captain"_s, u"b"_s));
            QVERIFY(summary.has_value() && summary->allWell());
            QCOMPARE(count(summary->customers, Outcome::Created), 20);
            QCOMPARE(voyage.records(Kind::Customer).size(), 20);
            QCOMPARE(model::findDetail(voyage.atSite(u"person8@example.com"_s).details, u"Title"_s)
                         ->values,
                     QStringList{u"Captain"_s});
        }
    }
};

QTEST_GUILESS_MAIN(FirstRecordsTest)
#include "tst_firstrecords.moc"
