#include "requestlog.h"

#include "json.h"

namespace csmsite {

void RequestLog::count(std::string_view endpoint, const Reply &reply)
{
    // A dropped answer has no status that a client could see.
    const bool seen = reply.fate == Reply::Fate::Send || reply.fate == Reply::Fate::Truncate;
    ++m_endpoints[std::string(endpoint)][seen ? reply.status : 0];
}

int RequestLog::requests(std::string_view endpoint) const
{
    int sum = 0;
    const auto found = m_endpoints.find(endpoint);
    if (found == m_endpoints.end())
        return 0;
    for (const auto &[status, times] : found->second)
        sum += times;
    return sum;
}

int RequestLog::answers(int status) const
{
    int sum = 0;
    for (const auto &[endpoint, statuses] : m_endpoints) {
        const auto found = statuses.find(status);
        sum += found == statuses.end() ? 0 : found->second;
    }
    return sum;
}

int RequestLog::faults() const
{
    int sum = 0;
    for (const auto &[name, times] : m_faults)
        sum += times;
    return sum;
}

void RequestLog::write(JsonWriter &json) const
{
    json.begin().begin("endpoints");
    for (const auto &[endpoint, statuses] : m_endpoints) {
        json.begin(endpoint).put("count", requests(endpoint)).begin("statuses");
        for (const auto &[status, times] : statuses)
            json.put(status == 0 ? std::string("dropped") : std::to_string(status), times);
        json.end().end();
    }
    json.end().begin("faults");
    for (const auto &[name, times] : m_faults)
        json.put(name, times);
    json.end().put("overCap", m_overCap).put("maxOpenTasks", m_maxOpenTasks);
    json.beginList("bulk");
    for (const Bulk &bulk : m_bulk) {
        json.begin().put("path", bulk.path).put("key", bulk.key).put("size", bulk.bodySize);
        json.put("status", bulk.status).put("lost", bulk.lost).put("taskId", bulk.taskId);
        json.put("at", static_cast<std::size_t>(bulk.at));
        if (!bulk.body.empty())
            json.put("body", bulk.body);
        json.end();
    }
    json.endList().end();
}

} // namespace csmsite
