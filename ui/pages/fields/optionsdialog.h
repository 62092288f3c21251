#pragma once

#include "pages/fields/plannedfield.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class OptionModel;
class TableView;

/// Chooses the options that a new field is created with.
class OptionsDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a found: what the data hold. Deletes itself when it is closed.
    OptionsDialog(const PlannedField &planned, const csv::TextCounts &found, int mostOptions,
                  QWidget *parent);

Q_SIGNALS:
    void optionsChosen(const QStringList &options);

private:
    void addTyped();
    void showCount();

    OptionModel *m_model;
    TableView *m_table;
    QLineEdit *m_typed;
    QLabel *m_count;
    QLabel *m_notes;
    QPushButton *m_accept;
    int m_most;
};

} // namespace ui
