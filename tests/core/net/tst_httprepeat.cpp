#include "quickrequests.h"
#include "support/scriptedserver.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <future>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Fate = ScriptedReply::Fate;

/// What is sent again, when, and what is not.
class RepeatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatMayPassIsRepeated_data()
    {
        QTest::addColumn<int>("status"); // 0: no answer
        QTest::addColumn<int>("fate");
        QTest::newRow("429") << 429 << int(Fate::Send);
        QTest::newRow("503") << 503 << int(Fate::Send);
        QTest::newRow("500") << 500 << int(Fate::Send);
        QTest::newRow("answer lost") << 202 << int(Fate::Drop);
        QTest::newRow("answer cut off") << 202 << int(Fate::Truncate);
    }

    void whatMayPassIsRepeated()
    {
        QFETCH(const int, status);
        QFETCH(const int, fate);
        const ScriptedReply failing{
            .status = status, .body = "<html>Too many requests</html>", .fate = Fate(fate)};
        ScriptedServer server(
            {failing, failing, failing, failing, failing, {.status = 202, .body = "done"}});
        const QByteArray body(40'000, 'b');
        net::RetryPolicy policy = quickPolicy();
        policy.unreachablePatience = policy.patience;
        const auto answer = net::HttpClient(policy).send(post(server.url(u"/bulk"_s), body), {});
        QVERIFY(answer);
        QCOMPARE(answer->status, 202);
        QCOMPARE(answer->body, "done");
        QCOMPARE(server.requests().size(), 6);
        for (const ScriptedRequest &request : server.requests()) {
            QVERIFY(request.body == body);
            QCOMPARE(request.header("idempotency-key"), "run7-batch-3");
        }
    }

    void whatMayHaveBeenDoneIsNotRepeated_data() { whatMayPassIsRepeated_data(); }

    void whatMayHaveBeenDoneIsNotRepeated()
    {
        QFETCH(const int, status);
        QFETCH(const int, fate);
        const ScriptedReply failing{.status = status, .body = "words", .fate = Fate(fate)};
        ScriptedServer server({failing, {.status = 202}});
        net::HttpRequest request = post(server.url(u"/token"_s), QByteArray(40'000, 'b'));
        request.repeatable = false;
        const auto answer = net::HttpClient(quickPolicy()).send(request, {});
        const bool didNothing = status == 429 || status == 503;
        QCOMPARE(server.requests().size(), didNothing ? 2 : 1);
        if (Fate(fate) == Fate::Send) {
            QVERIFY(answer);
            QCOMPARE(answer->status, didNothing ? 202 : status);
        } else {
            QVERIFY(!answer);
            QCOMPARE(answer.error().kind, Error::Kind::Network);
            QCOMPARE(answer.error().message.code, u"net.unreachable"_s);
        }
    }

    void eachWaitIsNoted_data()
    {
        QTest::addColumn<ScriptedReply>("trouble");
        QTest::addColumn<QStringList>("notes"); // code and seconds
        QTest::newRow("429, for a second")
            << ScriptedReply{.status = 429, .headers = {{"Retry-After", "1"}}}
            << QStringList{u"run.siteAskedToWait 2"_s}; // with jitter
        QTest::newRow("429") << ScriptedReply{.status = 429, .body = "<html>slow down</html>"}
                             << QStringList{u"run.siteAskedToWait 1"_s};
        QTest::newRow("503") << ScriptedReply{.status = 503}
                             << QStringList{u"run.siteAskedToWait 1"_s};
        QTest::newRow("500") << ScriptedReply{.status = 500} << QStringList{u"run.siteTrouble 1"_s};
        QTest::newRow("502") << ScriptedReply{.status = 502} << QStringList{u"run.siteTrouble 1"_s};
        QTest::newRow("no answer") << ScriptedReply{.fate = Fate::Drop}
                                   << QStringList{u"run.offline 1"_s, u"run.online "_s};
    }

    void eachWaitIsNoted()
    {
        QFETCH(const ScriptedReply, trouble);
        QFETCH(const QStringList, notes);
        // QNetworkAccessManager tries lost requests a few times again by itself.
        QList<ScriptedReply> replies(trouble.fate == Fate::Drop ? 8 : 1, trouble);
        replies.append({.body = "done"});
        ScriptedServer server(replies);
        QStringList noted;
        RunContext context;
        context.note = [&noted](const Message &note) {
            noted.append(note.code + u' ' + note.arguments.value(0));
        };
        net::HttpClient client(quickPolicy());
        for (int i = 0; i < 2; ++i) {
            const auto answer = client.send({.url = server.url(u"/"_s)}, context);
            QVERIFY(answer);
            QCOMPARE(answer->body, "done");
        }
        noted.removeDuplicates();
        QCOMPARE(noted, notes);
    }

    // Doors to one site are many, and each may be the first to find that it is gone.
    void aHostThatAnsweredIsWaitedForByAll()
    {
        net::RetryPolicy policy = quickPolicy();
        policy.patience = 20ms;
        policy.unreachablePatience = 0ms;
        policy.standby = 1min;
        const auto traffic = std::make_shared<net::Traffic>();
        auto server = std::make_unique<ScriptedServer>(QList<ScriptedReply>{{}});
        const QUrl url = server->url(u"/"_s);
        QVERIFY(net::HttpClient(policy, traffic).send({.url = url}, {}));
        server.reset();

        StopSource stop;
        std::atomic<int> waits = 0;
        RunContext context{stop.token()};
        context.note = [&waits](const Message &note) { waits += note.code == u"run.offline"_s; };
        auto waiting = std::async(std::launch::async, [&] {
            return net::HttpClient(policy, traffic).send({.url = url}, context);
        });
        QVERIFY(waiting.wait_for(300ms) == std::future_status::timeout);
        QVERIFY(waits > 1);
        QElapsedTimer timer;
        timer.start();
        stop.request();
        const auto answer = waiting.get();
        QVERIFY(timer.elapsed() < 1000);
        QVERIFY(!answer && answer.error().kind == Error::Kind::Cancelled);
    }

    // A connection that ends where the answer does not may look like its end: in a few of these
    // tries it does.
    void aCutOffAnswerIsNeverTakenForWhole_data()
    {
        QTest::addColumn<bool>("chunked");
        QTest::newRow("length promised") << false;
        QTest::newRow("length unknown") << true;
    }

    void aCutOffAnswerIsNeverTakenForWhole()
    {
        QFETCH(const bool, chunked);
        int served = 0; // in the server's thread
        ScriptedServer server([served, chunked](const ScriptedRequest &) mutable {
            return ScriptedReply{.body = "{whole}",
                                 .fate = ++served % 2 ? Fate::Truncate : Fate::Send,
                                 .chunked = chunked};
        });
        net::HttpRequest request{.url = server.url(u"/"_s)};
        request.isWhole = [](const QByteArray &body) { return body.endsWith('}'); };
        net::RetryPolicy policy = quickPolicy();
        policy.unreachablePatience = policy.patience;
        for (int i = 0; i < 50; ++i) {
            const auto answer = net::HttpClient(policy).send(request, {});
            QVERIFY(answer);
            QCOMPARE(answer->body, "{whole}");
        }
        QVERIFY(server.requests().size() >= 100);
    }

    void retryAfterIsHonoured_data()
    {
        using Headers = QList<std::pair<QByteArray, QByteArray>>;
        QTest::addColumn<Headers>("headers"); // DATE and ISO: two seconds from then
        QTest::addColumn<int>("least");
        QTest::addColumn<int>("most");
        QTest::newRow("none") << Headers{} << 0 << 900;
        QTest::newRow("0") << Headers{{"Retry-After", "0"}} << 0 << 900;
        QTest::newRow("seconds") << Headers{{"Retry-After", "1"}} << 1'000 << 2'500;
        QTest::newRow("date") << Headers{{"Retry-After", "DATE"}} << 900 << 4'500;
        QTest::newRow("quota") << Headers{{"X-RateLimit-Remaining", "0"},
                                          {"X-RateLimit-Reset", "ISO"}}
                               << 900 << 4'500;
        QTest::newRow("quota not used up")
            << Headers{{"X-RateLimit-Remaining", "5"}, {"X-RateLimit-Reset", "ISO"}} << 0 << 900;
        QTest::newRow("quota, but told when") << Headers{{"X-RateLimit-Remaining", "0"},
                                                         {"X-RateLimit-Reset", "ISO"},
                                                         {"Retry-After", "0"}}
                                              << 0 << 900;
    }

    void retryAfterIsHonoured()
    {
        using Headers = QList<std::pair<QByteArray, QByteArray>>;
        QFETCH(Headers, headers);
        QFETCH(const int, least);
        QFETCH(const int, most);
        const QDateTime then = QDateTime::currentDateTimeUtc().addSecs(2);
        for (auto &[name, value] : headers) {
            if (value == "DATE")
                value =
                    QLocale::c().toString(then, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
            else if (value == "ISO")
                value = then.toString(Qt::ISODate).toLatin1();
        }
        ScriptedServer server(
            {{.status = 429, .body = "<html>slow down</html>", .headers = headers}, {}});
        QElapsedTimer timer;
        timer.start();
        const auto answer = net::HttpClient(quickPolicy()).send({.url = server.url(u"/"_s)}, {});
        QVERIFY(answer);
        QCOMPARE(answer->status, 200);
        QVERIFY2(timer.elapsed() >= least, qPrintable(QString::number(timer.elapsed())));
        QVERIFY2(timer.elapsed() <= most, qPrintable(QString::number(timer.elapsed())));
    }

    void patienceEndsWithTheLastAnswer()
    {
        ScriptedServer server({{.status = 503, .body = "busy"}});
        net::RetryPolicy policy = quickPolicy();
        policy.patience = 40ms;
        const auto answer = net::HttpClient(policy).send({.url = server.url(u"/"_s)}, {});
        QVERIFY(answer);
        QCOMPARE(answer->status, 503);
        QVERIFY(server.requests().size() > 1);
    }

    void aRequestMayHaveLessPatience()
    {
        ScriptedServer server({{.status = 503}});
        const auto answer =
            net::HttpClient(quickPolicy()).send({.url = server.url(u"/"_s), .patience = 0ms}, {});
        QVERIFY(answer);
        QCOMPARE(server.requests().size(), 1);
    }

    void aLostHostGetsMorePatienceThanAnUnknownOne()
    {
        ScriptedServer server({{.status = 200},
                               {.fate = Fate::Drop},
                               {.fate = Fate::Drop},
                               {.fate = Fate::Drop},
                               {.fate = Fate::Drop},
                               {.fate = Fate::Drop},
                               {.fate = Fate::Drop},
                               {.fate = Fate::Drop},
                               {.fate = Fate::Drop},
                               {.status = 200}});
        net::RetryPolicy policy = quickPolicy();
        policy.unreachablePatience = 0ms;
        net::HttpClient client(policy);
        QVERIFY(client.send({.url = server.url(u"/"_s)}, {}));
        QVERIFY(client.send({.url = server.url(u"/"_s)}, {}));
        QCOMPARE(server.requests().size(), 10);
    }
};

QTEST_GUILESS_MAIN(RepeatTest)
#include "tst_httprepeat.moc"
