#pragma once

#include "pages/map/mapchange.h"

#include <QObject>

class QGridLayout;
class QLabel;
class QMenu;
class QToolButton;

namespace ui {

class FieldSlot;
class ResultLine;
class ValueLine;

/// One target with its slot and what comes of it, its default and its menu, as a row of a grid.
class MapRow : public QObject
{
    Q_OBJECT

public:
    /// \a number: of the row, from 0; its controls are called after it.
    MapRow(int number, QGridLayout *grid, QWidget *parent);

    void show(const MapState &state, const Target &target);
    FieldSlot *slot() const { return m_slot; }
    const QString &target() const { return m_target.key; }

Q_SIGNALS:
    void changeWanted(const ui::MapChange &change);
    void fieldWanted(ui::Placing placing); ///< The user wants to choose one from a list.
    void translationWanted();
    void editorWanted();                ///< Of how sources come together.
    void recordWanted(qint64 position); ///< On the card.
    void fixedValueWanted();

private:
    void showResult(const MapState &state, const operations::RuleResult *result);
    void drop(const DraggedField &field, const QPoint &place);
    void openMenu(const QPoint &place);
    void fillMenu(QMenu *menu);
    void addSourceActions(QMenu *menu);
    void addBadValueActions(QMenu *menu);
    void addBlankActions(QMenu *menu);
    QString controlName(const QString &control) const;

    int m_number;
    Target m_target;
    mapping::FieldRule m_rule;
    bool m_clearsBlanks = false; ///< Where the rule does not say.
    qint64 m_oddestRecord = -1;
    QLabel *m_title;
    QLabel *m_kind;
    FieldSlot *m_slot;
    ResultLine *m_results;
    ValueLine *m_default;
    QLabel *m_uses;
    QToolButton *m_menu;
};

} // namespace ui
