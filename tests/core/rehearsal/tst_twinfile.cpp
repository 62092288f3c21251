#include "door.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using model::Kind;
using site::Endpoint;

/// A practice site in its file: several doors, several lives.
class TwinFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void livesOn();
    void tasksEndWhileNobodyLooks();
    void doorsInThreads_data();
    void doorsInThreads();
    void outlivesAKill();
    void saysWhatCannotBeRead_data();
    void saysWhatCannotBeRead();

private:
    QString file() const { return m_folder->filePath(u"practice site.sqlite"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

static QByteArray customers(int first, int count, const QByteArray &operation = "CREATE")
{
    QByteArray body = R"({"customerProfiles":[)";
    for (int number = first; number < first + count; ++number)
        body += (number > first ? "," : "") + QByteArray(R"({"operationType":")") + operation
                + R"(","payload":{"email":"guest)" + QByteArray::number(number)
                + R"(@example.com","details":[{"name":"Region","values":["North"]}]}})";
    return body + "]}";
}

/// How many of the customers 0 ... count - 1 a site has.
static int known(const Door &door, int count)
{
    QList<site::CustomerKey> keys;
    for (int number = 0; number < count; ++number)
        keys.append({u"guest%1@example.com"_s.arg(number), {}});
    const auto ids = door.site->findCustomers(keys, {});
    return ids ? int(ids->size() - ids->count(QString())) : -1;
}

void TwinFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TwinFileTest::livesOn()
{
    QString id, task;
    {
        Door door = Door::open(file());
        QVERIFY(door.site);
        QCOMPARE(
            door.ask(
                Endpoint::CustomerFields,
                R"({"detailFields":[{"name":"Tier","type":{"name":"SELECT","options":["Gold"]}}]})"),
            QStringList());
        QVERIFY(door.site->addOptions(Kind::Customer, {u"Tier"_s, model::DetailType::Select},
                                      {u"Silver"_s}, {}));
        QCOMPARE(
            door.ask(
                Endpoint::OrganizationProfiles,
                R"({"organizationProfiles":[{"operationType":"UPSERT","payload":{"name":"Marlow Ferries Ltd"}}]})"),
            QStringList());
        task = *door.submit(Endpoint::CustomerProfiles, u"k"_s, customers(0, 1));
        QVERIFY(!door.submit(Endpoint::CustomerProfiles, u"none"_s, "{}"));
        id = door.customerId(u"guest0@example.com"_s);
        QVERIFY(door.site->addMembers(u"1"_s, {id}, {}));
    }
    Door door = Door::open(file());
    QVERIFY(door.site);
    const auto facts = door.site->readFacts({});
    QCOMPARE(facts->address, u"practice"_s);
    QCOMPARE(facts->customerFields.size(), 6);
    QCOMPARE(facts->customerFields.at(5),
             (model::DetailField{u"Tier"_s, model::DetailType::Select, {u"Gold"_s, u"Silver"_s}}));
    QCOMPARE(door.customerId(u"GUEST0@example.com"_s), id);
    QCOMPARE(door.profile(Kind::Customer, id), u"guest0@example.com|Region=North|1"_s);
    QCOMPARE(*door.submit(Endpoint::CustomerProfiles, u"k"_s, customers(0, 1)), task);
    QCOMPARE(door.site->task(task, {})->status, site::TaskState::Status::Finished);
    QVERIFY(door.site->task(task, {})->failures.isEmpty()); // and not "exists already": done once
    QCOMPARE(door.submit(Endpoint::CustomerProfiles, u"k"_s, customers(0, 2)).error().message.code,
             u"site.keyReused"_s);
    QCOMPARE(door.ask(Endpoint::CustomerProfiles, customers(0, 1), u"other"_s),
             QStringList{u"CREATE CUSTOMER CUSTOMER_ACCOUNT []: Customer already exists"_s});
}

void TwinFileTest::tasksEndWhileNobodyLooks()
{
    const rehearsal::TwinOptions options{std::chrono::milliseconds(400), 10};
    QString task;
    {
        const Door door = Door::open(file(), options);
        task = *door.submit(Endpoint::CustomerProfiles, u"k"_s, customers(0, 3));
        QCOMPARE(known(door, 3), 0);
    }
    {
        const Door door = Door::open(file(), options);
        QCOMPARE(door.site->task(task, {})->status, site::TaskState::Status::InProgress);
    }
    QTest::qWait(450);
    const Door door = Door::open(file(), options);
    QCOMPARE(known(door, 3), 3);
    QCOMPARE(door.site->task(task, {})->status, site::TaskState::Status::Finished);
    QVERIFY(door.site->task(task, {})->failures.isEmpty());
}

void TwinFileTest::doorsInThreads_data()
{
    QTest::addColumn<bool>("inMemory");
    QTest::newRow("memory") << true;
    QTest::newRow("file") << false;
}

void TwinFileTest::doorsInThreads()
{
    QFETCH(const bool, inMemory);

    const Door door = Door::open(inMemory ? u":memory:"_s : file());
    QVERIFY(door.site);
    constexpr int lanes = 3, batches = 20, size = 10;
    std::vector<std::thread> threads;
    std::atomic<int> failed = 0;
    for (int lane = 0; lane < lanes; ++lane) {
        // Made here, used there, as the lanes of a run do. All lanes send the same: each batch is
        // done once.
        threads.emplace_back([lane, &failed, mine = door.another()] {
            for (int i = 0; i < batches; ++i) {
                const int batch = (i + lane * 7) % batches;
                const auto id = mine.submit(Endpoint::CustomerProfiles, u"batch-%1"_s.arg(batch),
                                            customers(batch * size, size));
                const auto state =
                    id ? mine.site->task(*id, {}) : Result<site::TaskState>(id.error());
                failed += !state || !state->ended() || !state->failures.isEmpty();
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(failed.load(), 0);
    QCOMPARE(known(door, lanes * batches * size), batches * size);
}

void TwinFileTest::outlivesAKill()
{
#ifndef Q_OS_UNIX
    QFAIL("write this for the system at hand");
#else
    constexpr int batches = 200, size = 5;
    int survived = 0;
    // Killed after ever longer times, in the middle of whatever it does then; on a slow machine
    // until it did something.
    for (int life = 0; survived < batches && (life < 12 || survived == 0); ++life) {
        const pid_t child = fork();
        QVERIFY(child >= 0);
        if (child == 0) {
            const Door door = Door::open(file(), {std::chrono::milliseconds(life % 3), 1000});
            for (int batch = 0; door.site && batch < batches; ++batch) {
                if (!door.submit(Endpoint::CustomerProfiles, u"batch-%1"_s.arg(batch),
                                 customers(batch * size, size)))
                    break;
            }
            _exit(0); // nothing is closed
        }
        QTest::qSleep(5 + life * life);
        ::kill(child, SIGKILL);
        int status = 0;
        QCOMPARE(waitpid(child, &status, 0), child);
        survived = 0;
        const Door door = Door::open(file());
        QVERIFY2(door.site, "the file must open after a kill");
        QTest::qSleep(3); // the tasks it left may take 2 ms
        // Batches are there in order and whole.
        const int there = known(door, batches * size);
        QCOMPARE(there % size, 0);
        QCOMPARE(known(door, there), there);
        survived = there / size;
    }
    const Door door = Door::open(file());
    for (int batch = 0; batch < batches; ++batch) {
        const auto id = door.submit(Endpoint::CustomerProfiles, u"batch-%1"_s.arg(batch),
                                    customers(batch * size, size));
        QVERIFY(id);
        const auto state = door.site->task(*id, {});
        QVERIFY(state && state->ended());
        QVERIFY(state->failures.isEmpty()); // CREATE: twice would be a failure
    }
    QCOMPARE(known(door, batches * size), batches * size);
#endif
}

void TwinFileTest::saysWhatCannotBeRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no folder") << u"missing/site.sqlite"_s << QByteArray();
    QTest::newRow("a folder") << u"."_s << QByteArray();
    QTest::newRow("something else")
        << u"notes.txt"_s
        << QByteArray("Not a practice site, but a text of some length. ").repeated(50);
}

void TwinFileTest::saysWhatCannotBeRead()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, content);

    const QString path = m_folder->filePath(name);
    if (!content.isEmpty()) {
        QFile other(path);
        QVERIFY(other.open(QIODevice::WriteOnly) && other.write(content) == content.size());
    }
    const auto site = rehearsal::openTwin(path, {}, {});
    QVERIFY(!site);
    QCOMPARE(site.error().kind, Error::Kind::Storage);
    QCOMPARE(site.error().message.code, u"twin.notReadable"_s);
    QCOMPARE(site.error().message.arguments, QStringList{path});
    if (!content.isEmpty()) {
        QFile other(path);
        QVERIFY(other.open(QIODevice::ReadOnly));
        QCOMPARE(other.readAll(), content);
    }
}

QTEST_GUILESS_MAIN(TwinFileTest)
#include "tst_twinfile.moc"
