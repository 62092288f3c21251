#include "cli/commands.h"
#include "operations/mappingreuse.h"
#include "operations/newproject.h"
#include "project/runfolder.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace cli {

static int setChoices(project::ProjectFile &project, const Arguments &arguments, Console &console,
                      const StopToken &stop)
{
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
    if (auto changed = operations::changeProject(project, json.object(), console.context(stop));
        !changed)
        return console.fail(changed.error());
    console.say(u"Saved %1."_s.arg(project.path()));
    console.write({{u"project"_s, project.path()}, {u"choices"_s, project.choices()}});
    return AllDone;
}

static int exportMapping(const project::ProjectFile &project, const Arguments &arguments,
                         Console &console, const StopToken &stop)
{
    const QString path = arguments.option(u"export"_s);
    if (auto done = operations::exportMapping(project, path, console.context(stop)); !done)
        return console.fail(done.error());
    console.say(u"Saved %1."_s.arg(path));
    console.write({{u"project"_s, project.path()}, {u"mapping"_s, path}});
    return AllDone;
}

/// What is missing without \a column, in words.
static QString inWords(const project::GoneColumn &column)
{
    QStringList uses = column.targets;
    if (column.ofPersonRules)
        uses.append(u"the rules for person accounts"_s);
    if (column.ofProductNames)
        uses.append(u"the names of products"_s);
    for (const QString &detail : column.productDetails)
        uses.append(detail + u" of products"_s);
    QString words = column.name;
    if (!uses.isEmpty())
        words += u", which is used for "_s + uses.join(u", "_s);
    if (!column.likely.isEmpty())
        words += u"; probably %1 now"_s.arg(column.likely);
    return words;
}

static QJsonObject tell(const QString &title, const project::ColumnChanges &changes,
                        Console &console)
{
    console.say(u"%1: %L2 columns new, %L3 gone, %L4 as before."_s.arg(title)
                    .arg(changes.added.size())
                    .arg(changes.gone.size())
                    .arg(changes.same));
    for (const QString &column : changes.added)
        console.say(u"  new: "_s + column);
    QJsonArray gone;
    for (const project::GoneColumn &column : changes.gone) {
        console.say(u"  gone: "_s + inWords(column));
        gone.append(
            QJsonObject{{u"column"_s, column.name},
                        {u"targets"_s, QJsonArray::fromStringList(column.targets)},
                        {u"personRules"_s, column.ofPersonRules},
                        {u"productNames"_s, column.ofProductNames},
                        {u"productDetails"_s, QJsonArray::fromStringList(column.productDetails)},
                        {u"likely"_s, column.likely}});
    }
    return {{u"new"_s, QJsonArray::fromStringList(changes.added)},
            {u"gone"_s, gone},
            {u"same"_s, changes.same}};
}

static int importMapping(project::ProjectFile &project, const Arguments &arguments,
                         Console &console, const StopToken &stop)
{
    const QString path = arguments.option(u"import"_s);
    const auto changes = operations::importMapping(project, path, console.context(stop));
    if (!changes)
        return console.fail(changes.error());
    console.say(u"Saved %1."_s.arg(project.path()));
    const QJsonObject customers = tell(u"Customers"_s, changes->customers, console);
    const QJsonObject organizations = tell(u"Organizations"_s, changes->organizations, console);
    console.write({{u"project"_s, project.path()},
                   {u"choices"_s, project.choices()},
                   {u"customers"_s, customers},
                   {u"organizations"_s, organizations}});
    return AllDone;
}

int map(const Arguments &arguments, Console &console, const StopToken &stop)
{
    const QStringList wishes = arguments.options.keys();
    if (wishes.isEmpty())
        return console.fail(usageError(u"usage.missing"_s, u"--set, --export or --import"_s));
    if (wishes.size() > 1)
        return console.fail(usageError(u"usage.badValue"_s, u"--"_s + wishes.constLast()));
    auto project =
        project::ProjectFile::load(project::projectPath(arguments.positional.constFirst()));
    if (!project)
        return console.fail(project.error());
    if (arguments.has(u"export"_s))
        return exportMapping(*project, arguments, console, stop);
    if (arguments.has(u"import"_s))
        return importMapping(*project, arguments, console, stop);
    return setChoices(*project, arguments, console, stop);
}

} // namespace cli
