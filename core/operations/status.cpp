#include "operations/status.h"

#include "operations/runwatch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace operations {

bool Condition::isResting() const
{
    return what == What::PausedByUser || what == What::Stopped || what == What::Interrupted
           || what == What::Asks;
}

QString toString(Condition::What what)
{
    static const QStringList names{u"notStarted"_s,
                                   u"estimating"_s,
                                   u"steady"_s,
                                   u"pausedBySite"_s,
                                   u"offline"_s,
                                   u"pausedByUser"_s,
                                   u"stopped"_s,
                                   u"interrupted"_s,
                                   u"asks"_s,
                                   u"finished"_s,
                                   u"finishedWithFailures"_s};
    return names.at(int(what));
}

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
