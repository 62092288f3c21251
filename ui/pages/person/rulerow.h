#pragma once

#include "project/project.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace ui {

/// One rule for person accounts, to be written: if a field is so, then they become that. A rule
/// with several conditions is shown as a sentence.
class RuleRow : public QWidget
{
    Q_OBJECT

public:
    /// \a number of them, counted from 1, of \a count; \a columns are the fields to choose from.
    RuleRow(const QString &name, int number, int count, const QStringList &columns,
            const project::PersonRule &rule, QWidget *parent = nullptr);

    const project::PersonRule &rule() const { return m_rule; }
    void setCount(const QString &count); ///< How many it decides.

Q_SIGNALS:
    void changed();
    void moveWanted(int by); ///< -1: up.
    void removeWanted();

private:
    void addCondition(QHBoxLayout *layout, const QStringList &columns);
    void addBecomes(QHBoxLayout *layout);
    void addButtons(QHBoxLayout *layout, int count);
    QToolButton *toolButton(const QString &icon, const QString &name, const QString &words);
    QString controlName(const QString &control) const { return objectName() + u'.' + control; }

    int m_number;
    project::PersonRule m_rule;
    QLabel *m_count;
};

/// A list of what person accounts can become, with \a becomes chosen.
QComboBox *becomesBox(project::PersonAccounts becomes, const QString &name, const QString &words);

} // namespace ui
