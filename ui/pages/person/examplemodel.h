#pragma once

#include "operations/personaccounts.h"
#include "support/theme.h"

#include <QAbstractTableModel>

namespace ui {

/// What becomes of a few person accounts, as examples.
class ExampleModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Person, Email, Becomes, DisplayName, Organization, columns };

    using QAbstractTableModel::QAbstractTableModel;

    void setExamples(const QList<operations::PersonExample> &examples);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<operations::PersonExample> m_examples;
};

} // namespace ui
