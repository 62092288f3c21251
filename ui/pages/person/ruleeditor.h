#pragma once

#include "operations/personaccounts.h"
#include "pages/person/conditionrow.h"

class QComboBox;
class QLabel;
class QVBoxLayout;

namespace ui {

class RuleRow;

/// Where the rules for person accounts are written: the first that applies decides, and below what
/// becomes of all others.
class RuleEditor : public QWidget
{
    Q_OBJECT

public:
    explicit RuleEditor(const QString &name, QWidget *parent = nullptr);

    void setFields(PersonFields fields); ///< Before any rules.
    /// The keyboard stays at a control of the same name, where it was at one of these.
    void setRules(const QList<project::PersonRule> &rules, project::PersonAccounts otherwise);
    QList<project::PersonRule> rules() const;
    project::PersonAccounts otherwise() const;
    void setOutcomes(const operations::PersonOutcomes &outcomes);

Q_SIGNALS:
    void changed(bool typing); ///< \a typing: somebody is writing a value.

private:
    void build(const QList<project::PersonRule> &rules);
    void connectRow(RuleRow *row, int index);
    void setTabOrders();
    void rebuild(const QList<project::PersonRule> &rules, int row, const QString &control);

    PersonFields m_fields;
    QVBoxLayout *m_rowLayout;
    QList<RuleRow *> m_rows;
    QComboBox *m_otherwise;
    QLabel *m_otherwiseCount;
    QLabel *m_otherwiseExamples;
};

} // namespace ui
