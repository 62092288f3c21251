#pragma once

#include "pages/person/conditionrow.h"

class QComboBox;
class QHBoxLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace ui {

/// One rule for person accounts, to be written: if fields are so, then they become that; and below
/// how many it decides, and who some of them are.
class RuleRow : public QWidget
{
    Q_OBJECT

public:
    /// \a number of them, counted from 1, of \a count.
    RuleRow(const QString &name, int number, int count, const PersonFields &fields,
            const project::PersonRule &rule, QWidget *parent = nullptr);

    const project::PersonRule &rule() const { return m_rule; }
    void setOutcome(const QString &count, const QString &examples);

Q_SIGNALS:
    void changed(bool typing); ///< \a typing: somebody is writing a value.
    /// Other conditions than it has rows for; \a focus: the object name of what the keyboard goes
    /// to, behind that of the rule.
    void conditionsWanted(const QList<project::Condition> &conditions, const QString &focus);
    void moveWanted(int by); ///< -1: up.
    void removeWanted();

private:
    QHBoxLayout *headline(int count);
    void addConditions(QVBoxLayout *layout, const PersonFields &fields);
    QHBoxLayout *conclusion();
    QToolButton *arrow(Qt::ArrowType type, const QString &name, const QString &words);
    QString controlName(const QString &control) const { return objectName() + u'.' + control; }

    int m_number;
    project::PersonRule m_rule;
    QLabel *m_count;
    QLabel *m_examples;
};

/// A list of what person accounts can become, with \a becomes chosen.
QComboBox *becomesBox(project::PersonAccounts becomes, const QString &name, const QString &words);

} // namespace ui
