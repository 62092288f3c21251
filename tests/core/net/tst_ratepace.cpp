#include "net/httpclient.h"
#include "net/ratepace.h"

#include <QTest>

#include <algorithm>
#include <list>
#include <random>

using namespace std::chrono_literals;
using net::RatePace;

namespace {

/// A server that takes so many requests a second, and so many at once, in a time of its own.
struct Limited
{
    double rate = 10;
    double burst = 10;
    bool tells = true;
    int whimOneIn = 0; ///< So many are refused for no reason.
    double left = burst;
    int came = 0;
    RatePace::Clock::time_point at = {};

    net::HttpResponse answer(RatePace::Clock::time_point now)
    {
        left = std::min(burst, left + rate * std::chrono::duration<double>(now - at).count());
        at = now;
        net::HttpResponse response;
        ++came;
        const bool whim = whimOneIn > 0 && came % whimOneIn == 0;
        response.status = left < 1 || whim ? 429 : 200;
        left -= response.status == 429 ? 0 : 1;
        if (tells && response.status == 200)
            response.headers = {{"x-ratelimit-limit", QByteArray::number(burst)},
                                {"x-ratelimit-remaining", QByteArray::number(int(left))}};
        return response;
    }
};

struct Traveller
{
    RatePace::Clock::time_point arrives, returns;
    RatePace::Ticket ticket;
    net::HttpResponse response = {};
    bool answered = false;
};

struct Count
{
    int passed = 0, refused = 0;
};

/// How requests travel.
struct Road
{
    std::chrono::milliseconds latency;      ///< There and back.
    std::chrono::milliseconds uneven = 0ms; ///< Each way takes up to so much longer: some overtake.
    std::chrono::milliseconds jam = 0ms;    ///< Each second nothing arrives for so long.
};

/// What becomes of requests that are sent as soon as they may be, \a lanes at a time, while \a
/// others come from elsewhere each second.
Count drive(RatePace &pace, Limited &server, std::chrono::milliseconds &now,
            std::chrono::seconds length, int lanes, Road road, int others = 0)
{
    Count count;
    std::list<Traveller> underWay;
    std::mt19937 random(1);
    std::uniform_int_distribution<int> later(0, int(road.uneven.count()));
    const auto at = [&now] { return RatePace::Clock::time_point(1h) + now; };
    for (const auto end = now + length; now < end; now += 1ms) {
        if (others > 0 && now.count() % (1000 / others) == 0)
            server.answer(at());
        const bool isJam = now.count() % 1000 < road.jam.count();
        for (Traveller &traveller : underWay) {
            if (!traveller.answered && traveller.arrives <= at() && !isJam) {
                traveller.response = server.answer(at());
                traveller.answered = true;
                traveller.returns = std::max(traveller.returns, at());
            }
        }
        for (auto back = underWay.begin(); back != underWay.end();) {
            if (!back->answered || back->returns > at()) {
                ++back;
                continue;
            }
            pace.answered(back->ticket, back->response, at());
            if (back->response.status == 429) {
                ++count.refused;
                pace.pause(at() + 1s);
            } else {
                ++count.passed;
            }
            back = underWay.erase(back);
        }
        while (int(underWay.size()) < lanes && pace.delay(at()) == 0ms) {
            const auto ticket = pace.send(at());
            const auto arrives = at() + road.latency / 2 + std::chrono::milliseconds(later(random));
            underWay.push_back(
                {arrives, arrives + road.latency / 2 + std::chrono::milliseconds(later(random)),
                 ticket});
        }
    }
    return count;
}

} // namespace

/// Learning a rate limit, and keeping to it.
class RatePaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsWaitedForUnlessItIsKnown()
    {
        RatePace pace;
        Limited server{.rate = 1e6, .burst = 1e6, .tells = false};
        std::chrono::milliseconds now = 0ms;
        QVERIFY(drive(pace, server, now, 1s, 10, {10ms}).passed >= 950);
    }

    void theFirstThatIsAnsweredGoesAlone()
    {
        RatePace pace;
        RatePace::Clock::time_point now{1h};
        const RatePace::Ticket first = pace.send(now);
        QVERIFY(pace.delay(now += 1ms) > 1s);
        pace.lost(first); // there is nothing more to wait for
        QCOMPARE(pace.delay(now += 1ms), 0ms);
        const RatePace::Ticket second = pace.send(now);
        QVERIFY(pace.delay(now += 1ms) > 1s);
        pace.answered(second, {.status = 200}, now);
        pace.send(now);
        QCOMPARE(pace.delay(now), 0ms);
    }

    void keepsToALimit_data()
    {
        QTest::addColumn<double>("rate");
        QTest::addColumn<bool>("tells");
        QTest::addColumn<int>("latency"); // milliseconds
        QTest::addColumn<int>("uneven");
        QTest::addColumn<int>("jam");
        QTest::addColumn<int>("others"); // requests a second
        QTest::addColumn<int>("refusedAtMost");
        QTest::addColumn<double>("passedAtLeast"); // share of what the limit leaves
        QTest::newRow("10/s, told") << 10. << true << 20 << 0 << 0 << 0 << 0 << 0.95;
        QTest::newRow("10/s, told, far away") << 10. << true << 200 << 0 << 0 << 0 << 0 << 0.95;
        QTest::newRow("50/s, told") << 50. << true << 50 << 0 << 0 << 0 << 0 << 0.95;
        QTest::newRow("50/s, told, far away") << 50. << true << 200 << 0 << 0 << 0 << 0 << 0.95;
        QTest::newRow("10/s, told, uneven") << 10. << true << 50 << 100 << 0 << 0 << 0 << 0.95;
        QTest::newRow("50/s, told, uneven") << 50. << true << 20 << 40 << 0 << 0 << 0 << 0.95;
        QTest::newRow("50/s, told, jammed") << 50. << true << 20 << 5 << 120 << 0 << 0 << 0.95;
        QTest::newRow("50/s, told, all stands") << 50. << true << 20 << 5 << 300 << 0 << 0 << 0.75;
        QTest::newRow("20/s, told, others take 5") << 20. << true << 50 << 0 << 0 << 5 << 0 << 0.9;
        QTest::newRow("10/s, not told") << 10. << false << 20 << 0 << 0 << 0 << 50 << 0.8;
        QTest::newRow("50/s, not told") << 50. << false << 50 << 0 << 0 << 0 << 150 << 0.75;
    }

    void keepsToALimit()
    {
        QFETCH(const double, rate);
        QFETCH(const bool, tells);
        QFETCH(const int, latency);
        QFETCH(const int, uneven);
        QFETCH(const int, jam);
        QFETCH(const int, others);
        QFETCH(const int, refusedAtMost);
        QFETCH(const double, passedAtLeast);
        RatePace pace;
        Limited server{.rate = rate, .tells = tells};
        std::chrono::milliseconds now = 0ms;
        const Count count =
            drive(pace, server, now, 60s, 20,
                  {std::chrono::milliseconds(latency), std::chrono::milliseconds(uneven),
                   std::chrono::milliseconds(jam)},
                  others);
        QVERIFY2(count.refused <= refusedAtMost, QByteArray::number(count.refused).constData());
        QVERIFY2(count.passed >= passedAtLeast * (rate - others) * 60,
                 QByteArray::number(count.passed).constData());
    }

    void aLimitThatIsRaisedIsUsed()
    {
        RatePace pace;
        Limited server{.rate = 5};
        std::chrono::milliseconds now = 0ms;
        QVERIFY(drive(pace, server, now, 10s, 20, {20ms}).passed <= 60);
        server.rate = 40;
        const Count count = drive(pace, server, now, 20s, 20, {20ms});
        QVERIFY2(count.passed >= 700, QByteArray::number(count.passed).constData());
        QCOMPARE(count.refused, 0);
    }

    void aQuotaThatIsUsedUpIsWaitedFor()
    {
        RatePace pace;
        const auto at = RatePace::Clock::time_point(1h);
        const QDateTime date(QDate(2026, 11, 3), QTime(9, 12, 13), Qt::UTC);
        const auto ticket = pace.send(at);
        net::HttpResponse response;
        response.status = 200;
        response.headers = {{"x-ratelimit-limit", "1000"},
                            {"x-ratelimit-remaining", "0"},
                            {"x-ratelimit-reset", "2026-11-03T09:32:13Z"}};
        pace.answered(ticket, response, at, date);
        QCOMPARE(pace.delay(at), std::chrono::milliseconds(20min));
        QCOMPARE(pace.delay(at + 20min), 0ms);
    }

    void aPauseIsMeantForAll()
    {
        RatePace pace;
        const auto at = RatePace::Clock::time_point(1h);
        net::HttpResponse refusal;
        refusal.status = 429;
        refusal.headers = {{"ratelimit-reason", "jira-burst-based"}};
        pace.answered(pace.send(at), refusal, at);
        pace.pause(at + 3s);
        QCOMPARE(pace.delay(at + 1s), 2000ms);
        QCOMPARE(pace.delay(at + 3s), 0ms);
    }

    // Some refusals close together look like a limit; those that come now and then do not keep it.
    void whimsNowAndThenDoNotSlowItForGood()
    {
        RatePace pace;
        Limited server{.rate = 1e6, .burst = 1e6, .tells = false};
        std::chrono::milliseconds now = 0ms;
        drive(pace, server, now, 3s, 1, {100ms}); // little to do at first
        server.whimOneIn = 1;
        drive(pace, server, now, 2s, 4, {10ms});
        server.whimOneIn = 150;
        drive(pace, server, now, 60s, 10, {10ms});
        const Count count = drive(pace, server, now, 20s, 10, {10ms});
        QVERIFY2(count.passed > 20 * 400, QByteArray::number(count.passed).constData());
    }

    void aWhimIsNoLimit()
    {
        RatePace pace;
        const auto at = RatePace::Clock::time_point(1h);
        for (int i = 0; i < 300; ++i) {
            net::HttpResponse response;
            response.status = i % 20 == 3 ? 429 : 200;
            pace.answered(pace.send(at), response, at);
            if (response.status == 429)
                pace.pause(at + 1s);
            QCOMPARE(pace.delay(at), 0ms);
        }
    }
};

QTEST_GUILESS_MAIN(RatePaceTest)
#include "tst_ratepace.moc"
