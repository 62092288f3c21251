#pragma once

#include "operations/runwatch.h"
#include "support/theme.h"

#include <QAbstractTableModel>

namespace ui {

/// The bulk tasks of a run, in the order sent, with what the site has said of each.
class TaskModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, What, Records, State, Bar, Accepted, NotAccepted, TaskId, Took, columns };

    using QAbstractTableModel::QAbstractTableModel;

    void clear();
    /// Takes over the rows that changed; new ones follow the last.
    void apply(const QList<operations::TaskRow> &changed);
    /// Time went by for those that are under way; \a going: whether the run is.
    void setGoing(bool going);
    void setCondition(operations::Condition::What condition); ///< Of the run as a whole.

    /// All that may stand in the column State.
    static QStringList states();

    int count(operations::TaskRow::State state) const; ///< How many of those that are not done.

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const operations::TaskRow &task, int column) const;
    std::pair<QString, Tone> state(const operations::TaskRow &task) const;
    void skipSettled();

    QList<operations::TaskRow> m_tasks;
    qsizetype m_firstOpen = 0; ///< All before are settled.
    bool m_going = false;
    operations::Condition::What m_condition = operations::Condition::What::NotStarted;
};

} // namespace ui
