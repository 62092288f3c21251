#pragma once

#include "pages/map/mapchange.h"
#include "pages/map/sourcefieldsmodel.h"

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
    /// Whether something is dragged that could be given back here: it says so by its frame.
    void setOffering(bool offering);

    QSize sizeHint() const override;

Q_SIGNALS:
    void returned(const ui::DraggedField &field); ///< Dropped here: it is to be unmapped.
    void dragBegan(const ui::DraggedField &field);
    void dragEnded();

protected:
    void paintEvent(QPaintEvent *event) override;
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    SourceFieldsModel *m_fields;
    bool m_offering = false;
};

} // namespace ui
