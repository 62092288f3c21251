#pragma once

#include "pages/fields/plannedmodel.h"
#include "widgets/tableview.h"

namespace ui {

/// The table of planned fields: the arrows walk over its cells, F2 or Enter edits, Space ticks.
class FieldsTable : public TableView
{
    Q_OBJECT

public:
    explicit FieldsTable(const QString &name, QWidget *parent = nullptr);

    void setFields(PlannedModel *model);
    int currentRow() const { return currentIndex().row(); } ///< -1: none.

Q_SIGNALS:
    void optionsWanted(int row);
    void currentRowChanged(int row);

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    void open(const QModelIndex &index);
};

} // namespace ui
