#include "cli/console.h"

#include "operations/sentences.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>

#include <cstdio>
#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace cli {

static bool stderrIsTerminal()
{
#ifdef Q_OS_WIN
    return _isatty(2);
#else
    return isatty(2);
#endif
}

static void put(FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
}

ExitCode exitCode(const Error &error)
{
    const QString &code = error.message.code;
    const bool input = (code.startsWith(u"csv."_s) || code.startsWith(u"zip."_s)
                        || code.startsWith(u"project."_s) || code.startsWith(u"mappingFile."_s))
                       && !code.endsWith(u"otWritable"_s) && code != u"csv.diskFull"_s;
    if (input)
        return BadInput;
    switch (error.kind) {
    case Error::Kind::Cancelled:
        return Interrupted;
    case Error::Kind::Network:
    case Error::Kind::Throttled:
        return Unreachable;
    case Error::Kind::Auth:
    case Error::Kind::Permission:
    case Error::Kind::Rejected:
        return Refused;
    case Error::Kind::Storage:
        return StorageTrouble;
    case Error::Kind::Data:
        break;
    }
    return code == u"site.unexpectedAnswer"_s ? Unreachable : BadInput;
}

Console::Console(bool json)
    : m_json(json)
    , m_terminal(stderrIsTerminal())
{
}

void Console::say(const QString &line)
{
    const std::lock_guard lock(m_mutex);
    clearBar();
    if (!m_json)
        put(stdout, line + u'\n');
}

void Console::write(const QJsonObject &object)
{
    const std::lock_guard lock(m_mutex);
    clearBar();
    if (m_json)
        put(stdout,
            QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) + u'\n');
}

int Console::fail(const Error &error)
{
    const std::lock_guard lock(m_mutex);
    clearBar();
    put(stderr, operations::sentence(error.message) + u'\n');
    if (m_json) {
        const QJsonObject document{{u"error"_s, toJson(error.message)}};
        put(stdout,
            QString::fromUtf8(QJsonDocument(document).toJson(QJsonDocument::Compact)) + u'\n');
    }
    return exitCode(error);
}

RunContext Console::context(const StopToken &stop, bool lines)
{
    return {stop, [this, lines](const Progress &progress) { showProgress(progress, lines); },
            [this](const Message &note) { showNote(note); }};
}

void Console::showNote(const Message &note)
{
    if (!m_terminal)
        return;
    const std::lock_guard lock(m_mutex);
    put(stderr, u"\r\x1b[K"_s + operations::sentence(note));
    m_bar = true;
    m_lastShown = std::chrono::steady_clock::now();
}

void Console::clearBar()
{
    if (std::exchange(m_bar, false))
        put(stderr, u"\r\x1b[K"_s);
}

void Console::showProgress(const Progress &progress, bool lines)
{
    const std::lock_guard lock(m_mutex);
    const auto now = std::chrono::steady_clock::now();
    const bool complete = progress.total > 0 && progress.done >= progress.total;
    if (now - m_lastShown < (m_terminal ? 100ms : 500ms) && !complete)
        return;
    m_lastShown = now;
    if (m_terminal) {
        constexpr qint64 width = 30;
        const qint64 filled = progress.total > 0 ? width * progress.done / progress.total : 0;
        put(stderr,
            u"\r\x1b[K%1  [%2%3]  %4"_s.arg(operations::sentence(progress.activity), -26)
                .arg(QString(filled, u'#'), QString(width - filled, u'.'),
                     progress.total > 0 ? u"%L1 / %L2"_s.arg(progress.done).arg(progress.total)
                                        : QString()));
        m_bar = true;
    }
    if (lines && m_json) {
        const QJsonObject line{{u"type"_s, u"progress"_s},
                               {u"activity"_s, progress.activity.code},
                               {u"done"_s, progress.done},
                               {u"total"_s, progress.total}};
        put(stdout, QString::fromUtf8(QJsonDocument(line).toJson(QJsonDocument::Compact)) + u'\n');
    }
}

QJsonObject toJson(const Message &message)
{
    return {{u"code"_s, message.code},
            {u"arguments"_s, QJsonArray::fromStringList(message.arguments)},
            {u"text"_s, operations::englishSentence(message)}};
}

QJsonObject toJson(const model::Problem &problem)
{
    static const QStringList severities{u"note"_s, u"warning"_s, u"error"_s};
    QJsonObject json = toJson(problem.message);
    json.insert(u"severity"_s, severities.at(int(problem.severity)));
    json.insert(u"field"_s, problem.field);
    json.insert(u"value"_s, problem.value);
    return json;
}

QJsonObject toJson(const model::OutcomeCounts &counts)
{
    QJsonObject json{{u"total"_s, counts.total()}};
    for (int i = 0; i < model::outcomeCount; ++i)
        json.insert(model::toString(model::Outcome(i)), counts[model::Outcome(i)]);
    return json;
}

QJsonObject toJson(const migration::SourceRef &ref, const QStringList &paths)
{
    return {{u"file"_s, QFileInfo(paths.value(ref.file)).fileName()},
            {u"line"_s, ref.line},
            {u"row"_s, ref.row},
            {u"id"_s, ref.id}};
}

QJsonObject toJson(const migration::Summary &summary)
{
    return {{u"organizations"_s, toJson(summary.organizations)},
            {u"customers"_s, toJson(summary.customers)},
            {u"entitlements"_s, toJson(summary.entitlements)},
            {u"total"_s, summary.organizations.total() + summary.customers.total()}};
}

QString words(const operations::AskedGroup &group)
{
    const QString kind = group.kind == model::Kind::Customer ? u"customers"_s : u"organizations"_s;
    return group.ours
               ? u"%L1 %2 are there already with the same External ID, and differ."_s
                     .arg(group.count)
                     .arg(kind)
               : u"%L1 %2 are there already by their %3 alone, and differ."_s.arg(group.count)
                     .arg(kind, group.kind == model::Kind::Customer ? u"email"_s : u"name"_s);
}

QJsonArray toJson(const QList<operations::AskedGroup> &groups)
{
    QJsonArray array;
    for (const operations::AskedGroup &group : groups)
        array.append(QJsonObject{{u"kind"_s, model::toString(group.kind)},
                                 {u"group"_s, operations::groupName(group)},
                                 {u"count"_s, group.count}});
    return array;
}

QStringList table(const migration::Summary &summary)
{
    static const QStringList names{QCoreApplication::translate("cli", "waiting"),
                                   QCoreApplication::translate("cli", "created"),
                                   QCoreApplication::translate("cli", "updated"),
                                   QCoreApplication::translate("cli", "unchanged"),
                                   QCoreApplication::translate("cli", "merged"),
                                   QCoreApplication::translate("cli", "left out"),
                                   QCoreApplication::translate("cli", "not accepted"),
                                   QCoreApplication::translate("cli", "unknown")};
    QStringList lines{u"%1%2%3"_s.arg(QString(), -14)
                          .arg(QCoreApplication::translate("cli", "organizations"), 15)
                          .arg(QCoreApplication::translate("cli", "customers"), 12)};
    for (int i = 1; i <= model::outcomeCount; ++i) { // waiting last, as it is no end
        const auto outcome = model::Outcome(i % model::outcomeCount);
        if (outcome == model::Outcome::Waiting
            && summary.organizations[outcome] + summary.customers[outcome] == 0)
            continue;
        lines.append(u"%1%L2%L3"_s.arg(names.at(int(outcome)), -14)
                         .arg(summary.organizations[outcome], 15)
                         .arg(summary.customers[outcome], 12));
    }
    lines.append(u"%1%L2%L3"_s.arg(QCoreApplication::translate("cli", "together"), -14)
                     .arg(summary.organizations.total(), 15)
                     .arg(summary.customers.total(), 12));
    if (const model::OutcomeCounts &made = summary.entitlements; made.total() > 0)
        lines.append(QCoreApplication::translate("cli",
                                                 "Entitlements: %L1 created, %L2 there already, "
                                                 "%L3 not made, %L4 unknown, %L5 waiting")
                         .arg(made[model::Outcome::Created])
                         .arg(made[model::Outcome::Updated] + made[model::Outcome::Unchanged])
                         .arg(made[model::Outcome::NotAccepted])
                         .arg(made[model::Outcome::Unknown])
                         .arg(made[model::Outcome::Waiting]));
    return lines;
}

} // namespace cli
