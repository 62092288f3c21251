#include "httpserver.h"
#include "testclient.h"

#include <QElapsedTimer>
#include <QTest>
#ifdef Q_OS_UNIX
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#endif

using namespace http;

// The simulators' HTTP server: connections that last, wait, break.
class TestHttpServer : public QObject
{
    Q_OBJECT

    QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_server->port()); }

    std::unique_ptr<HttpServer> m_server;

private Q_SLOTS:
    void init();
    void cleanup();

    void keepsConnections();
    void answersPipelinedRequestsInOrder();
    void takesRequestsInPieces();
    void takesBigBodies();
    void takesBodiesInChunks();
    void tellsHowLongAHeadWas();
    void seesPathQueryAndHeaders();
    void answersOthersWhileOneWaits();
    void survivesClientsThatHangUp();
    void breaksConnections_data();
    void breaksConnections();
    void refusesWhatItCannotRead_data();
    void refusesWhatItCannotRead();
    void asksForTheBody();
    void closesWhenAsked();
    void comesBackOnTheSamePort();
    void failsOnATakenPort();
    void usesNetworkSizedSegments();
};

// The path says what is wanted: /echo, /wait/MS, /drop, /reset, /truncate.
static Reply answer(const Request &request)
{
    Reply reply;
    reply.contentType = "text/plain";
    reply.headers.push_back({"X-Test", "yes"});
    reply.body = request.method + ' ' + request.path + ' ' + request.query + ' '
                 + std::string(request.header("x-UPPER")) + ' ' + request.body;
    if (request.path.rfind("/wait/", 0) == 0)
        reply.delayMs = std::stoi(request.path.substr(6));
    if (request.path == "/drop")
        reply.fate = Reply::Fate::Drop;
    if (request.path == "/reset")
        reply.fate = Reply::Fate::Reset;
    if (request.path == "/truncate")
        reply.fate = Reply::Fate::Truncate;
    return reply;
}

void TestHttpServer::init()
{
    m_server = std::make_unique<HttpServer>(answer);
    QVERIFY(m_server->start());
}

void TestHttpServer::cleanup()
{
    m_server.reset();
}

void TestHttpServer::keepsConnections()
{
    TestClient client(url());
    for (int i = 0; i < 3; ++i)
        QCOMPARE(client.call("GET", "/echo").status, 200);
    QCOMPARE(client.connections(), 1);
}

void TestHttpServer::answersPipelinedRequestsInOrder()
{
    TestClient client(url());
    client.send("POST", "/wait/30", "first");
    client.send("POST", "/echo", "second");
    QVERIFY(client.receive().body.endsWith("first"));
    QVERIFY(client.receive().body.endsWith("second"));
}

void TestHttpServer::takesRequestsInPieces()
{
    TestClient client(url());
    client.call("GET", "/echo");
    const QByteArray request = "POST /echo HTTP/1.1\r\nContent-Length: 5\r\n\r\nhello";
    for (const char byte : request) {
        client.socket().write(&byte, 1);
        client.socket().waitForBytesWritten();
    }
    QVERIFY(client.receive().body.endsWith("hello"));
}

void TestHttpServer::takesBigBodies()
{
    TestClient client(url());
    const QByteArray body(3'000'000, 'x');
    QVERIFY(client.call("POST", "/echo", body).body.endsWith(body));
}

void TestHttpServer::takesBodiesInChunks()
{
    TestClient client(url());
    client.call("GET", "/echo");
    const QByteArray request = "POST /echo HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"
                               "5\r\nhello\r\nB; more=no\r\n, chunks\r\n!\r\n0\r\n\r\n";
    for (const char byte : request) {
        client.socket().write(&byte, 1);
        client.socket().waitForBytesWritten();
    }
    QVERIFY(client.receive().body.endsWith(" hello, chunks\r\n!"));
    QVERIFY(client.call("POST", "/echo", "next").body.endsWith("next")); // nothing is left over
}

void TestHttpServer::tellsHowLongAHeadWas()
{
    std::size_t target = 0;
    std::size_t head = 0;
    HttpServer server([&](const Request &request) {
        target = request.targetSize;
        head = request.headSize;
        return Reply{};
    });
    QVERIFY(server.start());
    TestClient client(QStringLiteral("http://127.0.0.1:%1").arg(server.port()));
    client.call("GET", "/a?b=c", {}, {"X: y"});
    QCOMPARE(target, std::size_t(6));
    const QByteArray sent = "GET /a?b=c HTTP/1.1\r\nHost: 127.0.0.1:"
                            + QByteArray::number(server.port()) + "\r\nX: y\r\n\r\n";
    QCOMPARE(head, static_cast<std::size_t>(sent.size()));
}

void TestHttpServer::seesPathQueryAndHeaders()
{
    TestClient client(url());
    const Answer seen = client.call("PUT", "/a%2Fb?c=d%20e", "body", {"X-Upper:  value "});
    QCOMPARE(seen.body, QByteArray("PUT /a%2Fb c=d%20e value body"));
    QCOMPARE(seen.header("X-Test"), QByteArray("yes"));
    QCOMPARE(seen.header("Content-Type"), QByteArray("text/plain"));
}

void TestHttpServer::answersOthersWhileOneWaits()
{
    TestClient slow(url());
    TestClient quick(url());
    slow.send("GET", "/wait/60000");
    QCOMPARE(quick.call("GET", "/echo").status, 200);
    QVERIFY(!slow.socket().waitForReadyRead(0));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(quick.call("GET", "/wait/50").status, 200);
    QVERIFY(timer.elapsed() >= 50);
}

void TestHttpServer::survivesClientsThatHangUp()
{
    for (int i = 0; i < 20; ++i) {
        TestClient client(url());
        client.send("GET", "/wait/20");
        client.socket().abort();
        TestClient half(url());
        half.send("GET", "/echo", {}, {"Content-Length: 100"});
        half.socket().disconnectFromHost();
    }
    QTest::qWait(50);
    TestClient client(url());
    QCOMPARE(client.call("GET", "/echo").status, 200);
}

void TestHttpServer::breaksConnections_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    QTest::newRow("drop") << QByteArray("/drop") << 0;
    QTest::newRow("reset") << QByteArray("/reset") << 0;
    QTest::newRow("truncate") << QByteArray("/truncate") << 200;
}

void TestHttpServer::breaksConnections()
{
    QFETCH(QByteArray, path);
    QFETCH(int, status);
    TestClient client(url());
    const Answer broken = client.call("POST", path, QByteArray(1000, 'x'));
    QCOMPARE(broken.status, status);
    QVERIFY(!broken.isWhole);
    QTRY_VERIFY(client.socket().state() == QAbstractSocket::UnconnectedState);
    QCOMPARE(client.call("GET", "/echo").status, 200);
    QCOMPARE(client.connections(), 2);
}

void TestHttpServer::refusesWhatItCannotRead_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    QTest::newRow("no HTTP") << QByteArray("hello\r\n\r\n") << 400;
    QTest::newRow("endless head") << QByteArray(70'000, 'x') << 431;
    QTest::newRow("unknown encoding")
        << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n") << 411;
    QTest::newRow("no chunk size")
        << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n") << 400;
    QTest::newRow("wrong length") << QByteArray("POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n")
                                  << 413;
}

void TestHttpServer::refusesWhatItCannotRead()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    TestClient client(url());
    client.call("GET", "/echo");
    client.socket().write(request);
    QCOMPARE(client.receive().status, status);
}

void TestHttpServer::asksForTheBody()
{
    TestClient client(url());
    client.send("POST", "/echo", {}, {"Expect: 100-continue", "Content-Length: 4"});
    client.socket().waitForReadyRead();
    QCOMPARE(client.socket().readAll(), QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
    client.socket().write("body");
    QVERIFY(client.receive().body.endsWith("body"));
}

void TestHttpServer::closesWhenAsked()
{
    TestClient client(url());
    QVERIFY(client.call("GET", "/echo", {}, {"Connection: close"}).isWhole);
    QTRY_VERIFY(client.socket().state() == QAbstractSocket::UnconnectedState);
}

void TestHttpServer::comesBackOnTheSamePort()
{
    const std::uint16_t port = m_server->port();
    TestClient client(url());
    client.send("GET", "/wait/10000");
    QTest::qWait(20);
    m_server->stop();
    QCOMPARE(client.receive().status, 0);
    QVERIFY(!m_server->isRunning());
    QVERIFY(m_server->start(port));
    QCOMPARE(client.call("GET", "/echo").status, 200);
}

void TestHttpServer::failsOnATakenPort()
{
    HttpServer second(answer);
    QVERIFY(!second.start(m_server->port()));
    QVERIFY(!second.isRunning());
}

// Otherwise QNetworkAccessManager needs 44 ms for each body above 16 KB on loopback.
void TestHttpServer::usesNetworkSizedSegments()
{
#ifdef Q_OS_LINUX
    TestClient client(url());
    client.call("GET", "/echo");
    int size = 0;
    socklen_t length = sizeof size;
    getsockopt(static_cast<int>(client.socket().socketDescriptor()), IPPROTO_TCP, TCP_MAXSEG, &size,
               &length);
    QVERIFY2(size > 0 && size <= 1460, qPrintable(QString::number(size)));
#endif
}

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_httpserver.moc"
