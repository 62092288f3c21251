#pragma once

#include "pages/map/sourcefieldsmodel.h"
#include "pages/map/mapchange.h"

#include <QListView>

namespace ui {

/// Salesforce fields as chips that can be dragged away; a chip of a slot can be dropped on it.
class FieldList : public QListView
{
    Q_OBJECT

public:
    explicit FieldList(const QString &name, QWidget *parent = nullptr);

    SourceFieldsModel *fields() const { return m_fields; }
    QString currentField() const; ///< Empty: none.

    QSize sizeHint() const override;

Q_SIGNALS:
    void returned(const ui::DraggedField &field); ///< Dropped here: it is to be unmapped.

protected:
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    SourceFieldsModel *m_fields;
};

} // namespace ui
