#pragma once

#include "pages/map/mapchange.h"
#include "pages/map/productchange.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace ui {

class FieldChooser;
class FieldSlot;

/// Where the products of a kind's records come from: one line until somebody wants them, then a
/// place for the column of their names and one for each detail of the entitlements.
class ProductSection : public QWidget
{
    Q_OBJECT

public:
    /// \a chooser: where fields are chosen from.
    explicit ProductSection(FieldChooser *chooser);

    void show(const MapState &state);
    QWidgetList controls() const; ///< In the order of Tab.
    /// A field is being dragged, as MapSheet::offer().
    void offer(const std::optional<DraggedField> &field);
    /// Gives back what was dragged out of one of the places here; of others nothing.
    void takeBack(const DraggedField &field);

Q_SIGNALS:
    void changeWanted(const ui::ProductsChange &change);
    void translationWanted(); ///< Of product names.
    void wanted(); ///< It was unfolded: what the site has is worth to be asked for.
    void dragBegan(const ui::DraggedField &field);
    void dragEnded();
    void reached(QWidget *slot); ///< A drag came to it.

private:
    void buildRows();
    FieldSlot *addSlot(const QString &name, QGridLayout *grid, int row);
    void addDetail(const mapping::FieldRule &rule, QGridLayout *grid, int row);
    void showSlots();
    void showPreview();
    void chooseField(QWidget *anchor, const QString &title,
                     std::function<void(const QString &)> chosen);
    void openMenu();
    void askForNew(const QString &column);
    Target targetOf(const mapping::FieldRule &rule) const;
    bool isUnfolded() const;

    MapState m_state;
    QList<model::DetailField> m_shown; ///< The details that have a row.
    bool m_wanted = false;
    QPushButton *m_unfold;
    QWidget *m_unfolded;
    QLabel *m_title;
    QLabel *m_why;
    QWidget *m_rows = nullptr;
    FieldSlot *m_names = nullptr;
    QComboBox *m_separator = nullptr;
    QToolButton *m_clear = nullptr;
    QPushButton *m_translate = nullptr;
    QList<FieldSlot *> m_details;
    QPushButton *m_add;
    QLabel *m_preview;
    FieldChooser *m_chooser;
};

} // namespace ui
