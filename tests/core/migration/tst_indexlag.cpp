#include "migration/indexlag.h"

#include <QTest>

using namespace std::chrono_literals;
using migration::IndexLag;
using migration::LookBudget;

namespace {

/// Follows batches, one after the other, to a site of that lag; how many looks showed nothing.
int looksInVain(IndexLag &lag, std::chrono::milliseconds ofSite, int batches)
{
    int vain = 0;
    for (int batch = 0; batch < batches; ++batch) {
        auto age = lag.expected();
        int misses = 0;
        for (; age < ofSite; age += IndexLag::nextLook(age)) {
            lag.hid(age);
            ++misses;
        }
        lag.showed(age, misses);
        vain += misses;
    }
    return vain;
}

} // namespace

class IndexLagTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void learns_data()
    {
        QTest::addColumn<std::chrono::milliseconds>("lag");
        QTest::addColumn<int>("vain"); // at most, of 100 batches
        QTest::newRow("none") << 0ms << 0;
        QTest::newRow("a second") << 1000ms << 40;
        QTest::newRow("a minute") << 60'000ms << 40;
        QTest::newRow("five minutes") << 300'000ms << 80;
    }

    void learns()
    {
        QFETCH(std::chrono::milliseconds, lag);
        QFETCH(int, vain);
        IndexLag learnt;
        QVERIFY(looksInVain(learnt, lag, 100) <= vain);
        QVERIFY(learnt.expected() >= lag * 3 / 4);
        QVERIFY(learnt.expected() <= lag * 3 / 2);
        QVERIFY(learnt.isPast(lag * 2));
        QCOMPARE(learnt.isPast(lag / 2), lag == 0ms);
    }

    void learnsAnew()
    {
        IndexLag lag;
        looksInVain(lag, 60'000ms, 20);
        looksInVain(lag, 1000ms, 300);
        QVERIFY(lag.expected() < 1500ms);
        looksInVain(lag, 60'000ms, 60); // doubts alone tell that it became slower
        QVERIFY(lag.expected() > 45'000ms);
        lag.allHid(80'000ms);
        QVERIFY(!lag.isPast(500'000ms));
        QCOMPARE(lag.expected(), 80'000ms);
    }

    // While nothing is known a site is not asked for a record of each batch that waits.
    void asksForOneBatchUntilItKnows()
    {
        IndexLag lag;
        const IndexLag::Clock::time_point start{1h};
        QVERIFY(lag.mayAsk(7, 0ms, start));
        lag.hid(0ms);
        QVERIFY(lag.mayAsk(8, 0ms, start));
        QVERIFY(!lag.mayAsk(9, 0ms, start + 100ms));
        QVERIFY(!lag.mayAsk(8, 200ms, start + 700ms));
        QVERIFY(lag.mayAsk(7, 200ms, start + 700ms));
        QVERIFY(lag.mayAsk(9, 200ms, start + 800ms));
        lag.leave(7);
        QVERIFY(lag.mayAsk(10, 300ms, start + 801ms));
        QVERIFY(!lag.mayAsk(7, 300ms, start + 802ms));
        lag.showed(400ms, 2);
        QVERIFY(lag.mayAsk(11, 0ms, start + 803ms));
    }

    void looksInVainAtASmallShareOnly()
    {
        LookBudget budget;
        QVERIFY(budget.allows(20));
        budget.lookedInVain(20);
        QVERIFY(!budget.allows(1));
        budget.came(1000);
        QVERIFY(budget.allows(20));
        QVERIFY(!budget.allows(21));
    }
};

QTEST_APPLESS_MAIN(IndexLagTest)
#include "tst_indexlag.moc"
