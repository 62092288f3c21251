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
