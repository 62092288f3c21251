#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

/// Whether somebody asked to stop, as seen by those who should; cheap to copy, safe in any thread.
/// Ours because Apple's libc++ has no std::stop_token.
class StopToken
{
public:
    StopToken() = default; ///< A token that never asks to stop.

    bool requested() const
    {
        if (!m_state)
            return false;
        const std::lock_guard lock(m_state->mutex);
        return m_state->requested;
    }

    /// Sleeps for \a delay; returns early, and true, when asked to stop.
    bool wait(std::chrono::milliseconds delay) const
    {
        const std::shared_ptr<State> state = m_state ? m_state : std::make_shared<State>();
        std::unique_lock lock(state->mutex);
        return state->wakeUp.wait_for(lock, delay, [&state] { return state->requested; });
    }

private:
    friend class StopSource;
    friend class StopCallback;
    struct State
    {
        std::mutex mutex;
        std::condition_variable wakeUp;
        bool requested = false;
        int nextCallback = 0;
        std::vector<std::pair<int, std::function<void()>>> callbacks;
    };
    explicit StopToken(std::shared_ptr<State> state)
        : m_state(std::move(state))
    {
    }

    std::shared_ptr<State> m_state;
};

/// The side that asks to stop.
class StopSource
{
public:
    StopToken token() const { return StopToken(m_state); }

    void request()
    {
        const std::lock_guard lock(m_state->mutex);
        if (std::exchange(m_state->requested, true))
            return;
        for (const auto &[id, callback] : m_state->callbacks)
            callback();
        m_state->wakeUp.notify_all();
    }

private:
    std::shared_ptr<StopToken::State> m_state = std::make_shared<StopToken::State>();
};

/// Calls \a callback when asked to stop, for as long as it lives. The callback runs in the thread
/// that asks, under the token's lock: it may only hand the wish on (a queued call), never wait or
/// ask itself.
class StopCallback
{
public:
    StopCallback(const StopToken &token, std::function<void()> callback)
        : m_state(token.m_state)
    {
        if (!m_state)
            return;
        const std::lock_guard lock(m_state->mutex);
        if (m_state->requested) {
            callback();
            return;
        }
        m_id = m_state->nextCallback++;
        m_state->callbacks.emplace_back(m_id, std::move(callback));
    }
    ~StopCallback()
    {
        if (!m_state)
            return;
        const std::lock_guard lock(m_state->mutex);
        std::erase_if(m_state->callbacks,
                      [this](const auto &entry) { return entry.first == m_id; });
    }
    StopCallback(const StopCallback &) = delete;
    StopCallback &operator=(const StopCallback &) = delete;

private:
    std::shared_ptr<StopToken::State> m_state;
    int m_id = -1;
};
