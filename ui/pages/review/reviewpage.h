#pragma once

#include "operations/migrate.h"
#include "operations/productsurvey.h"
#include "operations/review.h"
#include "project/editsfile.h"
#include "support/backgroundtask.h"
#include "wizard/page.h"

class QTabBar;
class QTimer;

namespace ui {

class BusyStrip;
class GroupChoices;
class ProblemGroups;
class ProductChoices;
class ReviewModel;
class ReviewNumbers;
class SiteChoices;
class TableView;

/// Shows every record as it will be sent, lets the user tick, correct and decide, and rehearses.
class ReviewPage : public Page
{
    Q_OBJECT

public:
    explicit ReviewPage(Session &session, QWidget *parent = nullptr);

    QString step() const override { return tr("Review"); }
    QString title() const override { return tr("Check everything before it is sent"); }
    QString subtitle() const override;
    QString helpTopic() const override { return QStringLiteral("review"); }
    bool isComplete() const override;
    QString nextText() const override;
    bool isBusy() const override { return m_rehearsal.isRunning(); }
    void enter() override;
    void leave() override;
    bool next() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// What the records name, and what the site has of it.
    struct FoundProducts
    {
        operations::ProductSurvey survey;
        std::optional<operations::SiteProducts> there; ///< None: nobody knows.
        std::optional<Error> failure;                  ///< Why.
    };

    QWidget *buildProblems();
    QWidget *buildRecords();
    void connectParts();
    void readAgain();
    void takeReview(Result<std::shared_ptr<const operations::Review>> result);
    void showProblems();
    void showAll();
    void showRecords();
    void showRecord();
    void edit(const std::function<Result<>(project::EditsFile &file)> &change);
    void select(project::Selection selection);
    void readProducts();
    void showProducts();
    void rehearse();
    void dropRehearsal();
    void takeRehearsal(const Result<migration::Summary> &result);
    qint64 toSend() const;
    model::Kind kind() const;

    ReviewNumbers *m_numbers;
    SiteChoices *m_siteChoices;
    ProductChoices *m_products;
    QWidget *m_parts; ///< All but the numbers.
    QLabel *m_problemTitle;
    ProblemGroups *m_groups;
    GroupChoices *m_choices;
    QPushButton *m_rehearse;
    QTabBar *m_kinds;
    QPushButton *m_all;
    QWidget *m_ticks;
    TableView *m_table;
    ReviewModel *m_model;
    QLabel *m_record; ///< What is to be said of the selected record.
    BusyStrip *m_busy;
    QTimer *m_later;
    std::shared_ptr<const operations::Review> m_review;
    std::shared_ptr<const project::Edits> m_edits;
    QString m_path;  ///< Of the project whose review is shown.
    QString m_group; ///< Code and field of the group that is shown alone.
    FoundProducts m_found;
    bool m_stale = false; ///< Something was changed that the numbers do not know yet.
    BackgroundTask m_task;
    BackgroundTask m_rehearsal;
    BackgroundTask m_surveying;
};

} // namespace ui
