#include "pages/run/runwords.h"

#include "operations/sentences.h"
#include "support/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

/// The words of this file, for the translators.
struct RunWords
{
    Q_DECLARE_TR_FUNCTIONS(RunWords)
};

using What = operations::Condition::What;

/// "Paused at 43 %", or without the share where nobody knows it.
static QString at(const RunView &view, const QString &plain, const QString &withShare)
{
    return view.total == 0 ? plain : withShare.arg(percent(view.settled, view.total));
}

static QString restingTitle(const RunView &view)
{
    switch (view.condition.what) {
    case What::Stopped:
        return at(view, RunWords::tr("Stopped"), RunWords::tr("Stopped at %1"));
    case What::Interrupted:
        return at(view, RunWords::tr("Interrupted"), RunWords::tr("Interrupted at %1"));
    case What::Asks:
        if (view.condition.reason.code == "run.firstTen"_L1)
            return RunWords::tr("Look at the first records");
        return RunWords::tr("Your decision is needed");
    default:
        return at(view, RunWords::tr("Paused"), RunWords::tr("Paused at %1"));
    }
}

QString runTitle(const RunView &view)
{
    switch (view.phase) {
    case RunPhase::Looking:
        if (view.damaged)
            return RunWords::tr("The journal is damaged");
        [[fallthrough]];
    case RunPhase::Ready:
        return RunWords::tr("Ready to migrate");
    case RunPhase::Running:
        if (view.condition.what == What::PausedBySite)
            return RunWords::tr("Waiting for the site — it goes on by itself");
        if (view.condition.what == What::Offline)
            return RunWords::tr("No connection to the site — it goes on by itself");
        return RunWords::tr("Migrating — you can leave this running");
    case RunPhase::Pausing:
        return RunWords::tr("Pausing");
    case RunPhase::Paused:
        return restingTitle(view);
    case RunPhase::Elsewhere:
        return RunWords::tr("This migration is running elsewhere");
    case RunPhase::Finished:
        break;
    }
    if (view.failed > 0)
        return RunWords::tr("Finished, but for %Ln record(s)", nullptr, int(view.failed));
    if (view.notEntitled > 0)
        return RunWords::tr("Finished, but for %Ln entitlement(s)", nullptr, int(view.notEntitled));
    return RunWords::tr("The migration is finished");
}

static QString restingSubtitle(const RunView &view)
{
    QString goesOn = RunWords::tr("Nothing is lost. Continue goes on where it stopped, and "
                                  "every record arrives once.");
    const QString when =
        view.condition.since.isValid() ? whenText(view.condition.since) : QString();
    switch (view.condition.what) {
    case What::Interrupted:
        if (!view.condition.reason.code.isEmpty())
            return goesOn;
        // Nobody could write down why: the computer went off, or the program was ended.
        return when.isEmpty()
                   ? goesOn
                   : RunWords::tr("It was cut off in the middle (last sign of life: %1). %2",
                                  "a time; that nothing is lost")
                         .arg(when, goesOn);
    case What::Asks:
        return operations::sentence(view.condition.reason);
    case What::Stopped:
        return when.isEmpty() ? goesOn
                              : RunWords::tr("You stopped it %1. What has arrived stays at the "
                                             "site. You can still continue it: every record "
                                             "arrives once.",
                                             "a time")
                                    .arg(when);
    default:
        return goesOn;
    }
}

/// Without the seconds: they pass, and the card counts them.
static QString waitingSubtitle(const RunView &view)
{
    if (view.condition.what == What::Offline)
        return RunWords::tr("The site is out of reach. Nothing is lost; it is tried again and "
                            "again, and sending goes on by itself.");
    if (view.condition.reason.code == "run.siteTrouble"_L1)
        return RunWords::tr("The site has trouble of its own. Nothing is lost; it is tried again "
                            "and again, and sending goes on by itself.");
    return RunWords::tr("The site asked for a pause. Nothing is lost; sending goes on by itself.");
}

QString runSubtitle(const RunView &view)
{
    switch (view.phase) {
    case RunPhase::Running:
        if (view.condition.what == What::PausedBySite || view.condition.what == What::Offline)
            return waitingSubtitle(view);
        if (view.keptAwake)
            return *view.keptAwake
                       ? RunWords::tr("Organizations go first, then the customers in them. This "
                                      "computer is kept awake meanwhile. Closing the window "
                                      "pauses the work; nothing is lost.")
                       : RunWords::tr("Organizations go first, then the customers in them. If this "
                                      "computer falls asleep, the work waits until it wakes up; "
                                      "nothing is lost.");
        [[fallthrough]];
    case RunPhase::Looking:
        if (view.damaged)
            return RunWords::tr("Nothing is lost at the site, and nobody is sent twice.");
        [[fallthrough]];
    case RunPhase::Ready:
        return RunWords::tr("Organizations go first, so that each customer can be put in the right "
                            "one. Closing the window pauses the work; nothing is lost.");
    case RunPhase::Pausing:
        return RunWords::tr("Nothing more is sent. What has been sent is written down, so that "
                            "nothing is lost or sent twice.");
    case RunPhase::Paused:
        return restingSubtitle(view);
    case RunPhase::Elsewhere:
        return RunWords::tr("It is run by %1. You can watch it here; pause or stop it there.")
            .arg(view.holder);
    case RunPhase::Finished:
        break;
    }
    if (view.failed == 0 && view.notEntitled > 0)
        return RunWords::tr("Every record has its outcome; not all were given their products. Next "
                            "shows which, why, and what can be done.");
    if (view.failed > 0)
        return RunWords::tr("All others arrived. Next shows which did not, why, and what can be "
                            "done.");
    return RunWords::tr("Every record has its outcome. Next shows what became of them.");
}

QString timeLeftText(const operations::TimeLeft &left)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    if (left.high <= 0)
        return RunWords::tr("nearly done");
    if (left.high < minute)
        return RunWords::tr("less than a minute left");
    const bool inHours = left.low >= 2 * hour;
    const qint64 unit = inHours ? hour : minute;
    const qint64 low = left.low / unit;
    const qint64 high = (left.high + unit - 1) / unit;
    if (low == 0)
        return RunWords::tr("less than %Ln minute(s) left", nullptr, int(high));
    if (low == high)
        return inHours ? RunWords::tr("about %Ln hour(s) left", nullptr, int(high))
                       : RunWords::tr("about %Ln minute(s) left", nullptr, int(high));
    return (inHours ? RunWords::tr("%1 to %Ln hour(s) left", nullptr, int(high))
                    : RunWords::tr("%1 to %Ln minute(s) left", nullptr, int(high)))
        .arg(number(low));
}

QString rateText(const RunView &view, const QDateTime &now)
{
    const operations::Condition &condition = view.condition;
    const qint64 wait =
        condition.until.isValid() ? qMax<qint64>(0, now.msecsTo(condition.until)) : 0;
    const qint64 whole = (wait + 999) / 1000;
    const QString seconds =
        whole < 60 ? RunWords::tr("%1 s", "seconds").arg(number(whole)) : duration(whole * 1000);
    if (condition.what == What::PausedBySite)
        return wait > 0
                   ? RunWords::tr("waiting for the site · goes on in %1", "a time").arg(seconds)
                   : RunWords::tr("waiting for the site");
    if (condition.what == What::Offline)
        return wait > 0 ? RunWords::tr("no connection · tried again in %1", "a time").arg(seconds)
                        : RunWords::tr("no connection · trying again");
    if (!view.perMinute)
        return RunWords::tr("estimating the time left");
    const QString rate =
        RunWords::tr("%1 a minute", "records").arg(number(qRound64(*view.perMinute)));
    if (!view.timeLeft)
        return RunWords::tr("%1 · estimating the time left", "a rate").arg(rate);
    return RunWords::tr("%1 · %2", "a rate, the time left").arg(rate, timeLeftText(*view.timeLeft));
}

QString pausingText(const RunView &view)
{
    if (view.atSite == 0)
        return RunWords::tr("Pausing: the last answers are being written down.");
    return RunWords::tr("Pausing: %Ln bulk task(s) run at the site and cannot be recalled.",
                        nullptr, view.atSite);
}

QString pausedText(const RunView &view)
{
    QStringList text;
    if (view.atSite > 0)
        text.append(RunWords::tr("%Ln bulk task(s) run at the site, which finishes them by itself.",
                                 nullptr, view.atSite));
    if (view.perhaps > 0)
        text.append(RunWords::tr("Of %Ln bulk task(s) nobody knows yet whether they got there.",
                                 nullptr, view.perhaps));
    if (!text.isEmpty())
        text.append(RunWords::tr("Continue first looks up what became of them."));
    return text.join(u' ');
}

QString pauseMark(const Message &note)
{
    const qint64 seconds = note.arguments.value(0).toLongLong();
    if (note.code == "run.siteAskedToWait"_L1)
        return RunWords::tr("the site asked for a pause of %1").arg(duration(seconds * 1000));
    if (note.code == "run.siteTrouble"_L1)
        return RunWords::tr("the site had trouble");
    if (note.code == "run.offline"_L1)
        return RunWords::tr("no connection");
    return {};
}

QString idleText(const RunView &view)
{
    if (view.rebuilding)
        return RunWords::tr("Rebuilding the journal from what can be read of it");
    if (view.damaged)
        return RunWords::tr("Where the migration stands cannot be read");
    if (view.phase == RunPhase::Looking)
        return RunWords::tr("Reading where the migration stands");
    return view.phase == RunPhase::Ready
               ? RunWords::tr("Nothing has been sent yet. Press Migrate now to begin.")
               : QString();
}

/// Every record arrived; products are missing.
static QString notEntitledText(const RunView &view)
{
    return RunWords::tr("The migration is finished. %Ln entitlement(s) were not made, or nobody "
                        "knows; press Next to see which, why, and what can be done.",
                        nullptr, int(view.notEntitled));
}

Standstill standstillOf(const RunView &view)
{
    switch (view.phase) {
    case RunPhase::Pausing:
        return {pausingText(view), Tone::Warning};
    case RunPhase::Paused:
        if (view.condition.what == What::Interrupted && !view.condition.reason.code.isEmpty())
            return {operations::sentence(view.condition.reason),
                    view.condition.reason.code == "run.rebuilt"_L1 ? Tone::Accent : Tone::Bad};
        return {pausedText(view)};
    case RunPhase::Finished:
        if (view.failed == 0 && view.notEntitled > 0)
            return {notEntitledText(view), Tone::Warning};
        if (view.failed > 0)
            return {RunWords::tr("The migration is finished. %Ln record(s) did not arrive, or "
                                 "nobody knows; press Next to see which, why, and what can be "
                                 "done.",
                                 nullptr, int(view.failed)),
                    Tone::Warning};
        return {RunWords::tr("The migration is finished. Press Next to see what became of every "
                             "record."),
                Tone::Good};
    default:
        return {};
    }
}

QString firstTenText(int records, int differing)
{
    if (differing == 0)
        return RunWords::tr("%Ln record(s) are at the site exactly as they were meant. Look at "
                            "them there too, if you like; then send the others.",
                            nullptr, records);
    return RunWords::tr("%Ln record(s) are not at the site as they were meant. Go back to change "
                        "how they are made and send them again, or send the others as they are.",
                        nullptr, differing);
}

QString damagedText()
{
    return RunWords::tr("The journal of this migration is damaged, so nothing more is sent. What "
                        "has arrived stays at the site. Rebuild the journal: all that can still be "
                        "read of it is kept, and the damaged file stays beside the new one. What "
                        "is lost is found out by reading the site once you continue, before "
                        "anything is sent.");
}

QString rebuiltText(qint64 tasks, qint64 lost)
{
    if (tasks == 0)
        return RunWords::tr("Nothing could be read of the damaged journal, and a new one is in its "
                            "place. The migration begins anew: what has arrived is found at the "
                            "site before anything is sent.");
    const QString kept = RunWords::tr(
        "The journal is rebuilt, with %Ln bulk task(s) that could be read.", nullptr, int(tasks));
    if (lost == 0)
        return kept + u' ' + RunWords::tr("Nothing was lost. Press Continue to go on.");
    return kept + u' '
           + RunWords::tr(
               "At least %Ln entry(s) could not. Press Continue to go on: what became of their "
               "records is found out by reading the site before anything is sent.",
               nullptr, int(lost));
}

QString stopText(const RunView &view)
{
    QStringList text{RunWords::tr("What has arrived stays at the site.")};
    if (view.atSite > 0)
        text.append(RunWords::tr("%Ln bulk task(s) run at the site and cannot be recalled: it "
                                 "finishes them by itself.",
                                 nullptr, view.atSite));
    if (const qint64 waiting = view.total - view.settled; waiting > 0)
        text.append(RunWords::tr("%Ln record(s) are not finished; they keep waiting, and you can "
                                 "continue at any time.",
                                 nullptr, int(waiting)));
    return text.join(u' ');
}

std::optional<std::pair<QString, QString>> newsOf(const RunView &view)
{
    if (view.phase == RunPhase::Finished) {
        const QString arrived =
            view.failed == 0 && view.notEntitled > 0 ? RunWords::tr(
                "%Ln entitlement(s) were not made or are unknown.", nullptr, int(view.notEntitled))
            : view.failed == 0
                ? RunWords::tr("All %Ln record(s) have their outcome.", nullptr, int(view.total))
                : RunWords::tr("%Ln record(s) were not accepted or stay unknown.", nullptr,
                               int(view.failed));
        return std::pair{runTitle(view), arrived};
    }
    if (view.phase != RunPhase::Paused)
        return std::nullopt;
    if (view.condition.what == What::Asks)
        return std::pair{runTitle(view), RunWords::tr("The migration goes on once you decide.")};
    if (view.condition.what == What::Interrupted)
        return std::pair{runTitle(view),
                         RunWords::tr("Nothing is lost. Salesferry says what to do.")};
    return std::nullopt;
}

Mend placeToMend(const Error &error)
{
    const QString &code = error.message.code;
    for (const auto &wrongSite : {"site.badAddress"_L1, "site.plainHttp"_L1, "site.unknownName"_L1,
                                  "site.noCsm"_L1, "run.otherSite"_L1}) {
        if (code == wrongSite)
            return Mend::Destination;
    }
    if (error.kind == Error::Kind::Auth || error.kind == Error::Kind::Permission)
        return Mend::Destination;
    if (code.startsWith("csv."_L1) || code.startsWith("sources."_L1)
        || code == "run.sourceChanged"_L1)
        return Mend::Source;
    return Mend::Here;
}

} // namespace ui
