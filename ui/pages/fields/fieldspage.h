#pragma once

#include "operations/createfields.h"
#include "pages/fields/plannedfield.h"
#include "support/backgroundtask.h"
#include "wizard/page.h"

class QBoxLayout;

namespace ui {

class BusyStrip;
class PlannedModel;
class FieldsTable;
class Pill;
class ProblemLine;

/// Shows the detail fields that the mapping needs and the site lacks, lets the user change them,
/// and creates them.
class FieldsPage : public Page
{
    Q_OBJECT

public:
    explicit FieldsPage(Session &session, QWidget *parent = nullptr);

    QString step() const override { return tr("Detail fields"); }
    QString title() const override;
    QString subtitle() const override;
    QString helpTopic() const override { return QStringLiteral("detail-fields"); }
    bool isBusy() const override { return m_creating.isRunning(); }
    void enter() override;
    void leave() override;
    bool mayClose() override;
    bool hasHistory() const override { return true; }

protected:
    void projectReplaced(const project::Project &former) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildControls();
    void connectControls();
    void refresh();
    void showCounts();
    void showPill(Pill *pill, model::Kind kind);
    void showProblem();
    void tellOfAccount();
    void readColumns();
    void change(const Message &text, const std::function<void(project::Project &)> &edit);
    void rename(int row, const QString &name);
    void chooseOptions(int row);
    void showValues();
    void correctValues();
    void leaveOut();
    QList<KindFit> fitsOf(const PlannedField &planned) const;
    void create();
    void showStates(const operations::FieldStates &states);
    void created(Result<operations::FieldCreation> result);
    void takeOver(const Result<operations::FieldCreation> &result);
    void copyRequest();
    void arrange();
    int additions() const;
    int lookedAt() const;
    QString listText() const;

    Pill *m_customers;
    Pill *m_organizations;
    QBoxLayout *m_pills;
    QPushButton *m_create;
    BusyStrip *m_busy;
    PlannedModel *m_model;
    FieldsTable *m_table;
    QWidget *m_card;
    ProblemLine *m_problem;
    QWidget *m_empty;
    QWidget *m_later;

    QString m_project; ///< Whose fields are shown.
    QList<PlannedField> m_fields;
    bool m_isClosing = false;
    BackgroundTask m_reading;
    BackgroundTask m_creating;
};

} // namespace ui
