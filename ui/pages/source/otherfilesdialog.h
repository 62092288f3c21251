#pragma once

#include "operations/sourcesin.h"

#include <QDialog>

class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;

namespace ui {

class OtherFilesModel;
class TableView;

/// Lists the files in archives that are not used, and lets the user take one of them.
class OtherFilesDialog : public QDialog
{
    Q_OBJECT

public:
    /// Deletes itself when it is closed.
    OtherFilesDialog(const QList<operations::Offer> &files, QWidget *parent);

Q_SIGNALS:
    void fileChosen(const project::Source &source);

private:
    void chooseCurrent();

    OtherFilesModel *m_model;
    QSortFilterProxyModel *m_found;
    QLineEdit *m_filter;
    TableView *m_table;
    QPushButton *m_accept;
};

} // namespace ui
