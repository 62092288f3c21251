#include "support/backgroundtask.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <atomic>

using namespace std::chrono_literals;
using ui::BackgroundTask;

/// The seam between the window and the core: results come back here, and nothing comes twice or
/// late.
class TestBackgroundTask : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsElsewhereAndReportsHere();
    void takesValuesThatHaveNoDefault();
    void aNewRunReplacesTheFormer();
    void stopsAtOnceAndStillAnswers();
    void abandonedAnswersAreDropped();
    void theDestructorStopsAndWaits();
    void tellsProgressTwentyTimesASecondAtMost();
    void showsTheLatestWhileItRuns();
    void showsNothingOnceAbandoned();
};

void TestBackgroundTask::runsElsewhereAndReportsHere()
{
    BackgroundTask task;
    QThread *worker = nullptr;
    std::optional<int> value;
    task.run(
        [&worker](const RunContext &) -> Result<int> {
            worker = QThread::currentThread();
            return 42;
        },
        [&value](Result<int> result) {
            QCOMPARE(QThread::currentThread(), qApp->thread());
            value = *result;
        });
    QVERIFY(task.isRunning());
    QTRY_COMPARE(value.value_or(0), 42);
    QVERIFY(worker != qApp->thread());
    QVERIFY(!task.isRunning());
}

void TestBackgroundTask::takesValuesThatHaveNoDefault()
{
    struct Plain
    {
        explicit Plain(int n)
            : value(n)
        {
        }
        int value;
    };
    BackgroundTask task;
    int value = 0;
    task.run([](const RunContext &) { return Plain(7); },
             [&value](Plain plain) { value = plain.value; });
    QTRY_COMPARE(value, 7);
}

void TestBackgroundTask::aNewRunReplacesTheFormer()
{
    BackgroundTask task;
    QList<int> values;
    const auto record = [&values](int value) { values.append(value); };
    std::atomic<bool> stopped = false;
    task.run(
        [&stopped](const RunContext &context) {
            stopped = context.stop.wait(10s);
            return 1;
        },
        record);
    task.run([](const RunContext &) { return 2; }, record);
    QTRY_COMPARE(values, QList<int>{2});
    QVERIFY(stopped);
    QTest::qWait(20);
    QCOMPARE(values, QList<int>{2});
}

void TestBackgroundTask::stopsAtOnceAndStillAnswers()
{
    BackgroundTask task;
    std::optional<bool> stopped;
    task.run([](const RunContext &context) { return context.stop.wait(10s); },
             [&stopped](bool early) { stopped = early; });
    task.stop();
    QTRY_VERIFY_WITH_TIMEOUT(stopped.has_value(), 1000);
    QVERIFY(*stopped);
}

void TestBackgroundTask::abandonedAnswersAreDropped()
{
    BackgroundTask task;
    bool answered = false;
    QSignalSpy running(&task, &BackgroundTask::runningChanged);
    task.run([](const RunContext &context) { return context.stop.wait(10s); },
             [&answered](bool) { answered = true; });
    task.abandon();
    QVERIFY(!task.isRunning());
    QCOMPARE(running.size(), 2);
    QTest::qWait(50);
    QVERIFY(!answered);
}

void TestBackgroundTask::theDestructorStopsAndWaits()
{
    std::atomic<bool> ended = false;
    bool answered = false;
    {
        BackgroundTask task;
        task.run(
            [&ended](const RunContext &context) {
                context.stop.wait(10s);
                ended = true;
                return 1;
            },
            [&answered](int) { answered = true; });
    }
    QVERIFY(ended);
    QCoreApplication::processEvents();
    QVERIFY(!answered);
}

void TestBackgroundTask::tellsProgressTwentyTimesASecondAtMost()
{
    BackgroundTask task;
    QList<qint64> told;
    connect(&task, &BackgroundTask::progressChanged, this,
            [&told](const Progress &progress) { told.append(progress.done); });
    bool done = false;
    task.run(
        [](const RunContext &context) {
            for (int i = 1; i <= 10'000; ++i)
                context.progress({i, 10'000, {}});
            return 0;
        },
        [&done](int) { done = true; });
    QTRY_VERIFY(done);
    QVERIFY2(told.size() < 1000, qPrintable(QString::number(told.size())));
    QCOMPARE(told.constLast(), 10'000); // the end is always told
}

void TestBackgroundTask::showsTheLatestWhileItRuns()
{
    BackgroundTask task;
    std::atomic<bool> shown = false;
    QList<int> values;
    int result = 0;
    task.runShowing<int>(
        [&shown](const RunContext &, const auto &show) {
            for (int i = 1; i <= 1000; ++i)
                show(i);
            while (!shown)
                QThread::yieldCurrentThread();
            return 7;
        },
        [&](int value) {
            QCOMPARE(QThread::currentThread(), qApp->thread());
            values.append(value);
            shown = value == 1000;
        },
        [&result](int value) { result = value; });
    QTRY_COMPARE(result, 7);
    QCOMPARE(values.constLast(), 1000);
    QVERIFY(std::is_sorted(values.cbegin(), values.cend()));
}

void TestBackgroundTask::showsNothingOnceAbandoned()
{
    BackgroundTask task;
    std::atomic<bool> given = false;
    int shown = 0;
    task.runShowing<int>(
        [&given](const RunContext &, const auto &show) {
            show(1);
            given = true;
            return 0;
        },
        [&shown](int) { ++shown; }, [&shown](int) { ++shown; });
    while (!given)
        QThread::yieldCurrentThread();
    task.abandon();
    QTest::qWait(20);
    QCOMPARE(shown, 0);
}

QTEST_GUILESS_MAIN(TestBackgroundTask)
#include "tst_backgroundtask.moc"
