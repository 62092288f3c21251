#include "requestlog.h"

namespace salesforceorg {

void RequestLog::add(const std::string &endpoint, Entry entry)
{
    constexpr std::size_t most = 10'000;
    ++m_endpoints[endpoint];
    ++m_statuses[entry.lost ? 0 : entry.status];
    m_entries.push_back(std::move(entry));
    if (m_entries.size() > most)
        m_entries.pop_front();
}

int RequestLog::requests(std::string_view endpoint) const
{
    const auto found = m_endpoints.find(endpoint);
    return found == m_endpoints.end() ? 0 : found->second;
}

int RequestLog::answers(int status) const
{
    const auto found = m_statuses.find(status);
    return found == m_statuses.end() ? 0 : found->second;
}

void RequestLog::write(JsonWriter &json) const
{
    json.begin().begin("endpoints");
    for (const auto &[endpoint, times] : m_endpoints)
        json.put(endpoint, times);
    json.end().begin("statuses");
    for (const auto &[status, times] : m_statuses)
        json.put(status == 0 ? std::string("lost") : std::to_string(status), times);
    json.end().beginList("requests");
    for (const Entry &entry : m_entries) {
        json.begin().put("at", static_cast<std::size_t>(entry.at)).put("method", entry.method);
        json.put("target", entry.target).put("status", entry.status).put("size", entry.size);
        if (entry.lost)
            json.put("lost", true);
        if (!entry.fault.empty())
            json.put("fault", entry.fault);
        if (!entry.body.empty())
            json.put("body", entry.body);
        json.end();
    }
    json.endList().end();
}

} // namespace salesforceorg
