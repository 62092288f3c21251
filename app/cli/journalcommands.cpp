#include "cli/commands.h"
#include "operations/journalcare.h"
#include "operations/lookagain.h"
#include "operations/sentences.h"

using namespace Qt::StringLiterals;

namespace cli {

int lookAgain(const Arguments &arguments, Console &console, const StopToken &stop)
{
    const auto project =
        project::ProjectFile::load(project::projectPath(arguments.positional.constFirst()));
    if (!project)
        return console.fail(project.error());
    const auto looked = operations::lookAgain(*project, credentials(), console.context(stop, true));
    if (!looked)
        return console.fail(looked.error());
    console.say(
        operations::sentence({u"run.lookedAgain"_s,
                              {QString::number(looked->found), QString::number(looked->unknown)}}));
    console.write(
        {{u"type"_s, u"result"_s}, {u"found"_s, looked->found}, {u"unknown"_s, looked->unknown}});
    return looked->unknown == 0 ? AllDone : SomeNotAccepted;
}

int rebuild(const Arguments &arguments, Console &console, const StopToken &)
{
    const project::RunFolder folder(project::projectPath(arguments.positional.constFirst()));
    const auto salvaged = operations::rebuildJournal(folder);
    if (!salvaged)
        return console.fail(salvaged.error());
    console.say(operations::sentence({u"run.rebuilt"_s, {QString::number(salvaged->batches)}}));
    console.write(
        {{u"type"_s, u"result"_s}, {u"kept"_s, salvaged->batches}, {u"lost"_s, salvaged->lost}});
    return AllDone;
}

} // namespace cli
