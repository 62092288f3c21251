#pragma once

#include <QWidget>

class QAbstractItemModel;
class QStackedWidget;
class QTabBar;

namespace ui {

class FirstTenModel;
class LogModel;
class RecordModel;
class TableView;
class TaskModel;

/// What a run has done, in tabs: its bulk tasks, the records that did not arrive, its log, and
/// those that went first. The newest task and line stay in sight until the user scrolls away from
/// them.
class RunTables : public QWidget
{
    Q_OBJECT

public:
    /// \a name: that of the page; the controls' begin with it. The models are the page's.
    RunTables(const QString &name, TaskModel *tasks, RecordModel *records, LogModel *log,
              FirstTenModel *firstTen, QWidget *parent = nullptr);

    /// What is shown on the tabs; \a unknown: whether some of the failed ones are unknown.
    void setCounts(qint64 tasks, qint64 failed, bool unknown);

    /// Whether there are first records to look at; \a now: brings them to the front; otherwise they
    /// leave it.
    void showFirstTen(bool shown, bool now);

private:
    void resizeEvent(QResizeEvent *event) override;
    enum Tab { Tasks, Failed, Log, FirstTen };
    TableView *addTable(const QString &name, const QString &title, const QString &empty,
                        QAbstractItemModel *model, bool follows);

    TableView *m_taskTable;
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
};

} // namespace ui
