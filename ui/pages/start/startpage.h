#pragma once

#include "operations/openproject.h"
#include "support/backgroundtask.h"
#include "wizard/page.h"

namespace ui {

class BusyStrip;
class ChoiceCard;
class RecentModel;
class TableView;

/// Begins a migration: a new one, one for practice, or one that was left.
class StartPage : public Page
{
    Q_OBJECT

public:
    explicit StartPage(Session &session, QWidget *parent = nullptr);

    QString step() const override { return tr("Start"); }
    QString title() const override;
    QString subtitle() const override;
    QString helpTopic() const override { return QStringLiteral("start"); }
    bool isComplete() const override;
    bool isBusy() const override { return m_task.isRunning(); }
    void enter() override;

private:
    void begin();
    void practise();
    void open(const QString &path);
    void opened(Result<operations::OpenedProject> opened);
    void chooseProject();
    void showRecent();
    void setBusy(const QString &activity);

    ChoiceCard *m_new;
    ChoiceCard *m_practise;
    ChoiceCard *m_open;
    BusyStrip *m_busy;
    QWidget *m_recentTitle;
    QWidget *m_recentCard;
    TableView *m_recentTable;
    RecentModel *m_recent;
    BackgroundTask m_task;
    BackgroundTask m_summaries;
};

} // namespace ui
