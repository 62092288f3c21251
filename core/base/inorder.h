#pragma once

#include "base/result.h"
#include "base/runcontext.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <vector>

/// Threads that can run at the same time on this computer; at least 1.
inline int idealThreads()
{
    return int(std::max(1U, std::thread::hardware_concurrency()));
}

/// The parts of inOrder() on their way from the threads that make them to the one that consumes
/// them: hands out the chunks in order, keeps parts until it is their turn, and lets nobody run
/// ahead too far.
template <typename Part>
class PartsInOrder
{
public:
    PartsInOrder(qint64 chunks, qint64 ahead)
        : m_needed(chunks)
        , m_slots(size_t(ahead))
    {
    }

    /// The number of the next chunk to be worked on, once there is room for its part; nothing where
    /// there are no more.
    std::optional<qint64> take()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] {
            return m_ended || m_taken >= m_needed || m_taken < m_consumed + qint64(m_slots.size());
        });
        if (m_ended || m_taken >= m_needed)
            return std::nullopt;
        return m_taken++;
    }

    void put(qint64 chunk, Result<Part> part)
    {
        const std::lock_guard lock(m_mutex);
        if (!part) // What comes behind an error is not asked for.
            m_needed = std::min(m_needed, chunk + 1);
        slot(chunk) = std::move(part);
        m_changed.notify_all();
    }

    /// The next part in order, once it is there; nothing when end() was called.
    std::optional<Result<Part>> next()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_ended || slot(m_consumed).has_value(); });
        if (m_ended)
            return std::nullopt;
        std::optional<Result<Part>> part = std::move(slot(m_consumed));
        slot(m_consumed).reset();
        ++m_consumed;
        m_changed.notify_all();
        return part;
    }

    /// Wakes everybody up; nothing is handed out any more.
    void end()
    {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
        m_changed.notify_all();
    }

private:
    std::optional<Result<Part>> &slot(qint64 chunk)
    {
        return m_slots[size_t(chunk) % m_slots.size()];
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    qint64 m_needed;       ///< Chunks that anybody wants the parts of.
    qint64 m_taken = 0;    ///< Chunks that have been handed out.
    qint64 m_consumed = 0; ///< Parts that have been handed on.
    bool m_ended = false;
    std::vector<std::optional<Result<Part>>> m_slots;
};

/// Makes a Part of each chunk of 0 to \a count, \a chunk at a time, on \a threads threads (0: as
/// many as the computer runs at once), and consumes the parts in order. What is consumed is the
/// same for any number of threads, as long as a worker's part depends on its chunk alone.
///
/// \a makeWorker is called in the calling thread, once for each thread, and makes a callable
/// (qint64 first, qint64 last) -> Result<Part> for the chunk from first on, last not included; one
/// worker is used by one thread at a time. \a consume, (Part &&) -> Result<>, is called in the
/// calling thread. At most 2 * \a threads parts are under way or waiting. With one thread, or one
/// chunk, nothing leaves the calling thread.
///
/// Ends at the first error in the order of the chunks, of a worker or of consume, after all before
/// it were consumed; and soon after \a context is asked to stop, with cancelled(). It is asked once
/// a chunk: chunks should take a few milliseconds, or their worker ask itself.
template <typename Part, typename MakeWorker, typename Consume>
Result<> inOrder(qint64 count, qint64 chunk, int threads, const RunContext &context,
                 MakeWorker makeWorker, Consume consume)
{
    const qint64 chunks = count / chunk + (count % chunk != 0 ? 1 : 0);
    const auto last = [=](qint64 n) { return std::min(count, (n + 1) * chunk); };
    const qint64 workers = std::min<qint64>(threads > 0 ? threads : idealThreads(), chunks);

    PartsInOrder<Part> parts(chunks, 2 * std::max<qint64>(1, workers));
    std::vector<std::thread> running;
    if (workers > 1) {
        for (qint64 i = 0; i < workers; ++i) {
            auto work = [&parts, &context, chunk, last, worker = makeWorker()]() mutable {
                while (const std::optional<qint64> n = parts.take()) {
                    parts.put(*n, context.stop.requested() ? Result<Part>(cancelled())
                                                           : worker(*n * chunk, last(*n)));
                }
            };
            try {
                running.emplace_back(std::move(work));
            } catch (const std::system_error &) {
                break; // The system allows no more; fewer do the same.
            }
        }
    }

    const auto consumeAll = [&]() -> Result<> {
        const StopCallback wakeUp(context.stop, [&parts] { parts.end(); });
        for (qint64 n = 0; n < chunks; ++n) {
            auto part = parts.next();
            if (!part)
                return cancelled();
            if (!*part)
                return part->error();
            if (auto done = consume(**std::move(part)); !done)
                return done;
        }
        return {};
    };
    const auto workAlone = [&]() -> Result<> {
        auto worker = makeWorker();
        for (qint64 n = 0; n < chunks; ++n) {
            if (context.stop.requested())
                return cancelled();
            Result<Part> part = worker(n * chunk, last(n));
            if (!part)
                return part.error();
            if (auto done = consume(*std::move(part)); !done)
                return done;
        }
        return {};
    };
    if (chunks == 0)
        return {};
    Result<> done = running.empty() ? workAlone() : consumeAll();
    parts.end();
    for (std::thread &thread : running)
        thread.join();
    return done;
}
