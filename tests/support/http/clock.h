#pragma once

#include <chrono>
#include <cstdint>

namespace http {

// Time that a test can put forward, so that "kept three days" need not be waited for.
class Clock
{
public:
    std::int64_t now() const // ms since 1970
    {
        using namespace std::chrono;
        const auto passed = steady_clock::now() - m_start;
        return m_startMs + m_ahead + duration_cast<milliseconds>(passed).count();
    }
    void advance(std::int64_t ms) { m_ahead += ms; }

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
    std::int64_t m_startMs = std::chrono::duration_cast<std::chrono::milliseconds>(
                                 std::chrono::system_clock::now().time_since_epoch())
                                 .count();
    std::int64_t m_ahead = 0;
};

} // namespace http
