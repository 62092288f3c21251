#include "cli/commands.h"
#include "operations/newproject.h"
#include "project/runfolder.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace cli {

int map(const Arguments &arguments, Console &console, const StopToken &stop)
{
    if (!arguments.has(u"set"_s))
        return console.fail(usageError(u"usage.missing"_s, u"--set"_s));
    auto project =
        project::ProjectFile::load(project::projectPath(arguments.positional.constFirst()));
    if (!project)
        return console.fail(project.error());
    QFile file(arguments.option(u"set"_s));
    if (QFileInfo(file.fileName()).isDir())
        return console.fail(usageError(u"usage.badValue"_s, file.fileName()));
    if (!file.open(QIODevice::ReadOnly)) {
        const QString code = file.exists() ? u"csv.notReadable"_s : u"csv.missing"_s;
        return console.fail({Error::Kind::Data, {code, {file.fileName()}}, file.errorString()});
    }
    QJsonParseError syntax;
    const QJsonDocument json = QJsonDocument::fromJson(file.readAll(), &syntax);
    if (!json.isObject())
        return console.fail(
            {Error::Kind::Data,
             {u"usage.noJson"_s, {file.fileName(), QString::number(syntax.offset)}}});
    if (auto changed = operations::changeProject(*project, json.object(), console.context(stop));
        !changed)
        return console.fail(changed.error());
    console.say(u"Saved %1."_s.arg(project->path()));
    console.write({{u"project"_s, project->path()}, {u"choices"_s, project->choices()}});
    return AllDone;
}

} // namespace cli
