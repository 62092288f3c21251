#include "base/inorder.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <set>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static Error failed(qint64 where)
{
    return {Error::Kind::Data, {u"test.failed"_s, {QString::number(where)}}};
}

class InOrderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPartOnceAndInOrder_data();
    void everyPartOnceAndInOrder();
    void theFirstErrorInOrderIsTold_data() { threads_data(); }
    void theFirstErrorInOrderIsTold();
    void anErrorOfTheConsumerEnds_data() { threads_data(); }
    void anErrorOfTheConsumerEnds();
    void nobodyRunsAhead_data() { threads_data(); }
    void nobodyRunsAhead();
    void stopsWhileAConsumerWaits_data() { threads_data(); }
    void stopsWhileAConsumerWaits();
    void stopsBetweenChunks_data() { threads_data(); }
    void stopsBetweenChunks();
    void oneThreadIsTheCallers();
    void partsOfSeveralThreadsAreMadeAtOnce();
    void workersKeepWhatTheyLearn();

private:
    static void threads_data()
    {
        QTest::addColumn<int>("threads");
        for (const int threads : {0, 1, 2, 3, 7})
            QTest::addRow("%d", threads) << threads;
    }
};

void InOrderTest::everyPartOnceAndInOrder_data()
{
    QTest::addColumn<int>("threads");
    QTest::addColumn<qint64>("count");
    QTest::addColumn<qint64>("chunk");
    for (const int threads : {0, 1, 2, 3, 7}) {
        for (const qint64 count : {0, 1, 9, 10, 11, 1000}) {
            for (const qint64 chunk : {1, 10, 5000})
                QTest::addRow("%d threads, %lld by %lld", threads, count, chunk)
                    << threads << count << chunk;
        }
    }
}

void InOrderTest::everyPartOnceAndInOrder()
{
    QFETCH(const int, threads);
    QFETCH(const qint64, count);
    QFETCH(const qint64, chunk);
    std::vector<qint64> seen;
    const auto done = inOrder<std::vector<qint64>>(
        count, chunk, threads, {},
        [] {
            return [](qint64 first, qint64 last) -> Result<std::vector<qint64>> {
                std::vector<qint64> part;
                for (qint64 n = first; n < last; ++n)
                    part.push_back(n);
                if (first % 3 == 0) // Let others overtake.
                    std::this_thread::yield();
                return part;
            };
        },
        [&seen, chunk](std::vector<qint64> &&part) -> Result<> {
            if (part.empty() || qint64(part.size()) > chunk)
                return failed(-1);
            seen.insert(seen.end(), part.begin(), part.end());
            return {};
        });
    QVERIFY(done);
    QCOMPARE(qint64(seen.size()), count);
    for (qint64 n = 0; n < count; ++n)
        QCOMPARE(seen[size_t(n)], n);
}

void InOrderTest::theFirstErrorInOrderIsTold()
{
    QFETCH(const int, threads);
    qint64 sum = 0;
    const auto done = inOrder<qint64>(
        1000, 10, threads, {},
        [] {
            return [](qint64 first, qint64) -> Result<qint64> {
                if (first == 300)
                    std::this_thread::sleep_for(2ms); // The later one fails before.
                if (first == 300 || first == 310)
                    return failed(first);
                return first;
            };
        },
        [&sum](qint64 &&first) -> Result<> {
            sum += first;
            return {};
        });
    QVERIFY(!done);
    QCOMPARE(done.error().message.arguments, QStringList{u"300"_s});
    QCOMPARE(sum, qint64(29 * 30 / 2 * 10));
}

void InOrderTest::anErrorOfTheConsumerEnds()
{
    QFETCH(const int, threads);
    int consumed = 0;
    const auto done = inOrder<qint64>(
        1'000'000, 1, threads, {},
        [] { return [](qint64 first, qint64) -> Result<qint64> { return first; }; },
        [&consumed](qint64 &&first) -> Result<> {
            ++consumed;
            if (first == 5)
                return failed(first);
            return {};
        });
    QVERIFY(!done);
    QCOMPARE(done.error().message.code, u"test.failed"_s);
    QCOMPARE(consumed, 6);
}

void InOrderTest::nobodyRunsAhead()
{
    QFETCH(const int, threads);
    std::atomic<int> begun = 0;
    int consumed = 0, furthest = 0;
    const auto done = inOrder<int>(
        200, 1, threads, {},
        [&begun] {
            return [&begun](qint64, qint64) -> Result<int> {
                ++begun;
                return 0;
            };
        },
        [&](int &&) -> Result<> {
            if (consumed % 50 == 0)
                std::this_thread::sleep_for(2ms); // Let them run as far as they may.
            furthest = std::max(furthest, begun - consumed);
            ++consumed;
            return {};
        });
    QVERIFY(done);
    QCOMPARE(consumed, 200);
    // The one that is being consumed has left its place.
    QVERIFY(furthest <= 2 * (threads > 0 ? threads : idealThreads()) + 1);
}

void InOrderTest::stopsWhileAConsumerWaits()
{
    QFETCH(const int, threads);
    StopSource stop;
    QElapsedTimer timer;
    timer.start();
    const StopToken token = stop.token();
    const auto done = inOrder<int>(
        100, 1, threads, {.stop = token},
        [&] {
            return [&](qint64 first, qint64) -> Result<int> {
                if (first == 3)
                    stop.request();
                if (first >= 3)
                    token.wait(10s);
                return 0;
            };
        },
        [](int &&) -> Result<> { return {}; });
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Cancelled);
    QVERIFY(timer.elapsed() < 5'000);
}

void InOrderTest::stopsBetweenChunks()
{
    QFETCH(const int, threads);
    StopSource stop;
    int consumed = 0;
    const auto done = inOrder<int>(
        1'000'000, 1, threads, {.stop = stop.token()},
        [] { return [](qint64, qint64) -> Result<int> { return 0; }; },
        [&](int &&) -> Result<> {
            if (++consumed == 10)
                stop.request();
            return {};
        });
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Cancelled);
    QCOMPARE(consumed, 10);
}

void InOrderTest::oneThreadIsTheCallers()
{
    std::set<std::thread::id> threads;
    const auto here = [&threads] { threads.insert(std::this_thread::get_id()); };
    const auto run = [&](qint64 count, int wanted) {
        return inOrder<int>(
            count, 10, wanted, {},
            [&here] {
                return [&here](qint64, qint64) -> Result<int> {
                    here();
                    return 0;
                };
            },
            [&here](int &&) -> Result<> {
                here();
                return {};
            });
    };
    QVERIFY(run(100, 1));
    QVERIFY(run(10, 7)); // One chunk needs no thread either.
    QCOMPARE(threads, std::set{std::this_thread::get_id()});
}

void InOrderTest::partsOfSeveralThreadsAreMadeAtOnce()
{
    // Each of two waits for the other: alone, neither would end.
    std::atomic<int> here = 0;
    const auto done = inOrder<bool>(
        2, 1, 2, {},
        [&] {
            return [&](qint64, qint64) -> Result<bool> {
                ++here;
                QElapsedTimer timer;
                timer.start();
                while (here < 2 && timer.elapsed() < 5'000)
                    std::this_thread::yield();
                return here == 2;
            };
        },
        [](bool &&met) -> Result<> {
            if (!met)
                return failed(0);
            return {};
        });
    QVERIFY(done);
}

void InOrderTest::workersKeepWhatTheyLearn()
{
    // A worker is made once a thread, where it was called from, and may change itself.
    int made = 0;
    const auto caller = std::this_thread::get_id();
    qint64 calls = 0;
    const auto done = inOrder<int>(
        50, 1, 3, {},
        [&made, caller] {
            made += caller == std::this_thread::get_id() ? 1 : 100;
            return [own = 0](qint64, qint64) mutable -> Result<int> { return ++own; };
        },
        [&calls](int &&own) -> Result<> {
            calls += own == 1 ? 1 : 0; // The first one of each.
            return {};
        });
    QVERIFY(done);
    QCOMPARE(made, 3);
    QVERIFY(calls >= 1 && calls <= 3);
}

QTEST_GUILESS_MAIN(InOrderTest)
#include "tst_inorder.moc"
