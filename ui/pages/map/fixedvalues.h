#pragma once

#include "pages/map/mapchange.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace ui {

class ValueLine;

/// The values that are the same for all records of a kind.
class FixedValues : public QWidget
{
    Q_OBJECT

public:
    explicit FixedValues(QWidget *parent = nullptr);

    void show(const MapState &state);
    QWidgetList controls() const; ///< In the order of Tab.
    /// Asks for the value of \a target.
    void askFor(const Target &target);

Q_SIGNALS:
    void changeWanted(const ui::MapChange &change);

private:
    void openMenu();
    void askForNew();
    void addRow(int row, const Target &target);
    void buildRows();

    MapState m_state;
    QList<Target> m_shown;
    QLabel *m_title;
    QLabel *m_uses;
    QWidget *m_rows = nullptr;
    QList<ValueLine *> m_lines;
    QPushButton *m_add;
};

} // namespace ui
