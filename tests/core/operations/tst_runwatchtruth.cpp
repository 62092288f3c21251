#include "watched.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

#include <atomic>
#include <thread>

using namespace watched;

/// That a watch says what the journal says whatever happens between two looks, and at what cost.
class RunWatchTruthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Whatever is written between looks, the table and the counts are those of the journal.
    void staysTrue_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 12; ++seed)
            QTest::addRow("%u", seed) << seed;
    }

    void staysTrue()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        Watched watched;
        watched.begin(0, 400);
        std::vector<std::unique_ptr<Batch>> open;
        qint64 sent = 0;
        int keys = 0;
        const auto key = [&keys] { return QString::number(++keys); };
        for (int step = 0; step < 150; ++step) {
            const int what = random.bounded(6);
            if (what == 0 || open.empty()) {
                const qint64 count = 1 + random.bounded(4);
                auto batch = std::make_unique<Batch>(customers(key(), sent, sent + count - 1));
                sent += count;
                watched.add(*batch);
                open.push_back(std::move(batch));
            } else if (what < 5) {
                const size_t at = random.bounded(quint32(open.size()));
                Batch &batch = *open.at(at);
                if (batch.state == BatchState::Written && random.bounded(2) == 0) {
                    const qsizetype half = batch.records.size() / 2;
                    auto left = std::make_unique<Batch>(batchOf(key(), batch.records));
                    auto right = std::make_unique<Batch>(batchOf(key(), {}));
                    QList<Batch *> batches{left.get()};
                    if (half > 0 && random.bounded(2) == 0) {
                        left->records = batch.records.first(half);
                        right->records = batch.records.sliced(half);
                        batches.append(right.get());
                    }
                    QVERIFY(watched.journal->replace(watched.run.id, batch, batches).has_value());
                    open.erase(open.begin() + qsizetype(at));
                    open.push_back(std::move(left));
                    if (batches.size() > 1)
                        open.push_back(std::move(right));
                } else if (batch.state == BatchState::Written) {
                    accept(batch);
                    watched.update(batch);
                } else if (batch.state == BatchState::Accepted) {
                    batch.state = BatchState::Ended;
                    watched.update(batch);
                } else {
                    for (RecordState &each : batch.records)
                        each.outcome = Outcome(1 + random.bounded(7));
                    if (random.bounded(2) == 0) {
                        batch.records[0].outcome = Outcome::Waiting;
                        watched.update(batch);
                    } else {
                        batch.state = BatchState::Settled;
                        watched.update(batch);
                        open.erase(open.begin() + qsizetype(at));
                    }
                }
            } else {
                const RunState state = watched.look();
                const auto reader = migration::JournalReader::open(watched.folder.journal());
                QCOMPARE(state.status.outcomes.customers,
                         *(*reader)->counts(*state.status.run, model::Kind::Customer));
                QMap<qint64, qint64> ranges; // from first to last: without gap or overlap
                for (const TaskRow &row : std::as_const(watched.rows))
                    ranges.insert(row.firstRecord, row.lastRecord);
                QCOMPARE(ranges.size(), watched.rows.size());
                qint64 last = 0;
                for (auto range = ranges.cbegin(); range != ranges.cend(); ++range) {
                    QCOMPARE(range.key(), last + 1);
                    last = range.value();
                }
                QCOMPARE(last, sent);
                QCOMPARE(watched.rows.isEmpty() ? 0 : watched.rows.lastKey(), watched.rows.size());
                // Somebody who looks for the first time sees the same number of tasks.
                QCOMPARE(RunWatch(watched.folder).read()->status.tasks.size(), watched.rows.size());
            }
        }
    }

    void looksWhileOthersWrite()
    {
        Watched watched;
        constexpr int count = 300;
        watched.begin(0, count * 2);
        std::atomic<bool> done = false;
        std::thread writing([&] {
            for (int i = 0; i < count; ++i) {
                Batch batch = customers(QString::number(i), i * 2, i * 2 + 1);
                (void)watched.journal->add(watched.run.id, {&batch});
                accept(batch);
                (void)watched.journal->update(batch);
                settle(batch, i % 3 == 0 ? Outcome::Unknown : Outcome::Created);
                (void)watched.journal->update(batch);
            }
            done = true;
        });
        QString wrong;
        qsizetype failed = 0;
        for (bool last = false; !last && wrong.isEmpty();) {
            last = done;
            // Each look from another thread.
            std::thread looking([&] {
                const RunState state = watched.look();
                failed += state.failed.size();
                const model::OutcomeCounts &counts = state.status.outcomes.customers;
                if (counts.total() != count * 2 || counts[Outcome::Waiting] < 0)
                    wrong = u"the counts do not add up"_s;
                if (counts[Outcome::Unknown] != failed)
                    wrong = u"other records than counts"_s;
            });
            looking.join();
        }
        writing.join();
        QCOMPARE(wrong, QString());
        QCOMPARE(watched.rows.size(), count);
        QCOMPARE(failed, count / 3 * 2);
    }

    // A look at a long run costs what has changed, however large the run.
    void costsWhatHasChanged()
    {
        Watched watched;
        constexpr int count = 2000;
        watched.begin(0, count * 50);
        QRandomGenerator random(7);
        QByteArray body(8000, Qt::Uninitialized);
        for (char &byte : body)
            byte = char(random.bounded(256));
        QList<Batch *> batches;
        std::vector<Batch> all;
        all.reserve(count);
        for (int i = 0; i < count; ++i) {
            all.push_back(customers(QString::number(i), i * 50, i * 50 + 49));
            all.back().body = body;
            settle(all.back(), Outcome::Created);
            batches.append(&all.back());
        }
        all.back().state = BatchState::Accepted;
        QVERIFY(watched.journal->add(watched.run.id, batches).has_value());
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(watched.look().status.tasks.size(), count);
        const qint64 first = timer.nsecsElapsed();
        qint64 later = first;
        for (int i = 0; i < 10; ++i) { // the quickest: the machine may be busy
            all.back().taskId = QString::number(i);
            watched.update(all.back());
            timer.restart();
            QCOMPARE(watched.look().status.tasks.size(), 1);
            later = std::min(later, timer.nsecsElapsed());
        }
        QVERIFY2(later * 5 < first, qPrintable(u"%1 of %2 ns"_s.arg(later).arg(first)));
    }
};

QTEST_GUILESS_MAIN(RunWatchTruthTest)
#include "tst_runwatchtruth.moc"
