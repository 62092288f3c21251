#pragma once

#include "operations/journalcare.h"
#include "operations/migrate.h"
#include "pages/run/rundesktop.h"
#include "pages/run/runfeed.h"
#include "pages/run/runwords.h"
#include "support/backgroundtask.h"
#include "wizard/page.h"

class QCheckBox;

namespace ui {

class ExistingQuestion;
class FirstTenModel;
class LogModel;
class RecordModel;
class RunCard;
class RunTables;
class TaskModel;

/// Runs the migration and shows how it goes.
class RunPage : public Page
{
    Q_OBJECT

public:
    explicit RunPage(Session &session, QWidget *parent = nullptr);

    QString step() const override { return tr("Migrate"); }
    QString title() const override { return runTitle(m_view); }
    QString subtitle() const override { return runSubtitle(m_view); }
    QString helpTopic() const override { return QStringLiteral("migrate"); }
    bool isComplete() const override { return m_view.phase == RunPhase::Finished; }
    QString nextText() const override;
    bool canGoBack() const override;
    bool isBusy() const override;
    QList<QPushButton *> footerButtons() const override;
    void enter() override;
    void leave() override;
    bool mayClose() override;

private:
    /// What the migration's thread hands back.
    struct Ended
    {
        project::ProjectFile file;
        std::optional<Error> error;
    };

    void begin(bool firstTen = false);
    void showFirstTen();
    bool looksAtFirstTen() const; ///< The run rests for that.
    void pause();
    void stop();
    void ended(const Ended &ended);
    void take(const Result<operations::RunState> &state);
    void show(const operations::RunState &state);
    void settle();
    void setPhase(RunPhase phase);
    void showFigures();
    void showStandstill();
    void stopped(); ///< Nothing is sent any more, as the user wanted.
    void showRunError(const Error &error);
    void showLookError(const Error &error); ///< Nobody knows where the run stands.
    void offerRebuilding();
    void rebuild();
    void rebuilt(const Result<migration::Salvaged> &salvaged);
    Notice::Action destinationAction();

    RunCard *m_card;
    ExistingQuestion *m_question;
    TaskModel *m_tasks;
    RecordModel *m_records;
    LogModel *m_log;
    FirstTenModel *m_firstTen;
    RunTables *m_tables;
    QPushButton *m_start;
    QPushButton *m_continue;
    QCheckBox *m_tenFirst;
    QPushButton *m_pause;
    QPushButton *m_stop;

    RunView m_view;
    RunPhase m_found = RunPhase::Looking; ///< What the journal says, whoever runs it.
    qint64 m_notAccepted = 0;
    qint64 m_notReadBack = 0; ///< Arrived by the word of their task, wholly or in part.
    QString m_activity;
    bool m_going = false;

    QString m_rebuilt;            ///< What became of a damaged journal, until the run goes on.
    std::optional<Error> m_error; ///< Why the last run ended early.
    int m_looksAwaited = 0;       ///< Until the journal tells how the run ended.
    bool m_stopping = false;      ///< Once it is paused the user has stopped it; Finish follows.
    bool m_closing = false;       ///< The window closes once it is paused.

    RunDesktop m_desktop{this};
    RunFeed m_feed;
    BackgroundTask m_run;
};

} // namespace ui
