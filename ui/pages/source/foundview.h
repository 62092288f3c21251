#pragma once

#include "operations/sourcesin.h"
#include "pages/source/foundmodel.h"

#include <QWidget>

class QLabel;
class QMenu;
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
    /// Whether anything can be changed; what is shown can be looked at anyway.
    void setChangeable(bool changeable);
    /// Files in the archives of the others that are not used; none: nothing is said of them.
    void setOthers(const QList<operations::Offer> &others);

Q_SIGNALS:
    void currentChanged(int file); ///< -1: none.
    void useWanted(int file, ui::FoundModel::Part part, bool used);
    void removeWanted(int file);
    void findWanted(int file);
    void acceptWanted(int file); ///< As it is now, though it changed.
    void readAsWanted(int file); ///< How it is read is to be changed.
    void repairWanted(int file); ///< The rows that cannot be read are to be looked at.
    void othersWanted();         ///< The files that are not used are to be looked at.
    void contactsWanted(int file, bool wanted); ///< Whether it is read as contacts, whatever it is.

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
    bool canReadAs(int file) const;
    bool canRepair(int file) const;
    void addReadingActions(QMenu &menu, int file);

    QList<FoundFile> m_files;
    QStringList m_notes;
    TableView *m_table;
    FoundModel *m_model;
    QPushButton *m_repair;
    QPushButton *m_readAs;
    QPushButton *m_remove;
    QPushButton *m_others;
    QLabel *m_noteText;
    QPushButton *m_allNotes;
    bool m_changeable = true;
};

} // namespace ui
