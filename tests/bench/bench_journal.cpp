// What the journal of a migration takes of a disk: bench_journal [--folder FOLDER] [--customers N]
// writes one in FOLDER (.) as lanes and verifier write it, each write on the disk before the next
// step, and tells how many writes and commits a second that came to, beside what the disk itself
// can do, and how long the file is for each customer (of a million, unless told).

#include "migration/journal.h"
#include "migration/journalreader.h"
#include "site/requestbody.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QUuid>

#include <atomic>
#include <cstdio>
#include <cstring>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using migration::Batch;
using migration::BatchState;
using migration::Journal;

namespace {

constexpr int perBatch = 100;
constexpr int lanes = 10;

/// How often a second a page can be brought to the disk.
double pagesSynced(const QString &folder)
{
    QFile file(folder + u"/pages"_s);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return 0;
    const QByteArray page(4096, 'x');
    QElapsedTimer timer;
    timer.start();
    int pages = 0;
    for (; timer.elapsed() < 3000; ++pages) {
        if (file.write(page) != page.size() || ::fdatasync(file.handle()) != 0)
            return 0;
    }
    return pages * 1000.0 / double(timer.elapsed());
}

/// Commits so far, as SQLite counts them in the index of its log.
quint32 commits(const QString &journal)
{
    QFile index(journal + u"-shm"_s);
    quint32 counted = 0;
    if (index.open(QIODevice::ReadOnly)) {
        const QByteArray head = index.read(12);
        if (head.size() == 12)
            std::memcpy(&counted, head.constData() + 8, sizeof counted);
    }
    return counted;
}

Batch batchFrom(qint64 first)
{
    Batch batch;
    batch.key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QList<site::OutgoingProfile> profiles;
    for (qint64 n = first; n < first + perBatch; ++n) {
        const QString number = u"%1"_s.arg(n, 9, 10, QLatin1Char('0'));
        migration::RecordState record;
        record.n = n;
        record.ref = {0, n, n + 2, u"003Dn0000%1IAA"_s.arg(number.right(6))};
        record.key = u"ines.okoro.%1@example.com"_s.arg(number);
        record.externalId = record.ref.id;
        record.before = migration::Before::Absent;
        site::OutgoingProfile profile;
        profile.profile.email = record.key;
        profile.profile.name = u"Ines Okoro %1"_s.arg(number);
        profile.profile.details = {{u"External ID"_s, {record.externalId}},
                                   {u"Phone"_s, {u"+441632%1"_s.arg(number.right(6))}},
                                   {u"Title"_s, {u"Purser"_s}},
                                   {u"Region"_s, {u"North Sea"_s}}};
        profile.organizationIds = QStringList{QString::number(n % 50'000)};
        batch.records.append(record);
        profiles.append(profile);
    }
    batch.body = site::profilesBody(model::Kind::Customer, profiles, site::Operation::Upsert,
                                    site::Dialect::Reference);
    return batch;
}

/// The four writes of a batch, in order.
bool journaled(Journal &journal, qint64 run, Batch batch)
{
    if (!journal.add(run, {&batch}))
        return false;
    batch.state = BatchState::Accepted;
    batch.taskId = batch.key;
    batch.acceptedAt = QDateTime::currentDateTimeUtc();
    if (!journal.update(batch))
        return false;
    batch.state = BatchState::Ended;
    batch.endedAt = QDateTime::currentDateTimeUtc();
    batch.task.status = site::TaskState::Status::Finished;
    if (!journal.update(batch))
        return false;
    batch.state = BatchState::Settled;
    for (migration::RecordState &record : batch.records) {
        record.outcome = model::Outcome::Created;
        record.verified = true;
        record.siteId = u"qm:%1:%2"_s.arg(QUuid::createUuid().toString(QUuid::WithoutBraces),
                                          QUuid::createUuid().toString(QUuid::WithoutBraces));
    }
    return journal.update(batch).has_value();
}

/// Until so many batches are written, by so many threads.
bool write(const QString &path, const char *what, int threads, qint64 batches, qint64 customers)
{
    auto journal = Journal::open(path);
    migration::Run run;
    run.customers = customers;
    if (!journal || !(*journal)->begin(run))
        return false;
    const quint32 before = commits(path);
    QElapsedTimer timer;
    timer.start();
    std::atomic<qint64> next = 0;
    std::atomic<bool> well = true;
    std::vector<std::thread> writing;
    for (int i = 0; i < threads; ++i)
        writing.emplace_back([&] {
            for (qint64 n = next++; n < batches && well; n = next++)
                well = well && journaled(**journal, run.id, batchFrom(n * perBatch));
        });
    for (std::thread &thread : writing)
        thread.join();
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    std::printf("%-28s %8.0f %8.0f %8.0f\n", what, double(batches) * 4 / seconds,
                double(commits(path) - before) / seconds, double(batches) * perBatch / seconds);
    return well;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser arguments;
    arguments.addOptions(
        {{u"folder"_s, {}, u"FOLDER"_s, u"."_s}, {u"customers"_s, {}, u"N"_s, u"1000000"_s}});
    arguments.process(application);
    const QTemporaryDir folder(arguments.value(u"folder"_s) + u"/journal-XXXXXX"_s);
    const qint64 customers = arguments.value(u"customers"_s).toLongLong();
    if (!folder.isValid() || customers < perBatch)
        return 2;
    std::printf("%.0f pages a second brought to this disk one by one\n\n",
                pagesSynced(folder.path()));
    std::printf("%-28s %8s %8s %8s\n", "a second", "writes", "commits", "records");
    const QString path = folder.filePath(u"all.db"_s);
    if (!write(folder.filePath(u"one.db"_s), "one lane", 1, 250, 25'000)
        || !write(folder.filePath(u"ten.db"_s), "ten lanes", lanes, 1000, 100'000)
        || !write(path, "ten lanes, all customers", lanes, customers / perBatch, customers))
        return 1;
    const qint64 size = QFileInfo(path).size();
    std::printf("\n%.1f MB for %lld customers: %.0f bytes each\n", double(size) / 1e6,
                static_cast<long long>(customers), double(size) / double(customers));
    const auto reader = migration::JournalReader::open(path);
    const auto run =
        reader ? (*reader)->lastRun() : Result<std::optional<migration::Run>>(reader.error());
    QElapsedTimer timer;
    timer.start();
    if (!run || !*run || !(*reader)->counts(**run, model::Kind::Customer))
        return 1;
    std::printf("counted in %lld ms\n", static_cast<long long>(timer.elapsed()));
    return 0;
}
