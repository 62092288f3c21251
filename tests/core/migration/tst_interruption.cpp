#include "smalljob.h"

#include <QElapsedTimer>
#include <QTest>

#include <future>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using migration::Job;
using model::Kind;
using model::Outcome;
using sample::Call;
using sample::smallJob;
using sample::Voyage;
using sample::wrongAtTheEnd;
using sample::wrongInBetween;

namespace {

struct Interrupted
{
    QString wrong;
    bool reached = false; ///< There were as many calls.
};

/// Breaks the connection at the n-th call of all, and goes on afterwards.
Interrupted breakAt(int n, bool answerIsLost)
{
    Voyage voyage;
    int calls = 0;
    const auto cut = [&calls, n](Call) -> std::optional<Error> {
        // From then on, as networks are; the lanes fail one after the other.
        return ++calls >= n ? std::optional(sample::unreachable()) : std::nullopt;
    };
    (answerIsLost ? voyage.script->lose : voyage.script->refuse) = cut;
    const Job job = smallJob();
    const auto first = voyage.run(job);
    if (calls < n)
        return {wrongAtTheEnd(voyage, first), false};
    if (first)
        return {u"nobody noticed"_s, true};
    if (first.error().kind != Error::Kind::Network)
        return {u"another error: "_s + first.error().message.code, true};
    if (const QString wrong = wrongInBetween(voyage, job); !wrong.isEmpty())
        return {wrong, true};
    voyage.script->lose = voyage.script->refuse = [](Call) { return std::nullopt; };
    return {wrongAtTheEnd(voyage, voyage.run(job)), true};
}

} // namespace

/// Migrations that stop somewhere, and go on.
class InterruptionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesOnAfterAnyCall_data()
    {
        QTest::addColumn<bool>("answerIsLost");
        QTest::newRow("nothing was done") << false;
        QTest::newRow("the answer was lost") << true;
    }

    void goesOnAfterAnyCall()
    {
        QFETCH(bool, answerIsLost);
        constexpr int sideBySide = 8; // they wait, mostly
        bool more = true;
        int n = 1;
        for (; more; n += sideBySide) {
            QVERIFY(n < 200);
            std::vector<std::future<Interrupted>> attempts;
            for (int i = 0; i < sideBySide; ++i)
                attempts.push_back(std::async(std::launch::async, breakAt, n + i, answerIsLost));
            for (int i = 0; i < sideBySide; ++i) {
                const Interrupted result = attempts[size_t(i)].get();
                QVERIFY2(result.wrong.isEmpty(),
                         qPrintable(u"call %1: %2"_s.arg(n + i).arg(result.wrong)));
                more = result.reached;
            }
        }
        QVERIFY(n > 20); // it has been somewhere
    }

    // As a whole day of bad luck: a few calls each time.
    void goesOnAgainAndAgain()
    {
        Voyage voyage;
        const Job job = smallJob();
        int left = 0;
        voyage.script->lose = [&left](Call) -> std::optional<Error> {
            return --left < 0 ? std::optional(sample::unreachable()) : std::nullopt;
        };
        int runs = 0;
        for (;; ++runs) {
            QVERIFY(runs < 60);
            left = 3 + runs / 2; // so many calls get an answer
            const auto summary = voyage.run(job);
            if (summary) {
                QCOMPARE(wrongAtTheEnd(voyage, summary), QString());
                break;
            }
            QCOMPARE(summary.error().message.code, u"site.unreachable"_s);
            QCOMPARE(wrongInBetween(voyage, job), QString());
        }
        QVERIFY(runs > 3);
    }

    void stopsAtOnce_data()
    {
        QTest::addColumn<int>("where");
        QTest::newRow("a task that does not end") << int(Call::Task);
        QTest::newRow("an index that lags") << int(Call::FindCustomers);
        QTest::newRow("no place among the tasks") << int(Call::Submit);
    }

    void stopsAtOnce()
    {
        QFETCH(int, where);
        Voyage voyage;
        std::atomic<bool> stuck = true;
        if (Call(where) == Call::Task) {
            voyage.script->task = [&stuck](site::TaskState &state) {
                if (stuck)
                    state = {site::TaskState::Status::InProgress, {}};
            };
        } else if (Call(where) == Call::FindCustomers) {
            voyage.script->foundCustomers = [&stuck](QStringList &ids) {
                if (stuck)
                    ids.fill(QString());
            };
        } else {
            voyage.script->submit = [&stuck](site::Request &request) -> std::optional<Error> {
                if (stuck && request.endpoint == site::Endpoint::CustomerProfiles)
                    return Error{Error::Kind::Throttled, {u"site.taskCap"_s, {}}};
                return std::nullopt;
            };
        }
        const Job job = smallJob();
        StopSource stop;
        RunContext context{stop.token()};
        std::atomic<int> notes = 0;
        context.note = [&notes](const Message &note) {
            notes += note.code == u"run.siteHasEnoughTasks"_s && note.arguments.size() == 1;
        };
        auto running = std::async(std::launch::async, [&] { return voyage.run(job, context); });
        QVERIFY(running.wait_for(1500ms) == std::future_status::timeout);
        QCOMPARE(notes > 0, Call(where) == Call::Submit); // the lanes wait for a place
        QElapsedTimer timer;
        timer.start();
        stop.request();
        const auto stopped = running.get();
        QVERIFY2(timer.elapsed() < 1000, QByteArray::number(timer.elapsed()).constData());
        QVERIFY(!stopped);
        QVERIFY(stopped.error().kind == Error::Kind::Cancelled);
        QCOMPARE(wrongInBetween(voyage, job), QString());
        QVERIFY(voyage.counts(Kind::Customer)[Outcome::Waiting] > 0);

        stuck = false;
        QCOMPARE(wrongAtTheEnd(voyage, voyage.run(job)), QString());
    }

    // The verifier has one batch, which the index does not show for minutes yet.
    void doesNotWaitForTheIndexAfterAnError()
    {
        Voyage voyage(2, 1); // one lane: the first batch is over before the second
        const Job job = smallJob();
        voyage.script->foundCustomers = [](QStringList &ids) { ids.fill(QString()); };
        QElapsedTimer timer;
        timer.start();
        interruptAfterAFewCustomers(voyage, job);
        QVERIFY(timer.elapsed() < 5000);
        QCOMPARE(wrongInBetween(voyage, job), QString());
        voyage.script->foundCustomers = [](QStringList &) {};
        QCOMPARE(wrongAtTheEnd(voyage, voyage.run(job)), QString());
    }

    void keepsToItsSite()
    {
        Voyage voyage;
        const Job job = smallJob();
        interruptAfterAFewCustomers(voyage, job);
        const int submits = voyage.script->count(Call::Submit);
        voyage.script->facts = [](site::Facts &facts) {
            facts.cloudId = u"cloud-2"_s;
            facts.address = u"https://quay.example.com"_s;
        };
        const auto elsewhere = voyage.run(job);
        QVERIFY(!elsewhere);
        QVERIFY(elsewhere.error().kind == Error::Kind::Data);
        QCOMPARE(elsewhere.error().message,
                 Message({u"run.otherSite"_s, {u"https://harbour.example.com"_s}}));
        QCOMPARE(voyage.script->count(Call::Submit), submits);
        voyage.script->facts = [](site::Facts &) {};
        QCOMPARE(wrongAtTheEnd(voyage, voyage.run(job)), QString());
    }

    void keepsToItsSource()
    {
        Voyage voyage;
        const Job job = smallJob();
        interruptAfterAFewCustomers(voyage, job);
        const int submits = voyage.script->count(Call::Submit);
        Job changed = smallJob();
        changed.fingerprints[1] = u"contacts of today"_s;
        const auto other = voyage.run(changed);
        QVERIFY(!other);
        QVERIFY(other.error().kind == Error::Kind::Data);
        QCOMPARE(other.error().message.code, u"run.sourceChanged"_s);
        QCOMPARE(voyage.script->count(Call::Submit), submits);
        QCOMPARE(wrongAtTheEnd(voyage, voyage.run(job)), QString());

        QVERIFY(voyage.run(changed).has_value()); // a run that ended binds nobody
        QCOMPARE(voyage.lastRun()->id, 2);
    }

    // A refusal of the question for a task says nothing about its records.
    void sendsNothingAgainWhenATaskCannotBeAskedFor()
    {
        Voyage voyage;
        const Job job = smallJob();
        int left = 3;
        voyage.script->lose = [&left](Call call) -> std::optional<Error> {
            return call == Call::Task && --left < 0
                       ? std::optional(sample::refusedBySite(u"Bad request"_s))
                       : std::nullopt;
        };
        const auto stopped = voyage.run(job);
        QVERIFY(!stopped);
        QVERIFY(stopped.error().kind == Error::Kind::Rejected);
        QCOMPARE(wrongInBetween(voyage, job), QString());
        voyage.script->lose = [](Call) { return std::nullopt; };
        QCOMPARE(wrongAtTheEnd(voyage, voyage.run(job)), QString());
    }

private:
    static void interruptAfterAFewCustomers(const Voyage &voyage, const Job &job)
    {
        int customers = 0;
        voyage.script->submit = [&customers](site::Request &request) -> std::optional<Error> {
            customers += request.endpoint == site::Endpoint::CustomerProfiles;
            return customers > 1 ? std::optional(sample::unreachable()) : std::nullopt;
        };
        QVERIFY(!voyage.run(job));
        voyage.script->submit = [](site::Request &) { return std::nullopt; };
    }
};

QTEST_GUILESS_MAIN(InterruptionTest)
#include "tst_interruption.moc"
