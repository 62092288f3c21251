#include "journaled.h"
#include "migration/journal.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using migration::Batch;
using migration::Journal;
using migration::JournalReader;
using migration::Run;
using sample::batchesOf;
using sample::batchOf;
using sample::record;
using sample::someRun;

namespace {

void sql(const QString &path, const QStringList &statements)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"test"_s);
        database.setDatabaseName(path);
        QVERIFY(database.open());
        for (const QString &statement : statements) {
            QSqlQuery query(database);
            QVERIFY(query.exec(statement));
        }
    }
    QSqlDatabase::removeDatabase(u"test"_s);
}

} // namespace

/// Journals that are full, foreign, newer or broken.
class JournalFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_path = m_folder->filePath(u"journal.db"_s);
    }

    void cleanup() { m_folder.reset(); }

    void refusesANewerLayout()
    {
        QVERIFY(Journal::open(m_path).has_value());
        sql(m_path, {u"PRAGMA user_version=%1"_s.arg(migration::journalLayout + 1)});
        const auto journal = Journal::open(m_path);
        QVERIFY(!journal);
        QVERIFY(journal.error().kind == Error::Kind::Storage);
        QCOMPARE(journal.error().message, Message({u"journal.newer"_s, {m_path}}));
        const auto reader = JournalReader::open(m_path);
        QVERIFY(!reader);
        QCOMPARE(reader.error().message, Message({u"journal.newer"_s, {m_path}}));
    }

    void refusesGarbage()
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("This is no journal, whatever its name says.\n").repeated(200));
        file.close();
        const auto journal = Journal::open(m_path);
        QVERIFY(!journal);
        QVERIFY(journal.error().kind == Error::Kind::Storage);
        QCOMPARE(journal.error().message, Message({u"journal.damaged"_s, {m_path}}));
        const auto reader = JournalReader::open(m_path);
        QVERIFY(!reader);
        QCOMPARE(reader.error().message, Message({u"journal.damaged"_s, {m_path}}));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("This is no journal"));
    }

    void saysThatThereIsNone()
    {
        auto reader = JournalReader::open(m_path);
        QVERIFY(!reader);
        QCOMPARE(reader.error().message, Message({u"journal.none"_s, {m_path}}));
        QVERIFY(!QFile::exists(m_path));
        QFile file(m_path); // killed while it was being made
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        reader = JournalReader::open(m_path);
        QVERIFY(!reader);
        QCOMPARE(reader.error().message.code, u"journal.none"_s);
        QVERIFY(Journal::open(m_path).has_value());
        QVERIFY(JournalReader::open(m_path).has_value());
        QVERIFY((*JournalReader::open(m_path))->lastRun().value() == std::nullopt);
        const auto nowhere = Journal::open(m_folder->filePath(u"no/such/folder/journal.db"_s));
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().message.code, u"journal.notReadable"_s);
    }

    // What cannot be read to its end must not look like less: its records would be sent once more.
    void readsAllOrSaysSo()
    {
        Run run = someRun();
        {
            auto journal = Journal::open(m_path, {.durable = false});
            QVERIFY((*journal)->begin(run).has_value());
            for (int i = 0; i < 200; ++i) {
                Batch batch = batchOf(u"key-%1"_s.arg(i), {record(i)});
                batch.body = QByteArray::number(i).repeated(300);
                QVERIFY((*journal)->add(run.id, {&batch}).has_value());
            }
        }
        QCOMPARE(batchesOf(m_path, run.id).size(), 200);
        sql(m_path, {u"PRAGMA wal_checkpoint(TRUNCATE)"_s});
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        // All pages but the first ones, with the table of tables and the roots.
        const qint64 half = file.size() / 2 / 4096 * 4096;
        QVERIFY(file.seek(half));
        file.write(QByteArray(int(file.size() - half), '\xff'));
        file.close();
        const auto reader = JournalReader::open(m_path);
        if (!reader)
            return; // said so at once
        int visited = 0;
        const auto read = (*reader)->batches(run.id, [&visited](const Batch &) {
            ++visited;
            return true;
        });
        QVERIFY(visited < 200);
        QVERIFY(!read);
        QVERIFY(read.error().kind == Error::Kind::Storage);
        QCOMPARE(read.error().message.code, u"journal.damaged"_s);
    }

    // No file of the child may grow beyond some size: to SQLite that is a full disk.
    void saysThatTheDiskIsFull()
    {
        Run run = someRun();
        {
            auto journal = Journal::open(m_path);
            QVERIFY((*journal)->begin(run).has_value());
        }
        const pid_t child = fork();
        QVERIFY(child >= 0);
        if (child == 0)
            _exit(writeUntilFull(m_path, run.id));
        int status = 0;
        QCOMPARE(waitpid(child, &status, 0), child);
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 0);

        // What was confirmed is there, whole; and there is room again.
        const QList<Batch> batches = batchesOf(m_path, run.id, true);
        QVERIFY(!batches.isEmpty());
        for (qsizetype i = 0; i < batches.size(); ++i) {
            QCOMPARE(batches.at(i).key, u"key-%1"_s.arg(i));
            QCOMPARE(batches.at(i).body.size(), 20'000);
        }
        auto journal = Journal::open(m_path);
        QVERIFY(journal.has_value());
        Batch batch = batchOf(u"after"_s, {record(1)});
        QVERIFY((*journal)->add(run.id, {&batch}).has_value());
        QCOMPARE(batchesOf(m_path, run.id).size(), batches.size() + 1);
    }

private:
    /// 0, or which expectation was not met.
    static int writeUntilFull(const QString &path, qint64 runId)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{512 * 1024, 512 * 1024};
        if (setrlimit(RLIMIT_FSIZE, &limit) != 0)
            return 1;
        auto journal = Journal::open(path);
        if (!journal)
            return 2;
        for (int i = 0; i < 200; ++i) {
            Batch batch = batchOf(u"key-%1"_s.arg(i), {record(i)});
            batch.body.clear();
            quint32 seed = quint32(i) + 1; // what does not pack well
            for (int b = 0; b < 20'000; ++b) {
                seed = seed * 1664525 + 1013904223;
                batch.body.append(char(seed >> 24));
            }
            const auto added = (*journal)->add(runId, {&batch});
            if (added)
                continue;
            if (added.error().kind != Error::Kind::Storage)
                return 3;
            if (added.error().message.code != u"journal.notWritable"_s)
                return 4;
            return i > 0 ? 0 : 5;
        }
        return 6;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(JournalFaultsTest)
#include "tst_journalfaults.moc"
