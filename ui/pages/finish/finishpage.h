#pragma once

#include "operations/lookagain.h"
#include "operations/outcomes.h"
#include "operations/status.h"
#include "pages/finish/finishwords.h"
#include "support/backgroundtask.h"
#include "wizard/page.h"

class QBoxLayout;
class QLabel;

namespace ui {

class BusyStrip;
class Card;
class CountModel;
class Pill;
class RecordModel;
class TableView;

/// Says what became of every record.
class FinishPage : public Page
{
    Q_OBJECT

public:
    explicit FinishPage(Session &session, QWidget *parent = nullptr);

    QString step() const override { return tr("Finish"); }
    QString title() const override;
    QString subtitle() const override;
    QString helpTopic() const override { return QStringLiteral("finish"); }
    QString nextText() const override { return tr("Close"); }
    QList<QPushButton *> footerButtons() const override;
    void enter() override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// What is read about the run.
    struct Found
    {
        operations::Status status;
        QList<operations::RecordOutcome> failed;
    };

    QWidget *countCard();
    QWidget *failedCard();
    QWidget *keepCard();
    void read();
    void show(const Result<Found> &found);
    void showUnread(const Error &error);
    void fitCounts();
    void shareColumns();
    void lookAgain();
    void lookedAgain(const Result<migration::LookedAgain> &looked);
    void saveReports();
    void reportsSaved(const QString &folder,
                      const Result<QList<std::pair<QString, qint64>>> &reports);

    /// What of the run cannot be told, and why.
    enum class Unread { Nothing, Damaged, Other };

    operations::Status m_status;
    Unread m_unread = Unread::Nothing;
    bool m_practice = false;
    CountModel *m_counts;
    QLabel *m_countTitle;
    TableView *m_countTable;
    int m_fittedWidth = 0; ///< Of the table, when its columns were fitted.
    Pill *m_verdict;
    QLabel *m_products;
    RecordModel *m_records;
    QLabel *m_failedTitle;
    TableView *m_recordTable;
    QLabel *m_more;
    QPushButton *m_lookAgain;
    QPushButton *m_save;
    QPushButton *m_continue;
    BusyStrip *m_busy;
    QWidget *m_countCard;
    QWidget *m_failedCard;
    QWidget *m_keepCard;
    QBoxLayout *m_below;
    BackgroundTask m_reading;
    BackgroundTask m_saving;
    BackgroundTask m_looking;
};

} // namespace ui
