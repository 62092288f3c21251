#include "net/httpclient.h"
#include "net/traffic.h"

#include <QElapsedTimer>
#include <QTest>

#include <array>
#include <atomic>
#include <thread>
#include <vector>

using namespace std::chrono_literals;
using net::Traffic;
using net::Urgency;

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
            while (const auto ticket = traffic.enter(urgency, stop.token())) {
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

    void stopsWhileWaiting()
    {
        Traffic traffic;
        net::HttpResponse refusal;
        refusal.status = 429;
        refusal.headers = {{"ratelimit-reason", "jira-burst-based"}};
        traffic.answered(*traffic.enter(Urgency::First, {}), refusal);
        traffic.pause(1h);
        StopSource stop;
        QElapsedTimer timer;
        timer.start();
        std::thread stopping([&stop] {
            std::this_thread::sleep_for(50ms);
            stop.request();
        });
        QVERIFY(!traffic.enter(Urgency::First, stop.token()));
        stopping.join();
        QVERIFY(timer.elapsed() < 1000);
    }
};

QTEST_GUILESS_MAIN(TrafficTest)
#include "tst_traffic.moc"
