#include "cli/commands.h"
#include "operations/report.h"
#include "project/runfolder.h"

using namespace Qt::StringLiterals;

namespace cli {

int report(const Arguments &arguments, Console &console, const StopToken &stop)
{
    if (!arguments.has(u"out"_s))
        return console.fail(usageError(u"usage.missing"_s, u"--out"_s));
    auto project =
        project::ProjectFile::load(project::projectPath(arguments.positional.constFirst()));
    if (!project)
        return console.fail(project.error());
    auto files =
        operations::writeReports(*project, arguments.option(u"out"_s), console.context(stop));
    if (!files)
        return console.fail(files.error());
    QJsonObject json;
    for (const auto &[name, rows] : std::as_const(*files)) {
        console.say(u"%1: %L2"_s.arg(name, -18).arg(rows));
        json.insert(name, rows);
    }
    console.write({{u"folder"_s, arguments.option(u"out"_s)}, {u"files"_s, json}});
    return AllDone;
}

} // namespace cli
