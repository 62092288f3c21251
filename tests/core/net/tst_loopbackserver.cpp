#include "net/httpclient.h"
#include "net/loopbackserver.h"
#include "quickrequests.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <future>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Parameters = QHash<QString, QString>;

/// The door that a login comes back through: what it lets in, what it says, and that it closes.
class TestLoopbackServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRedirectIsBrought_data();
    void theRedirectIsBrought();
    void whatIsNotOursIsForgotten_data();
    void whatIsNotOursIsForgotten();
    void onlyOneIsHeard();
    void listensAtBothAddresses();
    void aPortThatIsTakenIsPassedOver();
    void halfAPortIsTakenToo();
    void allPortsTaken();
    void stopEndsTheWait();
    void afterwardsNobodyListens();
    void slowAndTalkativeVisitors();
    void pagesSayWhatTheyAreTold();
};

/// A login that waits in a thread of its own, as it does in the window.
class Waiting
{
public:
    explicit Waiting(const QList<quint16> &ports = {quint16(0)},
                     const net::BrowserPages &pages = {})
    {
        std::promise<QUrl> listening;
        auto address = listening.get_future();
        m_end = std::async(std::launch::async,
                           [this, ports, pages, listening = std::move(listening)]() mutable {
                               const auto server = net::LoopbackServer::listen(ports, pages);
                               if (!server) {
                                   listening.set_value({});
                                   return Result<Parameters>(server.error());
                               }
                               listening.set_value((*server)->address());
                               RunContext context;
                               context.stop = m_stop.token();
                               context.note = [this](const Message &) { ++m_notes; };
                               return (*server)->wait(u"s-1"_s, context);
                           });
        m_address = address.get();
    }
    ~Waiting() { m_stop.request(); }

    QUrl address(const QString &query = {}) const
    {
        QUrl url = m_address;
        url.setHost(u"127.0.0.1"_s);
        url.setQuery(query, QUrl::StrictMode);
        return url;
    }
    QUrl announced() const { return m_address; }
    int port() const { return m_address.port(); }
    int notes() const { return m_notes; }
    void stop() { m_stop.request(); }
    Result<Parameters> end() { return m_end.get(); }

private:
    StopSource m_stop;
    std::atomic<int> m_notes = 0;
    std::future<Result<Parameters>> m_end;
    QUrl m_address;
};

static Result<net::HttpResponse> visit(const QUrl &url, const QByteArray &method = "GET")
{
    return net::HttpClient(quickPolicy()).send({.method = method, .url = url}, {});
}

void TestLoopbackServer::theRedirectIsBrought_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<Parameters>("parameters");
    const QString state = u"s-1"_s;
    QTest::newRow("a code") << u"code=aPrx.y%3D%3D&state=s-1"_s
                            << Parameters{{u"code"_s, u"aPrx.y=="_s}, {u"state"_s, state}};
    QTest::newRow("an error, with blanks as forms write them")
        << u"error=access_denied&error_description=end-user+denied%20authorization&state=s-1"_s
        << Parameters{{u"error"_s, u"access_denied"_s},
                      {u"error_description"_s, u"end-user denied authorization"_s},
                      {u"state"_s, state}};
    QTest::newRow("the first of a name counts")
        << u"state=s-1&code=a&code=b&state=other"_s
        << Parameters{{u"code"_s, u"a"_s}, {u"state"_s, state}};
    QTest::newRow("without values") << u"state=s-1&code&&x="_s
                                    << Parameters{{u"code"_s, QString()},
                                                  {u"state"_s, state},
                                                  {QString(), QString()},
                                                  {u"x"_s, QString()}};
}

void TestLoopbackServer::theRedirectIsBrought()
{
    QFETCH(const QString, query);
    QFETCH(const Parameters, parameters);
    Waiting login;
    QCOMPARE(login.announced().toString(), u"http://localhost:%1/callback"_s.arg(login.port()));
    const auto page = visit(login.address(query));
    QVERIFY(page);
    QCOMPARE(page->status, 200);
    const auto end = login.end();
    QVERIFY(end);
    QCOMPARE(*end, parameters);
    QCOMPARE(login.notes(), 0);
}

void TestLoopbackServer::whatIsNotOursIsForgotten_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("notes");
    const QString callback = u"/callback"_s;
    QTest::newRow("wrong state") << QByteArray("GET") << callback << u"code=a&state=s-2"_s << 400
                                 << 1;
    QTest::newRow("no state") << QByteArray("GET") << callback << u"code=a"_s << 400 << 1;
    QTest::newRow("empty state") << QByteArray("GET") << callback << u"code=a&state="_s << 400 << 1;
    QTest::newRow("state in other case")
        << QByteArray("GET") << callback << u"code=a&state=S-1"_s << 400 << 1;
    QTest::newRow("an error without a state")
        << QByteArray("GET") << callback << u"error=access_denied"_s << 400 << 1;
    QTest::newRow("nothing") << QByteArray("GET") << callback << QString() << 400 << 1;
    QTest::newRow("the icon") << QByteArray("GET") << u"/favicon.ico"_s << QString() << 404 << 0;
    QTest::newRow("another path") << QByteArray("GET") << u"/callback/"_s << u"code=a&state=s-1"_s
                                  << 404 << 0;
    QTest::newRow("a look ahead") << QByteArray("HEAD") << callback << u"code=a&state=s-1"_s << 405
                                  << 0;
    QTest::newRow("a form") << QByteArray("POST") << callback << u"code=a&state=s-1"_s << 405 << 0;
}

void TestLoopbackServer::whatIsNotOursIsForgotten()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QString, path);
    QFETCH(const QString, query);
    QFETCH(const int, status);
    QFETCH(const int, notes);
    Waiting login;
    QUrl url = login.address(query);
    url.setPath(path);
    const auto page = visit(url, method);
    QVERIFY(page);
    QCOMPARE(page->status, status);
    QCOMPARE(login.notes(), notes);
    // And the login goes on.
    QCOMPARE(visit(login.address(u"code=a&state=s-1"_s))->status, 200);
    QCOMPARE(login.end()->value(u"code"_s), u"a"_s);
}

/// Two that are there already when the first is read: the second must change nothing.
void TestLoopbackServer::onlyOneIsHeard()
{
    Waiting login;
    QTcpSocket first, second;
    for (QTcpSocket *socket : {&first, &second}) {
        socket->connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(login.port()));
        QVERIFY(socket->waitForConnected(5000));
        socket->write("GET /callback?state=s-1&code=");
        socket->flush();
    }
    first.write("one HTTP/1.1\r\n\r\n");
    first.flush();
    second.write("two HTTP/1.1\r\n\r\n");
    second.flush();
    const auto end = login.end();
    QVERIFY(end);
    const QString code = end->value(u"code"_s);
    QVERIFY(code == u"one"_s || code == u"two"_s);
    QTcpSocket &loser = code == u"one"_s ? second : first;
    QTcpSocket &winner = code == u"one"_s ? first : second;
    const auto everything = [](QTcpSocket &socket) {
        while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(2000)) {
        }
        return socket.readAll();
    };
    QVERIFY(everything(winner).startsWith("HTTP/1.1 200"));
    QVERIFY(!everything(loser).startsWith("HTTP/1.1 200"));
}

void TestLoopbackServer::listensAtBothAddresses()
{
    QTcpServer probe;
    const bool hasSix = probe.listen(QHostAddress(QHostAddress::LocalHostIPv6));
    for (const QString &host : {u"127.0.0.1"_s, u"::1"_s}) {
        if (host == "::1"_L1 && !hasSix)
            continue;
        Waiting login;
        QUrl url = login.address(u"code=a&state=s-1"_s);
        url.setHost(host);
        const auto page = visit(url);
        QVERIFY2(page, qPrintable(host));
        QCOMPARE(page->status, 200);
        QVERIFY(login.end());
    }
}

void TestLoopbackServer::aPortThatIsTakenIsPassedOver()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress(QHostAddress::LocalHost)));
    Waiting login({other.serverPort(), 0});
    QVERIFY(login.port() > 0);
    QVERIFY(login.port() != other.serverPort());
    visit(login.address(u"code=a&state=s-1"_s)).value();
    QVERIFY(login.end());
}

/// A browser may try ::1 first, where another program would get the code.
void TestLoopbackServer::halfAPortIsTakenToo()
{
    QTcpServer other;
    if (!other.listen(QHostAddress(QHostAddress::LocalHostIPv6)))
        return; // then there is nothing to take
    Waiting login({other.serverPort(), 0});
    QVERIFY(login.port() != other.serverPort());
    login.stop();
    QVERIFY(!login.end());
    // Nor is the other half kept.
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress(QHostAddress::LocalHost), other.serverPort()));
}

void TestLoopbackServer::allPortsTaken()
{
    QTcpServer one, two;
    QVERIFY(one.listen(QHostAddress(QHostAddress::LocalHost)));
    QVERIFY(two.listen(QHostAddress(QHostAddress::LocalHost)));
    const auto server = net::LoopbackServer::listen({one.serverPort(), two.serverPort()}, {});
    QVERIFY(!server);
    QCOMPARE(server.error().kind, Error::Kind::Network);
    QCOMPARE(
        server.error().message,
        (Message{u"net.portsTaken"_s, {u"%1, %2"_s.arg(one.serverPort()).arg(two.serverPort())}}));
}

void TestLoopbackServer::stopEndsTheWait()
{
    Waiting login;
    QTest::qWait(50); // it waits
    login.stop();
    const auto end = login.end();
    QVERIFY(!end);
    QCOMPARE(end.error().kind, Error::Kind::Cancelled);

    StopSource before;
    before.request();
    const auto server = net::LoopbackServer::listen({0}, {});
    RunContext context;
    context.stop = before.token();
    QCOMPARE((*server)->wait(u"s-1"_s, context).error().kind, Error::Kind::Cancelled);
}

void TestLoopbackServer::afterwardsNobodyListens()
{
    Waiting login;
    QVERIFY(visit(login.address(u"code=a&state=s-1"_s)));
    QVERIFY(login.end());
    QCOMPARE(visit(login.address(u"code=b&state=s-1"_s)).error().message.code,
             u"net.unreachable"_s);

    Waiting cancelled;
    cancelled.stop();
    QVERIFY(!cancelled.end());
    QCOMPARE(visit(cancelled.address(u"code=b&state=s-1"_s)).error().message.code,
             u"net.unreachable"_s);
}

/// Browsers open connections ahead and leave them; others never stop talking.
void TestLoopbackServer::slowAndTalkativeVisitors()
{
    Waiting login;
    QTcpSocket silent, talkative, slow;
    for (QTcpSocket *socket : {&silent, &talkative, &slow}) {
        socket->connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(login.port()));
        QVERIFY(socket->waitForConnected(5000));
    }
    const QByteArray endless(1024, 'x');
    for (int i = 0; i < 2000 && talkative.state() == QAbstractSocket::ConnectedState; ++i) {
        talkative.write(endless);
        talkative.waitForBytesWritten(100);
    }
    // What it had said fits into buffers; the answer may be on its way.
    QVERIFY(talkative.state() != QAbstractSocket::ConnectedState
            || talkative.waitForDisconnected(5000));
    const QByteArray request = "GET /callback?code=a&state=s-1 HTTP/1.1\r\nHost: localhost\r\n\r\n";
    for (const char byte : request) {
        slow.write(&byte, 1);
        slow.flush();
        slow.waitForBytesWritten(100);
    }
    QCOMPARE(login.end()->value(u"code"_s), u"a"_s);
}

void TestLoopbackServer::pagesSayWhatTheyAreTold()
{
    net::BrowserPages pages;
    pages.answered = {u"Fertig <b>"_s, u"Zurück zu \"Salesferry\" & weiter"_s};
    pages.refused = {u"Abgelehnt"_s, u"Salesferry sagt, warum"_s};
    pages.stray = {u"Fremd"_s, u"Das gehört nicht hierher"_s};
    pages.language = u"de"_s;
    Waiting good({0}, pages);
    const auto stray = visit(good.address(u"code=a&state=<script>"_s));
    QVERIFY(stray->body.contains("Fremd"));
    QVERIFY(!stray->body.contains("script"));
    const auto answered = visit(good.address(u"code=a-secret&state=s-1"_s));
    const QString text = QString::fromUtf8(answered->body);
    QVERIFY(text.contains(u"<html lang=\"de\" dir=\"ltr\">"_s));
    QVERIFY(text.contains(u"Fertig &lt;b&gt;"_s));
    QVERIFY(text.contains(u"Zurück zu &quot;Salesferry&quot; &amp; weiter"_s));
    QVERIFY(!text.contains(u"a-secret"_s));
    QVERIFY(answered->header("content-type").contains("utf-8"));
    QVERIFY(answered->header("cache-control").contains("no-store"));
    QVERIFY(good.end());

    pages.rightToLeft = true;
    Waiting bad({0}, pages);
    const auto refused = visit(bad.address(u"error=access_denied&state=s-1"_s));
    QVERIFY(refused->body.contains("Abgelehnt"));
    QVERIFY(refused->body.contains("dir=\"rtl\""));
    QVERIFY(bad.end());
}

QTEST_GUILESS_MAIN(TestLoopbackServer)
#include "tst_loopbackserver.moc"
