#include "migration/pacing.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace std::chrono_literals;
using migration::Pacing;

namespace {

/// How many places are free at once: takes them until there is none, and gives them back.
int freePlaces(Pacing &pacing)
{
    StopSource stop;
    std::thread stopping([&stop] {
        std::this_thread::sleep_for(100ms);
        stop.request();
    });
    int taken = 0;
    while (pacing.enter(stop.token()))
        ++taken;
    stopping.join();
    for (int i = 0; i < taken; ++i)
        pacing.leave();
    return taken;
}

} // namespace

/// How the number of open tasks and the times between questions are learnt.
class PacingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithFive()
    {
        Pacing pacing(10);
        QCOMPARE(freePlaces(pacing), 5);
        QCOMPARE(freePlaces(pacing), 5); // a wait given up takes no place, and frees none
        Pacing narrow(2);
        QCOMPARE(freePlaces(narrow), 2);
    }

    void growsToTheMost()
    {
        Pacing pacing(8);
        pacing.accepted();
        QCOMPARE(freePlaces(pacing), 6);
        for (int i = 0; i < 10; ++i)
            pacing.accepted();
        QCOMPARE(freePlaces(pacing), 8);
    }

    void dropsBelowWhatWasRefused()
    {
        Pacing pacing(10);
        for (int i = 0; i < 4; ++i)
            QVERIFY(pacing.enter({}));
        pacing.refused(); // the fourth was one too many
        pacing.leave();
        for (int i = 0; i < 3; ++i)
            pacing.leave();
        QCOMPARE(freePlaces(pacing), 3);
        pacing.accepted();
        QCOMPARE(freePlaces(pacing), 4);
    }

    void leavesOneWhateverIsRefused()
    {
        Pacing pacing(10);
        QVERIFY(pacing.enter({}));
        for (int i = 0; i < 20; ++i)
            pacing.refused();
        pacing.leave();
        QCOMPARE(freePlaces(pacing), 1);
    }

    void waitsForAPlace()
    {
        Pacing pacing(1);
        QVERIFY(pacing.enter({}));
        QElapsedTimer timer;
        timer.start();
        std::thread leaving([&pacing] {
            std::this_thread::sleep_for(150ms);
            pacing.leave();
        });
        QVERIFY(pacing.enter({}));
        leaving.join();
        QVERIFY(timer.elapsed() >= 140);
    }

    void stopsWhileWaiting()
    {
        Pacing pacing(1);
        QVERIFY(pacing.enter({}));
        StopSource stop;
        QElapsedTimer timer;
        timer.start();
        std::thread stopping([&stop] {
            std::this_thread::sleep_for(50ms);
            stop.request();
        });
        QVERIFY(!pacing.enter(stop.token()));
        stopping.join();
        QVERIFY(timer.elapsed() < 1000);
        pacing.leave();
        QVERIFY(!pacing.enter(stop.token())); // free, but nobody wants it any more
        QCOMPARE(freePlaces(pacing), 1);
    }

    void waitsLongerAfterEachRefusal()
    {
        Pacing pacing(10);
        auto before = pacing.refusalDelay();
        for (int i = 0; i < 6; ++i) {
            pacing.refused();
            const auto delay = pacing.refusalDelay();
            QVERIFY(delay > before);
            QVERIFY(delay >= 250ms && delay <= 60s);
            before = delay;
        }
        for (int i = 0; i < 40; ++i)
            pacing.refused();
        QVERIFY(pacing.refusalDelay() <= 60s);
        for (int i = 0; i < 60; ++i)
            pacing.ended(10min, 3);
        QCOMPARE(pacing.refusalDelay(), std::chrono::milliseconds(60s));
        pacing.accepted();
        QVERIFY(Pacing(10).refusalDelay() <= 250ms);
    }

    void learnsHowLongTasksTake()
    {
        Pacing pacing(10);
        QCOMPARE(pacing.firstPoll(), 100ms);
        for (int i = 0; i < 40; ++i)
            pacing.ended(8s, 2);
        QVERIFY(pacing.firstPoll() > 7900ms && pacing.firstPoll() <= 8s);
        // Over at the first look each time: it was waited too long.
        for (int i = 0; i < 200; ++i)
            pacing.ended(pacing.firstPoll(), 1);
        QVERIFY(pacing.firstPoll() < 100ms);
        QVERIFY(pacing.firstPoll() >= 10ms);
        for (int i = 0; i < 200; ++i)
            pacing.ended(24h, 9);
        QCOMPARE(pacing.firstPoll(), std::chrono::milliseconds(10min));
    }

    void asksLessOftenTheLongerItTakes_data()
    {
        QTest::addColumn<int>("elapsed");
        QTest::addColumn<int>("next");
        QTest::newRow("at once") << 0 << 25;
        QTest::newRow("a quarter of a second") << 250 << 25;
        QTest::newRow("four seconds") << 4000 << 400;
        QTest::newRow("eight minutes") << 480'000 << 15'000;
    }

    void asksLessOftenTheLongerItTakes()
    {
        QFETCH(int, elapsed);
        QFETCH(int, next);
        QCOMPARE(Pacing::nextPoll(std::chrono::milliseconds(elapsed)),
                 std::chrono::milliseconds(next));
    }

    void keepsCountAmongThreads()
    {
        Pacing pacing(3);
        std::atomic<int> open = 0, most = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back([&] {
                for (int round = 0; round < 50; ++round) {
                    if (!pacing.enter({}))
                        return;
                    const int now = ++open;
                    int seen = most;
                    while (now > seen && !most.compare_exchange_weak(seen, now)) {
                    }
                    std::this_thread::yield();
                    --open;
                    pacing.leave();
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QVERIFY(most <= 3);
        QCOMPARE(freePlaces(pacing), 3);
    }
};

QTEST_GUILESS_MAIN(PacingTest)
#include "tst_pacing.moc"
