#include "migration/journalreader.h"

#include "migration/journaltrouble.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace migration {

struct JournalReader::Private
{
    ~Private()
    {
        database = QSqlDatabase();
        QSqlDatabase::removeDatabase(name);
    }

    Error trouble(const QSqlError &error) const
    {
        return notReadable(database.databaseName(), error);
    }

    /// Runs \a sql and calls \a row for each row until it returns false.
    Result<> select(const QString &sql, const QVariantList &values,
                    const std::function<bool(const QSqlQuery &)> &row) const
    {
        QSqlQuery query(database);
        query.setForwardOnly(true);
        if (!query.prepare(sql))
            return trouble(query.lastError());
        for (const QVariant &value : values)
            query.addBindValue(value);
        if (!query.exec())
            return trouble(query.lastError());
        while (query.next()) {
            if (!row(query))
                return {};
        }
        // Rows that could not be read to the end must not look like fewer rows.
        if (query.lastError().isValid())
            return trouble(query.lastError());
        return {};
    }

    QString name = u"journal-reader-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    QSqlDatabase database;
    int version = -1; ///< Of its layout; one of older versions stays as it is while it is read.
};

JournalReader::JournalReader()
    : d(std::make_unique<Private>())
{
}
JournalReader::~JournalReader() = default;

Result<std::unique_ptr<JournalReader>> JournalReader::open(const QString &path)
{
    if (!QFileInfo::exists(path))
        return Error{Error::Kind::Storage, {u"journal.none"_s, {path}}};
    std::unique_ptr<JournalReader> reader(new JournalReader);
    QSqlDatabase &database = reader->d->database;
    database = QSqlDatabase::addDatabase(u"QSQLITE"_s, reader->d->name);
    database.setDatabaseName(path);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=10000"_s);
    if (!database.open())
        return reader->d->trouble(database.lastError());
    int &version = reader->d->version;
    auto read = reader->d->select(u"PRAGMA user_version"_s, {}, [&version](const QSqlQuery &row) {
        version = row.value(0).toInt();
        return false;
    });
    if (!read)
        return read.error();
    if (version == 0) // killed while it was being made: there was no run yet
        return Error{Error::Kind::Storage, {u"journal.none"_s, {path}}};
    if (version > journalLayout)
        return Error{Error::Kind::Storage, {u"journal.newer"_s, {path}}};
    return reader;
}

static QDateTime time(const QVariant &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

static std::optional<site::Dialect> dialect(const QVariant &value)
{
    if (value.isNull())
        return std::nullopt;
    return site::Dialect(value.toInt());
}

Result<std::optional<Run>> JournalReader::lastRun() const
{
    std::optional<Run> run;
    auto read = d->select(
        u"SELECT id, site, cloud_id, operation, dialect, fingerprints, choices, organizations,"
        " customers, started_at, ended_at FROM run ORDER BY id DESC LIMIT 1"_s,
        {}, [&run](const QSqlQuery &row) {
            run = Run{
                row.value(0).toLongLong(), row.value(1).toString(),
                row.value(2).toString(),   site::Operation(row.value(3).toInt()),
                dialect(row.value(4)),     row.value(5).toString().split(u'\n', Qt::SkipEmptyParts),
                row.value(6).toString(),   row.value(7).toLongLong(),
                row.value(8).toLongLong(), time(row.value(9)),
                time(row.value(10))};
            return false;
        });
    if (!read)
        return read.error();
    return run;
}

Result<std::optional<site::Dialect>> JournalReader::knownDialect(const QString &cloudId) const
{
    std::optional<site::Dialect> known;
    auto read = d->select(
        u"SELECT dialect FROM run WHERE cloud_id=? AND dialect IS NOT NULL ORDER BY id DESC LIMIT 1"_s,
        {cloudId}, [&known](const QSqlQuery &row) {
            known = dialect(row.value(0));
            return false;
        });
    if (!read)
        return read.error();
    return known;
}

/// The outcomes in the batches of three endpoints; -1: of none.
static const QString selectCounts =
    u"SELECT total(waiting), total(created), total(updated), total(unchanged), total(merged),"
    " total(left_out), total(not_accepted), total(unknown) FROM batch WHERE run=? AND endpoint "
    u"IN (?, ?, ?)"_s;

static model::OutcomeCounts countsIn(const QSqlQuery &row)
{
    model::OutcomeCounts counts;
    for (int i = 0; i < model::outcomeCount; ++i)
        counts.counts.at(size_t(i)) = qint64(row.value(i).toDouble());
    return counts;
}

Result<model::OutcomeCounts> JournalReader::counts(const Run &run, model::Kind kind) const
{
    model::OutcomeCounts counts;
    auto read =
        d->select(selectCounts,
                  {run.id, int(site::profilesEndpoint(kind)), int(site::detailsEndpoint(kind)),
                   kind == model::Kind::Customer ? int(site::Endpoint::CustomerAccounts) : -1},
                  [&counts](const QSqlQuery &row) {
                      counts = countsIn(row);
                      return false;
                  });
    if (!read)
        return read.error();
    const qint64 all = kind == model::Kind::Customer ? run.customers : run.organizations;
    counts[model::Outcome::Waiting] += all - counts.total();
    return counts;
}

Result<model::OutcomeCounts> JournalReader::entitlementCounts(qint64 runId) const
{
    model::OutcomeCounts counts;
    auto read = d->select(selectCounts,
                          {runId, int(site::Endpoint::CustomerEntitlements),
                           int(site::Endpoint::OrganizationEntitlements), -1},
                          [&counts](const QSqlQuery &row) {
                              counts = countsIn(row);
                              return false;
                          });
    if (!read)
        return read.error();
    return counts;
}

static const QString batchColumns =
    u"id, endpoint, state, key, dialect, task_id, task_status, failures, written_at, accepted_at, ended_at"_s;

static Batch batchOf(const QSqlQuery &row)
{
    Batch batch;
    batch.id = row.value(0).toLongLong();
    batch.endpoint = site::Endpoint(row.value(1).toInt());
    batch.state = BatchState(row.value(2).toInt());
    batch.key = row.value(3).toString();
    batch.dialect = site::Dialect(row.value(4).toInt());
    batch.taskId = row.value(5).toString();
    batch.task.status = site::TaskState::Status(row.value(6).toInt());
    batch.task.failures = decodeFailures(row.value(7).toByteArray());
    batch.writtenAt = time(row.value(8));
    batch.acceptedAt = time(row.value(9));
    batch.endedAt = time(row.value(10));
    return batch;
}

Result<> JournalReader::batches(qint64 runId, const std::function<bool(const Batch &)> &visit,
                                bool withBodies) const
{
    return batchesAfter(runId, 0, visit, withBodies);
}

Result<> JournalReader::batchesAfter(qint64 runId, qint64 after,
                                     const std::function<bool(const Batch &)> &visit,
                                     bool withBodies) const
{
    return d->select(u"SELECT %1, records%2 FROM batch WHERE run=? AND id>? ORDER BY id"_s.arg(
                         batchColumns, withBodies ? u", body"_s : QString()),
                     {runId, after}, [&visit, withBodies](const QSqlQuery &row) {
                         Batch batch = batchOf(row);
                         batch.records = decodeRecords(row.value(11).toByteArray());
                         if (withBodies && !row.value(12).isNull())
                             batch.body = qUncompress(row.value(12).toByteArray());
                         return visit(batch);
                     });
}

static BatchProgress progressOf(const QSqlQuery &row)
{
    const Batch batch = batchOf(row);
    BatchProgress progress{batch.id,
                           batch.endpoint,
                           batch.state,
                           batch.key,
                           batch.taskId,
                           batch.task,
                           {},
                           0,
                           batch.writtenAt,
                           batch.acceptedAt,
                           batch.endedAt,
                           time(row.value(21)),
                           row.value(22).toLongLong(),
                           {}};
    if (!row.value(11).isNull())
        progress.records = decodeRecords(row.value(11).toByteArray());
    if (!row.value(12).isNull()) {
        const QByteArray body = qUncompress(row.value(12).toByteArray());
        progress.definitions = int(QJsonDocument::fromJson(body)[u"detailFields"].toArray().size());
    }
    for (int i = 0; i < model::outcomeCount; ++i)
        progress.counts.counts.at(size_t(i)) = row.value(13 + i).toLongLong();
    return progress;
}

/// The select of batches for which \a condition is true, with the records of those for which \a
/// withRecords is. Bodies are passed over, and so is what nobody asks for: both are large.
static QString selectProgress(const QString &condition, const QString &withRecords, int version)
{
    const QString proof = version < layoutWithNotes ? u"'', 0"_s : u"settled_at, not_read_back"_s;
    return u"SELECT %1, CASE WHEN %2 THEN records END, CASE WHEN endpoint IN (%3, %4) THEN body "
           u"END,"
           " waiting, created, updated, unchanged, merged, left_out, not_accepted, unknown, %6"
           " FROM batch WHERE run=? AND %5 ORDER BY id"_s.arg(
               batchColumns, withRecords, QString::number(int(site::Endpoint::CustomerFields)),
               QString::number(int(site::Endpoint::OrganizationFields)), condition, proof);
}

static QString ofInterest()
{
    return u"state=%1 OR not_accepted+unknown>0"_s.arg(int(BatchState::Written));
}

Result<> JournalReader::progress(qint64 runId, const QList<qint64> &ids,
                                 const std::function<void(const BatchProgress &)> &visit) const
{
    constexpr qsizetype together = 500;
    for (qsizetype i = 0; i < ids.size(); i += together) {
        QStringList numbers;
        const QList<qint64> some = ids.mid(i, together);
        for (const qint64 id : some)
            numbers.append(QString::number(id));
        const QString condition = u"id IN (%1)"_s.arg(numbers.join(u','));
        auto read = d->select(selectProgress(condition, ofInterest(), d->version), {runId},
                              [&visit](const QSqlQuery &row) {
                                  visit(progressOf(row));
                                  return true;
                              });
        if (!read)
            return read;
    }
    return {};
}

Result<> JournalReader::progressAfter(qint64 runId, qint64 after, bool withRecords,
                                      const std::function<void(const BatchProgress &)> &visit) const
{
    return d->select(selectProgress(u"id>?"_s, withRecords ? u"1"_s : ofInterest(), d->version),
                     {runId, after}, [&visit](const QSqlQuery &row) {
                         visit(progressOf(row));
                         return true;
                     });
}

Result<> JournalReader::notes(qint64 runId, qint64 after,
                              const std::function<void(const RunNote &)> &visit) const
{
    if (d->version < layoutWithNotes)
        return {};
    return d->select(
        u"SELECT id, at, code, arguments FROM note WHERE run=? AND id>? ORDER BY id"_s,
        {runId, after}, [&visit](const QSqlQuery &row) {
            RunNote note{row.value(0).toLongLong(), time(row.value(1)), {row.value(2).toString()}};
            const QJsonArray arguments =
                QJsonDocument::fromJson(row.value(3).toByteArray()).array();
            for (const QJsonValue &argument : arguments)
                note.message.arguments.append(argument.toString());
            visit(note);
            return true;
        });
}

Result<> JournalReader::atOneMoment(const std::function<Result<>()> &reads) const
{
    if (!d->database.transaction())
        return d->trouble(d->database.lastError());
    auto done = reads();
    d->database.rollback();
    return done;
}

} // namespace migration
