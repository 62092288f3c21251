#include "net/httpclient.h"
#include "net/traffic.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QTest>

#include <array>
#include <atomic>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using net::RatePace;
using net::Traffic;
using net::Urgency;

namespace {

struct Answer
{
    QString endpoint;
    int status = 200;
    QByteArray limit = {};
    QByteArray left = {};
    QByteArray reason = {};
};

} // namespace

/// Who goes first among the clients of one server.
class TrafficTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsLessUrgentHasItsShare_data()
    {
        QTest::addColumn<int>("urgent"); // clients
        QTest::addColumn<int>("others");
        QTest::addColumn<double>("least"); // share of the others
        QTest::addColumn<double>("most");
        QTest::newRow("both") << 4 << 4 << 0.015 << 0.05;
        QTest::newRow("only the urgent") << 4 << 0 << 0. << 0.;
        QTest::newRow("only the others") << 0 << 4 << 1. << 1.;
    }

    void whatIsLessUrgentHasItsShare()
    {
        QFETCH(const int, urgent);
        QFETCH(const int, others);
        QFETCH(const double, least);
        QFETCH(const double, most);
        Traffic traffic;
        StopSource stop;
        std::array<std::atomic<int>, 2> passed{};
        std::mutex mutex;
        double left = 10; // of a server that takes 100 a second
        auto at = std::chrono::steady_clock::now();
        const auto work = [&](Urgency urgency) {
            while (const auto ticket = traffic.enter({}, urgency, stop.token())) {
                net::HttpResponse answer;
                {
                    const std::lock_guard lock(mutex);
                    const auto now = std::chrono::steady_clock::now();
                    left =
                        std::min(10., left + 100 * std::chrono::duration<double>(now - at).count());
                    at = now;
                    left -= 1;
                    answer.status = 200;
                    answer.headers = {{"x-ratelimit-limit", "10"},
                                      {"x-ratelimit-remaining", QByteArray::number(int(left))}};
                }
                ++passed.at(size_t(urgency));
                traffic.answered(*ticket, answer);
            }
        };
        std::vector<std::thread> clients;
        for (int i = 0; i < urgent; ++i)
            clients.emplace_back(work, Urgency::First);
        for (int i = 0; i < others; ++i)
            clients.emplace_back(work, Urgency::Share);
        std::this_thread::sleep_for(2500ms);
        stop.request();
        for (std::thread &client : clients)
            client.join();
        const int all = passed[0] + passed[1];
        QVERIFY2(all >= 100 && all <= 270, QByteArray::number(all).constData());
        const double share = double(passed[1]) / all;
        QVERIFY2(share >= least && share <= most, QByteArray::number(share).constData());
    }

    void aLimitOfItsOwn_data()
    {
        QTest::addColumn<QList<Answer>>("answers");
        QTest::addColumn<bool>("searchWaits");
        QTest::addColumn<bool>("othersWait");
        const Answer passed{u"bulk"_s}, told{u"bulk"_s, 200, "100", "90"};
        const Answer refused{u"search"_s, 429, {}, {}, "jira-burst-based"};
        const QList<Answer> many(20, passed);
        QTest::newRow("tells of another limit")
            << QList<Answer>{told, {u"search"_s, 200, "5", "0"}} << true << false;
        QTest::newRow("tells of another limit, told first")
            << QList<Answer>{{u"search"_s, 200, "5", "5"}, told, {u"bulk"_s, 200, "100", "0"}}
            << false << true;
        QTest::newRow("tells of the same limit")
            << QList<Answer>{told, {u"search"_s, 200, "100", "0"}} << true << true;
        QTest::newRow("refused for its bursts")
            << QList<Answer>{refused} + many + QList<Answer>{refused, refused} << true << false;
        QTest::newRow("refused for its bursts, but not for long")
            << QList<Answer>{refused} + many + QList<Answer>{refused} << true << true;
        QTest::newRow("refused for its bursts, with few others")
            << QList<Answer>{refused, passed, refused, refused} << true << true;
        QTest::newRow("refused for its bursts, as others are")
            << QList<Answer>{refused} + many
                   + QList<Answer>{refused, {u"bulk"_s, 429, {}, {}, "jira-burst-based"}, refused}
            << true << true;
        const Answer quota{u"search"_s, 429, {}, {}, "jira-quota-tenant-based"};
        QTest::newRow("over a quota")
            << QList<Answer>{quota} + many + QList<Answer>{quota, quota} << true << true;
    }

    // Where one endpoint is to wait, the others are not slowed to it, as far as it is known.
    void aLimitOfItsOwn()
    {
        QFETCH(const QList<Answer>, answers);
        QFETCH(const bool, searchWaits);
        QFETCH(const bool, othersWait);
        Traffic traffic;
        qint64 sent = 0;
        for (const Answer &answer : answers) {
            net::HttpResponse response;
            response.status = answer.status;
            for (const auto &[name, value] : {std::pair("x-ratelimit-limit", answer.limit),
                                              std::pair("x-ratelimit-remaining", answer.left),
                                              std::pair("ratelimit-reason", answer.reason)}) {
                if (!value.isEmpty())
                    response.headers.append({name, value});
            }
            if (answer.left == "0")
                response.headers.append({"x-ratelimit-reset", QDateTime::currentDateTimeUtc()
                                                                  .addSecs(3600)
                                                                  .toString(Qt::ISODate)
                                                                  .toLatin1()});
            // Each as if it were alone: what it has to wait before is not what is tested.
            const RatePace::Clock::time_point now = RatePace::Clock::now();
            const Traffic::Ticket ticket{answer.endpoint, {}, {++sent, now}};
            traffic.answered(ticket, response);
        }
        if (answers.last().status == 429)
            traffic.pause(answers.last().endpoint, 1h);
        const auto waits = [&traffic](const QString &endpoint) {
            StopSource stop;
            std::thread stopping([&stop] {
                std::this_thread::sleep_for(150ms);
                stop.request();
            });
            const bool went = traffic.enter(endpoint, Urgency::First, stop.token()).has_value();
            stopping.join();
            return !went;
        };
        QCOMPARE(waits(u"bulk"_s), othersWait);
        QCOMPARE(waits(u"search"_s), searchWaits);
    }

    void stopsWhileWaiting()
    {
        Traffic traffic;
        net::HttpResponse refusal;
        refusal.status = 429;
        refusal.headers = {{"ratelimit-reason", "jira-burst-based"}};
        traffic.answered(*traffic.enter({}, Urgency::First, {}), refusal);
        traffic.pause({}, 1h);
        StopSource stop;
        QElapsedTimer timer;
        timer.start();
        std::thread stopping([&stop] {
            std::this_thread::sleep_for(50ms);
            stop.request();
        });
        QVERIFY(!traffic.enter({}, Urgency::First, stop.token()));
        stopping.join();
        QVERIFY(timer.elapsed() < 1000);
    }
};

QTEST_GUILESS_MAIN(TrafficTest)
#include "tst_traffic.moc"
