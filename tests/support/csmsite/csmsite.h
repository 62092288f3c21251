#pragma once

#include "switches.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

namespace http {
class HttpServer;
}

namespace csmsite {

class Site;
struct State;

// One bulk request as the site saw it.
struct SeenRequest
{
    QString path;
    QString key;
    QByteArray body; // only with Switches::keepBodies
    int status = 0;
    QString taskId;
};

struct SeenCustomer
{
    QString id;
    QString email;
    QString displayName;
    QMap<QString, QStringList> details;
    QStringList organizations; // ids
    int createdCount = 0;
    int writtenCount = 0;
};

struct SeenOrganization
{
    QString id;
    QString name;
    QMap<QString, QStringList> details;
    int createdCount = 0;
    int writtenCount = 0;
};

// A simulated CSM site on 127.0.0.1, for use inside a test: it serves from a thread of its own,
// and all methods may be called from any thread.
class CsmSite
{
public:
    CsmSite(const Switches &switches = {});
    ~CsmSite();
    CsmSite(const CsmSite &) = delete;
    CsmSite &operator=(const CsmSite &) = delete;

    bool start(std::uint16_t port = 0);
    void stop();         // keeps the store; start() again is a site that came back
    QString url() const; // http://127.0.0.1:PORT

    Switches switches() const;
    void setSwitches(const Switches &switches);
    void change(const std::function<void(Switches &)> &change);
    // A message when the form is wrong, else empty. README.md says what a seed looks like.
    QString seed(const QByteArray &json);
    void advanceClock(double seconds);

    int customerCount() const;
    int organizationCount() const;
    std::optional<SeenCustomer> customer(const QString &email) const;
    std::optional<SeenOrganization> organization(const QString &name) const;
    QByteArray storeJson() const;

    int requests(const QString &endpoint) const; // "POST /customer/profile/bulk"
    int answers(int status) const;
    int faults() const; // requests that met one
    int overCap() const;
    int maxOpenTasks() const;
    QList<SeenRequest> bulkRequests() const;
    void clearRequests();

private:
    std::unique_ptr<Site> m_site;
    std::unique_ptr<http::HttpServer> m_server;
};

} // namespace csmsite
