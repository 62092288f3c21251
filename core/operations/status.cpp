#include "operations/status.h"

#include "project/runlock.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace operations {

qint64 Status::openTasks() const
{
    return std::count_if(tasks.cbegin(), tasks.cend(), [](const migration::Batch &task) {
        return task.state == migration::BatchState::Accepted;
    });
}

Result<Status> status(const project::RunFolder &folder)
{
    Status status;
    status.holder = project::RunLock::holder(folder);
    auto reader = migration::JournalReader::open(folder.journal());
    if (!reader) {
        if (reader.error().message.code == u"journal.none"_s)
            return status;
        return reader.error();
    }
    auto run = (*reader)->lastRun();
    if (!run)
        return run.error();
    if (!*run)
        return status;
    status.run = **run;
    if ((*run)->ended())
        status.state = Status::State::Finished;
    else
        status.state =
            status.holder.isEmpty() ? Status::State::Interrupted : Status::State::Running;
    auto organizations = (*reader)->counts(**run, model::Kind::Organization);
    if (!organizations)
        return organizations.error();
    auto customers = (*reader)->counts(**run, model::Kind::Customer);
    if (!customers)
        return customers.error();
    auto tasks = (*reader)->tasks((*run)->id);
    if (!tasks)
        return tasks.error();
    status.outcomes = {*organizations, *customers};
    status.tasks = *std::move(tasks);
    return status;
}

} // namespace operations
