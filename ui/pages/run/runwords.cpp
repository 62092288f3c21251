#include "pages/run/runwords.h"

#include "support/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

/// The words of this file, for the translators.
struct RunWords
{
    Q_DECLARE_TR_FUNCTIONS(RunWords)
};

QString runTitle(const RunView &view)
{
    switch (view.phase) {
    case RunPhase::Looking:
    case RunPhase::Ready:
        return RunWords::tr("Ready to migrate");
    case RunPhase::Running:
        return RunWords::tr("Migrating — you can leave this running");
    case RunPhase::Pausing:
        return RunWords::tr("Pausing");
    case RunPhase::Paused:
        if (view.total == 0)
            return RunWords::tr("Paused");
        return RunWords::tr("Paused at %1").arg(percent(view.settled, view.total));
    case RunPhase::Elsewhere:
        return RunWords::tr("This migration is running elsewhere");
    case RunPhase::Finished:
        break;
    }
    return RunWords::tr("The migration is finished");
}

QString runSubtitle(const RunView &view)
{
    switch (view.phase) {
    case RunPhase::Looking:
    case RunPhase::Ready:
    case RunPhase::Running:
        return RunWords::tr("Organizations go first, so that each customer can be put in the right "
                            "one. Closing the window pauses the work; nothing is lost.");
    case RunPhase::Pausing:
        return RunWords::tr("Nothing more is sent. What has been sent is written down, so that "
                            "nothing is lost or sent twice.");
    case RunPhase::Paused:
        return RunWords::tr("Nothing is lost. Continue goes on where it stopped, and every record "
                            "arrives once.");
    case RunPhase::Elsewhere:
        return RunWords::tr("It is run by %1. You can watch it here; pause or stop it there.")
            .arg(view.holder);
    case RunPhase::Finished:
        break;
    }
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

QString rateText(const operations::Estimate &estimate)
{
    const auto rate = estimate.perMinute();
    const auto left = estimate.timeLeft();
    if (!rate)
        return RunWords::tr("estimating the time left");
    const QString rateWords = RunWords::tr("%1 a minute", "records").arg(number(qRound64(*rate)));
    if (!left)
        return RunWords::tr("%1 · estimating the time left", "a rate").arg(rateWords);
    return RunWords::tr("%1 · %2", "a rate, the time left").arg(rateWords, timeLeftText(*left));
}

QString pausingText(int underWay)
{
    if (underWay == 0)
        return RunWords::tr("Pausing: the last answers are being written down.");
    return RunWords::tr("Pausing: %Ln bulk task(s) are on their way and cannot be recalled.",
                        nullptr, underWay);
}

QString pausedText(int underWay)
{
    if (underWay == 0)
        return {};
    return RunWords::tr("%Ln bulk task(s) were on their way; the site finishes them by itself. "
                        "Continue first looks up what became of them.",
                        nullptr, underWay);
}

QString pauseMark(const Message &note)
{
    if (note.code != "run.siteAskedToWait"_L1)
        return {};
    const qint64 seconds = note.arguments.value(0).toLongLong();
    return RunWords::tr("the site asked for a pause of %1").arg(duration(seconds * 1000));
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
