#include "migration/salvage.h"

#include "migration/journal.h"
#include "migration/journalreader.h"
#include "migration/journaltrouble.h"
#include "site/requestreader.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUuid>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace migration {

namespace {

/// A connection of its own to a file of SQLite, for as long as it lives.
class Connection
{
public:
    explicit Connection(const QString &path)
        : m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name))
    {
        m_database.setDatabaseName(path);
        m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=10000"_s);
    }
    ~Connection()
    {
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_name);
    }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    QSqlDatabase &database() { return m_database; }

private:
    const QString m_name = u"salvage-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    QSqlDatabase m_database;
};

} // namespace

Result<> requireSound(const QString &path)
{
    if (!QFileInfo::exists(path))
        return {};
    Connection connection(path);
    if (!connection.database().open())
        return notReadable(path, connection.database().lastError());
    QSqlQuery query(connection.database());
    if (!query.exec(u"PRAGMA quick_check(1)"_s) || !query.next())
        return notReadable(path, query.lastError());
    const QString verdict = query.value(0).toString();
    if (verdict == u"ok"_s)
        return {};
    return damagedJournal(path, verdict);
}

/// Whether what a row of a batch says can be understood: half of it would make records look sent.
static bool isWhole(const QSqlRecord &row)
{
    const QList<RecordState> records = decodeRecords(row.value(u"records"_s).toByteArray());
    const auto endpoint = site::Endpoint(row.value(u"endpoint"_s).toInt());
    if (site::isOfFields(endpoint))
        return true;
    if (records.isEmpty())
        return false;
    if (!site::isOfRecords(endpoint) || row.isNull(u"body"_s))
        return true;
    const QByteArray body = qUncompress(row.value(u"body"_s).toByteArray());
    return site::readProfilesBody(site::kindOf(endpoint), body).size() == records.size();
}

static bool insert(QSqlDatabase &into, const QString &table, const QSqlRecord &row)
{
    QStringList names, marks;
    for (int i = 0; i < row.count(); ++i) {
        names.append(row.fieldName(i));
        marks.append(u"?"_s);
    }
    QSqlQuery query(into);
    if (!query.prepare(
            u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(table, names.join(u','), marks.join(u','))))
        return false;
    for (int i = 0; i < row.count(); ++i)
        query.addBindValue(row.value(i));
    return query.exec();
}

// Where the number of the last row cannot be read: how far to look for another one.
constexpr qint64 longestGap = 10'000;

/// Takes over the rows of one table, each for itself: a damaged page hides those on it alone.
static Salvaged takeOver(QSqlDatabase &from, QSqlDatabase &into, const QString &table)
{
    Salvaged taken;
    qint64 last = -1;
    QSqlQuery there(from);
    if (!there.exec(u"SELECT 1 FROM sqlite_master WHERE name='%1'"_s.arg(table)))
        return {0, 1};
    if (!there.next()) // journals of older versions have no notes
        return {};
    QSqlQuery highest(from);
    if (highest.exec(u"SELECT max(id) FROM %1"_s.arg(table)) && highest.next())
        last = highest.value(0).toLongLong();
    qint64 gap = 0, unread = 0; // rows in a row that are not there, or that cannot be read
    for (qint64 id = 1; last >= 0 ? id <= last : gap < longestGap; ++id) {
        QSqlQuery query(from);
        const bool asked = query.prepare(u"SELECT * FROM %1 WHERE id=?"_s.arg(table));
        query.addBindValue(id);
        const bool read = asked && query.exec();
        if (!read || !query.next()) {
            unread += !read || query.lastError().isValid();
            ++gap;
            continue;
        }
        gap = 0;
        taken.lost += std::exchange(unread, 0);
        const QSqlRecord row = query.record();
        if ((table != u"batch"_s || isWhole(row)) && insert(into, table, row))
            ++taken.batches;
        else
            ++taken.lost;
    }
    // How many there were behind the last that can be read nobody knows.
    taken.lost += last >= 0 ? unread : std::min<qint64>(unread, 1);
    return taken;
}

static Result<> goOn(const QString &path, const Salvaged &salvaged)
{
    auto reader = JournalReader::open(path);
    if (!reader)
        return reader.error();
    auto run = (*reader)->lastRun();
    if (!run)
        return run.error();
    if (!*run)
        return {};
    auto journal = Journal::open(path);
    if (!journal)
        return journal.error();
    (*run)->endedAt = {};
    if (auto done = (*journal)->update(**run); !done)
        return done;
    return (*journal)->note((*run)->id, {u"run.rebuilt"_s, {QString::number(salvaged.batches)}});
}

Result<Salvaged> salvage(const QString &damaged, const QString &path)
{
    if (auto made = Journal::open(path); !made) // with all its tables
        return made.error();
    Salvaged salvaged;
    {
        Connection from(damaged), into(path);
        if (!into.database().open() || !into.database().transaction())
            return Error{Error::Kind::Storage,
                         {u"journal.notWritable"_s, {}},
                         into.database().lastError().text()};
        if (from.database().open()) {
            const Salvaged runs = takeOver(from.database(), into.database(), u"run"_s);
            salvaged = takeOver(from.database(), into.database(), u"batch"_s);
            const Salvaged notes = takeOver(from.database(), into.database(), u"note"_s);
            salvaged.lost += runs.lost + notes.lost;
        }
        if (!into.database().commit())
            return Error{Error::Kind::Storage,
                         {u"journal.notWritable"_s, {}},
                         into.database().lastError().text()};
    }
    if (auto done = goOn(path, salvaged); !done)
        return done.error();
    return salvaged;
}

} // namespace migration
