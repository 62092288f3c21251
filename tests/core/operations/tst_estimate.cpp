#include "operations/estimate.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;
using operations::Estimate;
using operations::TimeLeft;

namespace {

/// A run of bulk tasks in lanes side by side: each task takes as long, but for its \a jitter.
struct Pace
{
    double taskSeconds = 480;
    int lanes = 10;
    double jitter = 0.1; ///< Part of a task's time.
    qint64 total = 16'000;
};

/// When which records of a run are settled, as (seconds, settled) in order.
QList<std::pair<double, qint64>> runOf(const Pace &pace)
{
    QRandomGenerator random(42);
    QList<double> ends;
    QList<double> lanes(pace.lanes, 0.0);
    for (qint64 sent = 0; sent < pace.total; sent += 100) {
        const auto lane = std::min_element(lanes.begin(), lanes.end());
        *lane += pace.taskSeconds * (1 + pace.jitter * (random.generateDouble() - 0.5) * 2);
        ends.append(*lane);
    }
    std::sort(ends.begin(), ends.end());
    QList<std::pair<double, qint64>> events;
    for (qsizetype i = 0; i < ends.size(); ++i)
        events.append({ends.at(i), std::min<qint64>(pace.total, (i + 1) * 100)});
    return events;
}

bool isSane(const Estimate &estimate)
{
    const auto rate = estimate.perMinute();
    const auto left = estimate.timeLeft();
    return (!rate || (std::isfinite(*rate) && *rate >= 0))
           && (!left
               || (left->low >= 0 && left->low <= left->high && left->high < 101LL * 24 * 3600));
}

} // namespace

Q_DECLARE_METATYPE(Pace)

/// How fast a run is said to be, and how long it is said to take.
class EstimateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isRightAfterATenth_data()
    {
        QTest::addColumn<Pace>("pace");
        QTest::newRow("a site that needs 8 minutes a task") << Pace{};
        QTest::newRow("all tasks end at once") << Pace{.jitter = 0};
        QTest::newRow("tasks of very unlike length") << Pace{.jitter = 0.5};
        QTest::newRow("a quick site") << Pace{.taskSeconds = 10, .total = 100'000};
        QTest::newRow("one lane") << Pace{.taskSeconds = 20, .lanes = 1, .total = 10'000};
        QTest::newRow("practice") << Pace{.taskSeconds = 0.15, .lanes = 8, .total = 20'000};
        QTest::newRow("five million") << Pace{.taskSeconds = 8, .total = 5'000'000};
    }

    void isRightAfterATenth()
    {
        QFETCH(Pace, pace);
        const auto events = runOf(pace);
        const double end = events.constLast().first;
        const double step = std::max(0.05, end / 4000);
        Estimate estimate;
        qsizetype at = 0;
        int asked = 0, wrong = 0, outside = 0;
        for (double now = 0; now < end; now += step) {
            while (at < events.size() && events.at(at).first <= now)
                ++at;
            estimate.add(now, at == 0 ? 0 : events.at(at - 1).second, pace.total, at);
            QVERIFY(isSane(estimate));
            if (now < end * 0.1 || now > end * 0.95)
                continue;
            const auto left = estimate.timeLeft();
            QVERIFY(left.has_value());
            ++asked;
            const double middle = double(left->low + left->high) / 2, truth = end - now;
            // To a second, as that is how it is told; and the last burst is whole.
            const double slack = truth * 0.25 + pace.taskSeconds * 0.25 + 1;
            wrong += std::abs(middle - truth) > slack;
            outside += truth < double(left->low) - slack || truth > double(left->high) + slack;
        }
        QVERIFY(asked > 50);
        QVERIFY2(wrong * 50 < asked, qPrintable(u"%1 of %2"_s.arg(wrong).arg(asked)));
        QCOMPARE(outside, 0);
        estimate.add(end, pace.total, pace.total, at + 1);
        QVERIFY(estimate.timeLeft().has_value());
        QCOMPARE(estimate.timeLeft()->high, 0);
    }

    void isEstimatingAtFirst()
    {
        Estimate estimate;
        QVERIFY(!estimate.perMinute());
        QVERIFY(!estimate.timeLeft());
        estimate.add(0, 0, 1000, 0);
        estimate.add(5, 100, 1000, 1);
        estimate.add(10, 200, 1000, 2);
        QVERIFY(!estimate.timeLeft());
        estimate.add(15, 300, 1000, 3);
        QVERIFY(estimate.timeLeft());

        Estimate slow;
        slow.add(0, 0, 1000, 0);
        slow.add(20, 100, 1000, 1);
        QVERIFY(!slow.timeLeft());
        slow.add(31, 100, 1000, 1);
        QVERIFY(slow.timeLeft());

        Estimate silent;
        silent.add(0, 0, 1000, 0);
        silent.add(3600, 0, 1000, 0);
        QVERIFY(!silent.perMinute());
        QVERIFY(!silent.timeLeft());
    }

    // What a former process did says nothing about this one.
    void countsFromWhereItBegan()
    {
        Estimate estimate;
        estimate.add(1000, 5000, 10'000, 50);
        for (int i = 1; i <= 10; ++i)
            estimate.add(1000 + i * 10, 5000 + i * 100, 10'000, 50 + i);
        QCOMPARE(qRound(*estimate.perMinute()), 600);
        QVERIFY(estimate.timeLeft()->low <= 400 && estimate.timeLeft()->high >= 400);
    }

    void doesNotCountPauses()
    {
        Estimate estimate;
        estimate.add(0, 0, 2000, 0);
        for (int i = 1; i <= 10; ++i)
            estimate.add(i * 10, i * 100, 2000, i);
        estimate.pause();
        estimate.add(100'000, 1000, 2000, 10);
        QCOMPARE(qRound(*estimate.perMinute()), 600);
        QVERIFY(estimate.timeLeft()->high < 300);
        for (int i = 1; i <= 5; ++i)
            estimate.add(100'000 + i * 10, 1000 + i * 100, 2000, 10 + i);
        QCOMPARE(qRound(*estimate.perMinute()), 600);
    }

    void admitsAStandstill()
    {
        Estimate estimate;
        estimate.add(0, 0, 10'000, 0);
        for (int i = 1; i <= 20; ++i)
            estimate.add(i * 10, i * 100, 10'000, i);
        const qint64 before = estimate.timeLeft()->high;
        double rate = *estimate.perMinute();
        for (int second = 210; second < 480; second += 10) {
            estimate.add(second, 2000, 10'000, 20);
            QVERIFY(*estimate.perMinute() <= rate + 0.001);
            rate = *estimate.perMinute();
        }
        QVERIFY(estimate.timeLeft()->high > before);
        estimate.add(2000, 2000, 10'000, 20);
        QVERIFY(!estimate.timeLeft());
        estimate.add(50'000, 2000, 10'000, 20);
        QVERIFY(isSane(estimate));
        // And gets over it.
        for (int i = 1; i <= 60; ++i)
            estimate.add(50'000 + i * 10, 2000 + i * 100, 10'000, 20 + i);
        QVERIFY(estimate.timeLeft().has_value());
        QVERIFY(isSane(estimate));
    }

    // A burst of organizations, a wait for the first customers, and then they flow.
    void followsAFlowAfterBursts()
    {
        Estimate estimate;
        estimate.add(0, 0, 30'300, 0);
        estimate.add(10, 300, 30'300, 3);
        double now = 21;
        qint64 settled = 300, tasks = 3;
        while (settled < 10'300) {
            estimate.add(now, settled += 50, 30'300, ++tasks);
            now += 0.5; // 6,000 a minute
        }
        QVERIFY2(*estimate.perMinute() > 4800, qPrintable(QString::number(*estimate.perMinute())));
        QVERIFY(*estimate.perMinute() < 6100);
        const auto left = estimate.timeLeft();
        QVERIFY(left->low <= 200 && left->high >= 200);
        QVERIFY(double(left->low + left->high) / 2 < 250);
    }

    void followsAChangeOfPace()
    {
        Estimate estimate;
        estimate.add(0, 0, 100'000, 0);
        double now = 0;
        qint64 settled = 0, tasks = 0;
        const auto go = [&](double seconds, int times) {
            for (int i = 0; i < times; ++i)
                estimate.add(now += seconds, settled += 100, 100'000, ++tasks);
        };
        go(2, 200);
        QCOMPARE(qRound(*estimate.perMinute()), 3000);
        go(20, 20);
        QVERIFY(*estimate.perMinute() < 400);
        go(1, 300);
        QVERIFY(*estimate.perMinute() > 4000);
    }

    void staysSane_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 20; ++seed)
            QTest::addRow("%u", seed) << seed;
    }

    void staysSane()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        Estimate estimate;
        double now = 0;
        qint64 settled = 0, tasks = 0, total = random.bounded(100'000);
        for (int i = 0; i < 500; ++i) {
            const int what = random.bounded(20);
            now += what == 0 ? -5 : what == 1 ? 1e6 : random.bounded(100.0);
            if (what == 2)
                settled = 0;
            else if (what == 3)
                settled = std::numeric_limits<qint64>::max() / 4;
            else if (what < 12)
                settled += random.bounded(1000);
            if (what == 4)
                estimate.pause();
            if (what == 5)
                total = random.bounded(2) == 0 ? 0 : std::numeric_limits<qint64>::max() / 2;
            tasks += random.bounded(2);
            estimate.add(now, settled, total, tasks);
            QVERIFY(isSane(estimate));
        }
    }

    void hasNothingToDo()
    {
        Estimate estimate;
        estimate.add(0, 0, 0, 0);
        QVERIFY(isSane(estimate));
        estimate.add(100, 0, 0, 0);
        QVERIFY(!estimate.timeLeft() || estimate.timeLeft()->high == 0);
    }
};

QTEST_GUILESS_MAIN(EstimateTest)
#include "tst_estimate.moc"
