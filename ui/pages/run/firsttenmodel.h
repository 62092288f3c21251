#pragma once

#include "operations/comparison.h"

#include <QAbstractTableModel>

namespace ui {

/// The records that went first, field by field and product by product: what was meant, and what is
/// at the site.
class FirstTenModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Record, Field, Wanted, Found, columns };

    using QAbstractTableModel::QAbstractTableModel;

    void set(const QList<operations::ComparedRecord> &records);
    int records() const { return m_records; }
    int differing() const { return m_differing; } ///< Records that are not as meant.

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        QString record; ///< Empty but in the first row of each.
        QString field, wanted, found;
        bool same = false;
        QString why; ///< It is not there, or not all of it.
    };

    QList<Row> m_rows;
    int m_records = 0, m_differing = 0;
};

} // namespace ui
