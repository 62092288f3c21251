#pragma once

#include "project/history.h"

#include <QAbstractTableModel>

namespace ui {

/// The steps of a history, the newest first, and below them how it all began; which of them hold,
/// and which were undone.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { What, Where, When, State, columns };

    explicit HistoryModel(const project::History &history, QObject *parent = nullptr);

    /// How many steps hold once the one in \a row is gone to.
    qsizetype position(int row) const { return m_steps.size() - row; }
    int row(qsizetype position) const { return int(m_steps.size() - position); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(int row, int column) const;

    QList<project::Step> m_steps;
    qsizetype m_position; ///< Where the project is.
};

} // namespace ui
