#include "rehearsal/store.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QThread>
#include <QUuid>
#include <QVariant>

#include <array>
#include <map>
#include <mutex>

using namespace Qt::StringLiterals;

namespace rehearsal {

namespace {

constexpr int version = 2;
constexpr int versionWithoutProducts = 1;
constexpr std::array tables{"customers", "organizations", "customer_fields", "organization_fields",
                            "tasks",     "products",      "entitlements",    "entitlement_fields"};
static_assert(tables.size() == tableCount);

/// The rows of a practice site, in an SQLite file that outlives a kill at any moment: WAL, and
/// every transaction a whole one. A connection belongs to the thread that made it, so each thread's
/// is made when it first comes.
class FileStore : public Store
{
public:
    FileStore(QString file, std::shared_ptr<std::mutex> mutex)
        : m_file(std::move(file))
        , m_mutex(std::move(mutex))
    {
    }
    ~FileStore() override { close(); }

    std::shared_ptr<Store> another() override
    {
        return std::make_shared<FileStore>(m_file, m_mutex);
    }

    Result<> transact(const std::function<void()> &work) override
    {
        const std::lock_guard lock(*m_mutex);
        m_failure.clear();
        if (!open()) {
            close();
            return Error{Error::Kind::Storage, {u"twin.notReadable"_s, {m_file}}, m_failure};
        }
        if (run(u"BEGIN IMMEDIATE"_s)) {
            work();
            if (m_failure.isEmpty() && run(u"COMMIT"_s))
                return {};
            QSqlQuery(m_database).exec(u"ROLLBACK"_s);
        }
        return Error{Error::Kind::Storage, {u"twin.notWritable"_s, {m_file}}, m_failure};
    }

    qint64 count(Table table) override
    {
        // Rows are never taken out; counting them one by one would take ever longer.
        return run(table, u"SELECT coalesce(max(number), 0) FROM %1"_s, {}).value(0).toLongLong();
    }

    std::optional<qint64> find(Table table, const QByteArray &key) override
    {
        const QVariantList found = run(table, u"SELECT number FROM %1 WHERE lookup = ?"_s, {key});
        return found.isEmpty() ? std::nullopt : std::optional(found.first().toLongLong());
    }

    QList<qint64> findTagged(Table table, const QByteArray &tag) override
    {
        QList<qint64> numbers;
        for (const QVariant &one :
             run(table, u"SELECT number FROM %1 WHERE tag = ? ORDER BY number"_s, {tag}))
            numbers.append(one.toLongLong());
        return numbers;
    }

    std::optional<QByteArray> content(Table table, qint64 number) override
    {
        const QVariantList found =
            run(table, u"SELECT content FROM %1 WHERE number = ?"_s, {number});
        return found.isEmpty() ? std::nullopt : std::optional(found.first().toByteArray());
    }

    qint64 add(Table table, const Row &row) override
    {
        const QVariantList number =
            run(table, u"INSERT INTO %1 (lookup, tag, content) VALUES (?, ?, ?) RETURNING number"_s,
                {row.key, tagOf(row), row.content});
        return number.value(0).toLongLong();
    }

    void replace(Table table, qint64 number, const Row &row) override
    {
        run(table, u"UPDATE %1 SET tag = ?, content = ? WHERE number = ?"_s,
            {tagOf(row), row.content, number});
    }

private:
    static QVariant tagOf(const Row &row)
    {
        return row.tag.isEmpty() ? QVariant(QMetaType::fromType<QByteArray>()) : QVariant(row.tag);
    }

    bool open()
    {
        if (m_thread == QThread::currentThread())
            return true;
        close();
        m_connection = u"twin-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
        m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
        m_database.setDatabaseName(m_file);
        m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=10000"_s);
        if (!m_database.open()) {
            m_failure = m_database.lastError().text();
            return false;
        }
        // NORMAL: a commit survives the end of the process, though perhaps not of the machine; the
        // file stays whole.
        if (!run(u"PRAGMA journal_mode = WAL"_s) || !run(u"PRAGMA synchronous = NORMAL"_s)
            || !makeTables())
            return false;
        m_thread = QThread::currentThread();
        return true;
    }

    void close()
    {
        m_queries.clear();
        m_thread = nullptr;
        if (m_connection.isEmpty())
            return;
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(std::exchange(m_connection, {}));
    }

    int storedVersion()
    {
        QSqlQuery query(m_database);
        return query.exec(u"PRAGMA user_version"_s) && query.next() ? query.value(0).toInt() : -1;
    }

    bool makeTables()
    {
        if (storedVersion() == version)
            return true;
        if (!run(u"BEGIN IMMEDIATE"_s))
            return false;
        // Somebody else may have made them meanwhile; and a file with tables of others is none of
        // ours.
        const int found = storedVersion();
        bool isOurs = found == version || found == versionWithoutProducts
                      || (found == 0 && m_database.tables().isEmpty());
        if (found != version && isOurs) {
            for (const char *table : tables) {
                const QString name = QString::fromLatin1(table);
                isOurs =
                    isOurs
                    && run(u"CREATE TABLE IF NOT EXISTS %1 (number INTEGER PRIMARY KEY, lookup "
                           u"BLOB NOT NULL "
                           u"UNIQUE, tag BLOB, "
                           "content BLOB NOT NULL)"_s.arg(name))
                    && run(
                        u"CREATE INDEX IF NOT EXISTS %1_by_tag ON %1 (tag) WHERE tag IS NOT NULL"_s
                            .arg(name));
            }
            isOurs = isOurs && run(u"PRAGMA user_version = %1"_s.arg(version));
        } else if (!isOurs) {
            m_failure = u"version %1"_s.arg(found);
        }
        return run(isOurs ? u"COMMIT"_s : u"ROLLBACK"_s) && isOurs;
    }

    bool run(const QString &statement)
    {
        QSqlQuery query(m_database);
        if (query.exec(statement))
            return true;
        m_failure = query.lastError().text();
        return false;
    }

    /// The first column of what a statement finds. Statements are read to their end: one under way
    /// would keep the connection at an old state of the file.
    QVariantList run(Table table, const QString &statement, const QVariantList &values)
    {
        auto [found, isNew] = m_queries.try_emplace({table, statement}, QSqlQuery(m_database));
        QSqlQuery &query = found->second;
        if (isNew) {
            query.setForwardOnly(true);
            query.prepare(statement.arg(QString::fromLatin1(tables.at(size_t(table)))));
        }
        for (qsizetype i = 0; i < values.size(); ++i)
            query.bindValue(int(i), values.at(i));
        if (!query.exec())
            m_failure = query.lastError().text();
        QVariantList firsts;
        while (query.next())
            firsts.append(query.value(0));
        query.finish();
        return firsts;
    }

    QString m_file;
    std::shared_ptr<std::mutex>
        m_mutex; ///< Shared by all ways to the file: waiting here is cheaper than in SQLite.
    QThread *m_thread = nullptr;
    QString m_connection;
    QSqlDatabase m_database;
    std::map<std::pair<Table, QString>, QSqlQuery> m_queries;
    QString m_failure;
};

} // namespace

Result<std::shared_ptr<Store>> openFileStore(const QString &file)
{
    auto store = std::make_shared<FileStore>(file, std::make_shared<std::mutex>());
    if (Result<> opened = store->transact([] {}); !opened)
        return Error{Error::Kind::Storage, {u"twin.notReadable"_s, {file}}, opened.error().detail};
    return std::shared_ptr<Store>(std::move(store));
}

} // namespace rehearsal
