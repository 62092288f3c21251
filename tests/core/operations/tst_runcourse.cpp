#include "operations/runcourse.h"

#include <QTest>

using namespace Qt::StringLiterals;
using operations::Condition;
using operations::RunCourse;
using operations::Status;
using What = operations::Condition::What;
using State = operations::Status::State;

namespace {

const QDateTime start = QDateTime({2026, 3, 1}, {9, 0}, Qt::UTC);

/// A note after so many seconds of a run.
struct Note
{
    int at;
    QString code;
    QStringList arguments = {};
};

Status statusOf(State state, qint64 total = 10'000)
{
    Status status;
    status.state = state;
    migration::Run run;
    run.startedAt = start;
    run.customers = total;
    if (state == State::Finished)
        run.endedAt = start.addSecs(500);
    status.run = run;
    return status;
}

} // namespace

Q_DECLARE_METATYPE(Note)
Q_DECLARE_METATYPE(QList<Note>)

/// What a run is said to do, by its notes and the times at which its tasks settled.
class RunCourseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheCondition_data()
    {
        QTest::addColumn<State>("state");
        QTest::addColumn<QList<Note>>("notes");
        QTest::addColumn<int>("heard"); // when the site last answered
        QTest::addColumn<int>("now");
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("since");
        QTest::addColumn<int>("until"); // -1: nobody knows
        const Note began{0, u"run.began"_s};
        const auto row = [&](const char *name, State state, const QList<Note> &notes, int heard,
                             int now, const QString &what, int since, int until = -1) {
            QTest::newRow(name) << state << notes << heard << now << what << since << until;
        };
        constexpr State Running = State::Running, Interrupted = State::Interrupted,
                        Finished = State::Finished;
        row("just begun", Running, {began}, 0, 5, u"estimating"_s, 0);
        row("asked to wait", Running, {began, {10, u"run.siteAskedToWait"_s, {u"20"_s}}}, 9, 15,
            u"pausedBySite"_s, 10, 30);
        row("waited long enough", Running, {began, {10, u"run.siteAskedToWait"_s, {u"20"_s}}}, 9,
            31, u"estimating"_s, 0);
        row("others got through", Running, {began, {10, u"run.siteAskedToWait"_s, {u"20"_s}}}, 14,
            15, u"estimating"_s, 0);
        row("not worth a word", Running, {began, {10, u"run.siteAskedToWait"_s, {u"2"_s}}}, 9, 11,
            u"estimating"_s, 0);
        row("trouble again and again", Running,
            {began, {10, u"run.siteTrouble"_s, {u"8"_s}}, {18, u"run.siteTrouble"_s, {u"16"_s}}}, 9,
            20, u"pausedBySite"_s, 10, 34);
        row("offline", Running, {began, {10, u"run.offline"_s, {u"4"_s}}}, 9, 12, u"offline"_s, 10,
            14);
        row("offline for an hour", Running, {began, {10, u"run.offline"_s, {u"4"_s}}}, 9, 3600,
            u"offline"_s, 10);
        row("online again", Running,
            {began, {10, u"run.offline"_s, {u"4"_s}}, {20, u"run.online"_s}}, 9, 21,
            u"estimating"_s, 20);
        row("paused", Interrupted, {began, {30, u"run.paused"_s}}, 9, 100, u"pausedByUser"_s, 30);
        row("stopped", Interrupted, {began, {30, u"run.paused"_s}, {31, u"run.stopped"_s}}, 9, 100,
            u"stopped"_s, 31);
        row("goes on", Running, {began, {30, u"run.paused"_s}, {60, u"run.continued"_s}}, 9, 61,
            u"estimating"_s, 60);
        row("killed", Interrupted, {began, {7, u"run.customers"_s}}, 0, 100, u"interrupted"_s, 7);
        row("killed in a pause of the site", Interrupted,
            {began, {10, u"run.siteAskedToWait"_s, {u"200"_s}}}, 9, 100, u"interrupted"_s, 10);
        row("an error", Interrupted,
            {began, {12, u"run.failed"_s, {u"site.unreachable"_s, u"a.example.com"_s}}}, 0, 100,
            u"interrupted"_s, 12);
        row("asks", Interrupted, {began, {12, u"run.asks"_s, {u"3"_s}}}, 0, 100, u"asks"_s, 12);
        row("finished", Finished, {began, {500, u"run.finished"_s}}, 0, 900, u"finished"_s, 500);
        row("no notes: an older version", Interrupted, {}, 0, 100, u"interrupted"_s, -1);
    }

    void tellsTheCondition()
    {
        QFETCH(State, state);
        QFETCH(QList<Note>, notes);
        QFETCH(int, heard);
        QFETCH(int, now);
        QFETCH(QString, what);
        QFETCH(int, since);
        QFETCH(int, until);
        // All at one look, or each at its own: the same is told.
        for (const bool oneByOne : {false, true}) {
            RunCourse course;
            Status status = statusOf(state);
            course.addHeard(start.addSecs(heard));
            for (const Note &note : std::as_const(notes)) {
                course.add({1, start.addSecs(note.at), {note.code, note.arguments}});
                if (oneByOne) {
                    Status between = statusOf(State::Running);
                    course.tell(between, start.addSecs(note.at));
                }
            }
            course.tell(status, start.addSecs(now));
            QCOMPARE(operations::toString(status.condition.what), what);
            QCOMPARE(status.condition.since, since < 0 ? QDateTime() : start.addSecs(since));
            QCOMPARE(status.condition.until, until < 0 ? QDateTime() : start.addSecs(until));
        }
    }

    void saysWhyItEnded()
    {
        RunCourse course;
        Status status = statusOf(State::Interrupted);
        course.add({1, start, {u"run.began"_s, {}}});
        course.add({2, start.addSecs(5), {u"run.failed"_s, {u"site.badToken"_s, u"x"_s}}});
        course.tell(status, start.addSecs(9));
        const Message expected{u"site.badToken"_s, {u"x"_s}};
        QCOMPARE(status.condition.reason, expected);
        QVERIFY(status.condition.isResting());
    }

    void tellsFailuresAtTheEnd()
    {
        RunCourse course;
        Status status = statusOf(State::Finished);
        status.outcomes.customers[model::Outcome::Unknown] = 1;
        course.tell(status, start.addSecs(900));
        QVERIFY(status.condition.what == What::FinishedWithFailures);
        QVERIFY(!status.timeLeft);
    }

    // Organizations are still looked for when the first customers go.
    void countsCustomersBesideOrganizations()
    {
        using model::Kind;
        const auto at = [](double second) { return start.addMSecs(qint64(second * 1000)); };
        RunCourse course;
        course.add({1, start, {u"run.began"_s, {}}});
        course.add({2, at(0.1), {u"run.customers"_s, {}}});
        for (int i = 0; i < 3; ++i)
            course.addSettled(at(10), 100, true, {Kind::Organization, at(0), at(9.9)});
        for (int round = 0; round < 3; ++round) {
            const double sent = 11 + 10 * round;
            for (int lane = 0; lane < 10; ++lane)
                course.addSettled(at(sent + 15), 100, true, // five seconds until it is found
                                  {Kind::Customer, at(sent), at(sent + 10)});
        }
        Status status = statusOf(State::Running, 30'300);
        course.tell(status, at(47));
        QVERIFY(status.perMinute.has_value());
        QVERIFY2(std::abs(*status.perMinute - 6000) < 600,
                 qPrintable(QString::number(*status.perMinute)));
        QVERIFY(status.timeLeft->low <= 270 && status.timeLeft->high >= 270);
    }

    // A process that looks once says what one says that has looked all the time.
    void tellsTheSameRateAtOneLook()
    {
        RunCourse patient, late;
        for (RunCourse *course : {&patient, &late})
            course->add({1, start, {u"run.began"_s, {}}});
        for (int second = 2; second <= 200; second += 2) {
            for (RunCourse *course : {&patient, &late})
                course->addSettled(start.addSecs(second), 20, true);
            Status between = statusOf(State::Running);
            patient.tell(between, start.addSecs(second));
        }
        Status one = statusOf(State::Running), other = statusOf(State::Running);
        patient.tell(one, start.addSecs(201));
        late.tell(other, start.addSecs(201));
        QVERIFY(one.condition.what == What::Steady && other.condition.what == What::Steady);
        QCOMPARE(qRound(*one.perMinute), 600);
        QCOMPARE(qRound(*other.perMinute), 600);
        QCOMPARE(one.timeLeft->low, other.timeLeft->low);
        QCOMPARE(one.timeLeft->high, other.timeLeft->high);
    }

    void aFewOrganizationsSayNothingOfThousandsOfCustomers()
    {
        RunCourse course;
        course.add({1, start, {u"run.began"_s, {}}});
        course.addSettled(start.addSecs(3), 1, true); // one organization
        course.add({2, start.addSecs(3), {u"run.customers"_s, {}}});
        course.addSettled(start.addSecs(4), 12, false);
        for (int lane = 0; lane < 10; ++lane)
            course.addSettled(start.addSecs(7).addMSecs(20 * lane), 100, true);
        Status status = statusOf(State::Running);
        course.tell(status, start.addSecs(8));
        QVERIFY(status.perMinute.has_value());
        QVERIFY2(*status.perMinute > 10'000, qPrintable(QString::number(*status.perMinute)));
    }

    // Neither an hour without network nor a night between two processes slows the run down.
    void doesNotCountWhatIsNoWork_data()
    {
        QTest::addColumn<Note>("gone");
        QTest::addColumn<Note>("back");
        QTest::newRow("offline") << Note{200, u"run.offline"_s, {u"4"_s}}
                                 << Note{3800, u"run.online"_s};
        QTest::newRow("paused") << Note{200, u"run.paused"_s} << Note{90'000, u"run.continued"_s};
        QTest::newRow("killed") << Note{200, u"run.customers"_s}
                                << Note{90'000, u"run.continuedAfterCutOff"_s};
        QTest::newRow("out of order for an hour")
            << Note{200, u"run.siteAskedToWait"_s, {u"3600"_s}} << Note{3800, u"run.customers"_s};
    }

    void doesNotCountWhatIsNoWork()
    {
        QFETCH(Note, gone);
        QFETCH(Note, back);
        RunCourse course;
        course.add({1, start, {u"run.began"_s, {}}});
        const auto work = [&course](int from) {
            for (int second = 2; second <= 200; second += 2)
                course.addSettled(start.addSecs(from + second), 20, true);
        };
        work(0);
        course.add({2, start.addSecs(gone.at), {gone.code, gone.arguments}});
        course.add({3, start.addSecs(back.at), {back.code, back.arguments}});
        work(back.at);
        Status status = statusOf(State::Running);
        course.tell(status, start.addSecs(back.at + 201));
        QVERIFY2(qAbs(*status.perMinute - 600) < 12,
                 qPrintable(QString::number(*status.perMinute)));
        QVERIFY(status.timeLeft->high < 1000);
    }
};

QTEST_GUILESS_MAIN(RunCourseTest)
#include "tst_runcourse.moc"
