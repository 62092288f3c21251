#pragma once

#include "operations/status.h"

#include <QAbstractTableModel>

namespace ui {

/// How many records of each kind, and entitlements where there are any, ended how. A column for
/// those that wait is there only where some do.
class CountModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Row { Organizations, Customers, Entitlements };

    explicit CountModel(QObject *parent = nullptr);

    void setCounts(const migration::Summary &counts);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    qint64 count(int row, int column) const;

    migration::Summary m_counts;
    QList<model::Outcome> m_outcomes; ///< Columns from the third on.
};

} // namespace ui
