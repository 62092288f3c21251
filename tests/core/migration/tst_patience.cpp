#include "migration/patience.h"
#include "voyage.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using migration::Batch;
using migration::IndexLag;
using migration::Job;
using migration::SilentFailures;
using model::Kind;
using model::Outcome;
using sample::jobOf;
using sample::passengers;
using sample::Voyage;
using site::Endpoint;
using site::Operation;
using Status = site::TaskState::Status;

/// How long what is not there is looked for, and what a site costs that fails now and then without
/// a word.
class PatienceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void untilItIsDecided_data()
    {
        QTest::addColumn<Status>("status");
        QTest::addColumn<Endpoint>("endpoint");
        QTest::addColumn<Operation>("operation");
        QTest::addColumn<int>("failures"); ///< Of three records, of which none is there.
        QTest::addColumn<int>("lag");      ///< As it is known, in seconds; -1: it is not.
        QTest::addColumn<int>("first");    ///< Seconds, as the next.
        QTest::addColumn<int>("last");
        using enum Endpoint;
        using enum Operation;
        const auto row = [](const char *name, Status status, Endpoint endpoint, Operation operation,
                            int failures, int lag, int first, int last) {
            QTest::newRow(name) << status << endpoint << operation << failures << lag << first
                                << last;
        };
        const Status failed = Status::Failed, finished = Status::Finished;
        row("finished", finished, CustomerProfiles, Upsert, 0, 1, 360, 360);
        row("finished, with a failure", finished, CustomerProfiles, Upsert, 1, 1, 15, 360);
        row("finished, with failures for all", finished, CustomerProfiles, Upsert, 3, 1, 15, 15);
        row("failed, lag not known", failed, CustomerProfiles, Upsert, 0, -1, 360, 360);
        row("failed, short lag", failed, CustomerProfiles, Upsert, 0, 1, 15, 15);
        row("failed, long lag", failed, CustomerProfiles, Upsert, 0, 100, 150, 150);
        row("failed, longest lag", failed, CustomerProfiles, Upsert, 0, 300, 360, 360);
        row("failed, accounts", failed, CustomerAccounts, Upsert, 0, 1, 15, 15);
        row("failed, may be there twice", failed, CustomerProfiles, Create, 0, 1, 360, 360);
        row("failed, with a failure", failed, CustomerProfiles, Upsert, 1, 1, 15, 360);
        row("failed organizations", failed, OrganizationProfiles, Upsert, 0, -1, 15, 15);
        row("gone", Status::Gone, CustomerProfiles, Upsert, 0, 1, 360, 360);
    }

    void untilItIsDecided()
    {
        QFETCH(const Status, status);
        QFETCH(const Endpoint, endpoint);
        QFETCH(const Operation, operation);
        QFETCH(const int, failures);
        QFETCH(const int, lag);
        QFETCH(const int, first);
        QFETCH(const int, last);
        Batch batch;
        batch.endpoint = endpoint;
        batch.task.status = status;
        batch.records.resize(3);
        batch.task.failures.fill({u"CUSTOMER"_s, {}, u"CREATE"_s, {}, {}, u"No"_s}, failures);
        IndexLag learnt;
        if (lag >= 0)
            learnt.showed(std::chrono::seconds(lag), 1);
        const QList<std::optional<site::StoredProfile>> found(3);
        QCOMPARE(migration::firstPatience(batch, operation, {}, learnt).count(), first * 1000);
        QCOMPARE(migration::lastPatience(batch, found, operation, {}, learnt).count(), last * 1000);
    }

    void tellsOfManyOnceAMinute()
    {
        SilentFailures silent;
        const SilentFailures::Clock::time_point start{};
        const auto arguments = [&](int records, SilentFailures::Clock::duration after) {
            const auto note = silent.add(records, 14'500ms, start + after);
            return note ? note->code + u' ' + note->arguments.join(u' ') : QString();
        };
        QCOMPARE(arguments(100, 0s), u"run.tasksFailSilently 100 15"_s);
        QCOMPARE(arguments(50, 1s), QString());
        QCOMPARE(arguments(50, 59s), QString());
        QCOMPARE(arguments(7, 60s), u"run.tasksFailSilently 107 15"_s);
        QCOMPARE(arguments(7, 61s), QString());
    }

    // It writes nothing then, and does not say why: nobody waits for an index that is up to date.
    void everySecondTaskFails()
    {
        constexpr int count = 64;
        Voyage voyage(8);
        int requests = 0;
        QSet<QString> failing; // keys, then ids
        voyage.script->submit = [&](site::Request &request) -> std::optional<Error> {
            if (++requests % 2 == 0) {
                request.body.replace("UPSERT", "UPDATE"); // of which it has none
                failing.insert(request.key);
            }
            return std::nullopt;
        };
        voyage.script->gotTask = [&](const site::Request &request, const QString &id) {
            if (failing.remove(request.key))
                failing.insert(id);
        };
        voyage.script->taskOf = [&](const QString &id, site::TaskState &state) {
            if (state.ended() && failing.contains(id))
                state = {Status::Failed, {}};
        };
        Job job = jobOf({}, passengers(count));
        job.patience = {600'000ms, 50ms};
        std::mutex mutex;
        QStringList notes;
        RunContext context;
        context.note = [&](const Message &note) {
            const std::lock_guard lock(mutex);
            notes.append(note.code);
        };
        QElapsedTimer timer;
        timer.start();
        const auto summary = voyage.run(job, context);
        QVERIFY(summary.has_value());
        QCOMPARE(summary->customers[Outcome::Created], count);
        QVERIFY2(timer.elapsed() < 60'000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(notes.count(u"run.tasksFailSilently"_s), 1);
        QCOMPARE(voyage.records(Kind::Customer).size(), count);
    }
};

QTEST_GUILESS_MAIN(PatienceTest)
#include "tst_patience.moc"
