#include "company.h"
#include "operations/migrate.h"
#include "operations/outcomes.h"
#include "operations/runwatch.h"

#include <QElapsedTimer>

#include <atomic>
#include <thread>

using namespace company;
using namespace std::chrono_literals;
using operations::practiceSite;
using operations::RecordOutcome;
using operations::RunState;
using operations::RunWatch;
using operations::Status;
using operations::TaskRow;

namespace {

constexpr int contacts = 2600, withoutEmail = 7;

/// A company of so many contacts, the last of them without an email.
project::ProjectFile crowd(Company &company)
{
    QByteArray rows("Id,LastName,Email\n");
    for (int i = 0; i < contacts; ++i) {
        const QByteArray number = QByteArray::number(i).rightJustified(4, '0');
        rows += "{003Dn000000" + number + "},Person " + number + ',';
        if (i < contacts - withoutEmail)
            rows += "person" + number + "@example.com";
        rows += '\n';
    }
    company.write(u"Contact.csv"_s, rows);
    return company.plain();
}

Result<migration::Summary> migrate(project::ProjectFile &file, const RunContext &context = {})
{
    return operations::migrate(file, {practiceSite(), {}, {}}, context);
}

} // namespace

/// A migration to the practice site that is paused, watched and continued, as the window does it.
class RunAndPauseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pausesAndGoesOn()
    {
        Company company;
        project::ProjectFile file = crowd(company);
        const project::RunFolder folder(file.path());
        RunWatch watch(folder);
        QVERIFY(watch.read()->status.state == Status::State::NotStarted);

        StopSource stop;
        std::atomic<bool> over = false;
        std::optional<Result<migration::Summary>> summary;
        std::thread running([&] {
            summary.emplace(migrate(file, {stop.token()}));
            over = true;
        });
        QMap<qint64, TaskRow> rows;
        bool wasRunning = false;
        QString wrong;
        const auto look = [&] {
            const auto state = watch.read();
            if (!state) {
                wrong = state.error().message.code;
                return;
            }
            if (state->anotherRun)
                rows.clear();
            for (const TaskRow &row : state->status.tasks)
                rows.insert(row.number, row);
            wasRunning = wasRunning || state->status.state == Status::State::Running;
            const auto &run = state->status.run;
            if (run && state->status.outcomes.customers.total() != run->customers)
                wrong = u"the counts do not add up"_s;
        };
        const auto settled = [&rows] {
            return std::count_if(rows.cbegin(), rows.cend(), [](const TaskRow &row) {
                return row.state == TaskRow::State::Settled;
            });
        };
        QElapsedTimer timer;
        timer.start();
        while (!over && settled() == 0 && timer.elapsed() < 60'000) {
            look();
            std::this_thread::sleep_for(5ms);
        }
        QVERIFY(!over);
        timer.restart();
        stop.request();
        running.join();
        const qint64 stopping = timer.elapsed();
        QVERIFY2(stopping < 3000, qPrintable(QString::number(stopping)));
        QCOMPARE(wrong, QString());
        QVERIFY(wasRunning);
        QVERIFY(!*summary);
        QVERIFY(summary->error().kind == Error::Kind::Cancelled);

        look();
        RunState state = *RunWatch(folder).read();
        QVERIFY(state.status.state == Status::State::Interrupted);
        QVERIFY(state.status.outcomes.customers[Outcome::Waiting] > 0);
        QVERIFY(state.status.outcomes.customers[Outcome::Created] > 0);
        const qsizetype before = rows.size();

        // Continued: the rows go on where they were.
        const auto finished = migrate(file);
        QVERIFY(finished.has_value());
        look();
        QCOMPARE(wrong, QString());
        QVERIFY(rows.size() >= before); // the next ones were written ahead, perhaps all of them
        QCOMPARE(settled(), rows.size());
        qint64 accepted = 0;
        for (const TaskRow &row : std::as_const(rows)) {
            QCOMPARE(row.firstRecord, accepted + 1);
            accepted += row.accepted;
            QCOMPARE(row.lastRecord, accepted);
            QVERIFY(row.started.isValid() && row.ended.isValid() && row.started <= row.ended);
        }
        QCOMPARE(accepted, contacts - withoutEmail);
        state = *RunWatch(folder).read();
        QVERIFY(state.status.state == Status::State::Finished);
        QVERIFY(state.status.holder.isEmpty());
        QCOMPARE(state.status.outcomes.customers, finished->customers);
        QCOMPARE(state.status.outcomes.customers[Outcome::Created], contacts - withoutEmail);
        QCOMPARE(state.status.run->id, 1);

        // Every customer is there once: another run finds them all.
        const auto again = migrate(file);
        QVERIFY(again.has_value());
        QCOMPARE(again->customers[Outcome::Unchanged], contacts - withoutEmail);
        const auto third = watch.read();
        QVERIFY(third->anotherRun);
        QVERIFY(third->status.tasks.isEmpty()); // nothing was sent
    }

    void listsRecordsByOutcome()
    {
        Company company;
        company.write(u"Contact.csv"_s, "Id,LastName,Email\n"
                                        "{003Dn0000000001},One,one@example.com\n"
                                        "{003Dn0000000002},Two,\n"
                                        "{003Dn0000000003},Three,three@example.com\n"
                                        "{003Dn0000000004},One more,ONE@example.com\n");
        project::ProjectFile file = company.plain();
        const project::RunFolder folder(file.path());
        const auto list = [&folder](const QList<Outcome> &which, qint64 limit = 100) {
            QStringList lines;
            const auto found = operations::outcomes(folder, which, limit, {});
            if (!found)
                return QStringList{found.error().message.code};
            for (const RecordOutcome &each : *found) {
                lines.append(model::toString(each.kind) + u' '
                             + QString::number(each.record.ref.line));
            }
            lines.sort();
            return lines;
        };
        QVERIFY(list({Outcome::Created}).isEmpty()); // nothing was sent yet
        QVERIFY(migrate(file).has_value());
        QCOMPARE(list({Outcome::Created}).size(), 2);
        QCOMPARE(list({Outcome::LeftOut}), QStringList{u"customer 3"_s});
        QCOMPARE(list({Outcome::LeftOut, Outcome::Created, Outcome::Merged}).size(), 4);
        QCOMPARE(list({Outcome::Created, Outcome::LeftOut}, 1).size(), 1);
        QVERIFY(list({Outcome::Created}, 0).isEmpty());
        QVERIFY(list({}).isEmpty());
        QVERIFY(list({Outcome::Unknown, Outcome::NotAccepted}).isEmpty());

        StopSource stop;
        stop.request();
        const auto stopped = operations::outcomes(folder, {Outcome::Created}, 9, {stop.token()});
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, Error::Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(RunAndPauseTest)
#include "tst_runandpause.moc"
