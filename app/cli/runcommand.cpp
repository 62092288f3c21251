#include "cli/runcommand.h"

#include "cli/commands.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cli {

static const QList<Command> &commands()
{
    static const QList<Command> all{
        {u"inspect"_s,
         u"inspect FILE..."_s,
         u"what each file is, and what is odd about it"_s,
         {},
         1,
         1000,
         inspect},
        {u"new"_s,
         u"new PROJECT --source FILE [--source FILE ...] | --salesforce HOST [--person-accounts customers|organizations|both|leave-out]"_s,
         u"makes a project from export files, or from an org of Salesforce, and maps it by itself"_s,
         {u"source"_s, u"salesforce"_s, u"person-accounts"_s},
         1,
         1,
         makeNew},
        {u"map"_s,
         u"map PROJECT --set FILE.json | --export FILE.salesferry-mapping | --import FILE.salesferry-mapping"_s,
         u"sets mapping, defaults, fixed values and choices; or keeps them for other projects, or takes them from one"_s,
         {u"set"_s, u"export"_s, u"import"_s},
         1,
         1,
         map},
        {u"preview"_s,
         u"preview PROJECT [--kind customers|organizations] [--from N] [--count N]"_s,
         u"the records exactly as they will be sent, with their problems"_s,
         {u"kind"_s, u"from"_s, u"count"_s},
         1,
         1,
         preview},
        {u"check"_s,
         u"check PROJECT [--site URL]"_s,
         u"every problem, grouped and per record; nothing is sent"_s,
         {u"site"_s},
         1,
         1,
         check},
        {u"rehearse"_s,
         u"rehearse PROJECT [--site URL]"_s,
         u"the whole migration against a twin on this computer"_s,
         {u"site"_s},
         1,
         1,
         rehearse},
        {u"migrate"_s,
         u"migrate PROJECT --site URL|practice [--operation upsert|create] "
         "[--existing update|leave-alone] [--first-ten]"_s,
         u"detail fields, organizations, customers; continues by itself"_s,
         {u"site"_s, u"operation"_s, u"existing"_s, u"first-ten!"_s},
         1,
         1,
         migrate},
        {u"look-again"_s,
         u"look-again PROJECT"_s,
         u"looks again for records of which nobody knows; nothing is sent"_s,
         {},
         1,
         1,
         lookAgain},
        {u"rebuild"_s,
         u"rebuild PROJECT"_s,
         u"makes a new journal of what can be read of a damaged one"_s,
         {},
         1,
         1,
         rebuild},
        {u"status"_s, u"status PROJECT"_s, u"where the run stands"_s, {}, 1, 1, status},
        {u"report"_s,
         u"report PROJECT --out DIR"_s,
         u"one CSV for each outcome"_s,
         {u"out"_s},
         1,
         1,
         report},
    };
    return all;
}

static void sayUsage(Console &console)
{
    console.say(
        u"salesferry-cli moves customers from Salesforce exports into Customer Service Management.\n"_s);
    for (const Command &command : commands())
        console.say(u"  salesferry-cli %1\n      %2"_s.arg(command.usage, command.purpose));
    console.say(
        u"\nEvery command takes --json. The login for a site is read from SALESFERRY_CSM_EMAIL and "
        "SALESFERRY_CSM_TOKEN, or SALESFERRY_CSM_BEARER; never from arguments.\n"
        "Exit codes: 0 all done; 1 done, but some records were not accepted or stay unknown; 2 "
        "wrong usage or "
        "unreadable input; 3 stopped, can be continued; 4 login or permission refused; 5 site not "
        "reachable; "
        "6 disk, lock or journal trouble."_s);
}

int runCommand(const QStringList &arguments, const StopToken &stop)
{
    const QString name = arguments.value(0);
    if (name.isEmpty() || name == u"--help"_s || name == u"-h"_s || name == u"help"_s) {
        Console console(false);
        sayUsage(console);
        return name.isEmpty() ? BadInput : AllDone;
    }
    if (name == u"--version"_s) {
        Console(false).say(u"salesferry-cli " SALESFERRY_VERSION ""_s);
        return AllDone;
    }
    const auto command =
        std::find_if(commands().cbegin(), commands().cend(),
                     [&name](const Command &candidate) { return candidate.name == name; });
    Console failing(arguments.contains(u"--json"_s));
    if (command == commands().cend())
        return failing.fail(usageError(u"usage.unknownCommand"_s, name));
    auto parsed = parse(arguments.mid(1), command->options);
    if (!parsed)
        return failing.fail(parsed.error());
    Console console(parsed->json);
    if (parsed->help) {
        console.say(u"salesferry-cli %1\n    %2"_s.arg(command->usage, command->purpose));
        return AllDone;
    }
    if (parsed->positional.size() < command->least || parsed->positional.size() > command->most)
        return console.fail(usageError(u"usage.arguments"_s, command->usage));
    return command->run(*parsed, console, stop);
}

} // namespace cli
