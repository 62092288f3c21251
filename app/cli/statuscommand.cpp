#include "cli/commands.h"
#include "operations/asked.h"
#include "operations/sentences.h"
#include "operations/standing.h"
#include "project/projectfile.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cli {

static QString name(const operations::TaskRow &task)
{
    const bool customers = task.kind == model::Kind::Customer;
    if (task.ofFields)
        return customers ? u"customerFields"_s : u"organizationFields"_s;
    if (task.ofEntitlements)
        return customers ? u"customerEntitlements"_s : u"organizationEntitlements"_s;
    if (task.clears)
        return customers ? u"customerDetails"_s : u"organizationDetails"_s;
    return customers ? u"customerProfiles"_s : u"organizationProfiles"_s;
}

static QString isoTime(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

/// How the run goes, for people.
static QString conditionWords(const operations::Status &status)
{
    using What = operations::Condition::What;
    const operations::Condition &condition = status.condition;
    const QString by = status.holder.isEmpty() ? QString() : u", by %1"_s.arg(status.holder);
    const QString since =
        condition.since.isValid() ? u" since %1"_s.arg(isoTime(condition.since)) : QString();
    switch (condition.what) {
    case What::NotStarted:
        return u"Nothing has been sent yet."_s;
    case What::Estimating:
        return u"It is running now%1. How long it will take is not known yet."_s.arg(by);
    case What::Steady:
        return u"It is running now%1: %L2 records a minute, %L3 to %L4 minutes left."_s.arg(by)
            .arg(qRound64(status.perMinute.value_or(0)))
            .arg(status.timeLeft->low / 60)
            .arg((status.timeLeft->high + 59) / 60);
    case What::PausedBySite:
        return u"It is running now%1, and waits for the site%2. It goes on by itself."_s.arg(
            by,
            condition.until.isValid() ? u" until %1"_s.arg(isoTime(condition.until)) : QString());
    case What::Offline:
        return u"It is running now%1; the site is out of reach%2. It goes on by itself."_s.arg(
            by, since);
    case What::PausedByUser:
        return u"It is paused%1. Run the same migration again to continue."_s.arg(since);
    case What::Stopped:
        return u"It was stopped%1. Run the same migration again to continue."_s.arg(since);
    case What::Interrupted:
        return u"It was interrupted%1. Run the same migration again to continue."_s.arg(since);
    case What::Asks:
        return u"It waits for your decision%1."_s.arg(since);
    case What::Finished:
        return u"It is finished."_s;
    case What::FinishedWithFailures:
        break;
    }
    return u"It is finished; some records or entitlements were not accepted or stay unknown."_s;
}

static QJsonObject toJson(const operations::Condition &condition)
{
    QJsonObject json{{u"what"_s, operations::toString(condition.what)}};
    if (condition.since.isValid())
        json.insert(u"since"_s, isoTime(condition.since));
    if (condition.until.isValid())
        json.insert(u"until"_s, isoTime(condition.until));
    if (!condition.reason.code.isEmpty())
        json.insert(u"reason"_s, toJson(condition.reason));
    return json;
}

static QJsonObject toJson(const operations::Proof &proof)
{
    return {{u"verified"_s, proof.verified}, {u"acceptedByTask"_s, proof.onlyAccepted}};
}

static QJsonArray toJson(const QList<migration::RunNote> &notes)
{
    QJsonArray array;
    for (const migration::RunNote &note : notes) {
        QJsonObject json = toJson(note.message);
        json.insert(u"at"_s, isoTime(note.at));
        array.append(json);
    }
    return array;
}

int status(const Arguments &arguments, Console &console, const StopToken &)
{
    auto project =
        project::ProjectFile::load(project::projectPath(arguments.positional.constFirst()));
    if (!project)
        return console.fail(project.error());
    auto status = operations::soundStatus(project::RunFolder(project->path()));
    if (!status)
        return console.fail(status.error());
    static const QStringList states{u"notStarted"_s, u"running"_s, u"interrupted"_s, u"finished"_s};
    QJsonObject json{{u"state"_s, states.at(int(status->state))},
                     {u"condition"_s, toJson(status->condition)}};
    console.say(conditionWords(*status));
    if (!status->condition.reason.code.isEmpty())
        console.say(operations::sentence(status->condition.reason));
    const QList<operations::AskedGroup> asked = operations::askedGroups(status->condition.reason);
    for (const operations::AskedGroup &group : asked)
        console.say(words(group));
    json.insert(u"asks"_s, toJson(asked));
    if (status->run) {
        console.say(u"Site: %1. Started %2."_s.arg(status->run->site,
                                                   status->run->startedAt.toString(Qt::ISODate)));
        const QStringList lines = table(status->outcomes);
        for (const QString &line : lines)
            console.say(line);
        const auto sayProof = [&console](const QString &kind, const operations::Proof &proof) {
            console.say(
                u"%1 that arrived: %L2 read back, %L3 not in full: of these, or of their organizations, only the task has said so."_s
                    .arg(kind)
                    .arg(proof.verified)
                    .arg(proof.onlyAccepted));
        };
        sayProof(u"Organizations"_s, status->organizationProof);
        sayProof(u"Customers"_s, status->customerProof);
        QJsonArray tasks;
        for (const operations::TaskRow &task : std::as_const(status->tasks)) {
            if (task.taskId.isEmpty())
                continue;
            using State = operations::TaskRow::State;
            tasks.append(QJsonObject{{u"id"_s, task.taskId},
                                     {u"of"_s, name(task)},
                                     {u"open"_s, task.state == State::Accepted},
                                     {u"verified"_s, task.state == State::Settled},
                                     {u"failures"_s, task.failures}});
        }
        console.say(
            u"Bulk tasks: %1, of which %2 are open."_s.arg(tasks.size()).arg(status->openTasks()));
        const QJsonObject outcomes = toJson(status->outcomes);
        for (auto entry = outcomes.begin(); entry != outcomes.end(); ++entry)
            json.insert(entry.key(), entry.value());
        json.insert(u"proof"_s, QJsonObject{{u"organizations"_s, toJson(status->organizationProof)},
                                            {u"customers"_s, toJson(status->customerProof)}});
        json.insert(u"productsCreated"_s, status->productsCreated);
        if (status->perMinute)
            json.insert(u"perMinute"_s, qRound64(*status->perMinute));
        if (status->timeLeft)
            json.insert(u"secondsLeft"_s, QJsonObject{{u"low"_s, status->timeLeft->low},
                                                      {u"high"_s, status->timeLeft->high}});
        json.insert(u"log"_s, toJson(status->notes));
        json.insert(u"site"_s, status->run->site);
        json.insert(u"openTasks"_s, status->openTasks());
        json.insert(u"tasks"_s, tasks);
        json.insert(u"startedAt"_s, status->run->startedAt.toString(Qt::ISODate));
        if (status->run->ended())
            json.insert(u"endedAt"_s, status->run->endedAt.toString(Qt::ISODate));
    }
    if (!status->holder.isEmpty())
        json.insert(u"holder"_s, status->holder);
    console.write(json);
    return AllDone;
}

} // namespace cli
