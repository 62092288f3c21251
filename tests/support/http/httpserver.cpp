#include "httpserver.h"

#include "text.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <charconv>
#ifdef Q_OS_UNIX
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#endif

namespace http {

namespace {

constexpr std::size_t maximalHead = std::size_t(64) * 1024;
constexpr std::size_t maximalBody = std::size_t(512) * 1024 * 1024;

const char *reason(int status)
{
    switch (status) {
    case 100:
        return "Continue";
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 202:
        return "Accepted";
    case 204:
        return "No Content";
    case 302:
        return "Found";
    case 304:
        return "Not Modified";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 409:
        return "Conflict";
    case 411:
        return "Length Required";
    case 412:
        return "Precondition Failed";
    case 413:
        return "Payload Too Large";
    case 414:
        return "URI Too Long";
    case 420:
        return "Enhance Your Calm";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 502:
        return "Bad Gateway";
    case 503:
        return "Service Unavailable";
    default:
        return "Status";
    }
}

// On loopback a client's last piece of a body above 16 KB waits 44 ms for a delayed
// acknowledgement, unless segments are as small as on a real network.
void useNetworkSizedSegments(QTcpServer &server)
{
#ifdef Q_OS_UNIX
    const int size = 1460;
    setsockopt(static_cast<int>(server.socketDescriptor()), IPPROTO_TCP, TCP_MAXSEG, &size,
               sizeof size);
#else
    Q_UNUSED(server)
#endif
}

void closeWithReset(QTcpSocket &socket)
{
#ifdef Q_OS_UNIX
    const linger atOnce{1, 0};
    setsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce,
               sizeof atOnce);
#endif
    socket.abort();
}

// One client. Child of the listener's owner; deletes itself when the client has gone, which
// also cancels an answer that was still waiting.
class Connection : public QObject
{
public:
    Connection(QTcpSocket *socket, const HttpServer::Handler &handler, QObject *parent)
        : QObject(parent)
        , m_socket(socket)
        , m_handler(handler)
    {
        m_socket->setParent(this);
        m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        connect(m_socket, &QTcpSocket::readyRead, this, [this] { receive(); });
        connect(m_socket, &QTcpSocket::disconnected, this, [this] { deleteLater(); });
        receive();
    }

private:
    void receive()
    {
        const qint64 available = m_socket->bytesAvailable();
        if (available > 0) {
            const std::size_t before = m_buffer.size();
            m_buffer.resize(before + static_cast<std::size_t>(available));
            const qint64 got = m_socket->read(m_buffer.data() + before, available);
            m_buffer.resize(before + static_cast<std::size_t>(std::max<qint64>(got, 0)));
        }
        // Not a loop over requests: the next one of a pipelining client starts after send().
        if (!m_busy && (m_haveHead || takeHead()) && takeBody())
            serve();
    }

    bool takeHead()
    {
        const std::size_t end = m_buffer.find("\r\n\r\n");
        if (end == std::string::npos) {
            if (m_buffer.size() > maximalHead)
                refuse(431);
            return false;
        }
        m_request = Request{};
        m_request.headSize = end + 4;
        m_bodySize = 0;
        m_chunked = false;
        std::string_view head(m_buffer.data(), end);
        const std::string_view first = head.substr(0, head.find("\r\n"));
        head.remove_prefix(std::min(head.size(), first.size() + 2));
        const std::size_t space = first.find(' ');
        const std::size_t secondSpace = first.rfind(' ');
        if (space == std::string_view::npos || secondSpace == space) {
            refuse(400);
            return false;
        }
        m_request.method = first.substr(0, space);
        const std::string_view target = first.substr(space + 1, secondSpace - space - 1);
        m_request.targetSize = target.size();
        m_request.path = target.substr(0, target.find('?'));
        if (m_request.path.size() < target.size())
            m_request.query = target.substr(m_request.path.size() + 1);
        m_keepAlive = first.substr(secondSpace + 1) != "HTTP/1.0";
        while (!head.empty()) {
            const std::string_view line = head.substr(0, head.find("\r\n"));
            head.remove_prefix(std::min(head.size(), line.size() + 2));
            const std::size_t colon = line.find(':');
            if (colon != std::string_view::npos)
                m_request.headers.push_back({std::string(trimmed(line.substr(0, colon))),
                                             std::string(trimmed(line.substr(colon + 1)))});
        }
        m_buffer.erase(0, end + 4);
        return applyHeaders();
    }

    bool applyHeaders()
    {
        m_chunked = equalsAsciiWithoutCase(m_request.header("Transfer-Encoding"), "chunked");
        if (!m_chunked && !m_request.header("Transfer-Encoding").empty()) {
            refuse(411);
            return false;
        }
        const std::string_view length = m_request.header("Content-Length");
        if (!length.empty()) {
            const auto parsed =
                std::from_chars(length.data(), length.data() + length.size(), m_bodySize);
            if (parsed.ec != std::errc() || m_bodySize > maximalBody) {
                refuse(413);
                return false;
            }
        }
        if (equalsAsciiWithoutCase(m_request.header("Connection"), "close"))
            m_keepAlive = false;
        if (equalsAsciiWithoutCase(m_request.header("Expect"), "100-continue"))
            m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
        m_buffer.reserve(m_bodySize);
        m_haveHead = true;
        return true;
    }

    // False while some of it is still to come.
    bool takeBody()
    {
        if (m_chunked)
            return takeChunks();
        if (m_buffer.size() < m_bodySize)
            return false;
        if (m_buffer.size() == m_bodySize) {
            m_request.body = std::move(m_buffer);
            m_buffer.clear();
        } else {
            m_request.body = m_buffer.substr(0, m_bodySize);
            m_buffer.erase(0, m_bodySize);
        }
        return true;
    }

    bool takeChunks()
    {
        while (true) {
            const std::size_t line = m_buffer.find("\r\n");
            if (line == std::string::npos)
                return false;
            std::size_t size = 0;
            const auto parsed = std::from_chars(m_buffer.data(), m_buffer.data() + line, size, 16);
            if (parsed.ec != std::errc() || m_request.body.size() + size > maximalBody) {
                refuse(400);
                return false;
            }
            if (m_buffer.size() < line + 2 + size + 2)
                return false;
            m_request.body.append(m_buffer, line + 2, size);
            m_buffer.erase(0, line + 2 + size + 2);
            if (size == 0) // trailers are not expected
                return true;
        }
    }

    void serve()
    {
        m_busy = true;
        m_haveHead = false;
        const Reply reply = m_handler(m_request);
        if (reply.delayMs > 0)
            QTimer::singleShot(reply.delayMs, Qt::PreciseTimer, this,
                               [this, reply] { send(reply); });
        else
            send(reply);
    }

    void refuse(int status)
    {
        m_busy = true;
        m_keepAlive = false;
        Reply reply;
        reply.status = status;
        send(reply);
    }

    void send(const Reply &reply)
    {
        if (reply.fate == Reply::Fate::Drop) {
            m_socket->abort();
            return;
        }
        if (reply.fate == Reply::Fate::Reset) {
            closeWithReset(*m_socket);
            return;
        }
        const bool truncate = reply.fate == Reply::Fate::Truncate;
        std::string head =
            "HTTP/1.1 " + std::to_string(reply.status) + ' ' + reason(reply.status) + "\r\n";
        for (const Header &header : reply.headers)
            head += header.name + ": " + header.value + "\r\n";
        if (!reply.body.empty())
            head += "Content-Type: " + reply.contentType + "\r\n";
        if (reply.status != 204 && reply.status != 304)
            head += "Content-Length: " + std::to_string(reply.body.size()) + "\r\n";
        head += m_keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
        head.append(reply.body, 0, truncate ? reply.body.size() / 2 : std::string::npos);
        m_socket->write(head.data(), static_cast<qint64>(head.size()));
        m_busy = false;
        if (truncate || !m_keepAlive) {
            m_busy = true;
            m_socket->disconnectFromHost();
        } else if (!m_buffer.empty()) {
            QTimer::singleShot(0, this, [this] { receive(); });
        }
    }

    QTcpSocket *m_socket;
    const HttpServer::Handler &m_handler;
    std::string m_buffer;
    Request m_request;
    std::size_t m_bodySize = 0;
    bool m_chunked = false;
    bool m_haveHead = false;
    bool m_keepAlive = true;
    bool m_busy = false;
};

} // namespace

std::string_view Request::header(std::string_view name) const
{
    for (const Header &header : headers) {
        if (equalsAsciiWithoutCase(header.name, name))
            return header.value;
    }
    return {};
}

HttpServer::HttpServer(Handler handler)
    : m_handler(std::move(handler))
{
}

HttpServer::~HttpServer()
{
    stop();
}

bool HttpServer::start(std::uint16_t port)
{
    stop();
    m_inside = std::make_unique<QObject>();
    m_inside->moveToThread(&m_thread);
    m_thread.start();
    const auto listen = [this, port] {
        auto *server = new QTcpServer(m_inside.get());
        server->setListenBacklogSize(256);
        server->setMaxPendingConnections(1024);
        if (!server->listen(QHostAddress(QHostAddress::LocalHost), port))
            return;
        useNetworkSizedSegments(*server);
        QObject::connect(server, &QTcpServer::newConnection, m_inside.get(), [this, server] {
            while (QTcpSocket *socket = server->nextPendingConnection())
                new Connection(socket, m_handler, m_inside.get());
        });
        m_port = server->serverPort();
    };
    QMetaObject::invokeMethod(m_inside.get(), listen, Qt::BlockingQueuedConnection);
    if (m_port == 0)
        stop();
    return m_port != 0;
}

void HttpServer::stop()
{
    if (!m_inside)
        return;
    const auto closeAll = [this] {
        const QObjectList children = m_inside->children();
        qDeleteAll(children);
    };
    QMetaObject::invokeMethod(m_inside.get(), closeAll, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
    m_inside.reset();
    m_port = 0;
}

} // namespace http
