#pragma once

#include <QWidget>

class QAbstractItemModel;
class QStackedWidget;
class QTabBar;

namespace ui {

class LogModel;
class RecordModel;
class TableView;
class TaskModel;

/// What a run has done, in three tabs: its bulk tasks, the records that did not arrive, and its
/// log. The newest task and line stay in sight until the user scrolls away from them.
class RunTables : public QWidget
{
    Q_OBJECT

public:
    /// \a name: that of the page; the controls' begin with it. The models are the page's.
    RunTables(const QString &name, TaskModel *tasks, RecordModel *records, LogModel *log,
              QWidget *parent = nullptr);

    /// What is shown on the tabs; \a unknown: whether some of the failed ones are unknown.
    void setCounts(qint64 tasks, qint64 failed, bool unknown);

private:
    enum Tab { Tasks, Failed, Log };
    TableView *addTable(const QString &name, const QString &title, const QString &empty,
                        QAbstractItemModel *model, bool follows);

    QTabBar *m_tabs;
    QStackedWidget *m_stack;
};

} // namespace ui
