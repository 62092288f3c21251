#pragma once

#include "operations/personaccounts.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QToolButton;

namespace ui {

class ValueField;

/// The fields that a condition can ask for, and what there is in them.
struct PersonFields
{
    struct Field
    {
        QString column;
        QString label;
    };
    QList<Field> fields; ///< By label.
    /// What person accounts have in a column; empty where that is too much to choose from.
    std::function<csv::TextCounts(const QString &column)> values;
};

/// One condition of a rule in plain words: a field, a test, and what it is compared with.
class ConditionRow : public QWidget
{
    Q_OBJECT

public:
    /// \a names: what screen readers call it, "condition 2 of rule 1".
    ConditionRow(const QString &name, const QString &words, const PersonFields &fields,
                 const project::Condition &condition, QWidget *parent = nullptr);

    const project::Condition &condition() const { return m_condition; }
    void setRemovable(bool removable);

Q_SIGNALS:
    void changed(bool typing); ///< \a typing: somebody is writing the value.
    void removeWanted();

private:
    void showTest();

    const PersonFields &m_fields;
    project::Condition m_condition;
    QComboBox *m_field;
    QComboBox *m_test;
    ValueField *m_value;
    QToolButton *m_remove;
};

/// A list as narrow as need be, however long its entries are.
QComboBox *narrowBox(const QString &name, const QString &words);
/// A small button with a picture of a cross.
QToolButton *removeButton(const QString &name, const QString &words);

} // namespace ui
