#pragma once

#include "project/history.h"

#include <QDialog>

class QPushButton;

namespace ui {

class HistoryModel;
class TableView;

/// Shows all that was done in a project, and lets the user go to any step of it at once.
class HistoryDialog : public QDialog
{
    Q_OBJECT

public:
    /// Deletes itself when it is closed.
    HistoryDialog(const project::History &history, QWidget *parent);

Q_SIGNALS:
    void chosen(qsizetype position); ///< That many steps are to hold.

private:
    void choose();
    void showChoice();

    HistoryModel *m_model;
    TableView *m_table;
    QPushButton *m_accept;
    qsizetype m_position; ///< Where the project is.
};

} // namespace ui
