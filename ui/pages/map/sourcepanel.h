#pragma once

#include "pages/map/mapchange.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace ui {

class FieldList;

/// The Salesforce fields that nothing uses yet, with a search and a filter for those that hardly
/// any record fills.
class SourcePanel : public QWidget
{
    Q_OBJECT

public:
    explicit SourcePanel(QWidget *parent = nullptr);

    void show(const MapState &state);
    void beginSearch();
    QWidget *lastControl() const; ///< In the order of Tab.
    /// A chip of a slot is being dragged: it can be given back here.
    void setOffering(bool offering);

Q_SIGNALS:
    void returned(const ui::DraggedField &field); ///< It is to be unmapped.
    /// Enter on a field: it should say where it can go, \a place global.
    void targetsWanted(const QString &field, const QPoint &place);
    void dragBegan(const ui::DraggedField &field);
    void dragEnded();

private:
    QList<SourceField> m_shown;
    QLineEdit *m_find;
    QCheckBox *m_hideNearlyEmpty;
    QLabel *m_count;
    FieldList *m_fields;
};

} // namespace ui
