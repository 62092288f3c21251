#pragma once

#include "bulk.h"
#include "rules.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace csmsite {

struct Switches;

enum class TaskStatus { NotStarted, InProgress, Finished, Failed };

std::string_view nameOf(TaskStatus status);

struct Task
{
    std::string id;
    std::string type;
    std::string key;
    std::size_t number = 0; // 1, 2, 3 in order of submission
    std::size_t items = 0;
    TaskStatus status = TaskStatus::NotStarted;
    std::int64_t submittedAt = 0; // ms since 1970, as all times here
    std::int64_t readyAt = 0;     // when it may start: the answer to the request is out
    std::int64_t startedAt = 0;
    std::int64_t endedAt = 0;       // or will end
    std::unique_ptr<BulkWork> work; // until it is done
    std::vector<Failure> failures;
    int polls = 0;

    bool isOpen() const
    {
        return status == TaskStatus::NotStarted || status == TaskStatus::InProgress;
    }
};

// The tasks of a site: what waits, what runs, what has ended (CSM API, 5). Nothing happens by
// itself; advance() does what has fallen due since it was called last.
class TaskQueue
{
public:
    explicit TaskQueue(Store &store);

    Task &submit(std::unique_ptr<BulkWork> work, std::string_view key, const Switches &switches,
                 std::int64_t now);
    void advance(const Switches &switches, std::int64_t now);
    // Null for a task that is unknown, or was ended too long ago.
    Task *find(std::string_view id, const Switches &switches, std::int64_t now);
    // As the cap counts: what other tools have running included.
    int openCount(const Switches &switches, std::int64_t now) const;
    const std::deque<Task> &tasks() const { return m_tasks; }

private:
    bool startNext(const Switches &switches, std::int64_t at);
    void start(Task &task, const Switches &switches, std::int64_t at);
    void finish(Task &task, const Switches &switches);
    void perform(Task &task, const Switches &switches, std::int64_t at);

    Store &m_store;
    std::deque<Task> m_tasks;
    std::vector<Task *> m_waiting;
    std::vector<Task *> m_running;
    std::unordered_map<std::string, std::size_t> m_byId;
    std::int64_t m_freeAt = 0; // when a task ended last
};

} // namespace csmsite
