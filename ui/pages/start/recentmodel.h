#pragma once

#include "operations/openproject.h"

#include <QAbstractTableModel>

namespace ui {

/// The projects that were open on this computer, each with its true state.
class RecentModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Project, Source, Destination, State, Opened, columns };

    using QAbstractTableModel::QAbstractTableModel;

    void setProjects(QList<operations::ProjectSummary> projects);
    QString path(int row) const { return m_projects.at(row).path; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<operations::ProjectSummary> m_projects;
};

} // namespace ui
