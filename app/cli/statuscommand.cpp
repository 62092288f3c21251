#include "cli/commands.h"
#include "operations/status.h"
#include "project/projectfile.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cli {

static QString name(const operations::TaskRow &task)
{
    const bool customers = task.kind == model::Kind::Customer;
    if (task.ofFields)
        return customers ? u"customerFields"_s : u"organizationFields"_s;
    if (task.clears)
        return customers ? u"customerDetails"_s : u"organizationDetails"_s;
    return customers ? u"customerProfiles"_s : u"organizationProfiles"_s;
}

int status(const Arguments &arguments, Console &console, const StopToken &)
{
    auto project =
        project::ProjectFile::load(project::projectPath(arguments.positional.constFirst()));
    if (!project)
        return console.fail(project.error());
    auto status = operations::status(project::RunFolder(project->path()));
    if (!status)
        return console.fail(status.error());
    static const QStringList states{u"notStarted"_s, u"running"_s, u"interrupted"_s, u"finished"_s};
    const QStringList words{
        u"Nothing has been sent yet."_s,
        status->holder.isEmpty() ? u"It is running now."_s
                                 : u"It is running now, by %1."_s.arg(status->holder),
        u"It was interrupted; run the same migration again to continue."_s, u"It is finished."_s};
    QJsonObject json{{u"state"_s, states.at(int(status->state))}};
    console.say(words.at(int(status->state)));
    if (status->run) {
        console.say(u"Site: %1. Started %2."_s.arg(status->run->site,
                                                   status->run->startedAt.toString(Qt::ISODate)));
        const QStringList lines = table(status->outcomes);
        for (const QString &line : lines)
            console.say(line);
        QJsonArray tasks;
        for (const operations::TaskRow &task : std::as_const(status->tasks)) {
            if (task.taskId.isEmpty())
                continue;
            using State = operations::TaskRow::State;
            tasks.append(QJsonObject{{u"id"_s, task.taskId},
                                     {u"of"_s, name(task)},
                                     {u"open"_s, task.state == State::Accepted},
                                     {u"verified"_s, task.state == State::Settled},
                                     {u"failures"_s, task.failures}});
        }
        console.say(
            u"Bulk tasks: %1, of which %2 are open."_s.arg(tasks.size()).arg(status->openTasks()));
        const QJsonObject outcomes = toJson(status->outcomes);
        for (auto entry = outcomes.begin(); entry != outcomes.end(); ++entry)
            json.insert(entry.key(), entry.value());
        json.insert(u"site"_s, status->run->site);
        json.insert(u"openTasks"_s, status->openTasks());
        json.insert(u"tasks"_s, tasks);
        json.insert(u"startedAt"_s, status->run->startedAt.toString(Qt::ISODate));
        if (status->run->ended())
            json.insert(u"endedAt"_s, status->run->endedAt.toString(Qt::ISODate));
    }
    if (!status->holder.isEmpty())
        json.insert(u"holder"_s, status->holder);
    console.write(json);
    return AllDone;
}

} // namespace cli
