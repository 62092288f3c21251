#pragma once

#include "operations/personaccounts.h"

#include <QWidget>

class QComboBox;

namespace ui {

class ExampleModel;
class TableView;

/// What becomes of a few person accounts: of all, or of those that one rule decides.
class ExampleTable : public QWidget
{
    Q_OBJECT

public:
    /// \a name: the object name that those of its controls begin with.
    explicit ExampleTable(const QString &name, QWidget *parent = nullptr);

    /// \a rules: how many rules there are; none: nobody asks which decides.
    void setExamples(const QList<operations::PersonExample> &examples, qsizetype rules);

private:
    void fit();

    ExampleModel *m_model;
    TableView *m_table;
    QComboBox *m_branch;
};

} // namespace ui
