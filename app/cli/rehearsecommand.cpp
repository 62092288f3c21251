#include "cli/commands.h"
#include "operations/migrate.h"
#include "operations/sentences.h"

using namespace Qt::StringLiterals;

namespace cli {

int rehearse(const Arguments &arguments, Console &console, const StopToken &stop)
{
    auto project =
        project::ProjectFile::load(project::projectPath(arguments.positional.constFirst()));
    if (!project)
        return console.fail(project.error());
    const RunContext context = console.context(stop, true);
    auto facts = operations::factsOf(arguments.option(u"site"_s), credentials(),
                                     project::RunFolder(project->path()), context);
    if (!facts)
        return console.fail(facts.error());

    const QStringList files = operations::paths(project->project);
    const auto listener = [&](model::Kind kind, const migration::RecordState &record) {
        if (console.json()) {
            QJsonObject json{{u"type"_s, u"record"_s},
                             {u"kind"_s, model::toString(kind)},
                             {u"source"_s, toJson(record.ref, files)},
                             {u"outcome"_s, model::toString(record.outcome)}};
            if (!record.reason.code.isEmpty())
                json.insert(u"reason"_s, toJson(record.reason));
            console.write(json);
        } else if (record.outcome == model::Outcome::NotAccepted
                   || record.outcome == model::Outcome::Unknown) {
            console.say(u"line %1, %2: %3"_s.arg(record.ref.line)
                            .arg(record.ref.id, operations::sentence(record.reason)));
        }
    };
    auto summary = operations::rehearse(*project, *facts, listener, context);
    if (!summary)
        return console.fail(summary.error());
    console.say(u"Rehearsed; nothing was sent. This is what the migration would do:"_s);
    const QStringList lines = table(*summary);
    for (const QString &line : lines)
        console.say(line);
    QJsonObject result = toJson(*summary);
    result.insert(u"type"_s, u"result"_s);
    console.write(result);
    return summary->allWell() ? AllDone : SomeNotAccepted;
}

} // namespace cli
