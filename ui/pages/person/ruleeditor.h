#pragma once

#include "operations/personaccounts.h"

#include <QFrame>

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

    void setRules(const QStringList &columns, const QList<project::PersonRule> &rules,
                  project::PersonAccounts otherwise);
    QList<project::PersonRule> rules() const;
    project::PersonAccounts otherwise() const;
    void setCounts(const operations::PersonOutcomes &outcomes);

Q_SIGNALS:
    void changed();

private:
    void build(const QList<project::PersonRule> &rules);
    void rebuild(const QList<project::PersonRule> &rules, int row, const QString &control);

    QStringList m_columns;
    QVBoxLayout *m_rowLayout;
    QList<RuleRow *> m_rows;
    QComboBox *m_otherwise;
    QLabel *m_otherwiseCount;
};

} // namespace ui
