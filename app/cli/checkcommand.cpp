#include "cli/commands.h"
#include "operations/check.h"
#include "operations/opensite.h"
#include "operations/sentences.h"

#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cli {

static QJsonArray names(const QList<model::DetailField> &fields)
{
    QJsonArray list;
    for (const model::DetailField &field : fields)
        list.append(QJsonObject{{u"name"_s, field.name}, {u"type"_s, model::toString(field.type)}});
    return list;
}

int check(const Arguments &arguments, Console &console, const StopToken &stop)
{
    auto project =
        project::ProjectFile::load(project::projectPath(arguments.positional.constFirst()));
    if (!project)
        return console.fail(project.error());
    const RunContext context = console.context(stop);
    auto facts = operations::factsOf(arguments.option(u"site"_s), credentials(),
                                     project::RunFolder(project->path()), context);
    if (!facts)
        return console.fail(facts.error());

    const QStringList files = operations::paths(project->project);
    QJsonArray records;
    const auto listener = [&](const operations::RecordProblem &found) {
        const auto &[kind, candidate, problem, ofProducts] = found;
        if (console.json()) {
            QJsonObject record = toJson(problem);
            record.insert(u"kind"_s, model::toString(kind));
            record.insert(u"source"_s, toJson(candidate.ref, files));
            record.insert(u"ofProducts"_s, ofProducts);
            records.append(record);
            return;
        }
        console.say(u"%1:%2 %3 %4: %5"_s.arg(QFileInfo(files.value(candidate.ref.file)).fileName(),
                                             QString::number(candidate.ref.line), candidate.ref.id,
                                             ofProducts ? problem.field + u" of products"_s
                                             : problem.field.isEmpty() ? model::toString(kind)
                                                                       : problem.field,
                                             operations::sentence(problem.message)));
    };
    auto result = operations::check(*project, *facts, listener, context);
    if (!result)
        return console.fail(result.error());

    QJsonArray groups, notes;
    for (const Message &note : result->sources->notes) {
        console.say(operations::sentence(note));
        notes.append(toJson(note));
    }
    if (!result->groups.isEmpty())
        console.say({});
    for (const operations::ProblemGroup &group : std::as_const(result->groups)) {
        QJsonObject json = toJson(group.example);
        json.insert(u"kind"_s, model::toString(group.kind));
        json.insert(u"count"_s, group.count);
        json.insert(u"ofProducts"_s, group.ofProducts);
        groups.append(json);
        console.say(
            u"%L1 x %2%3, for instance: %4"_s.arg(group.count)
                .arg(model::toString(group.kind)
                         + (group.ofProducts ? u"'s products"_s : QString()),
                     group.example.field.isEmpty() ? QString() : u", "_s + group.example.field,
                     operations::sentence(group.example.message)));
    }
    const migration::Summary counts{result->organizations, result->customers};
    console.say(
        u"\nTo be sent: %L1 organizations and %L2 customers. Merged %L3, left out %L4, not accepted %L5."_s
            .arg(counts.organizations[model::Outcome::Waiting])
            .arg(counts.customers[model::Outcome::Waiting])
            .arg(counts.organizations[model::Outcome::Merged]
                 + counts.customers[model::Outcome::Merged])
            .arg(counts.organizations[model::Outcome::LeftOut]
                 + counts.customers[model::Outcome::LeftOut])
            .arg(counts.organizations[model::Outcome::NotAccepted]
                 + counts.customers[model::Outcome::NotAccepted]));
    for (const auto *fields :
         {&result->missingOrganizationFields, &result->missingCustomerFields}) {
        for (const model::DetailField &field : *fields)
            console.say(u"Will be created: detail field %1 (%2)"_s.arg(
                field.name, model::toString(field.type)));
    }
    for (const auto &[what, cleared] :
         {std::pair(u"organizations"_s, &result->clearedOfOrganizations),
          std::pair(u"customers"_s, &result->clearedOfCustomers)}) {
        for (const QString &detail : *cleared)
            console.say(u"Is emptied for %1 without a value: %2"_s.arg(what, detail));
    }
    QJsonObject document = toJson(counts);
    document.insert(u"notes"_s, notes);
    document.insert(u"groups"_s, groups);
    document.insert(u"records"_s, records);
    document.insert(
        u"cleared"_s,
        QJsonObject{
            {u"organizations"_s, QJsonArray::fromStringList(result->clearedOfOrganizations)},
            {u"customers"_s, QJsonArray::fromStringList(result->clearedOfCustomers)}});
    document.insert(u"missingFields"_s,
                    QJsonObject{{u"organizations"_s, names(result->missingOrganizationFields)},
                                {u"customers"_s, names(result->missingCustomerFields)}});
    console.write(document);
    return result->allWell() ? AllDone : SomeNotAccepted;
}

} // namespace cli
