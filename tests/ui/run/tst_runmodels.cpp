#include "models/recordmodel.h"
#include "pages/run/logmodel.h"
#include "pages/run/runcard.h"
#include "pages/run/runwords.h"
#include "pages/run/taskmodel.h"
#include "pages/run/throughput.h"
#include "pages/run/throughputchart.h"
#include "support/cellroles.h"
#include "ui/uitest.h"
#include "widgets/tableview.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>

#include <numeric>

using namespace Qt::StringLiterals;
using operations::RecordOutcome;
using operations::TaskRow;
using ui::RunPhase;
using ui::TaskModel;
using What = operations::Condition::What;

namespace {

TaskRow task(qint64 number, TaskRow::State state)
{
    TaskRow row;
    row.number = number;
    row.kind = model::Kind::Customer;
    row.records = 100;
    row.firstRecord = 100 * number - 99;
    row.lastRecord = 100 * number;
    row.state = state;
    row.started = QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC);
    if (state == TaskRow::State::Settled) {
        row.accepted = 98;
        row.notAccepted = 2;
        row.ended = row.started.addMSecs(2100);
    }
    return row;
}

RecordOutcome refused(const QString &key, const Message &reason)
{
    RecordOutcome outcome;
    outcome.record.key = key;
    outcome.record.ref = {0, 50, 52, u"0035e00000AbCdEfGH"_s};
    outcome.record.outcome = model::Outcome::NotAccepted;
    outcome.record.reason = reason;
    return outcome;
}

QString text(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

/// What the tables, the chart and the words of a run say.
class TestRunModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tasksShowWhatTheSiteSaid();
    void tasksThatEmptyFields();
    void onlyChangedTasksAreTouched();
    void numbersMayHaveGaps();
    void tenThousandTasksKeepUp();
    void eachTenthIsAnnouncedOnce();
    void recordsSayWhyAndWhatToDo();
    void recordsAreCapped();
    void theLogDropsItsOldest();
    void throughputKeepsItsSum_data();
    void throughputKeepsItsSum();
    void theChartSpeaks();
    void timeLeft_data();
    void timeLeft();
    void rates_data();
    void rates();
    void titles_data();
    void titles();
    void waitingIsToldWithoutSeconds_data();
    void waitingIsToldWithoutSeconds();
    void stoppingSaysWhatCannotBeRecalled();
    void placesToMend_data();
    void placesToMend();
};

void TestRunModels::tasksShowWhatTheSiteSaid()
{
    TaskModel model;
    const QAbstractItemModelTester tester(&model);
    TaskRow fields = task(1, TaskRow::State::Settled);
    fields.ofFields = true;
    TaskRow running = task(3, TaskRow::State::Accepted);
    running.taskId = u"3858a61a-77aa-4e12-9f0b-aaaaaaaaaa4f"_s;
    model.apply({fields, task(2, TaskRow::State::Settled), running,
                 task(4, TaskRow::State::Written), task(5, TaskRow::State::Ended)});
    QCOMPARE(text(model, 0, TaskModel::What), u"Detail fields of customers"_s);
    QCOMPARE(text(model, 1, TaskModel::What), u"Customers 101–200"_s);
    QCOMPARE(text(model, 1, TaskModel::State), u"Done"_s);
    QCOMPARE(text(model, 1, TaskModel::Accepted), u"98"_s);
    QCOMPARE(text(model, 1, TaskModel::NotAccepted), u"2"_s);
    QCOMPARE(text(model, 1, TaskModel::Took), u"2.1 s"_s);
    QCOMPARE(model.index(1, TaskModel::NotAccepted).data(ui::InkRole).toInt(), int(ui::Tone::Bad));
    QCOMPARE(text(model, 2, TaskModel::State), u"Running"_s);
    QCOMPARE(text(model, 2, TaskModel::TaskId), u"3858a61a…4f"_s);
    QCOMPARE(model.index(2, TaskModel::TaskId).data(Qt::ToolTipRole).toString(), running.taskId);
    QVERIFY(model.index(2, TaskModel::Bar).data(ui::BarRole).toDouble() < 0); // nobody knows
    QCOMPARE(text(model, 2, TaskModel::Accepted), QString());
    QCOMPARE(text(model, 2, TaskModel::Took), QString());             // nothing goes on here
    QCOMPARE(text(model, 3, TaskModel::State), u"To be looked up"_s); // nothing goes on here
    QCOMPARE(text(model, 4, TaskModel::State), u"Reading back"_s);
    QCOMPARE(model.count(TaskRow::State::Accepted), 1);
    QCOMPARE(model.count(TaskRow::State::Written), 1);
    model.setGoing(true);
    QVERIFY(!text(model, 2, TaskModel::Took).isEmpty());
    QCOMPARE(text(model, 3, TaskModel::State), u"On its way"_s);
    model.setCondition(What::PausedBySite);
    QCOMPARE(text(model, 3, TaskModel::State), u"Waiting for the site"_s);
    QCOMPARE(model.index(3, TaskModel::State).data(ui::ToneRole).toInt(), int(ui::Tone::Warning));
    QCOMPARE(text(model, 2, TaskModel::State), u"Running"_s); // the site goes on with it
    model.setCondition(What::Offline);
    QCOMPARE(text(model, 3, TaskModel::State), u"No connection"_s);
    model.setCondition(What::Steady);
    QCOMPARE(text(model, 3, TaskModel::State), u"On its way"_s);
}

void TestRunModels::tasksThatEmptyFields()
{
    TaskModel model;
    TaskRow moved = task(1, TaskRow::State::Settled);
    moved.records = 0; // all of them go on in the next
    moved.lastRecord = 0;
    TaskRow emptying = task(2, TaskRow::State::Accepted);
    emptying.clears = true;
    emptying.records = 37;
    TaskRow organizations = emptying;
    organizations.number = 3;
    organizations.kind = model::Kind::Organization;
    model.apply({moved, emptying, organizations});
    QCOMPARE(text(model, 0, TaskModel::What), u"Customers"_s);
    QCOMPARE(text(model, 1, TaskModel::What), u"Emptying fields of 37 customer(s)"_s);
    QCOMPARE(text(model, 2, TaskModel::What), u"Emptying fields of 37 organization(s)"_s);
}

void TestRunModels::onlyChangedTasksAreTouched()
{
    TaskModel model;
    const QAbstractItemModelTester tester(&model);
    QList<TaskRow> rows;
    for (int i = 1; i <= 50; ++i)
        rows.append(task(i, TaskRow::State::Accepted));
    model.apply(rows);
    QSignalSpy changed(&model, &TaskModel::dataChanged);
    QSignalSpy inserted(&model, &TaskModel::rowsInserted);
    QSignalSpy reset(&model, &TaskModel::modelReset);
    model.apply({task(7, TaskRow::State::Settled), task(9, TaskRow::State::Settled),
                 task(51, TaskRow::State::Written)});
    QCOMPARE(reset.size(), 0);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.constFirst().at(0).toModelIndex().row(), 6);
    QCOMPARE(changed.constFirst().at(1).toModelIndex().row(), 8);
    QCOMPARE(model.rowCount(), 51);
    QCOMPARE(model.count(TaskRow::State::Accepted), 48);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.count(TaskRow::State::Accepted), 0);
}

void TestRunModels::numbersMayHaveGaps()
{
    TaskModel model;
    const QAbstractItemModelTester tester(&model);
    model.apply({task(2, TaskRow::State::Accepted), task(5, TaskRow::State::Accepted)});
    model.apply({task(5, TaskRow::State::Settled), task(8, TaskRow::State::Written)});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(text(model, 1, TaskModel::State), u"Done"_s);
    QCOMPARE(text(model, 2, TaskModel::Number), u"8"_s);
}

void TestRunModels::tenThousandTasksKeepUp()
{
    TaskModel model;
    ui::TableView table(u"table"_s);
    table.setModel(&model);
    table.resize(800, 400);
    table.show();
    QList<TaskRow> rows;
    for (int i = 1; i <= 10'000; ++i)
        rows.append(task(i, i > 9'960 ? TaskRow::State::Accepted : TaskRow::State::Settled));
    model.apply(rows);
    table.scrollToBottom();
    table.grab();
    QList<double> took;
    for (int i = 0; i < 21; ++i) {
        QElapsedTimer timer;
        timer.start();
        QList<TaskRow> changed{task(9'961 + i, TaskRow::State::Settled),
                               task(10'001 + i, TaskRow::State::Accepted)};
        model.apply(changed);
        model.setGoing(true);
        table.scrollToBottom();
        table.viewport()->repaint();
        took.append(double(timer.nsecsElapsed()) / 1e6);
    }
    QCOMPARE(model.rowCount(), 10'021);
    std::sort(took.begin(), took.end());
    const double median = took.at(took.size() / 2);
    qInfo("an update and repaint of 10,000 tasks takes %.2f ms (median of %lld)", median,
          qint64(took.size()));
    // The goal is 16 ms; other programs share this computer.
    QVERIFY2(median <= 3 * 16, qPrintable(QString::number(median)));
}

// Records that go on in other requests are waiting again; and a page that is opened in the middle
// of a run that rests has nothing to tell of what was before.
void TestRunModels::eachTenthIsAnnouncedOnce()
{
    const auto tell = [](ui::RunCard &card, const QList<qint64> &settled, bool going = true) {
        const QSignalSpy told(&card, &ui::RunCard::announced);
        for (const qint64 n : settled) {
            ui::RunCard::Figures figures;
            figures.settled = n;
            figures.total = 2000;
            figures.going = going;
            card.setFigures(figures);
        }
        QStringList percents;
        for (const QVariantList &one : told)
            percents.append(one.constFirst().toString().remove(QChar::Nbsp).remove(u' '));
        return percents.join(u' ');
    };
    ui::RunCard first(u"runPage"_s);
    QCOMPARE(tell(first, {0, 120, 199, 200, 210, 390, 405, 398, 401, 399, 640, 650}),
             u"10% 20% 32%"_s);
    QCOMPARE(tell(first, {590, 610, 799, 800}), u"40%"_s);
    ui::RunCard second(u"runPage"_s); // after a restart
    QCOMPARE(tell(second, {800}, false), QString());
    QCOMPARE(tell(second, {800, 790, 810, 999, 1000, 2000}), u"50% 100%"_s);
    QCOMPARE(tell(second, {0, 200}), u"10%"_s); // another run
}

void TestRunModels::recordsSayWhyAndWhatToDo()
{
    ui::RecordModel model;
    const QAbstractItemModelTester tester(&model);
    model.clear({u"Contact.csv"_s});
    RecordOutcome nameless = refused({}, {});
    nameless.record.ref = {};
    nameless.record.ref.file = 7; // a file that the project no longer lists
    model.add(
        {refused(u"<b>jon</b>@example.com"_s, {u"record.badEmail"_s, {u"jon@"_s}}), nameless});
    QCOMPARE(text(model, 0, ui::RecordModel::Record), u"<b>jon</b>@example.com · 0035e…EfGH"_s);
    QCOMPARE(text(model, 0, ui::RecordModel::Source), u"Contact.csv, line 52"_s);
    QVERIFY(text(model, 0, ui::RecordModel::Why).contains(u"\"jon@\" is not an email address"_s));
    QVERIFY(text(model, 0, ui::RecordModel::Remedy).contains(u"Correct the email"_s));
    QVERIFY(model.index(0, 0).data(Qt::ToolTipRole).toString().contains(u"0035e00000AbCdEfGH"_s));
    model.add({refused(u"a@example.com"_s, {u"record.mayNotClear"_s, {u"Title"_s, u"a right"_s}})});
    QVERIFY(text(model, 2, ui::RecordModel::Remedy).contains(u"Ask an administrator"_s));
    QCOMPARE(text(model, 1, ui::RecordModel::Record), u"without a name"_s);
    RecordOutcome product = refused(u"Night <Boat>"_s, {u"entitlement.noProduct"_s, {u"Deck"_s}});
    product.isEntitlement = true;
    product.record.owner = u"ines@example.com"_s;
    model.add({product});
    QCOMPARE(text(model, 3, ui::RecordModel::Record),
             u"Night <Boat> for ines@example.com · 0035e…EfGH"_s);
    QCOMPARE(text(model, 3, ui::RecordModel::Source), u"Contact.csv, line 52"_s);
    QVERIFY(text(model, 3, ui::RecordModel::Why).contains(u"no product named \"Deck\""_s));
    QVERIFY(model.index(3, 0).data(Qt::ToolTipRole).toString().startsWith(u"Product of a "_s));
    QVERIFY(text(model, 3, ui::RecordModel::Remedy).contains(u"Allow products"_s));
    product.record.reason = {u"entitlement.productRefused"_s, {u"Deck"_s, u"No"_s}};
    model.add({product});
    QVERIFY(text(model, 4, ui::RecordModel::Remedy).contains(u"Create the product yourself"_s));
    QCOMPARE(text(model, 1, ui::RecordModel::Source), QString());
}

void TestRunModels::recordsAreCapped()
{
    ui::RecordModel model;
    const QAbstractItemModelTester tester(&model);
    QList<RecordOutcome> many(ui::RecordModel::mostRecords - 1);
    model.add(many);
    model.add(many);
    QCOMPARE(model.rowCount(), ui::RecordModel::mostRecords);
    model.add({});
    model.clear({});
    QCOMPARE(model.rowCount(), 0);
}

void TestRunModels::theLogDropsItsOldest()
{
    ui::LogModel model;
    for (int i = 0; i < ui::LogModel::mostLines; ++i)
        model.add(QString::number(i));
    const QAbstractItemModelTester tester(&model); // looks at all lines each time
    model.add(u"one more"_s);
    QCOMPARE(model.rowCount(), ui::LogModel::mostLines);
    QCOMPARE(text(model, 0, ui::LogModel::What), u"1"_s);
}

void TestRunModels::throughputKeepsItsSum_data()
{
    QTest::addColumn<qint64>("step"); // milliseconds between two looks
    QTest::addColumn<int>("looks");
    QTest::newRow("a minute") << qint64(500) << 120;
    QTest::newRow("a day") << qint64(500) << 172'800;
    QTest::newRow("a pause of a month") << qint64(2'600'000'000) << 3;
}

void TestRunModels::throughputKeepsItsSum()
{
    QFETCH(qint64, step);
    QFETCH(int, looks);
    ui::Throughput throughput;
    for (int i = 0; i <= looks; ++i)
        throughput.add(i * step, 1000 + i * 10); // what was there before counts for nothing
    const QList<double> rates = throughput.rates();
    QVERIFY(!rates.isEmpty());
    QVERIFY(rates.size() <= ui::Throughput::mostStretches);
    const double expected = 10 * 60'000.0 / double(step);
    if (step == 500)
        QVERIFY(qAbs(rates.at(rates.size() / 2) - expected) < expected / 100);
    for (const double rate : rates)
        QVERIFY(rate >= 0);
    throughput.add(looks * step, 0); // goes backwards: counts for nothing
    for (const double rate : throughput.rates())
        QVERIFY(rate >= 0);
}

void TestRunModels::theChartSpeaks()
{
    ui::ThroughputChart chart(u"chart"_s);
    QCOMPARE(chart.accessibleDescription(), u"Nothing to show yet."_s);
    QList<operations::CoursePoint> course;
    for (int i = 0; i < 40; ++i)
        course.append({i * 500, i * 50});
    chart.add(course);
    QVERIFY2(chart.accessibleDescription().contains(u"6,000"_s),
             qPrintable(chart.accessibleDescription()));
    const QImage before = chart.grab().toImage();
    chart.add({{10'000, 1000, {u"run.siteAskedToWait"_s, {u"20"_s}}}});
    QVERIFY(chart.accessibleDescription().contains(u"the site 1 time"_s));
    QVERIFY(chart.grab().toImage() != before);
    // Tried again and again: one pause. What is none has no mark.
    chart.add({{20'000, 1000, {u"run.offline"_s, {u"2"_s}}},
               {22'000, 1000, {u"run.offline"_s, {u"4"_s}}},
               {30'000, 1000, {u"run.offline"_s, {u"8"_s}}},
               {31'000, 1000, {u"run.siteHasEnoughTasks"_s, {u"8"_s}}}});
    QVERIFY2(chart.accessibleDescription().contains(u"the site 2 time"_s),
             qPrintable(chart.accessibleDescription()));
    chart.clear();
    QCOMPARE(chart.accessibleDescription(), u"Nothing to show yet."_s);
}

void TestRunModels::timeLeft_data()
{
    QTest::addColumn<qint64>("low");
    QTest::addColumn<qint64>("high");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << qint64(0) << qint64(0) << u"nearly done"_s;
    QTest::newRow("seconds") << qint64(10) << qint64(50) << u"less than a minute left"_s;
    QTest::newRow("a minute or two") << qint64(40) << qint64(80) << u"less than 2 minute(s) left"_s;
    QTest::newRow("range") << qint64(720) << qint64(941) << u"12 to 16 minute(s) left"_s;
    QTest::newRow("the same") << qint64(300) << qint64(300) << u"about 5 minute(s) left"_s;
    QTest::newRow("hours") << qint64(7200) << qint64(10'801) << u"2 to 4 hour(s) left"_s;
    QTest::newRow("days") << qint64(7'200'000) << qint64(7'500'000)
                          << u"2,000 to 2,084 hour(s) left"_s;
}

void TestRunModels::timeLeft()
{
    QFETCH(qint64, low);
    QFETCH(qint64, high);
    QTEST(ui::timeLeftText({low, high}), "text");
}

void TestRunModels::rates_data()
{
    QTest::addColumn<What>("what");
    QTest::addColumn<int>("wait"); // seconds
    QTest::addColumn<QString>("text");
    QTest::newRow("estimating") << What::Estimating << 0 << u"estimating the time left"_s;
    QTest::newRow("steady") << What::Steady << 0 << u"5,690 a minute · 12 to 16 minute(s) left"_s;
    QTest::newRow("the site waits")
        << What::PausedBySite << 12 << u"waiting for the site · goes on in 12 s"_s;
    QTest::newRow("for long") << What::PausedBySite << 200
                              << u"waiting for the site · goes on in 3 min 20 s"_s;
    QTest::newRow("over") << What::PausedBySite << -3 << u"waiting for the site"_s;
    QTest::newRow("offline") << What::Offline << 4 << u"no connection · tried again in 4 s"_s;
    QTest::newRow("trying") << What::Offline << 0 << u"no connection · trying again"_s;
}

void TestRunModels::rates()
{
    QFETCH(What, what);
    QFETCH(int, wait);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    ui::RunView view;
    view.condition = {what, now, wait == 0 ? QDateTime() : now.addSecs(wait)};
    if (what == What::Steady) {
        view.perMinute = 5690;
        view.timeLeft = operations::TimeLeft{720, 941};
    }
    QTEST(ui::rateText(view, now), "text");
    view.perMinute = 5690;
    view.timeLeft.reset();
    if (what == What::Steady)
        QCOMPARE(ui::rateText(view, now), u"5,690 a minute · estimating the time left"_s);
}

void TestRunModels::titles_data()
{
    QTest::addColumn<RunPhase>("phase");
    QTest::addColumn<What>("what");
    QTest::addColumn<QString>("title");
    QTest::addColumn<bool>("news"); // whether the desktop is told
    const auto row = [](const char *name, RunPhase phase, What what, const QString &title,
                        bool news = false) {
        QTest::newRow(name) << phase << what << title << news;
    };
    row("ready", RunPhase::Ready, What::NotStarted, u"Ready to migrate"_s);
    row("running", RunPhase::Running, What::Steady, u"Migrating — you can leave this running"_s);
    row("the site pauses it", RunPhase::Running, What::PausedBySite,
        u"Waiting for the site — it goes on by itself"_s);
    row("offline", RunPhase::Running, What::Offline,
        u"No connection to the site — it goes on by itself"_s);
    row("paused", RunPhase::Paused, What::PausedByUser, u"Paused at 43 %"_s);
    row("stopped", RunPhase::Paused, What::Stopped, u"Stopped at 43 %"_s);
    row("cut off", RunPhase::Paused, What::Interrupted, u"Interrupted at 43 %"_s, true);
    row("asks", RunPhase::Paused, What::Asks, u"Your decision is needed"_s, true);
    row("elsewhere", RunPhase::Elsewhere, What::Steady, u"This migration is running elsewhere"_s);
    row("finished", RunPhase::Finished, What::Finished, u"The migration is finished"_s, true);
    row("finished with failures", RunPhase::Finished, What::FinishedWithFailures,
        u"Finished, but for 12 record(s)"_s, true);
}

void TestRunModels::titles()
{
    QFETCH(RunPhase, phase);
    QFETCH(What, what);
    QFETCH(bool, news);
    ui::RunView view{phase, 43, 100, 3, 2, u"another"_s};
    view.condition.what = what;
    view.condition.reason = {u"run.siteAskedToWait"_s, {u"20"_s}};
    view.condition.since = QDateTime::currentDateTimeUtc();
    view.failed = what == What::FinishedWithFailures ? 12 : 0;
    QTEST(ui::runTitle(view), "title");
    QVERIFY(!ui::runSubtitle(view).isEmpty());
    QCOMPARE(ui::newsOf(view).has_value(), news);
    view.total = 0;
    QVERIFY(!ui::runTitle(view).contains(u'%'));
}

void TestRunModels::waitingIsToldWithoutSeconds_data()
{
    QTest::addColumn<What>("what");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("start");
    QTest::newRow("offline") << What::Offline << u"run.offline"_s << u"The site is out of reach."_s;
    QTest::newRow("trouble") << What::PausedBySite << u"run.siteTrouble"_s
                             << u"The site has trouble of its own."_s;
    QTest::newRow("a pause") << What::PausedBySite << u"run.siteAskedToWait"_s
                             << u"The site asked for a pause."_s;
}

// What stands below the title is not told anew each second: it must stay true while time passes.
void TestRunModels::waitingIsToldWithoutSeconds()
{
    QFETCH(const What, what);
    QFETCH(const QString, code);
    QFETCH(const QString, start);
    ui::RunView view{RunPhase::Running, 43, 100, 3};
    view.condition.what = what;
    view.condition.reason = {code, {u"2"_s}};
    const QString words = ui::runSubtitle(view);
    QVERIFY2(words.startsWith(start), qPrintable(words));
    QVERIFY2(!words.contains(u'2'), qPrintable(words));
    QVERIFY2(words.contains(u"goes on by itself"_s), qPrintable(words));
}

// What is at the site already cannot be recalled, and nobody says so where nothing is.
void TestRunModels::stoppingSaysWhatCannotBeRecalled()
{
    ui::RunView view{RunPhase::Running, 43, 100, 3};
    QVERIFY2(ui::stopText(view).contains(u"3 bulk task(s)"_s), qPrintable(ui::stopText(view)));
    QVERIFY2(ui::stopText(view).contains(u"57 record(s)"_s), qPrintable(ui::stopText(view)));
    QVERIFY(ui::pausingText(view).contains(u"3 bulk task(s)"_s));
    view.perhaps = 2;
    QVERIFY2(ui::pausedText(view).contains(u"2 bulk task(s)"_s), qPrintable(ui::pausedText(view)));
    view.atSite = view.perhaps = 0;
    QVERIFY(!ui::stopText(view).contains(u"recalled"_s));
    QVERIFY(ui::pausedText(view).isEmpty());
}

void TestRunModels::placesToMend_data()
{
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<ui::Mend>("place");
    using enum Error::Kind;
    QTest::newRow("token") << Auth << u"site.tokenRefused"_s << ui::Mend::Destination;
    QTest::newRow("no login") << Auth << u"site.noCredentials"_s << ui::Mend::Destination;
    QTest::newRow("scope") << Permission << u"site.missingScope"_s << ui::Mend::Destination;
    QTest::newRow("address") << Data << u"site.badAddress"_s << ui::Mend::Destination;
    QTest::newRow("file") << Data << u"csv.missing"_s << ui::Mend::Source;
    QTest::newRow("other files") << Data << u"run.sourceChanged"_s << ui::Mend::Source;
    QTest::newRow("network") << Network << u"site.unreachable"_s << ui::Mend::Here;
    QTest::newRow("disk") << Storage << u"journal.notWritable"_s << ui::Mend::Here;
}

void TestRunModels::placesToMend()
{
    QFETCH(Error::Kind, kind);
    QFETCH(QString, code);
    QTEST(ui::placeToMend({kind, {code, {}}}), "place");
}

UI_TEST_MAIN(TestRunModels)
#include "tst_runmodels.moc"
