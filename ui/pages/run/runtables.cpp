#include "pages/run/runtables.h"

#include "models/recordmodel.h"
#include "pages/run/firsttenmodel.h"
#include "pages/run/logmodel.h"
#include "pages/run/taskmodel.h"
#include "support/format.h"
#include "widgets/label.h"
#include "widgets/tableview.h"

#include <QFrame>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

RunTables::RunTables(const QString &name, TaskModel *tasks, RecordModel *records, LogModel *log,
                     FirstTenModel *firstTen, QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabBar)
    , m_stack(new QStackedWidget)
{
    m_tabs->setObjectName(name + u".tabs"_s);
    m_tabs->setAccessibleName(tr("What to show of the migration"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(m_tabs);
    layout->addWidget(m_stack, 1);

    m_taskTable = addTable(
        name + u".taskTable"_s, tr("Bulk tasks"),
        tr("The bulk tasks appear here as they are sent, up to 100 records each."), tasks, true);
    const std::pair<TaskModel::Column, int> widths[]{
        {TaskModel::Number, 4},      {TaskModel::What, 32},   {TaskModel::Records, 7},
        {TaskModel::State, 22},      {TaskModel::Bar, 11},    {TaskModel::Accepted, 8},
        {TaskModel::NotAccepted, 4}, {TaskModel::TaskId, 18}, {TaskModel::Took, 6}};
    for (const auto &[column, characters] : widths)
        m_taskTable->setColumnCharacters(column, characters);
    m_taskTable->setColumnPills(TaskModel::State, TaskModel::states());
    TableView *recordTable = addTable(name + u".recordTable"_s, tr("Records not accepted"),
                                      tr("Every record was accepted so far."), records, false);
    recordTable->setColumnHidden(RecordModel::Remedy, true);
    recordTable->setColumnCharacters(RecordModel::Record, 36);
    recordTable->setColumnCharacters(RecordModel::Source, 22);
    recordTable->setColumnCharacters(RecordModel::Why, 60);
    TableView *logTable = addTable(name + u".logTable"_s, tr("Log"),
                                   tr("What happens is written down here."), log, true);
    logTable->setColumnCharacters(LogModel::Time, 14);
    logTable->setColumnCharacters(LogModel::What, 90);
    TableView *firstTable = addTable(name + u".firstTenTable"_s, tr("First records"),
                                     tr("Nothing went first."), firstTen, false);
    firstTable->setColumnCharacters(FirstTenModel::Record, 34);
    firstTable->setColumnCharacters(FirstTenModel::Field, 18);
    firstTable->setColumnCharacters(FirstTenModel::Wanted, 36);
    firstTable->setColumnCharacters(FirstTenModel::Found, 36);
    showFirstTen(false, false);
    setCounts(0, 0, false);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
}

TableView *RunTables::addTable(const QString &name, const QString &title, const QString &empty,
                               QAbstractItemModel *model, bool follows)
{
    auto *table = new TableView(name);
    table->setAccessibleName(title);
    table->setModel(model);
    table->setRowsShown(5, 12);
    QLabel *nothing = label(empty, TextRole::Soft);
    nothing->setAlignment(Qt::AlignCenter);
    nothing->setMargin(24);
    auto *page = new QStackedWidget;
    page->addWidget(nothing);
    page->addWidget(tableCard(table));
    m_stack->addWidget(page);
    m_tabs->addTab(title);

    const auto fit = [page, model] { page->setCurrentIndex(model->rowCount() > 0 ? 1 : 0); };
    connect(model, &QAbstractItemModel::rowsInserted, page, fit);
    connect(model, &QAbstractItemModel::modelReset, page, fit);
    if (!follows)
        return table;
    QScrollBar *bar = table->verticalScrollBar();
    const auto atEnd = std::make_shared<bool>(true);
    connect(bar, &QScrollBar::valueChanged, table,
            [bar, atEnd](int value) { *atEnd = value >= bar->maximum(); });
    connect(bar, &QScrollBar::rangeChanged, table, [bar, atEnd] {
        if (*atEnd)
            bar->setValue(bar->maximum());
    });
    return table;
}

/// Where there is no room for all, the task's ID is in the tool tip alone, and the bar, which says
/// in a picture what the state says, goes.
void RunTables::resizeEvent(QResizeEvent *event)
{
    constexpr int leastForAll = 120; // characters
    constexpr int leastForBar = 95;
    QWidget::resizeEvent(event);
    const int characters = width() / fontMetrics().averageCharWidth();
    const bool isNarrow = characters < leastForBar;
    m_taskTable->setColumnHidden(TaskModel::TaskId, characters < leastForAll);
    m_taskTable->setColumnHidden(TaskModel::Bar, isNarrow);
    m_taskTable->setColumnCharacters(TaskModel::What, isNarrow ? 40 : 32); // and fits
}

void RunTables::showFirstTen(bool shown, bool now)
{
    m_tabs->setTabVisible(FirstTen, shown);
    if (shown && now)
        m_tabs->setCurrentIndex(FirstTen);
    else if (m_tabs->currentIndex() == FirstTen)
        m_tabs->setCurrentIndex(Tasks);
}

void RunTables::setCounts(qint64 tasks, qint64 failed, bool unknown)
{
    const auto set = [this](Tab tab, const QString &text) {
        if (m_tabs->tabText(tab) != text)
            m_tabs->setTabText(tab, text);
    };
    set(Tasks, tr("Bulk tasks · %1").arg(number(tasks)));
    set(Failed, (unknown ? tr("Not accepted or unknown · %1") : tr("Not accepted · %1"))
                    .arg(number(failed)));
}

} // namespace ui
