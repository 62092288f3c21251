#pragma once

#include "migration/readback.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace migration {

/// Reads a batch back over several connections side by side: a search takes a call for each
/// customer, and one after the other they take longer than to send them. Each connection lives in a
/// thread of its own, from the first batch that is worth it until the end.
class ReadingLanes
{
public:
    /// \a site is the caller's own door, and has as many others made as are needed.
    explicit ReadingLanes(site::Site &site)
        : m_site(site)
    {
    }
    ~ReadingLanes();
    ReadingLanes(const ReadingLanes &) = delete;
    ReadingLanes &operator=(const ReadingLanes &) = delete;

    site::Site &site() const { return m_site; }

    /// As migration::readBack(); the first error of any part. For one thread at a time.
    Result<Found> readBack(Sending &sending, MembershipReading reading, const RunContext &context);

private:
    struct Part
    {
        Sending sending;
        MembershipReading reading;
        const RunContext &context;
        Result<Found> found = Found();
    };
    void serve();

    site::Site &m_site;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Part *> m_waiting;
    int m_open = 0; ///< Parts that are waited for.
    bool m_over = false;
    std::vector<std::thread> m_threads;
};

} // namespace migration
