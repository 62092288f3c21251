#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace http {
class JsonWriter;
struct Reply;
} // namespace http

namespace csmsite {

using http::JsonWriter;
using http::Reply;

// What a site was asked, for tests to look at afterwards.
class RequestLog
{
public:
    struct Bulk
    {
        std::string path;
        std::string key;
        std::string body; // only when bodies are kept
        std::size_t bodySize = 0;
        int status = 0;    // of the answer as it was meant; see `lost`
        bool lost = false; // the client cannot have seen that answer
        std::string taskId;
        std::int64_t at = 0;
    };

    // endpoint: method and pattern of the route
    void count(std::string_view endpoint, const Reply &reply);
    void countFault(std::string_view name) { ++m_faults[std::string(name)]; }
    void countOverCap() { ++m_overCap; }
    void countOpenTasks(int open)
    {
        m_maxOpenTasks = open > m_maxOpenTasks ? open : m_maxOpenTasks;
    }
    void add(Bulk bulk) { m_bulk.push_back(std::move(bulk)); }
    // The client did not get the answer to the request added last.
    void markLastLost() { m_bulk.back().lost = true; }
    void clear() { *this = RequestLog(); }

    const std::vector<Bulk> &bulk() const { return m_bulk; }
    int requests(std::string_view endpoint) const;
    int faults() const;
    int overCap() const { return m_overCap; }
    int maxOpenTasks() const { return m_maxOpenTasks; }
    int answers(int status) const;

    void write(JsonWriter &json) const;

private:
    std::map<std::string, std::map<int, int>, std::less<>> m_endpoints; // status -> times
    std::map<std::string, int> m_faults;
    std::vector<Bulk> m_bulk;
    int m_overCap = 0;
    int m_maxOpenTasks = 0;
};

} // namespace csmsite
