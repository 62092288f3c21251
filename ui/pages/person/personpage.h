#pragma once

#include "operations/personaccounts.h"
#include "support/backgroundtask.h"
#include "wizard/page.h"

#include <QTimer>

#include <array>

class QButtonGroup;
class QLabel;
class QPushButton;

namespace ui {

class BusyStrip;
class ChoiceCard;
class ExampleModel;
class RuleEditor;
class TableView;

/// Asks what becomes of person accounts.
class PersonPage : public Page
{
    Q_OBJECT

public:
    explicit PersonPage(Session &session, QWidget *parent = nullptr);

    QString step() const override { return tr("Person accounts"); }
    QString title() const override;
    QString subtitle() const override;
    QString helpTopic() const override { return QStringLiteral("person-accounts"); }
    bool isNeeded() const override;
    void enter() override;
    void leave() override;
    bool hasHistory() const override { return true; }

protected:
    void projectReplaced(const project::Project &former) override;

private:
    enum Choice { Customers, Organizations, Both, LeaveOut, ByRule, choices };
    QWidget *choiceCards();
    QWidget *exampleTable();
    QWidget *emailLine();

    void choose(Choice choice);
    void takeRules();
    void decideWithoutEmail(project::PersonAccounts becomes);
    void undoDecision();
    bool isException() const;

    void showChoice();
    void count();
    void showOutcomes();
    void showEmailLine();

    std::array<ChoiceCard *, choices> m_cards;
    QButtonGroup *m_group;
    BusyStrip *m_busy;
    RuleEditor *m_editor;
    TableView *m_examples;
    ExampleModel *m_model;
    QWidget *m_exampleBox;
    QWidget *m_emailBox;
    QLabel *m_emailText;
    QPushButton *m_makeOrganizations;
    QPushButton *m_leaveOut;
    QPushButton *m_undo;

    bool m_byRule = false;
    QStringList m_emailColumns;
    QList<project::PersonRule> m_formerRules; ///< Written, and then another card was chosen.
    QString m_project;                        ///< The path of the project that they are of.
    std::optional<operations::PersonOutcomes> m_outcomes;
    QTimer m_typing; ///< Runs out when the user has stopped writing at a rule.
    BackgroundTask m_task;
};

} // namespace ui
