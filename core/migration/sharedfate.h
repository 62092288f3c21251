#pragma once

#include "base/result.h"
#include "base/stop.h"

#include <mutex>
#include <optional>

namespace migration {

/// What threads that work on one thing have in common: whoever asks them to stop stops all, and so
/// does the first error of one; what they have on its way is in the journal. Safe from any thread.
class SharedFate
{
public:
    explicit SharedFate(const StopToken &asked)
        : m_whenAsked(asked, [this] { m_stop.request(); })
    {
    }

    StopToken token() const { return m_stop.token(); }

    /// What one of them came to.
    void share(const Result<> &done)
    {
        if (done)
            return;
        {
            const std::lock_guard lock(m_mutex);
            // The others are stopped by it: that they were is no news.
            if (!m_error || m_error->kind == Error::Kind::Cancelled)
                m_error = done.error();
        }
        m_stop.request();
    }

    /// What all of them came to, once they have ended.
    Result<> result() const
    {
        const std::lock_guard lock(m_mutex);
        return m_error ? Result<>(*m_error) : Result<>();
    }

private:
    StopSource m_stop;
    StopCallback m_whenAsked;
    mutable std::mutex m_mutex;
    std::optional<Error> m_error;
};

} // namespace migration
