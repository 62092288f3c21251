#include "cli/commands.h"
#include "operations/migrate.h"

using namespace Qt::StringLiterals;

namespace cli {

int migrate(const Arguments &arguments, Console &console, const StopToken &stop)
{
    if (!arguments.has(u"site"_s))
        return console.fail(usageError(u"usage.missing"_s, u"--site"_s));
    operations::MigrateOptions options{arguments.option(u"site"_s), credentials(), std::nullopt};
    if (arguments.has(u"operation"_s)) {
        const QString operation = arguments.option(u"operation"_s);
        if (operation != u"upsert"_s && operation != u"create"_s)
            return console.fail(usageError(u"usage.badValue"_s, operation));
        options.operation =
            operation == u"create"_s ? site::Operation::Create : site::Operation::Upsert;
    }
    auto project =
        project::ProjectFile::load(project::projectPath(arguments.positional.constFirst()));
    if (!project)
        return console.fail(project.error());
    if (arguments.has(u"existing"_s)) {
        const QString existing = arguments.option(u"existing"_s);
        if (existing != u"update"_s && existing != u"leave-alone"_s)
            return console.fail(usageError(u"usage.badValue"_s, existing));
        options.answer =
            existing == u"update"_s ? project::IfThere::Update : project::IfThere::LeaveAlone;
    }
    auto summary = operations::migrate(*project, options, console.context(stop, true));
    if (!summary)
        return console.fail(summary.error());
    console.say(u"Done."_s);
    const QStringList lines = table(*summary);
    for (const QString &line : lines)
        console.say(line);
    QJsonObject result = toJson(*summary);
    result.insert(u"type"_s, u"result"_s);
    console.write(result);
    return summary->allWell() ? AllDone : SomeNotAccepted;
}

} // namespace cli
