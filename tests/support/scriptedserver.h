#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <functional>
#include <memory>
#include <mutex>
#include <utility>

#ifdef Q_OS_UNIX
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#endif

/// What a client sent.
struct ScriptedRequest
{
    QByteArray method;
    QByteArray target;                                // path and query, as on the wire
    QList<std::pair<QByteArray, QByteArray>> headers; // names in lower case
    QByteArray body;

    QByteArray header(const QByteArray &name) const
    {
        for (const auto &[key, value] : headers) {
            if (key == name)
                return value;
        }
        return {};
    }
};

/// What is done with it.
struct ScriptedReply
{
    enum class Fate {
        Send,
        Drop,     // close the connection, no answer
        Truncate, // promise the whole body, send half of it, close
        Hang      // keep the connection, never answer
    };

    int status = 200;
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;
    int delayMs = 0;
    Fate fate = Fate::Send;
    bool chunked = false; // the answer does not say how long it is
};

/// An HTTP/1.1 server on 127.0.0.1 that does what a test says, in a thread of its own: one
/// connection may hang while others are served.
class ScriptedServer
{
public:
    using Script =
        std::function<ScriptedReply(const ScriptedRequest &)>; // called in the server's thread

    explicit ScriptedServer(Script script)
        : m_script(std::move(script))
    {
        m_inside = std::make_unique<QObject>();
        m_inside->moveToThread(&m_thread);
        m_thread.start();
        QMetaObject::invokeMethod(
            m_inside.get(), [this] { listen(); }, Qt::BlockingQueuedConnection);
    }

    /// Answers with \a replies in their order, and with the last of them from then on.
    explicit ScriptedServer(QList<ScriptedReply> replies)
        : ScriptedServer([replies, at = qsizetype(0)](const ScriptedRequest &) mutable {
            return replies.at(std::min(at++, replies.size() - 1));
        })
    {
    }

    ~ScriptedServer()
    {
        const auto closeAll = [this] { qDeleteAll(QObjectList(m_inside->children())); };
        QMetaObject::invokeMethod(m_inside.get(), closeAll, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }

    ScriptedServer(const ScriptedServer &) = delete;
    ScriptedServer &operator=(const ScriptedServer &) = delete;

    QString origin() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_port); }
    QUrl url(const QString &path) const { return QUrl(origin() + path, QUrl::StrictMode); }

    QList<ScriptedRequest> requests() const
    {
        const std::lock_guard lock(m_mutex);
        return m_requests;
    }
    qsizetype connections() const
    {
        const std::lock_guard lock(m_mutex);
        return m_connections;
    }

private:
    void listen()
    {
        auto *server = new QTcpServer(m_inside.get());
        if (!server->listen(QHostAddress(QHostAddress::LocalHost)))
            qFatal("No port for a scripted server");
        m_port = server->serverPort();
#ifdef Q_OS_UNIX
        // Segments as small as on a network: else a client waits 44 ms for the acknowledgement of a
        // big body's end.
        const int size = 1460;
        setsockopt(int(server->socketDescriptor()), IPPROTO_TCP, TCP_MAXSEG, &size, sizeof size);
#endif
        QObject::connect(server, &QTcpServer::newConnection, m_inside.get(), [this, server] {
            while (QTcpSocket *socket = server->nextPendingConnection()) {
                {
                    const std::lock_guard lock(m_mutex);
                    ++m_connections;
                }
                auto received = std::make_shared<QByteArray>();
                QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
                QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, received] {
                    received->append(socket->readAll());
                    serve(*socket, *received);
                });
            }
        });
    }

    void serve(QTcpSocket &socket, QByteArray &received)
    {
        const qsizetype end = received.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        ScriptedRequest request = head(received.left(end));
        const qsizetype size = request.header("content-length").toLongLong();
        if (received.size() < end + 4 + size)
            return;
        request.body = received.mid(end + 4, size);
        received.remove(0, end + 4 + size);
        {
            const std::lock_guard lock(m_mutex);
            m_requests.append(request);
        }
        const ScriptedReply reply = m_script(request);
        // The socket as context: a client that hangs up takes the answer that waits along.
        QTimer::singleShot(reply.delayMs, &socket, [&socket, reply] { send(socket, reply); });
    }

    static ScriptedRequest head(const QByteArray &text)
    {
        ScriptedRequest request;
        const QByteArrayList lines = text.split('\n');
        const QByteArrayList first = lines.first().trimmed().split(' ');
        request.method = first.value(0);
        request.target = first.value(1);
        for (const QByteArray &line : lines.sliced(1)) {
            const qsizetype colon = line.indexOf(':');
            request.headers.append({line.left(colon).toLower(), line.mid(colon + 1).trimmed()});
        }
        return request;
    }

    static void send(QTcpSocket &socket, const ScriptedReply &reply)
    {
        if (reply.fate == ScriptedReply::Fate::Hang)
            return;
        if (reply.fate == ScriptedReply::Fate::Drop) {
            socket.abort();
            return;
        }
        QByteArray answer = "HTTP/1.1 " + QByteArray::number(reply.status) + " Scripted\r\n";
        for (const auto &[name, value] : reply.headers)
            answer += name + ": " + value + "\r\n";
        if (reply.chunked)
            answer += "Transfer-Encoding: chunked\r\n";
        else if (reply.status != 204)
            answer += "Content-Length: " + QByteArray::number(reply.body.size()) + "\r\n";
        const bool truncate = reply.fate == ScriptedReply::Fate::Truncate;
        const QByteArray body = truncate ? reply.body.left(reply.body.size() / 2) : reply.body;
        answer += "\r\n";
        if (reply.chunked)
            answer += QByteArray::number(body.size(), 16) + "\r\n" + body
                      + (truncate ? "\r\n" : "\r\n0\r\n\r\n");
        else
            answer += body;
        socket.write(answer);
        if (truncate) {
            QObject::disconnect(&socket, &QTcpSocket::readyRead, nullptr,
                                nullptr); // deaf from here on
            socket.disconnectFromHost();
        }
    }

    Script m_script;
    QThread m_thread;
    std::unique_ptr<QObject>
        m_inside; // lives in m_thread; owns the server, which owns the connections
    quint16 m_port = 0;
    mutable std::mutex m_mutex;
    QList<ScriptedRequest> m_requests;
    qsizetype m_connections = 0;
};
