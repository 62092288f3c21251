#include "operations/standing.h"

#include "base/logging.h"
#include "operations/journalcare.h"
#include "project/runlock.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace operations {

// Read and checked in a fifth of a second from a cold disk.
constexpr qint64 smallJournal = qint64(8) * 1024 * 1024;

static QString fileOf(const project::RunFolder &folder)
{
    return folder.path() + u"/standing.json"_s;
}

static QString logOf(const project::RunFolder &folder)
{
    return folder.journal() + u"-wal"_s;
}

JournalStamp stampOf(const project::RunFolder &folder)
{
    JournalStamp stamp{};
    size_t at = 0;
    for (const QString &path : {folder.journal(), logOf(folder)}) {
        const QFileInfo file(path);
        stamp.at(at++) = file.size();
        // An empty log comes and goes with each look.
        stamp.at(at++) = file.size() > 0 ? file.lastModified().toMSecsSinceEpoch() : 0;
    }
    return stamp;
}

Result<Status> soundStatus(const project::RunFolder &folder)
{
    const JournalStamp stamp = stampOf(folder);
    if (auto sound = requireSoundJournal(folder); !sound)
        return sound.error();
    auto found = status(folder);
    if (found)
        keepStanding(folder, *found, stamp);
    return found;
}

static QJsonArray toJson(const JournalStamp &stamp)
{
    QJsonArray json;
    for (const qint64 part : stamp)
        json.append(part);
    return json;
}

static QJsonObject toJson(const model::OutcomeCounts &counts)
{
    QJsonObject json;
    for (int i = 0; i < model::outcomeCount; ++i)
        json.insert(model::toString(model::Outcome(i)), counts.counts.at(size_t(i)));
    return json;
}

static model::OutcomeCounts countsIn(const QJsonValue &json)
{
    model::OutcomeCounts counts;
    for (int i = 0; i < model::outcomeCount; ++i)
        counts.counts.at(size_t(i)) = json[model::toString(model::Outcome(i))].toInteger();
    return counts;
}

void keepStanding(const project::RunFolder &folder, const Status &status, const JournalStamp &read)
{
    const bool rests = status.run && status.holder.isEmpty()
                       && project::RunLock::holder(folder).isEmpty() && stampOf(folder) == read;
    if (!rests)
        return;
    const QJsonObject json{{u"journal"_s, toJson(read)},
                           {u"finished"_s, status.state == Status::State::Finished},
                           {u"organizations"_s, toJson(status.outcomes.organizations)},
                           {u"customers"_s, toJson(status.outcomes.customers)}};
    QSaveFile file(fileOf(folder));
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(json).toJson()) < 0
        || !file.commit())
        qCWarning(logRun) << "standing not kept" << file.errorString();
}

static std::optional<Status> kept(const project::RunFolder &folder)
{
    QFile file(fileOf(folder));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    if (json[u"journal"_s].toArray() != toJson(stampOf(folder)))
        return std::nullopt;
    Status status;
    status.state =
        json[u"finished"_s].toBool() ? Status::State::Finished : Status::State::Interrupted;
    status.outcomes.organizations = countsIn(json[u"organizations"_s]);
    status.outcomes.customers = countsIn(json[u"customers"_s]);
    return status;
}

/// The state alone; whoever shows more of this journal reads all of it first.
static Result<Status> stateOf(const project::RunFolder &folder)
{
    Status status;
    status.holder = project::RunLock::holder(folder);
    const auto reader = migration::JournalReader::open(folder.journal());
    if (!reader)
        return reader.error();
    const auto run = (*reader)->lastRun();
    if (!run)
        return run.error();
    if (*run)
        status.state = (*run)->ended()           ? Status::State::Finished
                       : status.holder.isEmpty() ? Status::State::Interrupted
                                                 : Status::State::Running;
    return status;
}

Result<Status> standing(const project::RunFolder &folder)
{
    if (project::RunLock::holder(folder).isEmpty()) {
        if (auto known = kept(folder))
            return *std::move(known);
    }
    const JournalStamp stamp = stampOf(folder);
    return stamp[0] + stamp[2] <= smallJournal ? soundStatus(folder) : stateOf(folder);
}

} // namespace operations
