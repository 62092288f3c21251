#include "migration/pacing.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <random>
#include <thread>
#include <vector>

using namespace std::chrono_literals;
using migration::Pacing;

namespace {

/// How many places are free at once: takes them until there is none, and gives them back.
int freePlaces(Pacing &pacing, std::chrono::milliseconds within = 100ms)
{
    StopSource stop;
    std::thread stopping([&stop, within] {
        std::this_thread::sleep_for(within);
        stop.request();
    });
    int taken = 0;
    while (pacing.enter(stop.token()))
        ++taken;
    stopping.join();
    for (int i = 0; i < taken; ++i)
        pacing.giveBack();
    return taken;
}

/// Has as many tasks open.
void open(Pacing &pacing, int count)
{
    for (int i = 0; i < count; ++i) {
        QVERIFY(pacing.enter({}));
        pacing.accepted();
    }
}

void close(Pacing &pacing, int count)
{
    for (int i = 0; i < count; ++i)
        pacing.leave();
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
        open(pacing, 4);
        QCOMPARE(freePlaces(pacing), 1); // not all that may be open are
        open(pacing, 1);
        QCOMPARE(freePlaces(pacing), 1);
        open(pacing, 3);
        QCOMPARE(freePlaces(pacing), 0);
        close(pacing, 8);
        QCOMPARE(freePlaces(pacing), 8);
    }

    void staysBelowWhatWasRefused()
    {
        Pacing pacing(10);
        open(pacing, 7);
        QVERIFY(pacing.enter({}));
        pacing.refused(); // the eighth was one too many
        QCOMPARE(freePlaces(pacing), 0);
        for (int round = 0; round < 30; ++round) { // a sawtooth would have another refusal each
            close(pacing, 1);
            open(pacing, 1);
            QCOMPARE(freePlaces(pacing, 1ms), 0);
        }
        close(pacing, 7);
        QCOMPARE(freePlaces(pacing), 7);
    }

    void comesBackSoonToWhatItHad()
    {
        Pacing pacing(10);
        open(pacing, 10);
        close(pacing, 8);
        QVERIFY(pacing.enter({}));
        pacing.refused(); // others have eight
        QCOMPARE(freePlaces(pacing), 0);
        close(pacing, 1);
        open(pacing, 1);
        QCOMPARE(freePlaces(pacing), 0);
        std::this_thread::sleep_for(2100ms);
        open(pacing, 8); // one after the other as they are accepted
        QCOMPARE(freePlaces(pacing), 0);
        close(pacing, 10);
        QCOMPARE(freePlaces(pacing), 10);
    }

    void leavesOneWhateverIsRefused()
    {
        Pacing pacing(10);
        for (int i = 0; i < 4; ++i)
            QVERIFY(pacing.enter({}));
        for (int i = 0; i < 4; ++i)
            pacing.refused();
        QCOMPARE(freePlaces(pacing, 3s), 1);
    }

    void nobodyTriesAfterARefusal()
    {
        Pacing pacing(10);
        open(pacing, 2);
        QVERIFY(pacing.enter({}));
        QVERIFY(pacing.enter({}));
        const auto delay = pacing.refused();
        QVERIFY(delay >= 250ms);
        QElapsedTimer timer;
        timer.start();
        std::thread other([&pacing] { pacing.refused(); });
        other.join();
        QCOMPARE(freePlaces(pacing, 200ms), 0);
        close(pacing, 1); // but whoever has the others, this place is free now
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
            pacing.giveBack();
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
        pacing.giveBack();
        QVERIFY(!pacing.enter(stop.token())); // free, but nobody wants it any more
        QCOMPARE(freePlaces(pacing), 1);
    }

    void waitsLongerAfterEachRefusal()
    {
        Pacing pacing(20);
        open(pacing, 4);
        std::chrono::milliseconds before = 0ms;
        for (int i = 0; i < 4; ++i) {
            QVERIFY(pacing.enter({}));
            const auto delay = pacing.refused();
            QVERIFY(delay > before);
            QVERIFY(delay >= 250ms && delay <= 60s);
            before = delay;
            pacing.leave(); // one of our own ended: the next may ask
        }
        QVERIFY(!pacing.isHopeless());
        Pacing slow(10);
        for (int i = 0; i < 60; ++i)
            slow.ended(site::Endpoint::CustomerProfiles, {10min - 1s, 10min, 10min});
        QVERIFY(slow.enter({}));
        QCOMPARE(slow.refused(), std::chrono::milliseconds(60s));
    }

    void allWhoAskedAtOnceAreRefusedOnce()
    {
        Pacing pacing(10);
        for (int i = 0; i < 5; ++i)
            QVERIFY(pacing.enter({}));
        const auto delay = pacing.refused();
        for (int i = 0; i < 4; ++i)
            QVERIFY(pacing.refused() <= delay);
        std::this_thread::sleep_for(delay);
        QVERIFY(pacing.enter({}));
        QVERIFY(pacing.refused() <= 2 * delay);
    }

    /// Asks as a lane does until it notices the end of a task that takes so long, each question
    /// held back for a while; how much later it noticed, and after how many questions.
    static std::pair<std::chrono::milliseconds, int>
    watch(Pacing &pacing, std::chrono::milliseconds takes, std::chrono::milliseconds heldBack = 0ms)
    {
        std::optional<std::chrono::milliseconds> notYet;
        auto meantFor = pacing.firstPoll();
        auto asked = meantFor + heldBack;
        int polls = 1;
        for (; asked < takes; ++polls) {
            notYet = asked;
            meantFor = asked + pacing.nextPoll(asked);
            asked = meantFor + heldBack;
        }
        pacing.ended(site::Endpoint::CustomerProfiles, {notYet, meantFor, asked});
        return {asked - takes, polls};
    }

    void learnsHowLongTasksTake_data()
    {
        QTest::addColumn<int>("takes");  // milliseconds
        QTest::addColumn<int>("spread"); // percent
        QTest::addColumn<int>("lateAtMost");
        QTest::newRow("a tenth of a second") << 100 << 0 << 14;
        QTest::newRow("a second") << 1000 << 0 << 40;
        QTest::newRow("a second, more or less") << 1000 << 20 << 150;
        QTest::newRow("eight minutes") << 480'000 << 0 << 16'000;
        QTest::newRow("eight minutes, more or less") << 480'000 << 10 << 36'000;
    }

    void learnsHowLongTasksTake()
    {
        QFETCH(int, takes);
        QFETCH(int, spread);
        QFETCH(int, lateAtMost);
        Pacing pacing(10);
        std::mt19937 random(1);
        std::uniform_int_distribution<int> percent(-spread, spread);
        qint64 late = 0;
        int polls = 0;
        for (int i = 0; i < 220; ++i) {
            const auto [by, asked] =
                watch(pacing, std::chrono::milliseconds(takes + takes * percent(random) / 100));
            if (i >= 20) {
                late += by.count();
                polls += asked;
            }
        }
        QVERIFY2(late / 200 <= lateAtMost, QByteArray::number(late / 200).constData());
        QVERIFY2(polls <= 400, QByteArray::number(polls).constData());
    }

    void learnsAmongManyLanes_data()
    {
        QTest::addColumn<int>("takes"); // milliseconds
        QTest::addColumn<int>("heldBack");
        QTest::addColumn<int>("lateAtMost");
        QTest::addColumn<double>("pollsAtMost");
        QTest::newRow("a tenth of a second") << 100 << 0 << 15 << 2.;
        QTest::newRow("a second") << 1000 << 0 << 40 << 2.;
        QTest::newRow("eight minutes") << 480'000 << 0 << 16'000 << 2.;
        QTest::newRow("a tenth of a second, held back") << 100 << 500 << 560 << 1.1;
        QTest::newRow("a second, held back") << 1000 << 1000 << 1300 << 1.1;
        QTest::newRow("a second, held back a little") << 1000 << 50 << 150 << 1.5;
    }

    /// Ten tasks are open at a time, so what is learnt comes late.
    void learnsAmongManyLanes()
    {
        QFETCH(const int, takes);
        QFETCH(const int, heldBack);
        QFETCH(const int, lateAtMost);
        QFETCH(const double, pollsAtMost);
        struct Lane
        {
            std::chrono::milliseconds began;
            std::optional<std::chrono::milliseconds> notYet;
            std::chrono::milliseconds meantFor, asked;
            int polls;
        };
        Pacing pacing(10);
        const auto held = std::chrono::milliseconds(heldBack);
        std::vector<Lane> lanes(10);
        const auto begin = [&](Lane &lane, std::chrono::milliseconds at) {
            const auto first = pacing.firstPoll();
            lane = {at, {}, first, first + held, 1};
        };
        for (size_t i = 0; i < lanes.size(); ++i)
            begin(lanes[i], std::chrono::milliseconds(takes / 10 * int(i)));
        qint64 late = 0;
        int polls = 0;
        for (int ended = 0; ended < 1000;) {
            Lane &lane = *std::min_element(lanes.begin(), lanes.end(), [](auto &one, auto &other) {
                return one.began + one.asked < other.began + other.asked;
            });
            if (lane.asked.count() < takes) {
                lane.notYet = lane.asked;
                lane.meantFor = lane.asked + pacing.nextPoll(lane.asked);
                lane.asked = lane.meantFor + held;
                ++lane.polls;
                continue;
            }
            pacing.ended(site::Endpoint::CustomerProfiles,
                         {lane.notYet, lane.meantFor, lane.asked});
            if (++ended > 100) {
                late += lane.asked.count() - takes;
                polls += lane.polls;
            }
            begin(lane, lane.began + lane.asked);
        }
        QVERIFY2(late / 900 <= lateAtMost, QByteArray::number(late / 900).constData());
        QVERIFY2(polls <= 900 * pollsAtMost, QByteArray::number(polls / 900.).constData());
    }

    void oneThatWasNoticedLateIsUnlearned()
    {
        Pacing pacing(10);
        pacing.ended(site::Endpoint::CustomerProfiles, {1400ms, 1600ms, 1600ms});
        QVERIFY(pacing.firstPoll() > 1s);
        for (int i = 0; i < 60; ++i)
            watch(pacing, 100ms);
        QVERIFY2(pacing.firstPoll() < 200ms,
                 QByteArray::number(qint64(pacing.firstPoll().count())).constData());
    }

    void waitingIsNotTakenForWork()
    {
        Pacing pacing(10);
        for (int i = 0; i < 100; ++i)
            watch(pacing, 100ms, 2s); // as under a rate limit
        QVERIFY(pacing.firstPoll() < 150ms);
        QVERIFY(pacing.firstPoll() > 60ms);
    }

    void followsASiteThatGetsFaster()
    {
        Pacing pacing(10);
        for (int i = 0; i < 20; ++i)
            watch(pacing, 8s);
        for (int i = 0; i < 300; ++i)
            watch(pacing, 1s);
        QVERIFY(pacing.firstPoll() < 2s);
        for (int i = 0; i < 20; ++i)
            pacing.ended(site::Endpoint::CustomerProfiles, {24h - 1s, 24h, 24h});
        QCOMPARE(pacing.firstPoll(), std::chrono::milliseconds(10min));
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
                    pacing.giveBack();
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
