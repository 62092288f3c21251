#include "csmsite.h"

#include "site.h"

#include <algorithm>

namespace csmsite {

namespace {

QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QMap<QString, QStringList> toMap(const State &state, Kind kind, const Details &details)
{
    QMap<QString, QStringList> result;
    const FieldTable &fields = state.store.fields(kind);
    details.each([&](std::uint16_t number, const ValueList &values) {
        if (!fields.isThere(number, state.switches))
            return;
        QStringList &list = result[toText(fields.at(number).name)];
        for (const std::string_view value : values)
            list.append(toText(value));
    });
    return result;
}

template <typename Record>
int countLiving(const std::vector<Record> &records)
{
    return static_cast<int>(std::count_if(records.begin(), records.end(),
                                          [](const Record &record) { return !record.deleted; }));
}

} // namespace

CsmSite::CsmSite(const Switches &switches)
    : m_site(std::make_unique<Site>())
    , m_server(std::make_unique<HttpServer>(
          [this](const Request &request) { return m_site->handle(request); }))
{
    setSwitches(switches);
}

CsmSite::~CsmSite() = default;

bool CsmSite::start(std::uint16_t port)
{
    return m_server->start(port);
}

void CsmSite::stop()
{
    m_server->stop();
}

QString CsmSite::url() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(m_server->port());
}

Switches CsmSite::switches() const
{
    return m_site->visit([](State &state) { return state.switches; });
}

void CsmSite::setSwitches(const Switches &switches)
{
    change([&](Switches &present) { present = switches; });
}

void CsmSite::change(const std::function<void(Switches &)> &change)
{
    m_site->visit([&](State &state) {
        const Switches before = state.switches;
        change(state.switches);
        state.gate.switchesChanged(before, state.switches);
    });
}

QString CsmSite::seed(const QByteArray &json)
{
    rapidjson::Document document;
    if (!parseObject(document, {json.constData(), static_cast<std::size_t>(json.size())}))
        return QStringLiteral("not a JSON object");
    const auto message =
        m_site->visit([&](State &state) { return csmsite::seed(state, document); });
    return message ? toText(*message) : QString();
}

void CsmSite::advanceClock(double seconds)
{
    m_site->visit(
        [&](State &state) { state.clock.advance(static_cast<std::int64_t>(seconds * 1000)); });
}

int CsmSite::customerCount() const
{
    return m_site->visit([](State &state) { return countLiving(state.store.customers()); });
}

int CsmSite::organizationCount() const
{
    return m_site->visit([](State &state) { return countLiving(state.store.organizations()); });
}

std::optional<SeenCustomer> CsmSite::customer(const QString &email) const
{
    return m_site->visit([&](State &state) -> std::optional<SeenCustomer> {
        const auto slot = state.store.customerByEmail(email.toStdString());
        if (!slot)
            return std::nullopt;
        const Customer &found = state.store.customer(*slot);
        SeenCustomer seen;
        seen.id = toText(state.store.customerId(*slot));
        seen.email = toText(found.email);
        seen.displayName = toText(found.displayName);
        seen.details = toMap(state, Kind::Customer, found.details);
        for (const Slot organization : state.store.organizationsOf(*slot))
            seen.organizations.append(toText(state.store.organization(organization).id));
        seen.createdCount = found.createdCount;
        seen.writtenCount = found.writtenCount;
        return seen;
    });
}

std::optional<SeenOrganization> CsmSite::organization(const QString &name) const
{
    return m_site->visit([&](State &state) -> std::optional<SeenOrganization> {
        const auto slot =
            state.store.organizationByName(name.toStdString(), state.switches.namesWithCase);
        if (!slot)
            return std::nullopt;
        const Organization &found = state.store.organization(*slot);
        SeenOrganization seen;
        seen.id = toText(found.id);
        seen.name = toText(found.name);
        seen.details = toMap(state, Kind::Organization, found.details);
        seen.createdCount = found.createdCount;
        seen.writtenCount = found.writtenCount;
        return seen;
    });
}

QByteArray CsmSite::storeJson() const
{
    return m_site->visit([](State &state) {
        JsonWriter json;
        writeStore(state, json);
        return QByteArray::fromStdString(json.text());
    });
}

int CsmSite::requests(const QString &endpoint) const
{
    return m_site->visit([&](State &state) { return state.log.requests(endpoint.toStdString()); });
}

int CsmSite::answers(int status) const
{
    return m_site->visit([&](State &state) { return state.log.answers(status); });
}

int CsmSite::faults() const
{
    return m_site->visit([](State &state) { return state.log.faults(); });
}

int CsmSite::overCap() const
{
    return m_site->visit([](State &state) { return state.log.overCap(); });
}

int CsmSite::maxOpenTasks() const
{
    return m_site->visit([](State &state) { return state.log.maxOpenTasks(); });
}

QList<SeenRequest> CsmSite::bulkRequests() const
{
    return m_site->visit([](State &state) {
        QList<SeenRequest> result;
        for (const RequestLog::Bulk &bulk : state.log.bulk())
            result.append({toText(bulk.path), toText(bulk.key),
                           QByteArray::fromStdString(bulk.body), bulk.status, toText(bulk.taskId)});
        return result;
    });
}

void CsmSite::clearRequests()
{
    m_site->visit([](State &state) { state.log.clear(); });
}

} // namespace csmsite
