#pragma once

#include "base/error.h"
#include "base/runcontext.h"
#include "model/problem.h"
#include "model/profile.h"
#include "operations/asked.h"
#include "operations/preparation.h"

#include <QJsonArray>
#include <QJsonObject>

#include <chrono>
#include <mutex>

namespace cli {

/// What interfaces.md promises to scripts.
enum ExitCode {
    AllDone = 0,
    SomeNotAccepted = 1,
    BadInput = 2,
    Interrupted = 3,
    Refused = 4,
    Unreachable = 5,
    StorageTrouble = 6,
};

ExitCode exitCode(const Error &error);

/// Where a command's words go: results to stdout, as text or as JSON; progress and errors to
/// stderr. Safe from any thread.
class Console
{
public:
    explicit Console(bool json);

    bool json() const { return m_json; }
    /// A line of text on stdout; nothing with --json.
    void say(const QString &line);
    /// A JSON document, or one of several lines of them, on stdout; nothing without --json.
    void write(const QJsonObject &object);
    /// Tells what went wrong, on stderr and with --json on stdout too; the exit code for it.
    int fail(const Error &error);

    /// A progress bar on stderr, if that is a terminal; with \a lines and --json also lines on
    /// stdout.
    RunContext context(const StopToken &stop, bool lines = false);

private:
    void showProgress(const Progress &progress, bool lines);
    void showNote(const Message &note); ///< In the place of the bar, until that is shown again.
    void clearBar();

    const bool m_json;
    const bool m_terminal;
    bool m_bar = false;
    std::mutex m_mutex;
    std::chrono::steady_clock::time_point m_lastShown;
};

/// {"code", "arguments", "text"}, the text in English.
QJsonObject toJson(const Message &message);
QJsonObject toJson(const model::Problem &problem);
QJsonObject toJson(const model::OutcomeCounts &counts); ///< Each outcome by name, and "total".
QJsonObject toJson(const migration::SourceRef &ref, const QStringList &paths);

/// The outcomes of both kinds as a table for people.
QStringList table(const migration::Summary &summary);
QJsonObject toJson(const migration::Summary &summary);

/// How many wait for which answer, for people and for scripts: [{"kind", "group", "count"}].
QString words(const operations::AskedGroup &group);
QJsonArray toJson(const QList<operations::AskedGroup> &groups);

} // namespace cli
