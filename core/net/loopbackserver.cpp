#include "net/loopbackserver.h"

#include "base/logging.h"

#include <QEventLoop>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace net {

constexpr qsizetype longestHead = 64 * 1024; ///< Of a request; browsers stay far below.
constexpr auto longestFarewell = 2s;         ///< For a browser that does not take its last page.

using Parameters = QHash<QString, QString>;

struct LoopbackServer::Private
{
    bool listenAt(quint16 wanted);
    void greet(QTcpServer &server);
    void hear(QTcpSocket &socket);
    void answer(QTcpSocket &socket, const QByteArray &firstLine);
    void judge(QTcpSocket &socket, const Parameters &parameters);
    void send(QTcpSocket &socket, int status, const BrowserPage &page) const;

    QEventLoop loop; ///< First: in a thread that Qt did not start, sockets are deaf without one.
    BrowserPages pages;
    quint16 port = 0;
    std::unique_ptr<QTcpServer> inFour, inSix;
    QString state;                        ///< Empty: nobody waits yet.
    std::optional<Parameters> parameters; ///< Those of the redirect.
    std::function<void(const Message &)> note;
};

static QByteArray written(const BrowserPages &pages, const BrowserPage &page)
{
    // No script, no picture, nothing from elsewhere; readable in a dark browser too.
    static const QString form =
        u"<!DOCTYPE html><html lang=\"%1\" dir=\"%2\"><head><meta charset=\"utf-8\">"
        "<meta name=\"viewport\" content=\"width=device-width\"><title>Salesferry</title><style>"
        ":root{color-scheme:light dark}"
        "body{font:17px/1.5 system-ui,sans-serif;margin:15vh auto;max-width:32em;padding:0 1.5em}"
        "h1{font-size:1.5em}p.name{color:#0f766e;font-weight:600}"
        "</style></head><body><p class=\"name\">Salesferry</p><h1>%3</h1><p>%4</p></body></html>"_s;
    const auto direction = pages.rightToLeft ? u"rtl"_s : u"ltr"_s;
    return form
        .arg(pages.language.toHtmlEscaped(), direction, page.title.toHtmlEscaped(),
             page.text.toHtmlEscaped())
        .toUtf8();
}

/// What stands behind the "?" of an address, as forms are encoded.
static Parameters parametersIn(const QByteArray &query)
{
    Parameters result;
    const QByteArrayList pairs = query.split('&');
    for (QByteArray pair : pairs) {
        pair.replace('+', ' ');
        const qsizetype equals = pair.indexOf('=');
        const QByteArray name = equals < 0 ? pair : pair.left(equals);
        const QByteArray value = equals < 0 ? QByteArray() : pair.mid(equals + 1);
        // The first of a name counts: one that is added behind changes nothing.
        const QString key = QString::fromUtf8(QByteArray::fromPercentEncoding(name));
        if (!result.contains(key))
            result.insert(key, QString::fromUtf8(QByteArray::fromPercentEncoding(value)));
    }
    return result;
}

/// At both of this computer's own addresses, or at none: with one of them another program would
/// hear the browser that takes the other.
bool LoopbackServer::Private::listenAt(quint16 wanted)
{
    auto four = std::make_unique<QTcpServer>();
    if (!four->listen(QHostAddress(QHostAddress::LocalHost), wanted))
        return false;
    const quint16 taken = four->serverPort();
    auto six = std::make_unique<QTcpServer>();
    if (!six->listen(QHostAddress(QHostAddress::LocalHostIPv6), taken)) {
        if (six->serverError() == QAbstractSocket::AddressInUseError)
            return false;
        six.reset(); // a computer without IPv6
    }
    port = taken;
    inFour = std::move(four);
    inSix = std::move(six);
    greet(*inFour);
    if (inSix)
        greet(*inSix);
    return true;
}

void LoopbackServer::Private::greet(QTcpServer &server)
{
    QObject::connect(&server, &QTcpServer::newConnection, &server, [this, &server] {
        while (QTcpSocket *socket = server.nextPendingConnection()) {
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            QObject::connect(socket, &QTcpSocket::readyRead, socket,
                             [this, socket] { hear(*socket); });
            hear(*socket); // what came before anybody waited
        }
    });
}

void LoopbackServer::Private::hear(QTcpSocket &socket)
{
    const QByteArray head = socket.peek(longestHead);
    if (!head.contains("\r\n\r\n")) {
        if (head.size() >= longestHead)
            socket.abort();
        return;
    }
    socket.readAll();
    answer(socket, head.left(head.indexOf("\r\n")));
}

void LoopbackServer::Private::answer(QTcpSocket &socket, const QByteArray &firstLine)
{
    const QByteArrayList words = firstLine.split(' ');
    const QByteArray target = words.value(1);
    const qsizetype mark = target.indexOf('?');
    const QByteArray path = mark < 0 ? target : target.left(mark);
    if (words.value(0) != "GET")
        send(socket, 405, pages.stray);
    else if (QString::fromLatin1(path) != loopbackAddress(port).path())
        send(socket, 404, pages.stray); // the browser's wish for an icon, for instance
    else
        judge(socket, parametersIn(mark < 0 ? QByteArray() : target.mid(mark + 1)));
}

void LoopbackServer::Private::judge(QTcpSocket &socket, const Parameters &found)
{
    const bool isOurs = !state.isEmpty() && found.value(u"state"_s) == state;
    if (!isOurs || parameters) {
        qCInfo(logNet) << "a redirect" << (isOurs ? "came twice" : "has another state");
        send(socket, 400, pages.stray);
        if (!isOurs)
            note({u"net.strayRedirect"_s, {}});
        return;
    }
    parameters = found;
    inFour->close();
    if (inSix)
        inSix->close();
    send(socket, 200, found.contains(u"error"_s) ? pages.refused : pages.answered);
    // The page is to arrive before the door is closed.
    QObject::connect(&socket, &QTcpSocket::disconnected, &loop, &QEventLoop::quit);
    QTimer::singleShot(longestFarewell, &loop, &QEventLoop::quit);
}

void LoopbackServer::Private::send(QTcpSocket &socket, int status, const BrowserPage &page) const
{
    const QByteArray body = written(pages, page);
    socket.write("HTTP/1.1 " + QByteArray::number(status)
                 + " Salesferry\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                 + QByteArray::number(body.size())
                 + "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\n"
                   "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'\r\n"
                   "Connection: close\r\n\r\n"
                 + body);
    socket.disconnectFromHost();
}

LoopbackServer::LoopbackServer()
    : d(std::make_unique<Private>())
{
}

LoopbackServer::~LoopbackServer() = default;

Result<std::unique_ptr<LoopbackServer>> LoopbackServer::listen(const QList<quint16> &ports,
                                                               const BrowserPages &pages)
{
    std::unique_ptr<LoopbackServer> server(new LoopbackServer);
    server->d->pages = pages;
    QStringList tried;
    for (const quint16 port : ports) {
        if (server->d->listenAt(port))
            return server;
        tried.append(QString::number(port));
    }
    return Error{Error::Kind::Network, {u"net.portsTaken"_s, {tried.join(u", "_s)}}};
}

QUrl LoopbackServer::address() const
{
    return loopbackAddress(d->port);
}

Result<Parameters> LoopbackServer::wait(const QString &state, const RunContext &context)
{
    d->state = state;
    d->note = context.note;
    {
        // Asked in any thread; ended in ours, which is in the loop below.
        const StopCallback whenAsked(context.stop, [this] {
            QMetaObject::invokeMethod(&d->loop, &QEventLoop::quit, Qt::QueuedConnection);
        });
        d->loop.exec();
    }
    d->state.clear();
    if (!d->parameters)
        return cancelled();
    return *d->parameters;
}

QUrl loopbackAddress(quint16 port)
{
    // "localhost": the one name for which Salesforce takes http.
    return QUrl(u"http://localhost:%1/callback"_s.arg(port));
}

} // namespace net
