#pragma once

#include <QThread>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

class QObject;

namespace http {

struct Header
{
    std::string name;
    std::string value;
};

struct Request
{
    std::string method;
    std::string path; // still percent-encoded, so that %2F in a field name survives
    std::string query;
    std::vector<Header> headers;
    std::string body;
    std::size_t targetSize = 0; // of path and query as sent
    std::size_t headSize = 0;   // of the request line and all headers

    // Empty when there is no such header; names are compared without case.
    std::string_view header(std::string_view name) const;
};

struct Reply
{
    enum class Fate {
        Send,
        Drop,    // close the connection instead of answering
        Reset,   // the same with a TCP reset
        Truncate // promise the whole body, send half of it, close
    };

    int status = 200;
    std::string body;
    std::string contentType = "application/json";
    std::vector<Header> headers;
    int delayMs = 0;
    Fate fate = Fate::Send;
};

// A small HTTP/1.1 server for tests: one thread, keep-alive, answers that wait without holding
// up other connections, connections that break. (QHttpServer 6.4 can do neither of the latter.)
class HttpServer
{
public:
    // Called in the server's thread, one request at a time.
    using Handler = std::function<Reply(const Request &)>;

    explicit HttpServer(Handler handler);
    ~HttpServer();
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    // On 127.0.0.1; port 0 takes any free one. False when the port is taken.
    bool start(std::uint16_t port = 0);
    // Closes all connections, those waiting for a delayed answer included.
    void stop();
    bool isRunning() const { return m_port != 0; }
    std::uint16_t port() const { return m_port; }

private:
    Handler m_handler;
    QThread m_thread;
    std::unique_ptr<QObject> m_inside; // lives in m_thread, owns the listener and the connections
    std::uint16_t m_port = 0;
};

} // namespace http
