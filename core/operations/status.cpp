#include "operations/status.h"

#include "operations/runwatch.h"

#include <algorithm>

namespace operations {

qint64 Status::openTasks() const
{
    return std::count_if(tasks.cbegin(), tasks.cend(), [](const TaskRow &task) {
        return task.state == TaskRow::State::Accepted;
    });
}

Result<Status> status(const project::RunFolder &folder)
{
    auto state = RunWatch(folder, 0).read();
    if (!state)
        return state.error();
    return std::move(state->status);
}

} // namespace operations
