#pragma once

#include "pages/map/mapchange.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace ui {

class BlankChoice;
class FieldChooser;
class FieldSlot;
class FixedValues;
class MapRow;
class ProductSection;

/// All targets of a kind with what they get: the rows, a place for new detail fields, and the fixed
/// values.
class MapSheet : public QWidget
{
    Q_OBJECT

public:
    explicit MapSheet(QWidget *parent = nullptr);

    void show(const MapState &state);
    /// Makes a new detail field for \a field, its name, kind and options suggested by the values.
    void addNewField(const DraggedField &field);
    /// The control that Tab comes from.
    void setTabbedAfter(QWidget *control) { m_before = control; }
    /// \a field is being dragged: each slot says whether it could be dropped there; none: no more.
    void offer(const std::optional<DraggedField> &field);
    ProductSection *products() const { return m_products; }
    /// Takes over what is being typed.
    void finishTyping();

Q_SIGNALS:
    void changeWanted(const ui::MapChange &change);
    void translationWanted(const QString &target);
    void dragBegan(const ui::DraggedField &field); ///< Out of a slot.
    void dragEnded();
    void blanksChosen(bool clears); ///< For all fields.
    void editorWanted(const QString &target);
    void recordWanted(qint64 position); ///< On the card.
    void reached(QWidget *slot); ///< A drag came to it: it and its neighbours should be seen.

private:
    void buildRows();
    void orderTabs();
    void connectRow(MapRow *row);
    void chooseField(QWidget *anchor, const Target &target,
                     std::function<void(const QString &)> chosen);
    QList<Target> rowTargets() const;

    MapState m_state;
    QList<Target> m_shown;
    QList<MapRow *> m_rows;
    QLabel *m_title;
    QWidget *m_grid = nullptr;
    FieldSlot *m_new = nullptr;
    QWidget *m_before = nullptr;
    FixedValues *m_fixed;
    BlankChoice *m_blanks;
    FieldChooser *m_chooser;
    ProductSection *m_products;
};

} // namespace ui
