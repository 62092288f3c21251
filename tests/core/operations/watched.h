#pragma once

#include "core/migration/journaled.h"
#include "migration/journal.h"
#include "operations/runwatch.h"

#include <QTemporaryDir>
#include <QTest>

/// A journal that a test writes, and who looks at it meanwhile.
namespace watched {

using namespace Qt::StringLiterals;
using migration::Batch;
using migration::BatchState;
using migration::RecordState;
using model::Outcome;
using operations::RunState;
using operations::RunWatch;
using operations::TaskRow;
using sample::batchOf;
using sample::record;
using sample::someRun;

/// A journal that a test writes, a watch on it, and the table that somebody keeps from what it
/// says.
struct Watched
{
    explicit Watched(qint64 most = 10'000)
        : watch(folder, most)
    {
    }

    void open()
    {
        QVERIFY(folder.make().has_value());
        auto opened = migration::Journal::open(folder.journal(), {.durable = false});
        QVERIFY(opened.has_value());
        journal = *std::move(opened);
    }

    void begin(qint64 organizations = 4, qint64 customers = 10)
    {
        if (!journal)
            open();
        run = someRun();
        run.organizations = organizations;
        run.customers = customers;
        QVERIFY(journal->begin(run).has_value());
    }

    void add(Batch &batch) { QVERIFY(journal->add(run.id, {&batch}).has_value()); }
    void update(const Batch &batch) { QVERIFY(journal->update(batch).has_value()); }

    RunState look()
    {
        auto state = watch.read();
        if (!state)
            return {};
        if (state->anotherRun)
            rows.clear();
        for (const TaskRow &row : std::as_const(state->status.tasks))
            rows.insert(row.number, row);
        return *state;
    }

    /// The table as lines "number kind first-last state accepted/notAccepted/unknown".
    QStringList table() const
    {
        static const QStringList states{u"written"_s, u"accepted"_s, u"ended"_s, u"settled"_s};
        QStringList lines;
        for (const TaskRow &row : rows) {
            lines.append(u"%1 %2 %3-%4 %5 %6/%7/%8"_s.arg(row.number)
                             .arg(model::toString(row.kind)
                                  + (row.ofFields ? u" fields"_s
                                     : row.clears ? u" emptied"_s
                                                  : QString()))
                             .arg(row.firstRecord)
                             .arg(row.lastRecord)
                             .arg(states.at(int(row.state)))
                             .arg(row.accepted)
                             .arg(row.notAccepted)
                             .arg(row.unknown));
        }
        return lines;
    }

    QTemporaryDir directory;
    project::RunFolder folder{directory.filePath(u"ferry.salesferry"_s)};
    std::unique_ptr<migration::Journal> journal;
    migration::Run run;
    RunWatch watch;
    QMap<qint64, TaskRow> rows;
};

inline Batch customers(const QString &key, qint64 from, qint64 to)
{
    QList<RecordState> records;
    for (qint64 n = from; n <= to; ++n)
        records.append(record(n));
    return batchOf(key, records);
}

inline void accept(Batch &batch)
{
    batch.state = BatchState::Accepted;
    batch.taskId = u"task-"_s + batch.key;
}

inline void settle(Batch &batch, Outcome outcome)
{
    batch.state = BatchState::Settled;
    for (RecordState &each : batch.records)
        each.outcome = outcome;
}

} // namespace watched
