#pragma once

#include <QStyledItemDelegate>

namespace ui {

/// Draws the cells of a TableView: pills, bars, links, tinted rows; tool tips show what does not
/// fit, as plain text.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
    /// Where the link of a cell is drawn; nowhere when it has none.
    QRect linkPlace(const QStyleOptionViewItem &option, const QModelIndex &index) const;

Q_SIGNALS:
    void linkClicked(const QModelIndex &index);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace ui
