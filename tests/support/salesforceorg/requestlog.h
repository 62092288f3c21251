#pragma once

#include "answers.h"

#include <cstdint>
#include <deque>
#include <map>
#include <string>

namespace salesforceorg {

// What an org was asked, for tests to look at afterwards.
class RequestLog
{
public:
    struct Entry
    {
        std::string method;
        std::string target; // path and query as sent
        std::string fault;
        std::string body;  // only when bodies are kept
        int status = 0;    // of the answer as it was meant
        bool lost = false; // the client cannot have seen all of that answer
        std::size_t size = 0;
        std::int64_t at = 0;
    };

    void add(const std::string &endpoint, Entry entry);
    void clear() { *this = RequestLog(); }

    int requests(std::string_view endpoint) const; // "GET /query"
    int answers(int status) const;
    const std::deque<Entry> &entries() const { return m_entries; }
    void write(JsonWriter &json) const;

private:
    std::map<std::string, int, std::less<>> m_endpoints;
    std::map<int, int> m_statuses;
    std::deque<Entry> m_entries; // the newest
};

} // namespace salesforceorg
