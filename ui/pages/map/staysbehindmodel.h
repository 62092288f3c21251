#pragma once

#include "operations/staysbehind.h"

#include <QAbstractTableModel>

namespace ui {

/// A column that stays behind, and the kind of record that has it.
struct StayingField
{
    model::Kind kind = model::Kind::Customer;
    operations::StayingColumn column;
    qint64 records = 0;
};

/// The Salesforce fields that nothing of the mapping takes values from.
class StaysBehindModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Kind, Field, Filled, Share, Note, columns };
    static constexpr int SortRole = Qt::UserRole + 100;

    StaysBehindModel(const operations::ColumnProfiles &profiles, const project::Project &project,
                     QObject *parent = nullptr);

    /// How many of them hold anything at all.
    int filled() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const StayingField &field, int column) const;

    QList<StayingField> m_fields;
};

} // namespace ui
