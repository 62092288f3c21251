// Whether the window answers while it shows a million records: bench_window FILE... makes a project
// of the files that goes to a practice site, walks through the pages and prints one table. A gap is
// the longest time between two beats of the event loop, with and without what it waited for a
// processor; a step is what one of many like it took.

#include "bench/heartbeat.h"
#include "operations/newproject.h"
#include "operations/opensite.h"
#include "pages/run/taskmodel.h"
#include "ui/uitest.h"
#include "widgets/busystrip.h"
#include "widgets/tableview.h"
#include "window/migrationwindow.h"
#include "wizard/session.h"

#include <QLabel>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTabBar>

#include <cstdio>
#include <ctime>
#include <functional>

using namespace Qt::StringLiterals;
using ui::TableView;

static double processorSeconds()
{
    return double(std::clock()) / CLOCKS_PER_SEC;
}

/// Walks through the window and prints a line for each thing that it did there.
class Walk
{
public:
    Walk()
        : m_window(m_session)
    {
        m_session.practiceTask = std::chrono::milliseconds(10);
        m_window.show();
    }

    void all(const QString &project);

private:
    using Step = std::function<void()>;

    void line(const char *what, const Step &step, double mostSeconds = 240);
    void steps(const char *what, int count, const Step &step);
    void rest(double mostSeconds);
    void scroll(const char *what, const QString &name);
    void page(const char *what, const QString &name);
    void map();
    void change(const char *what, const Step &step);
    void review();
    void run();
    void taskTable();

    template <typename Control>
    Control *control(const QString &name)
    {
        return uitest::control<Control>(&m_window, name);
    }
    void press(const QString &name) { control<QAbstractButton>(name)->click(); }

    ui::Session m_session;
    ui::MigrationWindow m_window;
    Heartbeat m_heart;
};

/// Until nothing goes on any more in any thread.
void Walk::rest(double mostSeconds)
{
    constexpr int lookMs = 250;
    constexpr double idle = 0.2;
    constexpr int rounds = 4;
    const auto isBusy = [this] {
        const auto strips = m_window.findChildren<ui::BusyStrip *>();
        return std::any_of(strips.cbegin(), strips.cend(),
                           [](const ui::BusyStrip *strip) { return strip->isVisible(); });
    };
    QElapsedTimer timer;
    timer.start();
    for (int quiet = 0; quiet < rounds && double(timer.elapsed()) < mostSeconds * 1e3;) {
        const double before = processorSeconds();
        QTest::qWait(lookMs);
        quiet = isBusy() || (processorSeconds() - before) * 1e3 / lookMs > idle ? 0 : quiet + 1;
    }
}

static void print(const char *what, const Heartbeat &heart, double seconds)
{
    std::printf("%-44s %7.0f %7.0f %7.0f %19.1f s %8.0f\n", what, heart.longestMs(), heart.ownMs(),
                heart.computedMs(), seconds, mostMemory());
    std::fflush(stdout);
}

void Walk::line(const char *what, const Step &step, double mostSeconds)
{
    QElapsedTimer timer;
    timer.start();
    m_heart.reset();
    step();
    rest(mostSeconds);
    print(what, m_heart, double(timer.elapsed()) / 1e3);
}

/// One step after the other, each until it is painted.
void Walk::steps(const char *what, int count, const Step &step)
{
    QList<double> took;
    QElapsedTimer timer;
    QTest::qWait(2 * Heartbeat::everyMs);
    m_heart.reset();
    for (int i = 0; i < count; ++i) {
        timer.start();
        step();
        QCoreApplication::processEvents();
        took.append(double(timer.nsecsElapsed()) / 1e6);
        QTest::qWait(1);
    }
    std::printf("%-44s %7.0f %7.0f %7.0f %9.1f %9.1f ms %8.0f\n", what, m_heart.longestMs(),
                m_heart.ownMs(), m_heart.computedMs(), median(took),
                *std::max_element(took.begin(), took.end()), mostMemory());
    std::fflush(stdout);
}

void Walk::scroll(const char *what, const QString &name)
{
    auto *table = control<TableView>(name);
    QScrollBar *bar = table->verticalScrollBar();
    std::printf("%s: %d rows\n", what, table->model()->rowCount());
    steps("  to the end, and back to the top", 2,
          [bar] { bar->setValue(bar->value() < bar->maximum() ? bar->maximum() : 0); });
    steps("  a page down", 200, [bar] { bar->triggerAction(QScrollBar::SliderPageStepAdd); });
    steps("  a page up from the end", 100, [bar, first = true]() mutable {
        if (std::exchange(first, false))
            bar->setValue(bar->maximum());
        bar->triggerAction(QScrollBar::SliderPageStepSub);
    });
    QRandomGenerator random(1);
    steps("  anywhere", 300,
          [bar, &random] { bar->setValue(int(random.bounded(quint32(bar->maximum()) + 1))); });
}

void Walk::page(const char *what, const QString &name)
{
    line(what, [this, &name] { m_window.showPage(name); });
    if (m_window.currentPage() != name)
        std::printf("  it is %s\n", qPrintable(m_window.currentPage()));
}

/// Something that the card of a record shows: \a step, and how long until it does.
void Walk::change(const char *what, const Step &step)
{
    const auto shown = [this] {
        QString text;
        const auto labels = m_window.findChildren<QLabel *>(
            QRegularExpression(u"^mapPage\\.value"_s)); // one for each field
        for (const QLabel *label : labels)
            text += label->text() + u'\n';
        return text;
    };
    const QString before = shown();
    QElapsedTimer timer;
    timer.start();
    m_heart.reset();
    step();
    if (!QTest::qWaitFor([&] { return shown() != before; }, 10'000))
        std::printf("  the card does not change\n");
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    QTest::qWait(2 * Heartbeat::everyMs);
    std::printf("%-44s %7.0f %7.0f %7.0f %19.1f ms %8.0f\n", what, m_heart.longestMs(),
                m_heart.ownMs(), m_heart.computedMs(), seconds * 1e3, mostMemory());
    rest(60);
}

void Walk::map()
{
    auto *tabs = control<QTabBar>(u"mapPage.tabs"_s);
    QWidget *slot = control<QWidget>(u"mapPage.slot1"_s); // of the name
    change("  a field is taken away", [slot] { QTest::keyClick(slot, Qt::Key_Delete); });
    change("  and undone", [this] { press(u"mapPage.undoButton"_s); });
    line("  another kind", [tabs] { tabs->setCurrentIndex(1); });
    change("  a field of organizations is taken away",
           [this] { QTest::keyClick(control<QWidget>(u"mapPage.slot2"_s), Qt::Key_Delete); });
    change("  and undone", [this] { press(u"mapPage.undoButton"_s); });
    line("  the first kind again", [tabs] { tabs->setCurrentIndex(0); });
    change("  the next record", [this] { press(u"mapPage.nextButton"_s); });
    line("  the next record with a problem", [this] { press(u"mapPage.nextProblemButton"_s); });
    line("  match for me", [this] { press(u"mapPage.matchButton"_s); });
}

void Walk::review()
{
    auto *kinds = control<QTabBar>(u"reviewPage.kinds"_s);
    const QString table = u"reviewPage.recordTable"_s;
    scroll("the table of customers", table);
    line("  the other kind", [kinds] { kinds->setCurrentIndex(1); });
    scroll("the table of organizations", table);
    line("  the first kind again", [kinds] { kinds->setCurrentIndex(0); });
    const auto groups =
        m_window.findChildren<QAbstractButton *>(QRegularExpression(u"^reviewPage\\.groups\\."_s));
    if (!groups.isEmpty())
        line("  a group of problems", [&groups] { groups.constFirst()->click(); });
    line("  all records again", [this] { press(u"reviewPage.allButton"_s); });
    line("  tick one", [this, &table] {
        auto *view = control<TableView>(table);
        view->model()->setData(view->model()->index(0, 0), Qt::Unchecked, Qt::CheckStateRole);
    });
    line("  tick none", [this] { press(u"reviewPage.tickNone"_s); });
    line("  tick only those without problems",
         [this] { press(u"reviewPage.tickWithoutProblems"_s); });
    line("  tick all", [this] { press(u"reviewPage.tickAll"_s); });
    line("  rehearse", [this] { press(u"reviewPage.rehearseButton"_s); });
}

void Walk::run()
{
    constexpr double seconds = 20;
    line(
        "  20 seconds of a migration", [this] { press(u"runPage.startButton"_s); }, seconds);
    line("  pause", [this] { press(u"runPage.pauseButton"_s); });
}

/// The table of bulk tasks when the site is fast and the migration long.
void Walk::taskTable()
{
    constexpr int count = 10'000;
    constexpr int atOnce = 20; // what changes between two looks
    using operations::TaskRow;
    QList<TaskRow> rows;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (int n = 1; n <= count; ++n) {
        TaskRow task;
        task.number = n;
        task.records = 100;
        task.firstRecord = n * 100 - 99;
        task.lastRecord = n * 100;
        task.state = TaskRow::State::Accepted;
        task.taskId = u"00000000-0000-0000-0000-%1"_s.arg(n, 12, 10, QChar(u'0'));
        task.started = now;
        rows.append(task);
    }
    ui::TaskModel model;
    TableView table(u"bench.tasks"_s);
    table.setModel(&model);
    table.resize(800, 420);
    table.show();
    model.setGoing(true);
    steps("10,000 bulk tasks at once", 1, [&] { model.apply(rows); });
    table.scrollToBottom();
    steps("  20 of them change", 200, [&, next = 0]() mutable {
        QList<TaskRow> changed;
        for (int i = 0; i < atOnce && next < count; ++i, ++next) {
            TaskRow &task = rows[next];
            task.state = TaskRow::State::Settled;
            task.accepted = task.records;
            task.ended = now;
            changed.append(task);
        }
        model.apply(changed);
        model.setGoing(true);
        (void)model.count(TaskRow::State::Accepted);
        table.viewport()->repaint();
    });
}

void Walk::all(const QString &project)
{
    std::printf("%-44s %7s %7s %7s %22s %8s\n", "", "gap", "own", "comp.", "median, longest step",
                "memory");
    std::printf("%-44s %7s %7s %7s %22s %8s\n", "", "ms", "ms", "ms", "or all of it", "MiB");
    line("open the project", [this, &project] { m_window.open(project); });
    page("source", u"sourcePage"_s);
    scroll("the first rows", u"sourcePage.firstRows.table"_s);
    page("destination", u"destinationPage"_s);
    page("person accounts", u"personPage"_s);
    page("map fields", u"mapPage"_s);
    map();
    page("detail fields", u"fieldsPage"_s);
    page("review", u"reviewPage"_s);
    review();
    page("map fields again", u"mapPage"_s);
    page("review again", u"reviewPage"_s);
    page("migrate", u"runPage"_s);
    run();
    page("finish", u"finishPage"_s);
    page("start", u"startPage"_s);
    taskTable();
}

/// A project that goes to a practice site; what was read for it is forgotten.
static bool makeProject(const QString &path, const QStringList &files)
{
    auto made = operations::newProject(path, files, project::PersonAccounts::Customers, {});
    if (made) {
        made->file.project.site = operations::practiceSite();
        made->file.project.step = u"sourcePage"_s;
    }
    const Result<> saved = made ? made->file.save() : Result<>(made.error());
    if (!saved)
        std::fprintf(stderr, "%s\n", qPrintable(saved.error().message.code));
    return bool(saved);
}

int main(int argc, char *argv[])
{
    if (argc < 2)
        return 2;
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList files = QApplication::arguments().mid(1);
    const auto home = uitest::freshHome(application);
    const QString path = home->filePath(u"million.salesferry"_s);
    if (!makeProject(path, files))
        return 1;
    Walk().all(path);
    return 0;
}
