#include "quickrequests.h"
#include "support/scriptedserver.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Fate = ScriptedReply::Fate;

class HttpClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsAndReceives()
    {
        ScriptedServer server(
            {{.status = 201, .body = "created", .headers = {{"X-Thing", "here"}}}});
        net::HttpClient client(quickPolicy());
        const auto answer =
            client.send(post(server.url(u"/a/Supplier%2FVendor%20rating?q=%2B"_s), "body"), {});
        QVERIFY(answer);
        QCOMPARE(answer->status, 201);
        QCOMPARE(answer->body, "created");
        QCOMPARE(answer->header("X-Thing"), "here");
        const ScriptedRequest request = server.requests().value(0);
        QCOMPARE(request.method, "POST");
        QCOMPARE(request.target, "/a/Supplier%2FVendor%20rating?q=%2B");
        QCOMPARE(request.header("idempotency-key"), "run7-batch-3");
        QCOMPARE(request.header("user-agent"), "Salesferry");
        QCOMPARE(request.body, "body");
    }

    void proxiesAreForOtherComputersOnly()
    {
        ScriptedServer proxy({{.body = "proxy"}}), server({{.body = "server"}});
        qputenv("http_proxy", proxy.origin().toLatin1());
        net::HttpClient client(quickPolicy());
        const auto near = client.send({.url = server.url(u"/near"_s)}, {});
        const auto far = client.send({.url = QUrl(u"http://marlow.example.com/far"_s)}, {});
        qunsetenv("http_proxy");
        QVERIFY(near);
        QCOMPARE(near->body, "server");
        QVERIFY(far);
        QCOMPARE(far->body, "proxy");
        QCOMPARE(proxy.requests().value(0).target, "http://marlow.example.com/far");
    }

    void aProxyThatWantsALogin()
    {
        ScriptedServer proxy(
            {{.status = 407, .headers = {{"Proxy-Authenticate", "Basic realm=\"p\""}}}});
        qputenv("http_proxy", proxy.origin().toLatin1());
        const auto answer =
            net::HttpClient(quickPolicy()).send({.url = QUrl(u"http://marlow.example.com/"_s)}, {});
        qunsetenv("http_proxy");
        QVERIFY(!answer);
        QCOMPARE(answer.error().message.code, u"net.proxy"_s);
    }

    void aStatusIsAnAnswer_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("header");
        for (const int status : {200, 204, 302, 400, 401, 403, 404, 405, 409, 410, 412, 418, 501})
            QTest::addRow("%d", status) << status << QByteArray();
        // Sites invite a browser to log in; nobody here has anything else to offer.
        QTest::newRow("401 with a challenge") << 401 << QByteArray("Basic realm=\"site\"");
        QTest::newRow("401 with a challenge for OAuth")
            << 401 << QByteArray("OAuth realm=\"site\"");
    }

    void aStatusIsAnAnswer()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, header);
        const QByteArray body =
            status == 204 ? QByteArray() : QByteArray("{\"errorMessage\":\"words\"}");
        ScriptedReply reply{
            .status = status, .body = body, .headers = {{"Location", "/elsewhere"}}};
        if (!header.isEmpty())
            reply.headers.append({"WWW-Authenticate", header});
        ScriptedServer server({reply});
        const auto answer = net::HttpClient(quickPolicy()).send({.url = server.url(u"/"_s)}, {});
        QVERIFY(answer);
        QCOMPARE(answer->status, status);
        QCOMPARE(answer->body, body);
        QCOMPARE(server.requests().size(), 1);
    }

    void cookiesAreNotKept()
    {
        ScriptedServer server({{.headers = {{"Set-Cookie", "session=1; Path=/"}}}});
        net::HttpClient client(quickPolicy());
        QVERIFY(client.send({.url = server.url(u"/"_s)}, {}));
        QVERIFY(client.send({.url = server.url(u"/"_s)}, {}));
        QCOMPARE(server.requests().value(1).header("cookie"), "");
        QCOMPARE(server.connections(), 1); // but the connection is
    }

    void aBigBodyArrivesWhole()
    {
        QByteArray body(5'000'000, 'x');
        for (qsizetype i = 0; i < body.size(); i += 997)
            body[i] = char('a' + i % 26);
        ScriptedServer server(
            [](const ScriptedRequest &request) { return ScriptedReply{.body = request.body}; });
        for (const bool repeatable : {true, false}) {
            net::HttpRequest request = post(server.url(u"/"_s), body);
            request.repeatable = repeatable;
            const auto answer = net::HttpClient(quickPolicy()).send(request, {});
            QVERIFY(answer);
            QVERIFY(answer->body == body);
        }
    }

    void theBodyIsDecompressed()
    {
        const QByteArray zipped =
            QByteArray::fromHex("1f8b0800000000000203cb48cdc9c95728cf2fca49010085114a0d0b000000");
        ScriptedServer server({{.body = zipped, .headers = {{"Content-Encoding", "gzip"}}}});
        const auto answer = net::HttpClient(quickPolicy()).send({.url = server.url(u"/"_s)}, {});
        QVERIFY(answer);
        QCOMPARE(answer->body, "hello world");
        QCOMPARE(server.requests().size(), 1);
    }

    void silenceTimesOut()
    {
        ScriptedServer server({{.fate = Fate::Hang}});
        net::RetryPolicy policy = quickPolicy();
        policy.transferTimeout = 200ms;
        const auto answer = net::HttpClient(policy).send({.url = server.url(u"/"_s)}, {});
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::Network);
        QCOMPARE(answer.error().message.code, u"net.timeout"_s);
        QCOMPARE(answer.error().message.arguments, QStringList{u"127.0.0.1"_s});
    }

    void nobodyThere()
    {
        QTcpServer port; // one that is free, and stays so: nobody else gets it at once
        QVERIFY(port.listen(QHostAddress::LocalHost));
        const QUrl url(u"http://127.0.0.1:%1/"_s.arg(port.serverPort()));
        port.close();
        const auto answer = net::HttpClient(quickPolicy()).send({.url = url}, {});
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::Network);
        QCOMPARE(answer.error().message.code, u"net.unreachable"_s);
    }

    void unknownHost()
    {
        const auto answer = net::HttpClient(quickPolicy())
                                .send({.url = QUrl(u"http://no-such-host.invalid/"_s)}, {});
        QVERIFY(!answer);
        QCOMPARE(answer.error().message.code, u"net.unknownHost"_s);
        QCOMPARE(answer.error().message.arguments, QStringList{u"no-such-host.invalid"_s});
    }

    void noEncryptionThere()
    {
        ScriptedServer server({ScriptedReply()});
        QUrl url = server.url(u"/"_s);
        url.setScheme(u"https"_s);
        net::RetryPolicy policy = quickPolicy();
        policy.transferTimeout = 300ms;
        const auto answer = net::HttpClient(policy).send({.url = url}, {});
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::Network);
        QVERIFY(server.requests().isEmpty());
    }

    void stopEndsItAtOnce_data()
    {
        QTest::addColumn<int>("fate");
        QTest::addColumn<QByteArray>("retryAfter");
        QTest::newRow("while the site is silent") << int(Fate::Hang) << QByteArray();
        QTest::newRow("while waiting to repeat") << int(Fate::Send) << QByteArray("9");
    }

    void stopEndsItAtOnce()
    {
        QFETCH(const int, fate);
        QFETCH(const QByteArray, retryAfter);
        ScriptedServer server(
            {{.status = 429, .headers = {{"Retry-After", retryAfter}}, .fate = Fate(fate)}});
        StopSource stop;
        std::thread asker([&] {
            while (server.requests().isEmpty())
                std::this_thread::sleep_for(1ms);
            std::this_thread::sleep_for(50ms);
            stop.request();
        });
        QElapsedTimer timer;
        timer.start();
        const auto answer = net::HttpClient(quickPolicy())
                                .send({.url = server.url(u"/"_s)}, {.stop = stop.token()});
        asker.join();
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::Cancelled);
        QVERIFY(timer.elapsed() < 1'000);
        QCOMPARE(server.requests().size(), 1);
    }

    void nothingIsSentAfterAStop()
    {
        ScriptedServer server({ScriptedReply()});
        StopSource stop;
        stop.request();
        const auto answer = net::HttpClient(quickPolicy())
                                .send({.url = server.url(u"/"_s)}, {.stop = stop.token()});
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::Cancelled);
        QVERIFY(server.requests().isEmpty());
    }

    void worksInAnyThread()
    {
        ScriptedServer server({{.body = "here"}});
        std::vector<std::thread> threads;
        std::atomic<int> good = 0;
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back([&] {
                net::HttpClient client(quickPolicy());
                for (int n = 0; n < 10; ++n) {
                    const auto answer = client.send(post(server.url(u"/"_s), "body"), {});
                    good += answer && answer->body == "here" ? 1 : 0;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(good.load(), 80);
    }

    void maySettleInAnotherThreadThanTheOneThatMadeIt()
    {
        QTest::failOnWarning(QRegularExpression(u"."_s)); // Qt's about objects of other threads
        ScriptedServer server({{.body = "here"}});
        net::HttpClient client(quickPolicy());
        for (int i = 0; i < 3; ++i) {
            QByteArray body;
            std::thread([&] {
                const auto answer = client.send({.url = server.url(u"/"_s)}, {});
                body = answer ? answer->body : QByteArray();
            }).join();
            QCOMPARE(body, "here");
        }
    }

    void theLogHasNeitherHeadersNorQueriesNorBodies()
    {
        static QStringList lines;
        lines.clear();
        QLoggingCategory::setFilterRules(u"salesferry.net=true"_s);
        const QtMessageHandler before = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext &, const QString &text) { lines += text; });
        ScriptedServer server({{.status = 404, .body = "ANSWER"}});
        net::HttpRequest request = post(server.url(u"/rest/search?query=QUERY"_s), "BODY");
        request.headers.emplaceBack("Authorization", "Basic SECRET");
        const auto answer = net::HttpClient(quickPolicy()).send(request, {});
        qInstallMessageHandler(before);
        QLoggingCategory::setFilterRules({});
        QVERIFY(answer);
        const QString log = lines.join(u'\n');
        QVERIFY(log.contains(u"POST"_s) && log.contains(u"/rest/search"_s)
                && log.contains(u"404"_s));
        for (const QString &secret : {u"ANSWER"_s, u"QUERY"_s, u"BODY"_s, u"SECRET"_s})
            QVERIFY2(!log.contains(secret), qPrintable(log));
    }
};

QTEST_GUILESS_MAIN(HttpClientTest)
#include "tst_httpclient.moc"
