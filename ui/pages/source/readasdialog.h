#pragma once

#include "operations/glance.h"
#include "support/backgroundtask.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;

namespace ui {

class Notice;
class RowTable;
class TableView;

/// Chooses how a source file is read, and shows its first rows as they are read then. A choice is
/// undone by choosing what is guessed.
class ReadAsDialog : public QDialog
{
    Q_OBJECT

public:
    /// Deletes itself when it is closed.
    ReadAsDialog(const project::Source &source, QWidget *parent);

Q_SIGNALS:
    void readingChosen(const model::Reading &reading);

private:
    QWidget *namesCard();
    QWidget *choices();
    QWidget *preview();
    QWidget *buttons();
    QComboBox *choice(const QString &name, const QString &accessible);

    model::Reading reading() const;
    void look();
    void showGlance(const Result<operations::Glance> &glance);
    void nameGuesses(const operations::Glance &glance);

    project::Source m_source;
    QComboBox *m_encoding;
    QComboBox *m_delimiter;
    QComboBox *m_dates;
    QComboBox *m_decimals;
    QLabel *m_names;
    Notice *m_trouble;
    TableView *m_table;
    RowTable *m_rows;
    QPushButton *m_accept;
    BackgroundTask m_look;
};

} // namespace ui
