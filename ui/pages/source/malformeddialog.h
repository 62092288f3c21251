#pragma once

#include "pages/source/malformedmodel.h"

#include <QDialog>

class QCheckBox;
class QHBoxLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace ui {

class TableView;

/// Shows the records of a file that cannot be read, each with its place, and lets the user repair
/// them or take repairs back.
class MalformedDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a all: records that cannot be read; \a rows may be the first of them only. Deletes itself
    /// when it is closed.
    MalformedDialog(const QString &fileName, const QList<csv::MalformedRow> &rows, qint64 all,
                    const QList<model::Repair> &repaired, QWidget *parent);

Q_SIGNALS:
    void repairsChosen(const QList<model::Repair> &repairs);

private:
    QWidget *list();
    QWidget *detail();
    QWidget *buttons();
    void showCurrent();
    void showPlace(const csv::MalformedRow &row);
    void showRepairs(int row);
    void decide(std::optional<model::Repair::What> what);
    void showState();

    MalformedModel *m_model;
    TableView *m_table;
    QLabel *m_what;
    QPlainTextEdit *m_text;
    QHBoxLayout *m_repairs;
    QCheckBox *m_alike;
    QPushButton *m_takeBack;
    QPushButton *m_accept;
    QList<model::Repair> m_before;
};

} // namespace ui
