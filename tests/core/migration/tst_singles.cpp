#include "migration/singles.h"
#include "voyage.h"

#include <QFile>
#include <QTest>
#include <QThread>

#include <future>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using migration::Job;
using migration::Pacing;
using migration::Singles;
using model::Kind;
using model::Outcome;
using sample::Call;
using sample::jobOf;
using sample::passengers;
using sample::Voyage;

namespace {

constexpr int count = 24;
constexpr int batchSize = 4;

QString email(int number)
{
    return u"person%1@example.com"_s.arg(number);
}

/// Of a site of which any task is slow.
Job slowJob()
{
    Job job = jobOf({}, passengers(count));
    job.singles = {.slow = 1ms, .tasks = 1, .handful = 2, .together = 3};
    job.patience = {400ms, 200ms};
    return job;
}

/// One place among the tasks: two lanes, and tasks that take a while.
Voyage *slowVoyage()
{
    return new Voyage(batchSize, 1, 150ms);
}

Error answerLost()
{
    return {Error::Kind::Network, {u"site.answerLost"_s, {u"harbour.example.com"_s}}};
}

struct Run
{
    Result<migration::Summary> summary = Error{};
    QList<Message> notes;
};

Run run(const Voyage &voyage, const Job &job, const StopToken &stop = {})
{
    Run run;
    std::mutex mutex;
    run.summary = voyage.run(job, {stop, [](const Progress &) {},
                                   [&](const Message &note) {
                                       const std::lock_guard lock(mutex);
                                       run.notes.append(note);
                                   }});
    return run;
}

QStringList codes(const QList<Message> &notes)
{
    QStringList codes;
    for (const Message &note : notes) {
        if (note.code == "run.bySingles"_L1 || note.code == "run.byBulk"_L1)
            codes.append(note.code);
    }
    return codes;
}

/// What is not right when all is over; empty where all is.
QString wrongAtTheEnd(const Voyage &voyage, const Result<migration::Summary> &summary)
{
    if (!summary)
        return u"stopped: "_s + summary.error().message.code;
    if (summary->customers[Outcome::Created] != count)
        return u"%1 created"_s.arg(summary->customers[Outcome::Created]);
    const auto records = voyage.records(Kind::Customer);
    if (records.size() != count)
        return u"a record is missing from the journal, or there twice"_s;
    for (int number = 0; number < count; ++number) {
        if (!records.value(number).verified || !records.value(number).reason.code.isEmpty())
            return email(number) + u" is not proven: "_s + records.value(number).reason.code;
        if (voyage.atSite(email(number)).details != sample::passenger(number).profile.details)
            return email(number) + u" is not as meant"_s;
        const int singly = int(voyage.script->created.count(email(number)));
        if (singly + voyage.timesTaken(email(number)) != 1)
            return u"%1 was taken %2 times one by one and %3 in bulk"_s.arg(email(number))
                .arg(singly)
                .arg(voyage.timesTaken(email(number)));
    }
    return {};
}

enum class Cut { Lost, NothingDone, Unreachable, UnreachableAfter, Paused, PausedAfter, Killed };

/// Breaks the n-th single call, and goes on afterwards.
QString breakAt(int n, Cut cut)
{
    const std::unique_ptr<Voyage> voyage(slowVoyage());
    const QString copy = voyage->folder.filePath(u"copy.db"_s);
    StopSource stop;
    int calls = 0;
    const auto strike = [&](Call call) -> std::optional<Error> {
        if (call != Call::CreateOne || ++calls != n)
            return std::nullopt;
        switch (cut) {
        case Cut::Lost:
        case Cut::NothingDone:
            return answerLost();
        case Cut::Unreachable:
        case Cut::UnreachableAfter:
            return sample::unreachable();
        case Cut::Killed: // as the file was at that moment it is found afterwards
            QFile::copy(voyage->path, copy);
            QFile::copy(voyage->path + u"-wal"_s, copy + u"-wal"_s);
            break;
        case Cut::Paused:
        case Cut::PausedAfter:
            break;
        }
        stop.request();
        return cancelled();
    };
    const bool isAfter = cut == Cut::Lost || cut == Cut::UnreachableAfter || cut == Cut::PausedAfter
                         || cut == Cut::Killed;
    (isAfter ? voyage->script->lose : voyage->script->refuse) = strike;
    // The index lags: what came one by one is not found by its email for a while.
    int looks = 0;
    voyage->script->foundCustomers = [&](QStringList &ids) {
        if (calls >= n && ++looks <= 2)
            ids.fill(QString());
    };
    const Job job = slowJob();
    Run first = run(*voyage, job, stop.token());
    if (calls < n)
        return u"there were only %1 calls"_s.arg(calls);
    if (cut == Cut::Lost || cut == Cut::NothingDone)
        return wrongAtTheEnd(*voyage, first.summary);
    if (first.summary)
        return u"nobody noticed"_s;
    if (cut == Cut::Killed) {
        // What the other lane still did after that moment never was.
        if (!QFile::exists(copy))
            return u"no copy"_s;
        voyage->path = copy;
    }
    voyage->script->lose = voyage->script->refuse = [](Call) { return std::nullopt; };
    const Run second = run(*voyage, job);
    if (cut != Cut::Killed)
        return wrongAtTheEnd(*voyage, second.summary);
    if (!second.summary || second.summary->customers[Outcome::Created] != count)
        return u"killed: not all were created"_s;
    for (int number = 0; number < count; ++number) {
        if (voyage->script->created.count(email(number)) > 1)
            return email(number) + u" was created twice"_s;
        if (voyage->atSite(email(number)).email.isEmpty())
            return email(number) + u" is lost"_s;
    }
    return {};
}

} // namespace

/// Records that are created one by one, where the site is slower in bulk.
class SinglesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choosesTheFasterWay_data()
    {
        QTest::addColumn<int>("millisecondsEach");
        QTest::addColumn<int>("slow");
        QTest::addColumn<bool>("readFirst");
        QTest::addColumn<QStringList>("notes");
        QTest::addColumn<bool>("singly");
        QTest::newRow("bulk is slower")
            << 0 << 1 << true << QStringList{u"run.bySingles"_s} << true;
        QTest::newRow("one by one is slower")
            << 150 << 1 << true << QStringList{u"run.byBulk"_s} << false;
        QTest::newRow("tasks are quick") << 0 << 60'000 << true << QStringList() << false;
        QTest::newRow("nobody has looked") << 0 << 1 << false << QStringList() << false;
    }

    void choosesTheFasterWay()
    {
        QFETCH(int, millisecondsEach);
        QFETCH(int, slow);
        QFETCH(bool, readFirst);
        QFETCH(QStringList, notes);
        QFETCH(bool, singly);
        const std::unique_ptr<Voyage> voyage(slowVoyage());
        voyage->script->refuse = [millisecondsEach](Call call) -> std::optional<Error> {
            if (call == Call::CreateOne && millisecondsEach > 0)
                QThread::msleep(ulong(millisecondsEach));
            return std::nullopt;
        };
        Job job = slowJob();
        job.singles.slow = std::chrono::milliseconds(slow);
        job.readFirst = readFirst;
        const Run done = run(*voyage, job);
        QCOMPARE(codes(done.notes), notes);
        for (const Message &note : done.notes) {
            if (notes.contains(note.code)) {
                QCOMPARE(note.arguments.size(), 2);
                const bool faster = note.arguments.at(0).toInt() > note.arguments.at(1).toInt();
                QCOMPARE(faster, singly);
                QVERIFY(note.arguments.at(1).toInt() > 0);
            }
        }
        const int calls = voyage->script->count(Call::CreateOne);
        QCOMPARE(calls > job.singles.handful, singly);
        if (notes.isEmpty())
            QCOMPARE(calls, 0);
        if (readFirst)
            QCOMPARE(wrongAtTheEnd(*voyage, done.summary), QString());
    }

    void isAskedAgainWhereAllLanesAreSlower()
    {
        Pacing pacing(2);
        Singles singles({.slow = 1ms, .tasks = 1, .handful = 2, .together = 3}, pacing,
                        site::Endpoint::CustomerProfiles, 1, 4);
        QCOMPARE(singles.take(50), 0); // no task has ended
        pacing.ended(site::Endpoint::CustomerProfiles, {60s, 60s, 60s});
        QCOMPARE(singles.take(50), 0); // nobody knows yet how the others do
        pacing.ended(site::Endpoint::CustomerProfiles, {60s, 60s, 60s});
        QThread::msleep(200);         // two in that time, or fewer: 600 a minute
        QCOMPARE(singles.take(1), 0); // fewer than are tried
        QCOMPARE(singles.take(50), 2);
        QCOMPARE(singles.take(50), 0); // one tries
        singles.created(100ms);
        singles.created(100ms);
        const auto chosen = singles.ended(2);
        QVERIFY(chosen);
        QCOMPARE(chosen->code, u"run.bySingles"_s);
        QCOMPARE(chosen->arguments.value(0), u"2400"_s);
        QCOMPARE(singles.take(50), 3);
        singles.created(200ms);
        QVERIFY(!singles.ended(1)); // as before
        for (int i = 0; i < 60; ++i)
            singles.created(20s);
        const auto changed = singles.ended(60);
        QVERIFY(changed);
        QCOMPARE(changed->code, u"run.byBulk"_s);
        QCOMPARE(singles.take(50), 0);
        QVERIFY(!singles.ended(3));
    }

    void leavesWhatIsThereToBulk()
    {
        const std::unique_ptr<Voyage> voyage(slowVoyage());
        for (int number = 1; number < count; number += 2) {
            site::OutgoingProfile there{sample::passenger(number).profile};
            there.profile.name = u"Another name"_s;
            QVERIFY(voyage->twin->createOne(there, {}));
        }
        const Run done = run(*voyage, slowJob());
        QVERIFY(done.summary);
        QCOMPARE(done.summary->customers[Outcome::Created], count / 2);
        QCOMPARE(done.summary->customers[Outcome::Updated], count / 2);
        QVERIFY(voyage->script->created.size() > 2);
        for (int number = 1; number < count; number += 2)
            QVERIFY(!voyage->script->created.contains(email(number)));
    }

    void survivesABreakAtAnyCall_data()
    {
        QTest::addColumn<int>("cut");
        QTest::newRow("the answer was lost") << int(Cut::Lost);
        QTest::newRow("request and answer were lost") << int(Cut::NothingDone);
        QTest::newRow("no connection") << int(Cut::Unreachable);
        QTest::newRow("no connection after it was done") << int(Cut::UnreachableAfter);
        QTest::newRow("paused") << int(Cut::Paused);
        QTest::newRow("paused after it was done") << int(Cut::PausedAfter);
        QTest::newRow("killed") << int(Cut::Killed);
    }

    void survivesABreakAtAnyCall()
    {
        QFETCH(int, cut);
        std::vector<std::future<QString>> attempts; // they wait, mostly
        for (int n = 1; n <= 12; ++n)
            attempts.push_back(std::async(std::launch::async, breakAt, n, Cut(cut)));
        for (int n = 1; n <= 12; ++n)
            QCOMPARE(u"%1: "_s.arg(n) + attempts[size_t(n) - 1].get(), u"%1: "_s.arg(n));
    }

    void sendsInBulkWhatIsRefused_data()
    {
        QTest::addColumn<bool>("forbidden");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::newRow("one") << false << 3 << 3;
        QTest::newRow("all that are tried") << false << 1 << 100;
        QTest::newRow("forbidden") << true << 1 << 100;
        QTest::newRow("forbidden later") << true << 5 << 100;
    }

    void sendsInBulkWhatIsRefused()
    {
        QFETCH(bool, forbidden);
        QFETCH(int, from);
        QFETCH(int, to);
        const std::unique_ptr<Voyage> voyage(slowVoyage());
        int calls = 0;
        voyage->script->refuse = [&](Call call) -> std::optional<Error> {
            if (call != Call::CreateOne || ++calls < from || calls > to)
                return std::nullopt;
            if (forbidden)
                return Error{Error::Kind::Permission,
                             {u"site.notAllowed"_s, {u"Administer Jira"_s, u"No"_s}}};
            return sample::refusedBySite(u"Not like this"_s);
        };
        const Run done = run(*voyage, slowJob());
        QCOMPARE(wrongAtTheEnd(*voyage, done.summary), QString());
        if (to > count && from == 1)
            QCOMPARE(calls, forbidden ? 1 : 2); // and nobody asks for more
    }

    void leavesOutWhatTheSiteDoesNotTake()
    {
        const std::unique_ptr<Voyage> voyage(slowVoyage());
        sample::Rows rows = passengers(count);
        rows[count - 1]->profile.details.append({u"Crew number"_s, {u"many"_s}});
        Job job = slowJob();
        const auto like = jobOf({}, rows);
        job.customers = like.customers;
        job.customerPlan = like.customerPlan;
        job.customerFields = {{u"Crew number"_s, model::DetailType::Number, {}}};
        const Run done = run(*voyage, job);
        QVERIFY(done.summary);
        QCOMPARE(done.summary->customers[Outcome::Created], count);
        QVERIFY(voyage->script->count(Call::CreateOne) > 2);
        QCOMPARE(voyage->customer(count - 1).without, QStringList{u"Crew number"_s});
    }
};

QTEST_GUILESS_MAIN(SinglesTest)
#include "tst_singles.moc"
