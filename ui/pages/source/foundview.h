#pragma once

#include "pages/source/foundmodel.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

class TableView;

/// The table of what was found in the files, with what is odd about them below. Says what the user
/// wants of a file and changes nothing.
class FoundView : public QWidget
{
    Q_OBJECT

public:
    explicit FoundView(const QString &name, QWidget *parent = nullptr);

    void setFiles(const QList<FoundFile> &files, const project::Project &project);
    void select(int file);

Q_SIGNALS:
    void currentChanged(int file); ///< -1: none.
    void useWanted(int file, ui::FoundModel::Part part, bool used);
    void removeWanted(int file);
    void findWanted(int file);
    void acceptWanted(int file); ///< As it is now, though it changed.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *heading();
    void connectTable();
    void currentRowChanged();
    void showNotes();
    void showMenu(int row, const QPoint &place);
    int currentRow() const;
    void toggle(int row);

    QList<FoundFile> m_files;
    QStringList m_notes;
    TableView *m_table;
    FoundModel *m_model;
    QPushButton *m_remove;
    QLabel *m_noteText;
    QPushButton *m_allNotes;
};

} // namespace ui
