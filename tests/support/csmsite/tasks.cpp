#include "tasks.h"

#include "switches.h"
#include "text.h"

#include <algorithm>

namespace csmsite {

namespace {

constexpr std::uint64_t idSeed = 0x3f6d;

// One name is known, the others follow its pattern (CSM API, 5).
std::string typeOf(const BulkWork &work)
{
    const std::string entity = work.kind == Kind::Customer ? "CUSTOMER" : "ORGANIZATION";
    switch (work.bulk) {
    case BulkKind::Definitions:
        return "BULK_" + entity + "_DETAIL_FIELD_CREATE";
    case BulkKind::Profiles:
        return "BULK_" + entity + "_PROFILE_CREATE_UPDATE";
    case BulkKind::Accounts:
        return "BULK_" + entity + "_CREATE_UPDATE";
    case BulkKind::Details:
        break;
    }
    return "BULK_" + entity + "_DETAIL_UPDATE";
}

std::int64_t inMs(double seconds)
{
    return static_cast<std::int64_t>(seconds * 1000);
}

// Whether a moment is in the second, fourth ... of the times that follow one another.
bool isOtherTime(std::int64_t at, int periodMs)
{
    return periodMs > 0 && at / periodMs % 2 == 1;
}

} // namespace

std::string_view nameOf(TaskStatus status)
{
    switch (status) {
    case TaskStatus::NotStarted:
        return "NOT_STARTED";
    case TaskStatus::InProgress:
        return "IN_PROGRESS";
    case TaskStatus::Finished:
        return "FINISHED";
    case TaskStatus::Failed:
        break;
    }
    return "FAILED";
}

TaskQueue::TaskQueue(Store &store)
    : m_store(store)
{
}

Task &TaskQueue::submit(std::unique_ptr<BulkWork> work, std::string_view key,
                        const Switches &switches, std::int64_t now)
{
    Task &task = m_tasks.emplace_back();
    task.number = m_tasks.size();
    task.id = uuidFrom(mix(idSeed + task.number), task.number);
    task.type = typeOf(*work);
    task.key = key;
    task.items = work->size();
    task.submittedAt = now;
    task.readyAt = now + switches.submitLatencyMs;
    task.work = std::move(work);
    m_byId.emplace(task.id, m_tasks.size() - 1);
    m_waiting.push_back(&task);
    advance(switches, now);
    return task;
}

void TaskQueue::advance(const Switches &switches, std::int64_t now)
{
    // What happened first comes first: a task that ends may make room for another.
    while (true) {
        const auto next =
            std::min_element(m_running.begin(), m_running.end(),
                             [](const Task *a, const Task *b) { return a->endedAt < b->endedAt; });
        const std::int64_t at = next == m_running.end() ? now : std::min(now, (*next)->endedAt);
        if (startNext(switches, at))
            continue;
        if (next == m_running.end() || (*next)->endedAt > now)
            return;
        Task &task = **next;
        m_running.erase(next);
        finish(task, switches);
    }
}

// Starts one of the tasks that were ready at a moment, if there is room.
bool TaskQueue::startNext(const Switches &switches, std::int64_t at)
{
    if (switches.tasksAtOnce > 0
        && m_running.size() >= static_cast<std::size_t>(switches.tasksAtOnce))
        return false;
    const auto isReady = [at](const Task *task) { return task->readyAt <= at; };
    auto chosen = std::find_if(m_waiting.begin(), m_waiting.end(), isReady);
    if (chosen == m_waiting.end())
        return false;
    if (switches.outOfOrder && switches.tasksAtOnce > 0)
        chosen = std::find_if(m_waiting.rbegin(), m_waiting.rend(), isReady).base() - 1;
    Task &task = **chosen;
    m_waiting.erase(chosen);
    start(task, switches, at);
    return true;
}

void TaskQueue::start(Task &task, const Switches &switches, std::int64_t at)
{
    // Room was made by the task that ended last, or there was room all the time.
    std::int64_t from = task.readyAt;
    if (switches.tasksAtOnce > 0)
        from = std::max(from, m_freeAt);
    double seconds =
        switches.taskSeconds + switches.taskSecondsPerItem * static_cast<double>(task.items);
    // With all tasks at once, the even ones overtake the odd ones.
    if (switches.outOfOrder && switches.tasksAtOnce == 0 && task.number % 2 == 1)
        seconds *= 3;
    task.startedAt = std::min(from, at);
    if (isOtherTime(task.startedAt, switches.speedPeriodMs))
        seconds *= switches.slowTimes;
    task.status = TaskStatus::InProgress;
    task.endedAt = task.startedAt + inMs(seconds);
    if (switches.failuresWhileRunning)
        perform(task, switches, task.startedAt);
    m_running.push_back(&task);
}

void TaskQueue::finish(Task &task, const Switches &switches)
{
    m_freeAt = task.endedAt;
    perform(task, switches, task.endedAt);
    const auto every = static_cast<std::size_t>(std::max(switches.failEvery, 0));
    const bool fails = every > 0 && task.number % every == 0;
    task.status = fails ? TaskStatus::Failed : TaskStatus::Finished;
    if (fails)
        task.failures.clear();
}

void TaskQueue::perform(Task &task, const Switches &switches, std::int64_t at)
{
    if (!task.work)
        return;
    const auto every = static_cast<std::size_t>(std::max(switches.failEvery, 0));
    std::size_t count = SIZE_MAX;
    if (every > 0 && task.number % every == 0 && switches.failedWrites != FailedWrites::All)
        count = switches.failedWrites == FailedWrites::Half ? task.items / 2 : 0;
    task.failures = Rules(m_store, switches, at).run(*task.work, count);
    task.work.reset();
}

Task *TaskQueue::find(std::string_view id, const Switches &switches, std::int64_t now)
{
    const auto found = m_byId.find(std::string(id));
    if (found == m_byId.end() || switches.tasksGone)
        return nullptr;
    Task &task = m_tasks[found->second];
    const bool isExpired = !task.isOpen() && now > task.endedAt + inMs(switches.keptSeconds);
    return isExpired ? nullptr : &task;
}

int TaskQueue::openCount(const Switches &switches, std::int64_t now) const
{
    const auto counts = [&](const Task *task) {
        return now - task->submittedAt < inMs(switches.staleSeconds);
    };
    const bool away = isOtherTime(now, switches.foreignPeriodMs);
    return (away ? 0 : switches.foreignTasks)
           + static_cast<int>(std::count_if(m_waiting.begin(), m_waiting.end(), counts))
           + static_cast<int>(std::count_if(m_running.begin(), m_running.end(), counts));
}

} // namespace csmsite
