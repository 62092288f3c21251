#pragma once

#include "widgets/tableview.h"

namespace ui {

class OptionsModel;

/// The table of options, whose rows light up where values that are dragged would go.
class OptionsTable : public TableView
{
    Q_OBJECT

public:
    OptionsTable(OptionsModel &model, const QString &name, QWidget *parent = nullptr);

Q_SIGNALS:
    void dropped(const QStringList &values, int row);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    OptionsModel &m_options;
};

} // namespace ui
