#include "salesforceorg.h"

#include "org.h"

namespace salesforceorg {

SalesforceOrg::SalesforceOrg(const Switches &switches)
    : m_org(std::make_unique<Org>())
    , m_server(std::make_unique<http::HttpServer>(
          [this](const Request &request) { return m_org->handle(request); }))
{
    change([&](Switches &present) { present = switches; });
}

SalesforceOrg::~SalesforceOrg() = default;

bool SalesforceOrg::start(std::uint16_t port)
{
    return m_server->start(port);
}

void SalesforceOrg::stop()
{
    m_server->stop();
}

QString SalesforceOrg::url() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(m_server->port());
}

QString SalesforceOrg::configure(const QByteArray &json, const QString &folder)
{
    rapidjson::Document document;
    if (!http::parseObject(document, {json.constData(), static_cast<std::size_t>(json.size())}))
        return QStringLiteral("not a JSON object");
    const auto message = m_org->visit([&](State &state) {
        return salesforceorg::configure(state, document, folder.toStdString());
    });
    return message ? QString::fromStdString(*message) : QString();
}

void SalesforceOrg::change(const std::function<void(Switches &)> &change)
{
    m_org->visit([&](State &state) {
        const Switches before = state.switches;
        change(state.switches);
        state.switchesChanged(before);
    });
}

void SalesforceOrg::advanceClock(double seconds)
{
    m_org->visit(
        [&](State &state) { state.clock.advance(static_cast<std::int64_t>(seconds * 1000)); });
}

void SalesforceOrg::endSessions()
{
    m_org->visit([](State &state) { state.logins.endAll(); });
}

int SalesforceOrg::requests(const QString &endpoint) const
{
    return m_org->visit([&](State &state) { return state.log.requests(endpoint.toStdString()); });
}

int SalesforceOrg::answers(int status) const
{
    return m_org->visit([&](State &state) { return state.log.answers(status); });
}

QList<SeenRequest> SalesforceOrg::log() const
{
    return m_org->visit([](State &state) {
        QList<SeenRequest> result;
        for (const RequestLog::Entry &entry : state.log.entries())
            result.append({QString::fromStdString(entry.method),
                           QString::fromStdString(entry.target),
                           QString::fromStdString(entry.fault),
                           QByteArray::fromStdString(entry.body), entry.status, entry.lost});
        return result;
    });
}

void SalesforceOrg::clearLog()
{
    m_org->visit([](State &state) { state.log.clear(); });
}

int SalesforceOrg::sessions() const
{
    return m_org->visit([](State &state) { return static_cast<int>(state.logins.sessions()); });
}

int SalesforceOrg::refreshTokens() const
{
    return m_org->visit(
        [](State &state) { return static_cast<int>(state.logins.refreshTokens()); });
}

} // namespace salesforceorg
