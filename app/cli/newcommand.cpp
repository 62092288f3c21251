#include "cli/commands.h"
#include "operations/readorg.h"
#include "operations/sentences.h"
#include "project/runfolder.h"

#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cli {

static QString inWords(mapping::MatchReason reason)
{
    switch (reason) {
    case mapping::MatchReason::ApiName:
        return u"same name"_s;
    case mapping::MatchReason::Label:
        return u"same label"_s;
    case mapping::MatchReason::NormalisedName:
        return u"nearly the same name"_s;
    case mapping::MatchReason::Synonym:
    case mapping::MatchReason::Words:
        return u"means the same"_s;
    case mapping::MatchReason::Content:
        break;
    }
    return u"holds what belongs there"_s;
}

static QJsonArray tell(const QString &title, const QList<mapping::Match> &matches, Console &console)
{
    QJsonArray json;
    console.say(title);
    for (const mapping::Match &match : matches) {
        console.say(u"  %1 <- %2  (%3)"_s.arg(match.target, match.sources.join(u" + "_s),
                                              inWords(match.reason)));
        json.append(QJsonObject{{u"target"_s, match.target},
                                {u"sources"_s, QJsonArray::fromStringList(match.sources)},
                                {u"reason"_s, inWords(match.reason)},
                                {u"confidence"_s, match.confidence}});
    }
    return json;
}

/// Reads the org that --salesforce names into files.
static Result<operations::OrgRecords> readOrg(const QString &host, const QString &project,
                                              Console &console, const StopToken &stop)
{
    auto access = operations::orgAccess(host, qEnvironmentVariable("SALESFERRY_SALESFORCE_TOKEN"));
    if (!access)
        return access.error();
    const RunContext context = console.context(stop);
    salesforce::Org org(*std::move(access));
    const auto survey = salesforce::surveyOrg(org, context);
    if (!survey)
        return survey.error();
    console.say(u"%1 has %L2 contacts, %L3 business accounts and %L4 person accounts."_s
                    .arg(org.access().instance.host())
                    .arg(survey->contacts.count)
                    .arg(survey->accounts.count - survey->personAccounts)
                    .arg(survey->personAccounts));
    const salesforce::ExtractOptions options;
    if (survey->usage.allowed > 0)
        console.say(
            u"It allows %L1 API requests in 24 hours, of which %L2 are used; this takes about %L3."_s
                .arg(survey->usage.allowed)
                .arg(survey->usage.used)
                .arg(survey->requests(options.recordsPerPage)));
    return operations::readOrg(org, *survey, project::RunFolder(project), options, context);
}

int makeNew(const Arguments &arguments, Console &console, const StopToken &stop)
{
    static const QStringList choices{u"customers"_s, u"organizations"_s, u"both"_s, u"leave-out"_s};
    const QString persons = arguments.has(u"person-accounts"_s)
                                ? arguments.option(u"person-accounts"_s)
                                : choices.constFirst();
    if (!choices.contains(persons))
        return console.fail(usageError(u"usage.badValue"_s, persons));
    if (!arguments.has(u"source"_s) && !arguments.has(u"salesforce"_s))
        return console.fail(usageError(u"usage.missing"_s, u"--source"_s));
    const QString path = project::projectPath(arguments.positional.constFirst());
    QStringList files = arguments.options.value(u"source"_s);
    QList<Message> orgNotes;
    if (arguments.has(u"salesforce"_s)) {
        if (QFileInfo::exists(path))
            return console.fail({Error::Kind::Storage, {u"project.exists"_s, {path}}});
        auto records = readOrg(arguments.option(u"salesforce"_s), path, console, stop);
        if (!records)
            return console.fail(records.error());
        files += records->paths;
        orgNotes = records->notes;
    }
    auto made = operations::newProject(
        path, files, project::PersonAccounts(choices.indexOf(persons)), console.context(stop));
    if (!made)
        return console.fail(made.error());

    const operations::Census &census = made->sources->census;
    console.say(u"Made %1."_s.arg(path));
    console.say(
        u"Found %L1 contacts, %L2 business accounts, %L3 person accounts, %L4 deleted, %L5 malformed."_s
            .arg(census.contacts)
            .arg(census.businessAccounts)
            .arg(census.personAccounts)
            .arg(census.deleted)
            .arg(census.malformed));
    const QJsonArray customers = tell(u"Customers:"_s, made->customerMatches, console);
    const QJsonArray organizations = tell(u"Organizations:"_s, made->organizationMatches, console);
    QJsonArray notes;
    const QList<Message> allNotes = orgNotes + made->sources->notes;
    for (const Message &note : allNotes) {
        console.say(operations::sentence(note));
        notes.append(toJson(note));
    }
    console.write({{u"project"_s, path},
                   {u"contacts"_s, census.contacts},
                   {u"businessAccounts"_s, census.businessAccounts},
                   {u"personAccounts"_s, census.personAccounts},
                   {u"deleted"_s, census.deleted},
                   {u"malformed"_s, census.malformed},
                   {u"customers"_s, customers},
                   {u"organizations"_s, organizations},
                   {u"notes"_s, notes}});
    return AllDone;
}

} // namespace cli
