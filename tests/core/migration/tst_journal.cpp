#include "journaled.h"
#include "migration/journal.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <rapidcheck.h>
#include <thread>

using namespace Qt::StringLiterals;
using migration::Batch;
using migration::BatchState;
using migration::Before;
using migration::Journal;
using migration::JournalReader;
using migration::RecordState;
using migration::Run;
using model::Kind;
using model::Outcome;
using sample::batchesOf;
using sample::batchOf;
using sample::record;
using sample::someRun;

namespace {

bool same(const RecordState &a, const RecordState &b)
{
    return a.n == b.n && a.ref.file == b.ref.file && a.ref.row == b.ref.row
           && a.ref.line == b.ref.line && a.ref.id == b.ref.id && a.key == b.key
           && a.before == b.before && a.siteId == b.siteId && a.outcome == b.outcome
           && a.verified == b.verified && a.reason == b.reason && a.externalId == b.externalId
           && a.differed == b.differed && a.toClear == b.toClear && a.arrived == b.arrived;
}

bool same(const QList<RecordState> &a, const QList<RecordState> &b)
{
    return a.size() == b.size()
           && std::equal(a.cbegin(), a.cend(), b.cbegin(),
                         [](const RecordState &x, const RecordState &y) { return same(x, y); });
}

model::OutcomeCounts countsOf(const QString &path, const Run &run, Kind kind)
{
    const auto reader = JournalReader::open(path);
    if (!reader)
        return {};
    return (*reader)->counts(run, kind).value_or(model::OutcomeCounts());
}

rc::Gen<QString> anyText()
{
    return rc::gen::map(rc::gen::container<std::vector<QString>>(
                            rc::gen::element(u"a"_s, u" "_s, u"Łódź"_s, u"😀"_s, u"\n"_s, u"'"_s,
                                             u"@example.com"_s, QString(QChar(0)))),
                        [](const std::vector<QString> &all) {
                            QString text;
                            for (const QString &piece : all)
                                text += piece;
                            return text;
                        });
}

rc::Gen<QStringList> anyTexts()
{
    return rc::gen::map(
        rc::gen::container<std::vector<QString>>(anyText()),
        [](const std::vector<QString> &all) { return QStringList(all.begin(), all.end()); });
}

RecordState anyRecord()
{
    RecordState state;
    state.n = *rc::gen::arbitrary<qint64>();
    state.ref = {*rc::gen::arbitrary<int>(), *rc::gen::arbitrary<qint64>(),
                 *rc::gen::arbitrary<qint64>(), *anyText()};
    state.key = *anyText();
    state.before = Before(*rc::gen::inRange(0, 3));
    state.siteId = *anyText();
    state.outcome = Outcome(*rc::gen::inRange(0, model::outcomeCount));
    state.verified = *rc::gen::arbitrary<bool>();
    state.reason = {*anyText(), *anyTexts()};
    state.externalId = *anyText();
    state.differed = *anyTexts();
    state.toClear = *anyTexts();
    state.arrived = *rc::gen::arbitrary<bool>();
    state.owner = *anyText();
    return state;
}

/// As records were written before details were emptied at a site (layout 1).
QByteArray formerly(const QList<RecordState> &records)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << quint8(1) << quint32(records.size());
    for (const RecordState &record : records)
        out << record.n << qint32(record.ref.file) << record.ref.row << record.ref.line
            << record.ref.id.toUtf8() << record.key.toUtf8() << quint8(record.before)
            << record.siteId.toUtf8() << quint8(record.outcome) << record.verified
            << record.reason.code << record.reason.arguments << record.externalId.toUtf8()
            << record.differed;
    return qCompress(bytes, 1);
}

} // namespace

/// What is kept of a run, whatever happens.
class JournalTest : public QObject
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

    void readsFormerRecords()
    {
        QList<RecordState> records{record(3, Outcome::Updated), record(4)};
        records[0].differed = {u"Title"_s};
        records[0].reason = {u"record.merged"_s, {u"003X"_s, u"7"_s}};
        QVERIFY(same(migration::decodeRecords(formerly(records)), records));
        const QByteArray whole = formerly(records);
        QVERIFY(migration::decodeRecords(qCompress(qUncompress(whole).chopped(3), 1)).isEmpty());
    }

    // Records have another layout, and there were no notes; who is older must not guess at them.
    void takesOverAFormerJournal()
    {
        Run run = someRun();
        Batch batch = batchOf(u"a"_s, {record(1)});
        {
            auto journal = Journal::open(m_path);
            QVERIFY(journal && (*journal)->begin(run) && (*journal)->add(run.id, {&batch}));
        }
        const auto version = [this](const QString &pragma) {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"former"_s);
            database.setDatabaseName(m_path);
            int number = -1;
            if (database.open()) {
                QSqlQuery query(database);
                if (query.exec(pragma) && query.next())
                    number = query.value(0).toInt();
            }
            return number;
        };
        version(u"DROP TABLE note"_s);
        version(u"ALTER TABLE batch DROP COLUMN settled_at"_s);
        version(u"ALTER TABLE batch DROP COLUMN not_read_back"_s);
        version(u"PRAGMA user_version=1"_s);
        QSqlDatabase::removeDatabase(u"former"_s);
        QVERIFY(JournalReader::open(m_path).has_value());
        QCOMPARE(batchesOf(m_path, run.id).size(), 1);
        int seen = 0;
        QVERIFY((*JournalReader::open(m_path))
                    ->progressAfter(run.id, 0, true, [&seen](const auto &progress) {
                        seen += progress.records.size() == 1 && !progress.settledAt.isValid();
                    }));
        QCOMPARE(seen, 1);
        QVERIFY(Journal::open(m_path).has_value());
        QCOMPARE(version(u"PRAGMA user_version"_s), migration::journalLayout);
        QSqlDatabase::removeDatabase(u"former"_s);
        QCOMPARE(batchesOf(m_path, run.id).size(), 1);
        auto journal = Journal::open(m_path);
        QVERIFY(journal && (*journal)->note(run.id, {u"run.offline"_s, {u"5"_s}}));
        QStringList notes;
        const auto visit = [&notes](const migration::RunNote &note) {
            notes += note.message.code + note.message.arguments.join(u',');
        };
        QVERIFY((*JournalReader::open(m_path))->notes(run.id, 0, visit));
        QCOMPARE(notes, QStringList{u"run.offline5"_s});
    }

    // What is shown as verified, and what how fast it goes is measured by.
    void tellsWhenABatchSettledAndWhatWasReadBack()
    {
        Run run = someRun();
        auto journal = Journal::open(m_path);
        QVERIFY(journal && (*journal)->begin(run));
        QList<RecordState> records{record(1, Outcome::Created), record(2, Outcome::Updated),
                                   record(3, Outcome::Created), record(4, Outcome::Unknown),
                                   record(5, Outcome::NotAccepted)};
        records[0].verified = true;
        records[1].verified = true;
        records[1].memberships = migration::MembershipState::Accepted;
        Batch batch = batchOf(u"a"_s, records);
        batch.state = BatchState::Ended;
        QVERIFY((*journal)->add(run.id, {&batch}));
        const auto progress = [&] {
            migration::BatchProgress last;
            const auto reader = JournalReader::open(m_path);
            const auto read = (*reader)->progressAfter(run.id, 0, false,
                                                       [&last](const auto &each) { last = each; });
            return read ? last : migration::BatchProgress();
        };
        QVERIFY(!progress().settledAt.isValid());
        QCOMPARE(progress().notReadBack, 2); // one was not looked for, one only in itself
        batch.state = BatchState::Settled;
        QVERIFY((*journal)->update(batch));
        const QDateTime settled = progress().settledAt;
        QVERIFY(settled.isValid() && settled <= QDateTime::currentDateTimeUtc());
        // Looked at again: the time stays, as the rate is measured by it.
        batch.records[2].verified = true;
        QTest::qWait(5);
        QVERIFY((*journal)->update(batch));
        QCOMPARE(progress().settledAt, settled);
        QCOMPARE(progress().notReadBack, 1);
    }

    void recordsGoOnInOthers()
    {
        Run run = someRun();
        auto journal = Journal::open(m_path);
        QVERIFY(journal && (*journal)->begin(run));
        Batch batch = batchOf(u"a"_s, {record(1, Outcome::Updated), record(2)});
        QVERIFY((*journal)->add(run.id, {&batch}));
        Batch other = batchOf(u"b"_s, {batch.records.takeLast()}, site::Endpoint::CustomerDetails);
        batch.state = BatchState::Settled;
        QVERIFY((*journal)->branch(run.id, batch, {&other}));
        const QList<Batch> all = batchesOf(m_path, run.id, true);
        QCOMPARE(all.size(), 2);
        QVERIFY(same(all.at(0).records, batch.records) && all.at(0).key == u"a"_s);
        QVERIFY(all.at(0).state == BatchState::Settled);
        QVERIFY(same(all.at(1).records, other.records) && all.at(1).body == other.body);
        model::OutcomeCounts expected;
        expected[Outcome::Updated] = 1;
        expected[Outcome::Waiting] = 9;
        QCOMPARE(countsOf(m_path, run, Kind::Customer), expected);
        // Both or none: a key that is there already.
        batch.state = BatchState::Ended;
        Batch twice = batchOf(u"b"_s, {record(7)}, site::Endpoint::CustomerDetails);
        QVERIFY(!(*journal)->branch(run.id, batch, {&twice}));
        QVERIFY(batchesOf(m_path, run.id).constFirst().state == BatchState::Settled);
    }

    void keepsARun()
    {
        Run run = someRun();
        {
            auto journal = Journal::open(m_path);
            QVERIFY(journal.has_value());
            QVERIFY((*journal)->begin(run).has_value());
            QVERIFY(run.id > 0);
            QVERIFY(run.startedAt.isValid());
        }
        auto reader = JournalReader::open(m_path);
        QVERIFY(reader.has_value());
        auto last = (*reader)->lastRun();
        QVERIFY(last && *last);
        QCOMPARE((*last)->id, run.id);
        QCOMPARE((*last)->site, run.site);
        QCOMPARE((*last)->cloudId, run.cloudId);
        QVERIFY((*last)->operation == site::Operation::Create);
        QVERIFY(!(*last)->dialect);
        QCOMPARE((*last)->fingerprints, run.fingerprints);
        QCOMPARE((*last)->choices, run.choices);
        QCOMPARE((*last)->organizations, 4);
        QCOMPARE((*last)->customers, 10);
        QCOMPARE((*last)->startedAt, run.startedAt);
        QVERIFY(!(*last)->ended());
        QVERIFY((*reader)->knownDialect(u"cloud-1"_s).value_or(site::Dialect::Guide)
                == std::nullopt);

        run.dialect = site::Dialect::Guide;
        run.customers = 9;
        run.choices = u"tea"_s;
        run.endedAt = run.startedAt.addSecs(3600);
        Run second = someRun();
        second.cloudId = u"cloud-2"_s;
        {
            auto journal = Journal::open(m_path);
            QVERIFY((*journal)->update(run).has_value());
            last = (*reader)->lastRun();
            QVERIFY(last && *last);
            QVERIFY((*last)->dialect == site::Dialect::Guide);
            QCOMPARE((*last)->customers, 9);
            QCOMPARE((*last)->choices, u"tea"_s);
            QCOMPARE((*last)->endedAt, run.endedAt);
            QVERIFY((*last)->ended());
            QVERIFY((*journal)->begin(second).has_value());
        }
        QCOMPARE((*reader)->lastRun().value()->id, second.id);
        QVERIFY(second.id > run.id);
        // Of this site, whatever came after.
        QVERIFY((*reader)->knownDialect(u"cloud-1"_s).value() == site::Dialect::Guide);
        QVERIFY((*reader)->knownDialect(u"cloud-2"_s).value() == std::nullopt);
    }

    void keepsBatches()
    {
        Run run = someRun();
        Batch first = batchOf(u"key-1"_s, {record(0), record(1, Outcome::Unchanged)});
        Batch second = batchOf(u"key-2"_s, {record(2)});
        {
            auto journal = Journal::open(m_path);
            QVERIFY((*journal)->begin(run).has_value());
            QVERIFY((*journal)->add(run.id, {&first, &second}).has_value());
            QVERIFY(first.id > 0 && second.id > first.id);
            QVERIFY(first.writtenAt.isValid());

            first.state = BatchState::Ended;
            first.taskId = u"task-1"_s;
            first.task = {site::TaskState::Status::Failed,
                          {{u"CUSTOMER"_s,
                            u"qm:1"_s,
                            u"UPDATE"_s,
                            u"CUSTOMER_ACCOUNT"_s,
                            {u"Region"_s, u"Ł"_s},
                            u"Invalid \"detail\""_s},
                           {}}};
            first.acceptedAt = first.writtenAt.addSecs(1);
            first.endedAt = first.writtenAt.addSecs(60);
            first.records[0].outcome = Outcome::Created;
            first.records[0].siteId = u"qm:1"_s;
            const Batch kept = first;
            first.key = u"another"_s; // key and bytes are never rewritten
            first.body = "{}";
            QVERIFY((*journal)->update(first).has_value());
            first = kept;
        }
        const QList<Batch> batches = batchesOf(m_path, run.id, true);
        QCOMPARE(batches.size(), 2);
        const Batch &read = batches.first();
        QCOMPARE(read.id, first.id);
        QVERIFY(read.endpoint == first.endpoint);
        QVERIFY(read.state == BatchState::Ended);
        QCOMPARE(read.key, u"key-1"_s);
        QVERIFY(read.dialect == site::Dialect::Guide);
        QCOMPARE(read.body, first.body);
        QCOMPARE(read.taskId, u"task-1"_s);
        QVERIFY(read.task.status == site::TaskState::Status::Failed);
        QCOMPARE(read.task.failures, first.task.failures);
        QVERIFY(same(read.records, first.records));
        QCOMPARE(read.writtenAt, first.writtenAt);
        QCOMPARE(read.acceptedAt, first.acceptedAt);
        QCOMPARE(read.endedAt, first.endedAt);
        QCOMPARE(batches.last().body, second.body);
        QVERIFY(batches.last().state == BatchState::Written);
        QVERIFY(!batches.last().acceptedAt.isValid());
        QVERIFY(batchesOf(m_path, run.id).first().body.isEmpty());
        QVERIFY(batchesOf(m_path, run.id + 1).isEmpty());

        auto reader = JournalReader::open(m_path);
        int visited = 0;
        QVERIFY((*reader)
                    ->batches(run.id,
                              [&visited](const Batch &) {
                                  ++visited;
                                  return false;
                              })
                    .has_value());
        QCOMPARE(visited, 1);
    }

    void replaces()
    {
        Run run = someRun();
        auto journal = Journal::open(m_path);
        QVERIFY((*journal)->begin(run).has_value());
        Batch whole = batchOf(u"key-1"_s, {record(0), record(1)});
        Batch other = batchOf(u"key-2"_s, {record(2)});
        QVERIFY((*journal)->add(run.id, {&whole, &other}).has_value());
        Batch left = batchOf(u"key-3"_s, {record(0)}), right = batchOf(u"key-4"_s, {record(1)});
        QVERIFY((*journal)->replace(run.id, whole, {&left, &right}).has_value());
        QStringList keys;
        for (const Batch &batch : batchesOf(m_path, run.id))
            keys.append(batch.key);
        QCOMPARE(keys, QStringList({u"key-2"_s, u"key-3"_s, u"key-4"_s}));
        QCOMPARE(countsOf(m_path, run, Kind::Customer).total(), 10);

        // Both or nothing: the key of one is taken already.
        Batch good = batchOf(u"key-5"_s, {record(2)}), bad = batchOf(u"key-3"_s, {record(2)});
        const auto failed = (*journal)->replace(run.id, other, {&good, &bad});
        QVERIFY(!failed);
        QCOMPARE(failed.error().message.code, u"journal.notWritable"_s);
        keys.clear();
        for (const Batch &batch : batchesOf(m_path, run.id))
            keys.append(batch.key);
        QCOMPARE(keys, QStringList({u"key-2"_s, u"key-3"_s, u"key-4"_s}));
    }

    void renewsAKey()
    {
        Run run = someRun();
        auto journal = Journal::open(m_path);
        QVERIFY((*journal)->begin(run).has_value());
        Batch batch = batchOf(u"key-1"_s, {record(0)}), other = batchOf(u"key-2"_s, {record(1)});
        QVERIFY((*journal)->add(run.id, {&batch, &other}).has_value());
        batch.key = u"key-3"_s;
        batch.body = "not to be written";
        QVERIFY((*journal)->renewKey(batch).has_value());
        const QList<Batch> batches = batchesOf(m_path, run.id, true);
        QCOMPARE(batches.at(0).key, u"key-3"_s);
        QVERIFY(batches.at(0).body != batch.body);
        QCOMPARE(batches.at(1).key, u"key-2"_s);
    }

    void counts()
    {
        Run run = someRun(), other = someRun();
        auto journal = Journal::open(m_path);
        QVERIFY((*journal)->begin(other).has_value());
        QVERIFY((*journal)->begin(run).has_value());
        Batch elsewhere = batchOf(u"key-0"_s, {record(0, Outcome::Created)});
        QVERIFY((*journal)->add(other.id, {&elsewhere}).has_value());
        Batch decided = batchOf({}, {record(0, Outcome::Merged), record(1, Outcome::LeftOut),
                                     record(2, Outcome::NotAccepted)});
        decided.state = BatchState::Decided;
        Batch sent = batchOf(u"key-1"_s, {record(3), record(4)});
        Batch organizations = batchOf(u"key-2"_s, {record(0, Outcome::Updated)},
                                      site::Endpoint::OrganizationProfiles);
        Batch fields = batchOf(u"key-3"_s, {}, site::Endpoint::CustomerFields);
        Batch unkeyed = batchOf({}, {record(5, Outcome::Unknown)}); // no key is no other's key
        QVERIFY((*journal)
                    ->add(run.id, {&decided, &sent, &organizations, &fields, &unkeyed})
                    .has_value());
        model::OutcomeCounts expected;
        expected[Outcome::Merged] = 1;
        expected[Outcome::LeftOut] = 1;
        expected[Outcome::NotAccepted] = 1;
        expected[Outcome::Unknown] = 1;
        expected[Outcome::Waiting] = 6; // two on their way and four of which nothing is known yet
        QCOMPARE(countsOf(m_path, run, Kind::Customer), expected);
        QCOMPARE(countsOf(m_path, run, Kind::Customer).total(), run.customers);

        sent.records[0].outcome = Outcome::Created;
        sent.records[1].outcome = Outcome::Updated;
        QVERIFY((*journal)->update(sent).has_value());
        expected[Outcome::Created] = 1;
        expected[Outcome::Updated] = 1;
        expected[Outcome::Waiting] = 4;
        QCOMPARE(countsOf(m_path, run, Kind::Customer), expected);
        model::OutcomeCounts ofOrganizations;
        ofOrganizations[Outcome::Updated] = 1;
        ofOrganizations[Outcome::Waiting] = 3;
        QCOMPARE(countsOf(m_path, run, Kind::Organization), ofOrganizations);
    }

    void packsRecordsAndFailures()
    {
        QVERIFY(rc::check("records come back as they were", [] {
            QList<RecordState> records;
            const int count = *rc::gen::inRange(0, 20);
            for (int i = 0; i < count; ++i)
                records.append(anyRecord());
            RC_ASSERT(same(migration::decodeRecords(migration::encodeRecords(records)), records));
        }));
        QVERIFY(rc::check("failures come back as they were", [] {
            QList<site::Failure> failures;
            const int count = *rc::gen::inRange(0, 5);
            for (int i = 0; i < count; ++i) {
                failures.append(
                    {*anyText(), *anyText(), *anyText(), *anyText(), *anyTexts(), *anyText()});
            }
            RC_ASSERT(migration::decodeFailures(migration::encodeFailures(failures)) == failures);
        }));
    }

    void unpacksNothingOfGarbage()
    {
        const QByteArray good = migration::encodeRecords({record(0)});
        QVERIFY(migration::decodeRecords({}).isEmpty());
        QVERIFY(migration::decodeRecords("no journal").isEmpty());
        QVERIFY(migration::decodeRecords(good.left(good.size() / 2)).isEmpty());
        QByteArray newer = qUncompress(good);
        newer[0] = 99;
        QVERIFY(migration::decodeRecords(qCompress(newer)).isEmpty());
        QVERIFY(migration::decodeFailures("no JSON").isEmpty());
    }

    void leavesBodiesOut()
    {
        Run run = someRun();
        auto journal = Journal::open(m_path, {.durable = false, .keepBodies = false});
        QVERIFY((*journal)->begin(run).has_value());
        Batch batch = batchOf(u"key-1"_s, {record(0)});
        QVERIFY((*journal)->add(run.id, {&batch}).has_value());
        QVERIFY(batchesOf(m_path, run.id, true).first().body.isEmpty());
    }

    void writesFromManyThreads()
    {
        Run run = someRun();
        run.customers = 8 * 50;
        auto journal = Journal::open(m_path, {.durable = false});
        QVERIFY((*journal)->begin(run).has_value());
        std::atomic<int> failed = 0;
        std::vector<std::thread> threads;
        for (int t = 0; t < 8; ++t) {
            threads.emplace_back([&, t] {
                for (int i = 0; i < 50; ++i) {
                    // Every tenth write must fail, and take nobody else's with it.
                    const bool clash = i % 10 == 9;
                    Batch batch = batchOf(clash ? u"key-0-0"_s : u"key-%1-%2"_s.arg(t).arg(i),
                                          {record(t * 50 + i)});
                    if (!(*journal)->add(run.id, {&batch}).has_value()) {
                        ++failed;
                        continue;
                    }
                    batch.records[0].outcome = Outcome::Created;
                    batch.state = BatchState::Settled;
                    if (!(*journal)->update(batch))
                        failed += 1000;
                }
            });
        }
        // A reader sees whole commits only, while they come.
        for (int i = 0; i < 20; ++i)
            QCOMPARE(countsOf(m_path, run, Kind::Customer).total(), run.customers);
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(failed.load(), 8 * 5);
        const QList<Batch> batches = batchesOf(m_path, run.id, true);
        QCOMPARE(batches.size(), 8 * 45);
        QSet<qint64> ids, numbers;
        for (const Batch &batch : batches) {
            ids.insert(batch.id);
            numbers.insert(batch.records.first().n);
            QCOMPARE(batch.body, batchOf(batch.key, {}).body);
            QCOMPARE(batch.counts()[Outcome::Created], 1);
        }
        QCOMPARE(ids.size(), 8 * 45);
        QCOMPARE(numbers.size(), 8 * 45);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(JournalTest)
#include "tst_journal.moc"
