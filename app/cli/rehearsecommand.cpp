#include "cli/commands.h"
#include "operations/migrate.h"
#include "operations/sentences.h"

using namespace Qt::StringLiterals;

namespace cli {

/// What the site has of products, where the project names any and a site is named.
static Result<operations::SiteProducts>
productsOf(const QString &site, const project::ProjectFile &file, const RunContext &context)
{
    const project::Project &project = file.project;
    const bool named = project.customerProducts.used() || project.organizationProducts.used();
    if (site.isEmpty() || !named)
        return operations::SiteProducts();
    return operations::siteProducts(site, credentials(), project::RunFolder(file.path()), context);
}

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
    const auto listener = [&](const operations::RecordOutcome &outcome) {
        const migration::RecordState &record = outcome.record;
        if (console.json()) {
            QJsonObject json{{u"type"_s, outcome.isEntitlement ? u"entitlement"_s : u"record"_s},
                             {u"kind"_s, model::toString(outcome.kind)},
                             {u"source"_s, toJson(record.ref, files)},
                             {u"outcome"_s, model::toString(record.outcome)}};
            if (outcome.isEntitlement) {
                json.insert(u"product"_s, record.key);
                json.insert(u"owner"_s, record.owner);
            }
            if (!record.reason.code.isEmpty())
                json.insert(u"reason"_s, toJson(record.reason));
            console.write(json);
        } else if (record.outcome == model::Outcome::NotAccepted
                   || record.outcome == model::Outcome::Unknown) {
            console.say(u"line %1, %2: %3"_s.arg(record.ref.line)
                            .arg(record.ref.id, operations::sentence(record.reason)));
        }
    };
    auto products = productsOf(arguments.option(u"site"_s), *project, context);
    if (!products)
        return console.fail(products.error());
    auto summary = operations::rehearse(*project, *facts, listener, context, *products);
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
