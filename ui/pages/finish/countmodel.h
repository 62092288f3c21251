#pragma once

#include "operations/status.h"

#include <QAbstractTableModel>

namespace ui {

/// How many records of each kind, and entitlements where there are any, ended how: a row for each
/// kind, or, where that is too wide, a column. Those that wait are there only where some do.
class CountModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Kind { Organizations, Customers, Entitlements };

    explicit CountModel(QObject *parent = nullptr);

    void setCounts(const migration::Summary &counts);
    void setUpright(bool upright); ///< A column for each kind.
    bool isUpright() const { return m_isUpright; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// \a what: 1, all of them; from 2 on, those of each outcome.
    qint64 count(int kind, int what) const;
    QString heading(int what) const;
    int kinds() const;

    migration::Summary m_counts;
    QList<model::Outcome> m_outcomes;
    bool m_isUpright = false;
};

} // namespace ui
