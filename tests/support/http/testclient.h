#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QUrl>

// A raw HTTP client for the simulators' own tests: it sees what is on the wire, lost and broken
// answers included, and never retries by itself.
namespace http {

struct Answer
{
    int status = 0; // 0: the connection was closed instead
    QByteArray head;
    QByteArray body;
    bool isWhole = false;

    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    QString text(const char *name) const { return json()[QLatin1String(name)].toString(); }
    QByteArray header(const QByteArray &name) const
    {
        const QList<QByteArray> lines = head.split('\n');
        for (const QByteArray &line : lines) {
            if (line.toLower().startsWith(name.toLower() + ':'))
                return line.mid(name.size() + 1).trimmed();
        }
        return {};
    }
};

// JSON with ' for ", since moc loses its way in raw string literals with quotes.
inline QByteArray quoted(QByteArray json)
{
    return json.replace('\'', '"');
}

using HeaderLines = QList<QByteArray>;

class TestClient
{
public:
    explicit TestClient(const QString &url)
        : m_url(url)
    {
    }

    void send(const QByteArray &method, const QByteArray &path, const QByteArray &body = {},
              const HeaderLines &headers = {})
    {
        if (m_socket.state() != QAbstractSocket::ConnectedState) {
            m_buffer.clear();
            m_socket.connectToHost(m_url.host(), static_cast<quint16>(m_url.port()));
            m_socket.waitForConnected();
            ++m_connections;
        }
        QByteArray request =
            method + ' ' + path + " HTTP/1.1\r\nHost: " + m_url.authority().toUtf8() + "\r\n";
        for (const QByteArray &line : headers)
            request += line + "\r\n";
        if (!body.isEmpty())
            request += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
        m_socket.write(request + "\r\n" + body);
        m_socket.flush();
    }

    Answer receive()
    {
        Answer answer;
        qsizetype size = -1;
        while (true) {
            const qsizetype end = m_buffer.indexOf("\r\n\r\n");
            if (size < 0 && end >= 0) {
                answer.head = m_buffer.left(end);
                m_buffer.remove(0, end + 4);
                answer.status = answer.head.mid(9, 3).toInt();
                size = answer.header("Content-Length").toLongLong();
            }
            if (size >= 0 && m_buffer.size() >= size) {
                answer.isWhole = true;
                break;
            }
            if (m_socket.bytesAvailable() == 0 && !m_socket.waitForReadyRead(5000))
                break;
            m_buffer += m_socket.readAll();
        }
        answer.body = m_buffer.left(qMax<qsizetype>(size, 0));
        m_buffer.remove(0, answer.body.size());
        return answer;
    }

    Answer call(const QByteArray &method, const QByteArray &path, const QByteArray &body = {},
                const HeaderLines &headers = {})
    {
        send(method, path, body, headers);
        return receive();
    }

    QTcpSocket &socket() { return m_socket; }
    int connections() const { return m_connections; }

private:
    QUrl m_url;
    QTcpSocket m_socket;
    QByteArray m_buffer;
    int m_connections = 0;
};

} // namespace http
