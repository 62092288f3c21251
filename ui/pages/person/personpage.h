#pragma once

#include "pages/person/noemailline.h"
#include "wizard/page.h"

#include <array>

class QButtonGroup;

namespace ui {

class BusyStrip;
class ChoiceCard;
class ExampleTable;
class PersonCounter;
class RuleEditor;
class WhatIfBox;

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
    void addCards();
    void connectParts();

    void choose(Choice choice);
    void takeRules(bool typing);
    void decideWithoutEmail(project::PersonAccounts becomes);
    void askAddress();
    void giveAddress(const QString &personEmail);
    void undoDecision();
    bool isException() const;
    NoEmailLine::Decision decision() const;

    void showProject();
    void count();
    void showOutcomes();

    std::array<ChoiceCard *, choices> m_cards;
    QButtonGroup *m_group;
    WhatIfBox *m_whatIf;
    BusyStrip *m_busy;
    RuleEditor *m_editor;
    ExampleTable *m_examples;
    NoEmailLine *m_noEmail;

    bool m_byRule = false;
    QStringList m_emailColumns;
    QList<project::PersonRule> m_formerRules; ///< Written, and then another card was chosen.
    QString m_project;                        ///< The path of the project that they are of.
    PersonCounter *m_counter;
    QString m_typedIn; ///< The object name of the control that was written in last.
};

} // namespace ui
