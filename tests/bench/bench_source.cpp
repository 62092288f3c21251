// How soon a file is on the screen, and whether the window answers while it is read:
// bench_source FILE... chooses the files on the Source page of a new migration and prints one line.

#include "bench/heartbeat.h"
#include "support/messages.h"
#include "ui/uitest.h"
#include "widgets/tableview.h"
#include "window/migrationwindow.h"
#include "wizard/page.h"
#include "wizard/session.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTabBar>

#include <cstdio>

using namespace Qt::StringLiterals;

/// Sees when a widget is painted.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(const QElapsedTimer &timer)
        : m_timer(timer)
    {
    }
    void watch(QAbstractItemView *view)
    {
        m_view = view;
        view->viewport()->installEventFilter(this);
    }
    double firstMs() const { return m_first; } ///< Of rows; -1: there were none yet.

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_first < 0 && m_view->model()->rowCount() > 0)
            m_first = double(m_timer.nsecsElapsed()) / 1e6;
        return false;
    }

private:
    const QElapsedTimer &m_timer;
    QAbstractItemView *m_view = nullptr;
    double m_first = -1;
};

int main(int argc, char *argv[])
{
    if (argc < 2)
        return 2;
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList files = QApplication::arguments().mid(1);
    const auto home = uitest::freshHome(application);
    ui::Session session;
    ui::MigrationWindow window(session);
    window.show();
    uitest::control<QAbstractButton>(&window, u"startPage.newCard"_s)->click();
    if (!QTest::qWaitFor([&] { return window.currentPage() == u"sourcePage"_s; }))
        return 1;
    auto *page = uitest::control<ui::Page>(&window, u"sourcePage"_s);
    auto *rows = uitest::control<ui::TableView>(&window, u"sourcePage.firstRows.table"_s);
    auto *tabs = uitest::control<QTabBar>(&window, u"sourcePage.firstRows.tabs"_s);
    QTest::qWait(500);

    ui::messages().openFiles = [&](QWidget *, const QString &, const QString &) { return files; };
    QElapsedTimer timer;
    PaintWatch painted(timer);
    painted.watch(rows);
    Heartbeat heart;
    QTest::qWait(50);
    heart.reset();
    timer.start();
    uitest::control<QAbstractButton>(&window, u"sourcePage.dropArea.chooseButton"_s)->click();
    if (!QTest::qWaitFor([&] { return painted.firstMs() >= 0; }, 60'000))
        return 1;
    tabs->setCurrentIndex(1); // the columns, which change while the file is read
    if (!QTest::qWaitFor([&] { return !page->isBusy(); }, 600'000))
        return 1;
    const double all = double(timer.nsecsElapsed()) / 1e9;
    std::printf("first rows painted after %.0f ms, all read after %.1f s\n", painted.firstMs(),
                all);
    std::printf("longest gap %.0f ms, own %.0f ms, computed %.0f ms\n", heart.longestMs(),
                heart.ownMs(), heart.computedMs());

    tabs->setCurrentIndex(0);
    QTest::qWait(300);
    QScrollBar *bar = rows->verticalScrollBar();
    QRandomGenerator random(1);
    QList<double> took;
    for (int i = 0; i < 300; ++i) {
        timer.start();
        bar->setValue(int(random.bounded(quint32(bar->maximum()) + 1)));
        QCoreApplication::processEvents();
        took.append(double(timer.nsecsElapsed()) / 1e6);
    }
    std::printf("anywhere in %d rows: median %.1f ms, longest %.1f ms\n", rows->model()->rowCount(),
                median(took), *std::max_element(took.begin(), took.end()));
    return 0;
}
