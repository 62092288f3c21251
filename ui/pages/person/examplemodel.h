#pragma once

#include "operations/personaccounts.h"
#include "support/theme.h"

#include <QAbstractTableModel>

#include <optional>

namespace ui {

/// What becomes of a few person accounts, as examples.
class ExampleModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Person, Email, Becomes, DisplayName, Organization, DecidedBy, columns };

    using QAbstractTableModel::QAbstractTableModel;

    void setExamples(const QList<operations::PersonExample> &examples);
    /// Shows those alone that \a rule decides (-1: no rule); nothing: all.
    void setBranch(std::optional<int> rule);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void show();

    QList<operations::PersonExample> m_examples;
    QList<operations::PersonExample> m_shown;
    std::optional<int> m_branch;
};

} // namespace ui
