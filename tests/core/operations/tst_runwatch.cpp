#include "project/runlock.h"
#include "watched.h"

using namespace watched;
using model::Kind;
using operations::Status;

/// What a watch says of a run, while it goes on.
class RunWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhenThereIsNothing()
    {
        Watched watched;
        const auto first = watched.watch.read();
        QVERIFY(first.has_value());
        QVERIFY(first->status.state == Status::State::NotStarted);
        QVERIFY(!first->status.run);
        QVERIFY(first->anotherRun);
        QVERIFY(!watched.watch.read()->anotherRun);
        watched.open(); // a journal without a run
        const auto empty = watched.watch.read();
        QVERIFY(empty.has_value());
        QVERIFY(empty->status.state == Status::State::NotStarted);
    }

    void followsATask()
    {
        Watched watched;
        watched.begin();
        Batch batch = customers(u"a"_s, 0, 2);
        watched.add(batch);
        QVERIFY(watched.look().anotherRun);
        QCOMPARE(watched.table(), QStringList{u"1 customer 1-3 written 0/0/0"_s});
        QVERIFY(!watched.rows[1].ended.isValid());
        RunState state = watched.look();
        QVERIFY(!state.anotherRun);
        QVERIFY(state.status.tasks.isEmpty()); // nothing has changed

        accept(batch);
        batch.acceptedAt = QDateTime::currentDateTimeUtc();
        watched.update(batch);
        state = watched.look();
        QCOMPARE(state.status.openTasks(), 1);
        QCOMPARE(watched.table(), QStringList{u"1 customer 1-3 accepted 0/0/0"_s});
        QCOMPARE(watched.rows[1].taskId, u"task-a"_s);

        batch.state = BatchState::Ended;
        batch.endedAt = QDateTime::currentDateTimeUtc();
        batch.task = {site::TaskState::Status::Finished,
                      {{u"CUSTOMER"_s, {}, u"CREATE"_s, {}, {}, u"Invalid"_s}}};
        batch.records[0].outcome = Outcome::Created;
        watched.update(batch);
        watched.look();
        QCOMPARE(watched.table(), QStringList{u"1 customer 1-3 ended 1/0/0"_s});
        QCOMPARE(watched.rows[1].failures, 1);
        QCOMPARE(watched.rows[1].started, batch.writtenAt);
        QCOMPARE(watched.rows[1].ended, batch.endedAt);

        batch.records[1].outcome = Outcome::NotAccepted;
        batch.records[2].outcome = Outcome::Unknown;
        batch.state = BatchState::Settled;
        watched.update(batch);
        watched.look();
        QCOMPARE(watched.table(), QStringList{u"1 customer 1-3 settled 1/1/1"_s});
        QVERIFY(watched.look().status.tasks.isEmpty());
    }

    void numbersTheRecordsOfEachKind()
    {
        Watched watched;
        watched.begin();
        Batch fields = batchOf(u"f"_s, {}, site::Endpoint::CustomerFields);
        fields.body = site::definitionsBody({{u"Deck"_s}, {u"Ferry card"_s}});
        Batch organizations =
            batchOf(u"o"_s, {record(3), record(5)}, site::Endpoint::OrganizationProfiles);
        Batch decided = batchOf(u"d"_s, {record(0, Outcome::LeftOut)});
        decided.state = BatchState::Decided;
        Batch first = customers(u"a"_s, 1, 3), second = customers(u"b"_s, 7, 7);
        for (Batch *batch : {&fields, &organizations, &decided, &first, &second})
            watched.add(*batch);
        const QStringList expected{
            u"1 customer fields 1-2 written 0/0/0"_s, u"2 organization 1-2 written 0/0/0"_s,
            u"3 customer 1-3 written 0/0/0"_s, u"4 customer 4-4 written 0/0/0"_s};
        watched.look();
        QCOMPARE(watched.table(), expected);
    }

    // A record is counted once, where it is now.
    void followsRecordsThatAreEmptied()
    {
        Watched watched;
        watched.begin();
        Batch first = customers(u"a"_s, 0, 2), second = customers(u"b"_s, 3, 4);
        watched.add(first);
        watched.add(second);
        watched.look();
        settle(first, Outcome::Updated);
        Batch emptied =
            batchOf(u"e"_s, {first.records.takeLast()}, site::Endpoint::CustomerDetails);
        emptied.records[0].outcome = Outcome::Waiting;
        QVERIFY(watched.journal->branch(watched.run.id, first, {&emptied}).has_value());
        RunState state = watched.look();
        QCOMPARE(watched.table(),
                 (QStringList{u"1 customer 1-2 settled 2/0/0"_s, u"2 customer 4-5 written 0/0/0"_s,
                              u"3 customer emptied 1-1 written 0/0/0"_s}));
        QCOMPARE(state.status.outcomes.customers[Outcome::Updated], 2);
        QCOMPARE(state.status.outcomes.customers[Outcome::Waiting], 8);
        emptied.records[0].reason = {u"record.notCleared"_s, {u"Title"_s, u"no"_s}};
        settle(emptied, Outcome::NotAccepted);
        watched.update(emptied);
        state = watched.look();
        QCOMPARE(watched.table().constLast(), u"3 customer emptied 1-1 settled 0/1/0"_s);
        QCOMPARE(state.status.outcomes.customers[Outcome::NotAccepted], 1);
        QCOMPARE(state.status.outcomes.customers.total(), 10);
        QCOMPARE(state.failed.size(), 1);
        QVERIFY(state.failed.constFirst().kind == Kind::Customer);
        // Who looks only now sees the same numbers.
        const auto late = operations::status(watched.folder);
        QVERIFY(late.has_value());
        QVERIFY(late->outcomes.customers == state.status.outcomes.customers);
    }

    void countsFields_data()
    {
        QTest::addColumn<QString>("taskId");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("failures");
        QTest::addColumn<QString>("expected");
        using enum site::TaskState::Status;
        QTest::newRow("all") << u"t"_s << int(Finished) << 0 << u"3/0/0"_s;
        QTest::newRow("some") << u"t"_s << int(Finished) << 1 << u"2/1/0"_s;
        QTest::newRow("several reasons each") << u"t"_s << int(Finished) << 7 << u"0/3/0"_s;
        QTest::newRow("refused as a whole") << u""_s << int(NotStarted) << 1 << u"0/3/0"_s;
        QTest::newRow("failed without a word") << u"t"_s << int(Failed) << 0 << u"0/0/3"_s;
        QTest::newRow("gone") << u"t"_s << int(Gone) << 0 << u"0/0/3"_s;
    }

    void countsFields()
    {
        QFETCH(QString, taskId);
        QFETCH(int, status);
        QFETCH(int, failures);
        QFETCH(QString, expected);
        Watched watched;
        watched.begin();
        Batch fields = batchOf(u"f"_s, {}, site::Endpoint::OrganizationFields);
        fields.body = site::definitionsBody({{u"Deck"_s}, {u"Fleet"_s}, {u"Berth"_s}});
        watched.add(fields);
        fields.taskId = taskId;
        fields.task.status = site::TaskState::Status(status);
        fields.task.failures.fill({{}, {}, {}, {}, {}, u"no"_s}, failures);
        fields.state = BatchState::Settled;
        watched.update(fields);
        const RunState state = watched.look();
        QCOMPARE(watched.table(), QStringList{u"1 organization fields 1-3 settled "_s + expected});
        QCOMPARE(state.status.outcomes.organizations.total(), watched.run.organizations);
    }

    void keepsThePlaceOfWhatIsSentAgain()
    {
        Watched watched;
        watched.begin(0, 20);
        Batch first = customers(u"a"_s, 0, 3), second = customers(u"b"_s, 4, 7);
        watched.add(first);
        watched.add(second);
        watched.look();

        // In the other dialect: the youngest, whose id is given again, then the other.
        Batch secondAgain = customers(u"b2"_s, 4, 7), firstAgain = customers(u"a2"_s, 0, 3);
        QVERIFY(watched.journal->replace(watched.run.id, second, {&secondAgain}).has_value());
        QCOMPARE(secondAgain.id, second.id);
        QVERIFY(watched.journal->replace(watched.run.id, first, {&firstAgain}).has_value());
        accept(secondAgain);
        watched.update(secondAgain);
        watched.look();
        QCOMPARE(watched.table(), (QStringList{u"1 customer 1-4 written 0/0/0"_s,
                                               u"2 customer 5-8 accepted 0/0/0"_s}));

        // In halves, and one of these in halves again, before anybody looks.
        Batch left = customers(u"a3"_s, 0, 1), right = customers(u"a4"_s, 2, 3);
        Batch third = customers(u"a5"_s, 2, 2), fourth = customers(u"a6"_s, 3, 3);
        QVERIFY(watched.journal->replace(watched.run.id, firstAgain, {&left, &right}).has_value());
        QVERIFY(watched.journal->replace(watched.run.id, right, {&third, &fourth}).has_value());
        accept(left);
        watched.update(left);
        settle(third, Outcome::NotAccepted);
        watched.update(third);
        Batch next = customers(u"c"_s, 8, 9);
        watched.add(next);
        watched.look();
        QCOMPARE(
            watched.table(),
            (QStringList{u"1 customer 1-2 accepted 0/0/0"_s, u"2 customer 5-8 accepted 0/0/0"_s,
                         u"3 customer 3-3 settled 0/1/0"_s, u"4 customer 4-4 written 0/0/0"_s,
                         u"5 customer 9-10 written 0/0/0"_s}));
    }

    void tellsOfEachFailedRecordOnce()
    {
        Watched watched;
        watched.begin();
        Batch decided = batchOf(u"d"_s, {record(0, Outcome::NotAccepted)});
        decided.state = BatchState::Decided;
        Batch batch = customers(u"a"_s, 1, 4);
        watched.add(decided);
        watched.add(batch);
        QCOMPARE(watched.look().failed.size(), 1);
        QVERIFY(watched.look().failed.isEmpty());
        accept(batch);
        batch.state = BatchState::Ended;
        batch.records[1].outcome = Outcome::NotAccepted;
        batch.records[1].reason = {u"record.refusedBySite"_s, {u"<b>no</b>"_s}};
        watched.update(batch);
        RunState state = watched.look();
        QCOMPARE(state.failed.size(), 1);
        QVERIFY(state.failed.first().kind == Kind::Customer);
        QCOMPARE(state.failed.first().record.n, 2);
        QCOMPARE(state.failed.first().record.reason, batch.records[1].reason);
        batch.records[3].outcome = Outcome::Unknown;
        batch.records[0].outcome = batch.records[2].outcome = Outcome::Created;
        batch.state = BatchState::Settled;
        watched.update(batch);
        state = watched.look();
        QCOMPARE(state.failed.size(), 1);
        QCOMPARE(state.failed.first().record.n, 4);
        QVERIFY(watched.look().failed.isEmpty());
    }

    // Each product that somebody was not given, also several of one record.
    void tellsOfEachFailedEntitlementOnce()
    {
        Watched watched;
        watched.begin();
        Batch decided =
            batchOf(u"d"_s, {record(0, Outcome::NotAccepted), record(0, Outcome::NotAccepted)},
                    site::Endpoint::CustomerEntitlements);
        decided.state = BatchState::Decided;
        Batch batch = batchOf(u"a"_s, {record(1), record(1), record(2)},
                              site::Endpoint::OrganizationEntitlements);
        watched.add(decided);
        watched.add(batch);
        RunState state = watched.look();
        QCOMPARE(state.failed.size(), 2);
        QVERIFY(state.failed.first().isEntitlement);
        QVERIFY(watched.look().failed.isEmpty());
        batch.records[0].outcome = Outcome::NotAccepted;
        batch.records[0].reason = {u"entitlement.noProduct"_s, {u"Pass"_s}};
        batch.records[0].owner = u"Marlow"_s;
        watched.update(batch);
        state = watched.look();
        QCOMPARE(state.failed.size(), 1);
        QVERIFY(state.failed.first().kind == Kind::Organization);
        QVERIFY(state.failed.first().isEntitlement);
        QCOMPARE(state.failed.first().record.owner, u"Marlow"_s);
        QCOMPARE(state.failed.first().record.reason, batch.records[0].reason);
        batch.records[1].outcome = Outcome::Unknown;
        batch.records[2].outcome = Outcome::Created;
        batch.state = BatchState::Settled;
        watched.update(batch);
        state = watched.look();
        QCOMPARE(state.failed.size(), 1);
        QCOMPARE(state.status.outcomes.entitlements[Outcome::NotAccepted], 3);
        QCOMPARE(state.status.outcomes.entitlements[Outcome::Unknown], 1);
        QCOMPARE(state.status.outcomes.customers[Outcome::NotAccepted], 0);
    }

    // The first records are sent again once the choices were changed: what was settled is replaced.
    void followsWhatIsSentAgainThoughItWasSettled_data()
    {
        QTest::addColumn<site::Endpoint>("endpoint");
        QTest::newRow("records") << site::Endpoint::CustomerProfiles;
        QTest::newRow("entitlements") << site::Endpoint::CustomerEntitlements;
    }

    void followsWhatIsSentAgainThoughItWasSettled()
    {
        QFETCH(const site::Endpoint, endpoint);
        const auto counts = [endpoint](const RunState &state) {
            return site::isOfEntitlements(endpoint) ? state.status.outcomes.entitlements
                                                    : state.status.outcomes.customers;
        };
        Watched watched;
        watched.begin(0, 3);
        QVERIFY(watched.journal->note(watched.run.id, {u"run.sendsFirstTen"_s, {}}));
        Batch former = batchOf(u"a"_s, {record(0), record(1), record(2)}, endpoint);
        settle(former, Outcome::NotAccepted);
        watched.add(former);
        RunState state = watched.look();
        QCOMPARE(counts(state)[Outcome::NotAccepted], 3);
        QCOMPARE(state.failed.size(), 3);
        Batch again = batchOf(u"b"_s, {record(0), record(1)}, endpoint);
        Batch kept = batchOf(u"c"_s, {record(2, Outcome::LeftOut)}, endpoint);
        kept.state = BatchState::Decided;
        QVERIFY(watched.journal->replace(watched.run.id, former, {&again, &kept}));
        for (const bool settled : {false, true}) {
            if (settled) {
                settle(again, Outcome::Created);
                watched.update(again);
            }
            state = watched.look();
            QCOMPARE(counts(state)[Outcome::NotAccepted], 0);
            QCOMPARE(counts(state)[Outcome::Created], settled ? 2 : 0);
            QCOMPARE(counts(state)[Outcome::Waiting], settled ? 0 : 2);
            QCOMPARE(counts(state)[Outcome::LeftOut], 1);
            QCOMPARE(counts(state).total(), 3);
            QCOMPARE(watched.table(), QStringList{settled ? u"1 customer 1-2 settled 2/0/0"_s
                                                          : u"1 customer 1-2 written 0/0/0"_s});
        }
    }

    void tellsOfSoManyFailedRecordsAtMost()
    {
        Watched watched(3);
        watched.begin();
        for (const qint64 from : {0, 2, 4}) {
            Batch batch = customers(QString::number(from), from, from + 1);
            settle(batch, Outcome::NotAccepted);
            watched.add(batch);
        }
        QCOMPARE(watched.look().failed.size(), 3);
        Batch batch = customers(u"last"_s, 6, 6);
        settle(batch, Outcome::Unknown);
        watched.add(batch);
        const RunState state = watched.look();
        QVERIFY(state.failed.isEmpty());
        QCOMPARE(state.status.outcomes.customers[Outcome::NotAccepted], 6);
        QCOMPARE(state.status.outcomes.customers[Outcome::Unknown], 1);
    }

    void beginsAnewWithAnotherRun()
    {
        Watched watched;
        watched.begin();
        Batch batch = customers(u"a"_s, 0, 3);
        settle(batch, Outcome::NotAccepted);
        watched.add(batch);
        watched.look();
        watched.run.endedAt = QDateTime::currentDateTimeUtc();
        QVERIFY(watched.journal->update(watched.run).has_value());
        RunState state = watched.look();
        QVERIFY(state.status.state == Status::State::Finished);
        QVERIFY(!state.anotherRun);

        watched.begin(0, 2);
        Batch next = customers(u"b"_s, 0, 0);
        settle(next, Outcome::NotAccepted);
        watched.add(next);
        state = watched.look();
        QVERIFY(state.anotherRun);
        QCOMPARE(state.failed.size(), 1);
        QCOMPARE(watched.table(), QStringList{u"1 customer 1-1 settled 0/1/0"_s});
        QCOMPARE(state.status.outcomes.customers[Outcome::Waiting], 1);
        QCOMPARE(state.status.outcomes.organizations.total(), 0);
    }

    void saysWhoRunsIt()
    {
        Watched watched;
        watched.begin();
        QVERIFY(watched.look().status.state == Status::State::Interrupted);
        {
            const auto lock = project::RunLock::acquire(watched.folder);
            QVERIFY(lock.has_value());
            const RunState state = watched.look();
            QVERIFY(state.status.state == Status::State::Running);
            QVERIFY(!state.status.holder.isEmpty());
        }
        QVERIFY(watched.look().status.state == Status::State::Interrupted);
    }

    void beginsAnewAfterAnError()
    {
        Watched watched;
        watched.begin();
        Batch batch = customers(u"a"_s, 0, 3);
        watched.add(batch);
        QCOMPARE(watched.look().status.tasks.size(), 1);
        watched.journal.reset();
        const QString path = watched.folder.journal();
        QVERIFY(QFile::rename(path, path + u".away"_s));
        QFile broken(path);
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write(QByteArray(5000, 'x'));
        broken.close();
        const auto failed = watched.watch.read();
        QVERIFY(!failed);
        QCOMPARE(failed.error().message.code, u"journal.damaged"_s);
        QVERIFY(broken.remove());
        QVERIFY(QFile::rename(path + u".away"_s, path));
        const RunState state = watched.look();
        QVERIFY(state.anotherRun);
        QCOMPARE(state.status.tasks.size(), 1);
        // And with all of it gone there is nothing.
        QVERIFY(QFile::remove(path));
        QVERIFY(watched.look().anotherRun);
        QVERIFY(watched.rows.isEmpty());
    }
};

QTEST_GUILESS_MAIN(RunWatchTest)
#include "tst_runwatch.moc"
