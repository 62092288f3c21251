#pragma once

#include "switches.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <cstdint>
#include <functional>
#include <memory>

namespace http {
class HttpServer;
}

namespace salesforceorg {

class Org;

// One request as the org saw it.
struct SeenRequest
{
    QString method;
    QString target; // path and query as sent
    QString fault;
    QByteArray body; // only with Switches::keepBodies
    int status = 0;
    bool lost = false; // the client cannot have seen all of the answer
};

// A simulated Salesforce org on 127.0.0.1, for use inside a test: it serves from a thread of its
// own, and all methods may be called from any thread.
class SalesforceOrg
{
public:
    explicit SalesforceOrg(const Switches &switches = {});
    ~SalesforceOrg();
    SalesforceOrg(const SalesforceOrg &) = delete;
    SalesforceOrg &operator=(const SalesforceOrg &) = delete;

    bool start(std::uint16_t port = 0);
    void stop();         // keeps everything; start() again is an org that came back
    QString url() const; // http://127.0.0.1:PORT

    // Records, fields and switches, see README.md; a message when something is wrong, else empty.
    QString configure(const QByteArray &json, const QString &folder = {});
    void change(const std::function<void(Switches &)> &change);
    void advanceClock(double seconds);
    void endSessions(); // as an administrator does

    int requests(const QString &endpoint)
        const;                     // "GET /query", below the version; "POST /services/oauth2/token"
    int answers(int status) const; // 0: lost ones
    QList<SeenRequest> log() const;
    void clearLog();
    int sessions() const;
    int refreshTokens() const;

private:
    std::unique_ptr<Org> m_org;
    std::unique_ptr<http::HttpServer> m_server;
};

} // namespace salesforceorg
