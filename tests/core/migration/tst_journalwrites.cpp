#include "smalljob.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <atomic>
#include <future>

using namespace Qt::StringLiterals;
using migration::Job;
using sample::Call;
using sample::smallJob;
using sample::Voyage;
using sample::wrongAtTheEnd;
using sample::wrongInBetween;

namespace {

/// Makes a journal's writes fail from one on, as a full disk does: triggers in its own file, so
/// that the journal under test is the one that ships.
class Disk
{
public:
    explicit Disk(const QString &path)
        : m_path(path)
    {
        QStringList statements{u"CREATE TABLE room (writes INTEGER)"_s,
                               u"INSERT INTO room VALUES (1000000)"_s};
        int number = 0;
        for (const char *table : {"run", "batch", "note"}) {
            for (const char *what : {"INSERT", "UPDATE", "DELETE"}) {
                statements.append(
                    u"CREATE TRIGGER room%1 BEFORE %2 ON %3 BEGIN"
                    " UPDATE room SET writes=writes-1;"
                    " SELECT RAISE(ABORT, 'no room') WHERE (SELECT writes FROM room) < 0; END"_s
                        .arg(number++)
                        .arg(QLatin1String(what), QLatin1String(table)));
            }
        }
        for (const QString &statement : std::as_const(statements))
            ask(statement);
    }

    /// There is room for so many writes more.
    void setRoom(int writes) const { ask(u"UPDATE room SET writes=%1"_s.arg(writes)); }
    int room() const { return ask(u"SELECT writes FROM room"_s); }

private:
    int ask(const QString &statement) const
    {
        static std::atomic<int> connections = 0;
        const QString name = u"disk-%1"_s.arg(++connections);
        int answer = -1;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
            database.setDatabaseName(m_path);
            database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=10000"_s);
            const bool opened = database.open();
            QSqlQuery query(database);
            const bool done = opened && query.exec(statement);
            Q_ASSERT(done);
            if (done && query.next())
                answer = query.value(0).toInt();
        }
        QSqlDatabase::removeDatabase(name);
        return answer;
    }

    const QString m_path;
};

} // namespace

/// A run stops at its n-th write to the journal, for every n, and goes on.
class JournalWritesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesOnAfterAnyWrite_data()
    {
        QTest::addColumn<bool>("dies");
        QTest::newRow("the disk is full") << false;
        QTest::newRow("nothing is heard of the program after it") << true;
    }

    void goesOnAfterAnyWrite()
    {
        QFETCH(bool, dies);
        constexpr int sideBySide = 8; // they wait, mostly
        int n = 0;
        for (bool more = true; more; n += sideBySide) {
            QVERIFY(n < 200);
            std::vector<std::future<Stopped>> attempts;
            for (int i = 0; i < sideBySide; ++i)
                attempts.push_back(std::async(std::launch::async, stopAt, n + i, dies));
            for (int i = 0; i < sideBySide; ++i) {
                const Stopped result = attempts[size_t(i)].get();
                QVERIFY2(result.wrong.isEmpty(),
                         qPrintable(u"write %1: %2"_s.arg(n + i).arg(result.wrong)));
                more = result.reached;
            }
        }
        QVERIFY(n > 20); // it has been somewhere
    }

private:
    struct Stopped
    {
        QString wrong;        ///< Empty where all is right.
        bool reached = false; ///< There were more writes.
    };

    /// There is room for \a n writes.
    static Stopped stopAt(int n, bool dies)
    {
        Voyage voyage;
        if (!migration::Journal::open(voyage.path, {.durable = false}))
            return {u"no journal"_s};
        const Disk disk(voyage.path);
        disk.setRoom(n);
        if (dies) { // who is dead neither writes nor calls
            voyage.script->refuse = [&disk](Call) -> std::optional<Error> {
                return disk.room() == 0 ? std::optional(sample::unreachable()) : std::nullopt;
            };
        }
        const Job job = smallJob();
        const auto first = voyage.run(job);
        if (first)
            return {wrongAtTheEnd(voyage, first)};
        const Error &error = first.error();
        const bool full =
            error.message.code == u"journal.notWritable"_s && error.kind == Error::Kind::Storage;
        if (!full && !(dies && error.kind == Error::Kind::Network))
            return {u"another error: "_s + error.message.code, true};
        if (const QString wrong = wrongInBetween(voyage, job); !wrong.isEmpty())
            return {wrong, true};
        disk.setRoom(1'000'000);
        voyage.script->refuse = [](Call) { return std::nullopt; };
        return {wrongAtTheEnd(voyage, voyage.run(job)), true};
    }
};

QTEST_GUILESS_MAIN(JournalWritesTest)
#include "tst_journalwrites.moc"
