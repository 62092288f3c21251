#include "cli/commands.h"
#include "operations/asked.h"
#include "operations/comparison.h"
#include "operations/migrate.h"
#include "operations/sentences.h"
#include "operations/status.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cli {

static QString fieldName(const operations::ComparedRecord::Line &line)
{
    using What = operations::ComparedRecord::Line::What;
    switch (line.what) {
    case What::Name:
        return u"name"_s;
    case What::Email:
        return u"email"_s;
    case What::Organizations:
        return u"organizations"_s;
    case What::Product:
        return u"product"_s;
    case What::Detail:
    case What::ProductDetail:
        break;
    }
    return line.field;
}

/// What was meant and what is there, record by record.
static void say(Console &console, const QList<operations::ComparedRecord> &records)
{
    for (const operations::ComparedRecord &record : records) {
        console.say(u"%1 %2: %3"_s.arg(model::toString(record.kind), record.name,
                                       !record.isThere      ? u"not there"_s
                                       : record.isAsMeant() ? u"as meant"_s
                                                            : u"differs"_s));
        for (const operations::ComparedRecord::Line &line : record.lines) {
            const QString of = line.product.isEmpty() ? QString() : u" of "_s + line.product;
            console.say(u"  %1 %2: %3%4"_s.arg(
                line.same ? u" "_s : u"!"_s, fieldName(line) + of, line.wanted.join(u"; "_s),
                line.same ? QString()
                          : u" (there: %1)"_s.arg(
                              line.found.isEmpty() ? u"nothing"_s : line.found.join(u"; "_s))));
            if (!line.reason.code.isEmpty())
                console.say(u"    "_s + operations::sentence(line.reason));
        }
    }
}

static QJsonArray toJson(const QList<operations::ComparedRecord> &records)
{
    QJsonArray array;
    for (const operations::ComparedRecord &record : records) {
        QJsonArray lines;
        for (const operations::ComparedRecord::Line &line : record.lines) {
            QJsonObject json{{u"field"_s, fieldName(line)},
                             {u"wanted"_s, QJsonArray::fromStringList(line.wanted)},
                             {u"found"_s, QJsonArray::fromStringList(line.found)},
                             {u"same"_s, line.same}};
            if (!line.product.isEmpty())
                json.insert(u"product"_s, line.product);
            if (!line.reason.code.isEmpty())
                json.insert(u"reason"_s, cli::toJson(line.reason));
            lines.append(json);
        }
        array.append(QJsonObject{{u"kind"_s, model::toString(record.kind)},
                                 {u"name"_s, record.name},
                                 {u"outcome"_s, model::toString(record.outcome)},
                                 {u"there"_s, record.isThere},
                                 {u"asMeant"_s, record.isAsMeant()},
                                 {u"fields"_s, lines}});
    }
    return array;
}

/// What is to be answered before the run comes to its end.
static Result<> sayAsked(Console &console, const project::ProjectFile &project, QJsonObject &result)
{
    const auto status = operations::status(project::RunFolder(project.path()));
    if (!status)
        return status.error();
    const QList<operations::AskedGroup> groups = operations::askedGroups(status->condition.reason);
    console.say(operations::sentence({u"run.asks"_s, {}}));
    for (const operations::AskedGroup &group : groups)
        console.say(words(group));
    console.say(u"Run the same migration with --existing update or --existing leave-alone."_s);
    result.insert(u"asks"_s, toJson(groups));
    return {};
}

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
    options.firstTen = arguments.has(u"first-ten"_s);
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
    const qint64 waiting = summary->organizations[model::Outcome::Waiting]
                           + summary->customers[model::Outcome::Waiting];
    const bool rests = waiting > 0; // it can be continued
    QJsonObject result = toJson(*summary);
    result.insert(u"type"_s, u"result"_s);
    if (!rests) {
        console.say(u"Done."_s);
    } else if (options.firstTen) {
        console.say(u"The first records were sent and read back. Run the same migration without "
                    "--first-ten to send the others."_s);
    } else if (const auto said = sayAsked(console, *project, result); !said) {
        return console.fail(said.error());
    }
    const QStringList lines = table(*summary);
    for (const QString &line : lines)
        console.say(line);
    if (options.firstTen) {
        const auto compared = operations::readComparison(project::RunFolder(project->path()));
        if (!compared)
            return console.fail(compared.error());
        say(console, *compared);
        result.insert(u"firstTen"_s, toJson(*compared));
    }
    console.write(result);
    if (rests)
        return Interrupted;
    return summary->allWell() ? AllDone : SomeNotAccepted;
}

} // namespace cli
