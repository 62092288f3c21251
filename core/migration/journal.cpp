#include "migration/journal.h"

#include "base/logging.h"
#include "migration/journaltrouble.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;

namespace migration {

static const QStringList layout{
    u"CREATE TABLE run (id INTEGER PRIMARY KEY, site TEXT, cloud_id TEXT, operation INTEGER, "
    u"dialect INTEGER,"
    " fingerprints TEXT, choices TEXT, organizations INTEGER, customers INTEGER, started_at TEXT, ended_at TEXT)"_s,
    u"CREATE TABLE batch (id INTEGER PRIMARY KEY, run INTEGER NOT NULL, endpoint INTEGER, state "
    u"INTEGER,"
    " key TEXT UNIQUE, dialect INTEGER, body BLOB, task_id TEXT, task_status INTEGER, failures "
    "TEXT, records BLOB,"
    " waiting INTEGER, created INTEGER, updated INTEGER, unchanged INTEGER, merged INTEGER, "
    "left_out INTEGER,"
    " not_accepted INTEGER, unknown INTEGER, written_at TEXT, accepted_at TEXT, ended_at TEXT)"_s,
    u"CREATE INDEX batch_of_run ON batch (run, id)"_s,
};
static const QStringList layoutOfNotes{
    u"CREATE TABLE note (id INTEGER PRIMARY KEY, run INTEGER NOT NULL, at TEXT, code TEXT, "
    "arguments TEXT)"_s,
    u"CREATE INDEX note_of_run ON note (run, id)"_s,
    // When the last record of the batch had its outcome, and how many of those that arrived nobody
    // has read back.
    u"ALTER TABLE batch ADD COLUMN settled_at TEXT"_s,
    u"ALTER TABLE batch ADD COLUMN not_read_back INTEGER"_s,
};

using Work = std::function<Result<>(QSqlDatabase &)>;

static Error notWritable(const QString &detail)
{
    return {Error::Kind::Storage, {u"journal.notWritable"_s, {}}, detail};
}

static Result<> execute(QSqlDatabase &database, const QString &sql, const QVariantList &values = {})
{
    QSqlQuery query(database);
    if (!query.prepare(sql))
        return notWritable(query.lastError().text());
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return notWritable(query.lastError().text());
    return {};
}

static QString text(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

struct Journal::Private
{
    struct Pending
    {
        const Work *work;
        std::promise<Result<>> done;
    };

    Result<> write(const Work &work);
    void serve(std::promise<Result<>> opened);
    Result<> prepare(QSqlDatabase &database) const;
    void commitTogether(QSqlDatabase &database, std::deque<Pending *> &writes) const;
    Result<> insert(QSqlDatabase &database, qint64 runId, Batch &batch) const;
    static Result<> update(QSqlDatabase &database, const Batch &batch);

    QString path;
    JournalOptions options;
    std::thread thread;
    std::mutex mutex;
    std::condition_variable wakeUp;
    std::deque<Pending *> waiting;
    bool closing = false;
};

Journal::Journal()
    : d(std::make_unique<Private>())
{
}

Journal::~Journal()
{
    {
        const std::lock_guard lock(d->mutex);
        d->closing = true;
    }
    d->wakeUp.notify_all();
    if (d->thread.joinable())
        d->thread.join();
}

Result<std::unique_ptr<Journal>> Journal::open(const QString &path, const JournalOptions &options)
{
    std::unique_ptr<Journal> journal(new Journal);
    journal->d->path = path;
    journal->d->options = options;
    std::promise<Result<>> opened;
    std::future<Result<>> result = opened.get_future();
    journal->d->thread = std::thread([d = journal->d.get(), opened = std::move(opened)]() mutable {
        d->serve(std::move(opened));
    });
    if (auto done = result.get(); !done)
        return done.error();
    return journal;
}

const QString &Journal::path() const
{
    return d->path;
}

bool Journal::keepsBodies() const
{
    return d->options.keepBodies;
}

Result<> Journal::Private::prepare(QSqlDatabase &database) const
{
    database.setDatabaseName(path);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=10000"_s);
    if (!database.open())
        return notReadable(path, database.lastError());
    QSqlQuery query(database);
    if (!query.exec(u"PRAGMA journal_mode=WAL"_s)
        || !query.exec(options.durable ? u"PRAGMA synchronous=FULL"_s : u"PRAGMA synchronous=OFF"_s)
        || !query.exec(u"PRAGMA user_version"_s) || !query.next())
        return notReadable(path, query.lastError());
    const int version = query.value(0).toInt();
    query.finish();
    if (version > journalLayout)
        return Error{Error::Kind::Storage, {u"journal.newer"_s, {path}}};
    if (version == journalLayout)
        return {};
    database.transaction();
    // What is in the records has a layout of its own.
    const QStringList statements = (version == 0 ? layout : QStringList())
                                   + (version < layoutWithNotes ? layoutOfNotes : QStringList());
    for (const QString &statement : statements) {
        if (auto done = execute(database, statement); !done)
            return done;
    }
    if (auto done = execute(database, u"PRAGMA user_version=%1"_s.arg(journalLayout)); !done)
        return done;
    return database.commit() ? Result<>() : notWritable(database.lastError().text());
}

void Journal::Private::serve(std::promise<Result<>> opened)
{
    const QString name = u"journal-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        const Result<> ready = prepare(database);
        opened.set_value(ready);
        while (ready) {
            std::deque<Pending *> writes;
            {
                std::unique_lock lock(mutex);
                wakeUp.wait(lock, [this] { return closing || !waiting.empty(); });
                writes.swap(waiting);
            }
            if (writes.empty())
                break;
            commitTogether(database, writes);
        }
    }
    QSqlDatabase::removeDatabase(name);
}

void Journal::Private::commitTogether(QSqlDatabase &database, std::deque<Pending *> &writes) const
{
    std::vector<Result<>> results;
    results.reserve(writes.size());
    bool committed = database.transaction();
    for (Pending *write : writes)
        results.push_back((*write->work)(database));
    for (const Result<> &result : results)
        committed = committed && result;
    committed = committed && database.commit();
    if (!committed) {
        // One write that fails must not take the others with it: each once more, alone.
        const QString reason = database.lastError().text();
        qCWarning(logRun) << "journal: a shared commit failed:" << reason;
        database.rollback();
        for (size_t i = 0; i < writes.size(); ++i) {
            results[i] =
                database.transaction() ? (*writes[i]->work)(database) : notWritable(reason);
            if (results[i] && !database.commit())
                results[i] = notWritable(database.lastError().text());
            if (!results[i])
                database.rollback();
        }
    }
    for (size_t i = 0; i < writes.size(); ++i)
        writes[i]->done.set_value(results[i]);
}

Result<> Journal::Private::write(const Work &work)
{
    Pending pending{&work, {}};
    std::future<Result<>> done = pending.done.get_future();
    {
        const std::lock_guard lock(mutex);
        waiting.push_back(&pending);
    }
    wakeUp.notify_one();
    return done.get();
}

static QVariant dialectValue(const std::optional<site::Dialect> &dialect)
{
    return dialect ? QVariant(int(*dialect)) : QVariant();
}

Result<> Journal::begin(Run &run)
{
    run.startedAt = QDateTime::currentDateTimeUtc();
    return d->write([&run](QSqlDatabase &database) -> Result<> {
        QSqlQuery query(database);
        query.prepare(u"INSERT INTO run (site, cloud_id, operation, dialect, fingerprints, "
                      u"choices, organizations,"
                      " customers, started_at, ended_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '')"_s);
        for (const QVariant &value :
             {QVariant(run.site), QVariant(run.cloudId), QVariant(int(run.operation)),
              dialectValue(run.dialect), QVariant(run.fingerprints.join(u'\n')),
              QVariant(run.choices), QVariant(run.organizations), QVariant(run.customers),
              QVariant(text(run.startedAt))})
            query.addBindValue(value);
        if (!query.exec())
            return notWritable(query.lastError().text());
        run.id = query.lastInsertId().toLongLong();
        return {};
    });
}

Result<> Journal::update(const Run &run)
{
    return d->write([&run](QSqlDatabase &database) {
        return execute(
            database,
            u"UPDATE run SET dialect=?, choices=?, organizations=?, customers=?, ended_at=? WHERE id=?"_s,
            {dialectValue(run.dialect), run.choices, run.organizations, run.customers,
             text(run.endedAt), run.id});
    });
}

static QVariantList progressValues(const Batch &batch)
{
    QVariantList values{int(batch.state), batch.taskId, int(batch.task.status),
                        QString::fromUtf8(encodeFailures(batch.task.failures)),
                        encodeRecords(batch.records)};
    for (const qint64 count : batch.counts().counts)
        values.append(count);
    values.append({text(batch.writtenAt), text(batch.acceptedAt), text(batch.endedAt)});
    values.append(batch.notReadBack());
    const bool settled = batch.state == BatchState::Settled || batch.state == BatchState::Decided;
    values.append(settled ? text(QDateTime::currentDateTimeUtc()) : QString());
    return values;
}

Result<> Journal::Private::insert(QSqlDatabase &database, qint64 runId, Batch &batch) const
{
    QVariantList values{runId, int(batch.endpoint),
                        batch.key.isEmpty() ? QVariant() : QVariant(batch.key), int(batch.dialect),
                        options.keepBodies && !batch.body.isEmpty()
                            ? QVariant(qCompress(batch.body, 1))
                            : QVariant()};
    values += progressValues(batch);
    QSqlQuery query(database);
    query.prepare(
        u"INSERT INTO batch (run, endpoint, key, dialect, body, state, task_id, task_status, "
        u"failures,"
        " records, waiting, created, updated, unchanged, merged, left_out, not_accepted, unknown,"
        " written_at, accepted_at, ended_at, not_read_back, settled_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    for (const QVariant &value : std::as_const(values))
        query.addBindValue(value);
    if (!query.exec())
        return notWritable(query.lastError().text());
    batch.id = query.lastInsertId().toLongLong();
    return {};
}

Result<> Journal::add(qint64 runId, QList<Batch *> batches)
{
    for (Batch *batch : batches)
        batch->writtenAt = QDateTime::currentDateTimeUtc();
    return d->write([this, runId, &batches](QSqlDatabase &database) -> Result<> {
        for (Batch *batch : batches) {
            if (auto done = d->insert(database, runId, *batch); !done)
                return done;
        }
        return {};
    });
}

Result<> Journal::replace(qint64 runId, const Batch &replaced, QList<Batch *> batches)
{
    return replace(runId, QList{replaced.id}, std::move(batches));
}

Result<> Journal::replace(qint64 runId, const QList<qint64> &replaced, QList<Batch *> batches)
{
    for (Batch *batch : batches)
        batch->writtenAt = QDateTime::currentDateTimeUtc();
    return d->write([this, runId, &replaced, &batches](QSqlDatabase &database) -> Result<> {
        for (const qint64 id : replaced) {
            if (auto done = execute(database, u"DELETE FROM batch WHERE id=?"_s, {id}); !done)
                return done;
        }
        for (Batch *batch : batches) {
            if (auto done = d->insert(database, runId, *batch); !done)
                return done;
        }
        return {};
    });
}

Result<> Journal::Private::update(QSqlDatabase &database, const Batch &batch)
{
    return execute(database,
                   u"UPDATE batch SET state=?, task_id=?, task_status=?, failures=?, "
                   u"records=?, waiting=?, created=?,"
                   " updated=?, unchanged=?, merged=?, left_out=?, not_accepted=?, unknown=?, "
                   "written_at=?,"
                   " accepted_at=?, ended_at=?, not_read_back=?,"
                   // What is looked at again keeps the time at which it was settled first.
                   " settled_at=coalesce(nullif(settled_at, ''), ?) WHERE id=?"_s,
                   progressValues(batch) + QVariantList{batch.id});
}

Result<> Journal::renewKey(const Batch &batch)
{
    return d->write([&batch](QSqlDatabase &database) {
        return execute(database, u"UPDATE batch SET key=? WHERE id=?"_s, {batch.key, batch.id});
    });
}

Result<> Journal::branch(qint64 runId, const Batch &batch, QList<Batch *> branches)
{
    for (Batch *each : branches)
        each->writtenAt = QDateTime::currentDateTimeUtc();
    return d->write([this, runId, &batch, &branches](QSqlDatabase &database) -> Result<> {
        if (auto done = Private::update(database, batch); !done)
            return done;
        for (Batch *each : branches) {
            if (auto done = d->insert(database, runId, *each); !done)
                return done;
        }
        return {};
    });
}

Result<> Journal::note(qint64 runId, const Message &message)
{
    const QString at = text(QDateTime::currentDateTimeUtc());
    const auto arguments =
        QJsonDocument(QJsonArray::fromStringList(message.arguments)).toJson(QJsonDocument::Compact);
    return d->write([&](QSqlDatabase &database) {
        return execute(database,
                       u"INSERT INTO note (run, at, code, arguments) VALUES (?, ?, ?, ?)"_s,
                       {runId, at, message.code, QString::fromUtf8(arguments)});
    });
}

Result<> Journal::update(const Batch &batch)
{
    return d->write([&batch](QSqlDatabase &database) { return Private::update(database, batch); });
}

} // namespace migration
