#include "cli/commands.h"
#include "operations/preview.h"
#include "operations/sentences.h"
#include "project/runfolder.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace cli {

/// A whole number that is not negative, or none.
static std::optional<qint64> number(const QString &text)
{
    bool ok = false;
    const qint64 value = text.toLongLong(&ok);
    return ok && value >= 0 ? std::optional(value) : std::nullopt;
}

int preview(const Arguments &arguments, Console &console, const StopToken &stop)
{
    const QString kindName =
        arguments.has(u"kind"_s) ? arguments.option(u"kind"_s) : u"customers"_s;
    if (kindName != u"customers"_s && kindName != u"organizations"_s)
        return console.fail(usageError(u"usage.badValue"_s, kindName));
    const auto from = number(arguments.has(u"from"_s) ? arguments.option(u"from"_s) : u"0"_s);
    const auto count = number(arguments.has(u"count"_s) ? arguments.option(u"count"_s) : u"10"_s);
    if (!from || !count)
        return console.fail(
            usageError(u"usage.badValue"_s, arguments.option(from ? u"count"_s : u"from"_s)));
    auto project =
        project::ProjectFile::load(project::projectPath(arguments.positional.constFirst()));
    if (!project)
        return console.fail(project.error());
    const RunContext context = console.context(stop);
    auto prepared = operations::prepare(*project, operations::standardFacts(), {}, context);
    if (!prepared)
        return console.fail(prepared.error());
    const auto kind =
        kindName == u"customers"_s ? model::Kind::Customer : model::Kind::Organization;
    auto records = operations::preview(*prepared, kind, *from, *count, context);
    if (!records)
        return console.fail(records.error());

    const QStringList files = operations::paths(project->project);
    QJsonArray list;
    for (const operations::PreviewRecord &record : std::as_const(*records)) {
        QJsonArray problems;
        for (const model::Problem &problem : record.candidate.problems)
            problems.append(toJson(problem));
        QJsonObject json{{u"source"_s, toJson(record.candidate.ref, files)},
                         {u"outcome"_s, model::toString(record.candidate.outcome)},
                         {u"payload"_s, QJsonDocument::fromJson(record.payload).object()},
                         {u"problems"_s, problems}};
        if (!record.candidate.reason.code.isEmpty())
            json.insert(u"reason"_s, toJson(record.candidate.reason));
        if (record.pending)
            json.insert(u"pending"_s, QJsonArray{u"associateOrganizations"_s});
        const QStringList &cleared = record.candidate.profile.cleared;
        if (!cleared.isEmpty())
            json.insert(u"cleared"_s, QJsonArray::fromStringList(cleared));
        list.append(json);
        console.say(u"%1, line %2:"_s.arg(record.candidate.ref.id).arg(record.candidate.ref.line));
        console.say(u"  "_s + QString::fromUtf8(record.payload));
        for (const QString &detail : cleared)
            console.say(u"  %1 is emptied"_s.arg(detail));
        if (!record.candidate.reason.code.isEmpty())
            console.say(u"  ! "_s + operations::sentence(record.candidate.reason));
        for (const model::Problem &problem : record.candidate.problems)
            console.say(u"  - %1: %2"_s.arg(problem.field, operations::sentence(problem.message)));
    }
    console.write({{u"kind"_s, kindName}, {u"records"_s, list}});
    return AllDone;
}

} // namespace cli
