#pragma once

#include "base/error.h"
#include "operations/status.h"
#include "support/theme.h"

#include <QString>

namespace ui {

/// Where the page is with its run.
enum class RunPhase {
    Looking,   ///< The journal is being read for the first time.
    Ready,     ///< Nothing was sent yet.
    Running,   ///< In this window.
    Pausing,   ///< Asked to pause; answers are still to come.
    Paused,    ///< It can be continued.
    Elsewhere, ///< Another process runs it.
    Finished,
};

/// What the words on the page depend on.
struct RunView
{
    RunPhase phase = RunPhase::Looking;
    qint64 settled = 0, total = 0; ///< Records.
    int atSite = 0;                ///< Bulk tasks that run at the site ...
    int perhaps = 0;               ///< ... and those of which nobody knows whether they got there.
    QString holder;                ///< Who runs it elsewhere.
    qint64 failed = 0;             ///< Records that were not accepted or stay unknown.
    qint64 notEntitled = 0;        ///< Entitlements, the same.
    operations::Condition condition = {}; ///< What the journal says of it.
    std::optional<bool> keptAwake = {};   ///< Whether the computer is; none: nobody knows (yet).
    std::optional<double> perMinute = {};
    std::optional<operations::TimeLeft> timeLeft = {};
    bool damaged = false;    ///< The journal, so that nothing can be said of the run ...
    bool rebuilding = false; ///< ... and it is being made anew.
};

QString runTitle(const RunView &view);
QString runSubtitle(const RunView &view);
/// "5,690 a minute · 12 to 16 minutes left", "estimating", or what it waits for and for how long.
QString rateText(const RunView &view, const QDateTime &now = QDateTime::currentDateTimeUtc());
QString timeLeftText(const operations::TimeLeft &left);
/// What keeps a pause waiting.
QString pausingText(const RunView &view);
/// What goes on at the site while the run is paused; empty: nothing does.
QString pausedText(const RunView &view);
/// What the chart says at the moment of \a note; empty where it is no pause.
QString pauseMark(const Message &note);
/// What stands in place of the records while there are none to count.
QString idleText(const RunView &view);
/// Why nothing more is sent, where that is so and no error says it; an empty text: it is not.
struct Standstill
{
    QString text;
    Tone tone = Tone::Accent;
};
Standstill standstillOf(const RunView &view);
/// What was found of the \a records that went first, of which some are not as meant.
QString firstTenText(int records, int differing);
/// What is said of a damaged journal, which can be rebuilt; and of one that was: with so many tasks
/// taken over and so many rows lost.
QString damagedText();
QString rebuiltText(qint64 tasks, qint64 lost);
/// What is asked before a run is stopped.
QString stopText(const RunView &view);
/// What a desktop notification says once a run has come to rest, where it should say anything:
/// title and text.
std::optional<std::pair<QString, QString>> newsOf(const RunView &view);

/// Where the user can put right what stopped a run.
enum class Mend { Here, Source, Destination };
Mend placeToMend(const Error &error);

} // namespace ui
