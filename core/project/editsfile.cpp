#include "project/editsfile.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

#include <functional>

using namespace Qt::StringLiterals;

namespace project {

/// The number of the layout (SQLite's user_version). A newer one is refused, not guessed at.
constexpr int layoutNumber = 1;
static const QStringList layout{
    u"CREATE TABLE selection (kind TEXT PRIMARY KEY, selection TEXT) WITHOUT ROWID"_s,
    u"CREATE TABLE tick (kind TEXT, object TEXT, id TEXT, ticked INTEGER,"
    " PRIMARY KEY (kind, object, id)) WITHOUT ROWID"_s,
    u"CREATE TABLE correction (kind TEXT, object TEXT, id TEXT, target TEXT, text TEXT,"
    " PRIMARY KEY (kind, object, id, target)) WITHOUT ROWID"_s,
};
static const QStringList selectionNames{u"all"_s, u"none"_s, u"withoutProblems"_s};

namespace {

/// One connection to an edits file, for one thread.
class Connection
{
public:
    explicit Connection(const QString &path)
        : m_path(path)
        , m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name))
    {
        m_database.setDatabaseName(path);
        m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    }
    ~Connection()
    {
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_name);
    }
    Q_DISABLE_COPY_MOVE(Connection)

    Error error(const QString &code, const QString &detail) const
    {
        return {Error::Kind::Storage, {code, {m_path}}, detail};
    }

    /// Opens it and tells the layout that it has; 0: none yet.
    Result<int> open()
    {
        if (!m_database.open())
            return error(u"edits.notReadable"_s, m_database.lastError().text());
        int number = 0;
        auto read = select(u"PRAGMA user_version"_s,
                           [&number](const QSqlQuery &row) { number = row.value(0).toInt(); });
        if (!read)
            return read.error();
        if (number > layoutNumber)
            return error(u"edits.newer"_s, {});
        return number;
    }

    Result<> select(const QString &sql, const std::function<void(const QSqlQuery &)> &row) const
    {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (!query.exec(sql))
            return error(u"edits.notReadable"_s, query.lastError().text());
        while (query.next())
            row(query);
        // Rows that could not be read to the end must not look like fewer rows.
        if (query.lastError().isValid())
            return error(u"edits.notReadable"_s, query.lastError().text());
        return {};
    }

    Result<> execute(const QString &sql, const QVariantList &values = {})
    {
        QSqlQuery query(m_database);
        bool done = query.prepare(sql);
        for (const QVariant &value : values)
            query.addBindValue(value);
        done = done && query.exec();
        return done ? Result<>() : error(u"edits.notWritable"_s, query.lastError().text());
    }

    /// All of \a work or nothing.
    Result<> together(const std::function<Result<>()> &work)
    {
        if (!m_database.transaction())
            return error(u"edits.notWritable"_s, m_database.lastError().text());
        Result<> done = work();
        if (done && !m_database.commit())
            done = error(u"edits.notWritable"_s, m_database.lastError().text());
        if (!done)
            m_database.rollback();
        return done;
    }

    Result<> addSelection(model::Kind kind, Selection selection)
    {
        return execute(u"INSERT OR REPLACE INTO selection VALUES (?, ?)"_s,
                       {model::toString(kind), selectionNames.at(int(selection))});
    }
    Result<> addTick(const RecordKey &record, bool ticked)
    {
        return execute(u"INSERT OR REPLACE INTO tick VALUES (?, ?, ?, ?)"_s,
                       {model::toString(record.kind), record.object, record.id, ticked});
    }
    Result<> addCorrection(const RecordKey &record, const QString &target, const QString &text)
    {
        // A null would come back as one; an empty text is a decision.
        return execute(u"INSERT OR REPLACE INTO correction VALUES (?, ?, ?, ?, ?)"_s,
                       {model::toString(record.kind), record.object, record.id, target,
                        text.isNull() ? u""_s : text});
    }

private:
    QString m_path;
    QString m_name = u"edits-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    QSqlDatabase m_database;
};

RecordKey recordOf(const QSqlQuery &row)
{
    static const QString contact = u"Contact"_s, account = u"Account"_s; // shared by all
    const bool customer = row.value(0).toString() == model::toString(model::Kind::Customer);
    const QString object = row.value(1).toString();
    return {customer ? model::Kind::Customer : model::Kind::Organization,
            object == contact   ? contact
            : object == account ? account
                                : object,
            row.value(2).toString()};
}

Result<Edits> readAll(const Connection &connection)
{
    Edits edits;
    auto read = connection.select(
        u"SELECT kind, '', '', selection FROM selection"_s, [&edits](const QSqlQuery &row) {
            const qsizetype selection = selectionNames.indexOf(row.value(3).toString());
            edits.select(recordOf(row).kind, Selection(std::max<qsizetype>(selection, 0)));
        });
    if (read) {
        read = connection.select(
            u"SELECT kind, object, id, ticked FROM tick"_s,
            [&edits](const QSqlQuery &row) { edits.tick(recordOf(row), row.value(3).toBool()); });
    }
    if (read) {
        read = connection.select(u"SELECT kind, object, id, target, text FROM correction"_s,
                                 [&edits](const QSqlQuery &row) {
                                     edits.correct(recordOf(row), row.value(3).toString(),
                                                   row.value(4).toString());
                                 });
    }
    if (!read)
        return read.error();
    return edits;
}

} // namespace

struct EditsFile::Private
{
    explicit Private(const QString &path)
        : connection(path)
    {
    }
    Connection connection;
    Edits edits;
};

EditsFile::EditsFile() = default;
EditsFile::~EditsFile() = default;

Result<Edits> EditsFile::read(const RunFolder &folder)
{
    if (!QFileInfo::exists(folder.edits()))
        return Edits();
    Connection connection(folder.edits());
    const auto number = connection.open();
    if (!number)
        return number.error();
    if (*number == 0) // killed while it was being made: there was nothing to keep yet
        return Edits();
    return readAll(connection);
}

Result<std::unique_ptr<EditsFile>> EditsFile::open(const RunFolder &folder)
{
    if (auto made = folder.make(); !made)
        return made.error();
    std::unique_ptr<EditsFile> file(new EditsFile);
    file->d = std::make_unique<Private>(folder.edits());
    Connection &connection = file->d->connection;
    const auto number = connection.open();
    if (!number)
        return number.error();
    if (*number == 0) {
        auto made = connection.together([&connection]() -> Result<> {
            for (const QString &statement : layout) {
                if (auto done = connection.execute(statement); !done)
                    return done;
            }
            return connection.execute(u"PRAGMA user_version=%1"_s.arg(layoutNumber));
        });
        if (!made)
            return made.error();
    }
    auto edits = readAll(connection);
    if (!edits)
        return edits.error();
    file->d->edits = *std::move(edits);
    return file;
}

const Edits &EditsFile::edits() const
{
    return d->edits;
}

Result<> EditsFile::select(model::Kind kind, Selection selection)
{
    Connection &connection = d->connection;
    auto done = connection.together([&]() -> Result<> {
        if (auto added = connection.addSelection(kind, selection); !added)
            return added;
        return connection.execute(u"DELETE FROM tick WHERE kind=?"_s, {model::toString(kind)});
    });
    if (done)
        d->edits.select(kind, selection);
    return done;
}

Result<> EditsFile::tick(const QList<RecordKey> &records, std::optional<bool> ticked)
{
    Connection &connection = d->connection;
    auto done = connection.together([&]() -> Result<> {
        for (const RecordKey &record : records) {
            auto written =
                ticked
                    ? connection.addTick(record, *ticked)
                    : connection.execute(u"DELETE FROM tick WHERE kind=? AND object=? AND id=?"_s,
                                         {model::toString(record.kind), record.object, record.id});
            if (!written)
                return written;
        }
        return {};
    });
    for (const RecordKey &record : records) {
        if (done)
            d->edits.tick(record, ticked);
    }
    return done;
}

Result<> EditsFile::correct(const QList<RecordKey> &records, const QString &target,
                            const std::optional<QString> &text)
{
    Connection &connection = d->connection;
    auto done = connection.together([&]() -> Result<> {
        for (const RecordKey &record : records) {
            // Also under another spelling of the same target.
            const mapping::Corrections former = d->edits.corrections(record);
            for (const QString &spelling : former.keys()) {
                if (!mapping::isSameTarget(spelling, target))
                    continue;
                auto deleted = connection.execute(
                    u"DELETE FROM correction WHERE kind=? AND object=? AND id=? AND target=?"_s,
                    {model::toString(record.kind), record.object, record.id, spelling});
                if (!deleted)
                    return deleted;
            }
            if (!text)
                continue;
            if (auto added = connection.addCorrection(record, target, *text); !added)
                return added;
        }
        return {};
    });
    for (const RecordKey &record : records) {
        if (done)
            d->edits.correct(record, target, text);
    }
    return done;
}

Result<> EditsFile::restore(const Edits &edits)
{
    Connection &connection = d->connection;
    auto done = connection.together([&]() -> Result<> {
        for (const QString &table : {u"selection"_s, u"tick"_s, u"correction"_s}) {
            if (auto emptied = connection.execute(u"DELETE FROM "_s + table); !emptied)
                return emptied;
        }
        for (const model::Kind kind : {model::Kind::Organization, model::Kind::Customer}) {
            if (auto added = connection.addSelection(kind, edits.selection(kind)); !added)
                return added;
        }
        for (auto tick = edits.m_ticks.cbegin(); tick != edits.m_ticks.cend(); ++tick) {
            if (auto added = connection.addTick(tick.key(), *tick); !added)
                return added;
        }
        for (auto record = edits.m_corrections.cbegin(); record != edits.m_corrections.cend();
             ++record) {
            for (auto entry = record->cbegin(); entry != record->cend(); ++entry) {
                if (auto added = connection.addCorrection(record.key(), entry.key(), *entry);
                    !added)
                    return added;
            }
        }
        return {};
    });
    if (done)
        d->edits = edits;
    return done;
}

} // namespace project
