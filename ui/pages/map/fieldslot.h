#pragma once

#include "pages/map/mapchange.h"

#include <QAbstractButton>

#include <optional>

namespace ui {

/// What a slot shows.
struct SlotContent
{
    Target target;
    QStringList sources; ///< Empty: it is open.
    QString text;        ///< What it says of them.
    QString value = {};  ///< Of the record on the card.
    QString reason = {}; ///< Why it was matched.
    QString problem = {};
    QStringList results = {}; ///< The first different ones of all records.
};

/// The place of one target, where Salesforce fields are dropped, dragged away and chosen.
class FieldSlot : public QAbstractButton
{
    Q_OBJECT

public:
    explicit FieldSlot(const QString &name, QWidget *parent = nullptr);

    void show(const SlotContent &content);
    /// Why a field cannot be dropped here; empty: it can.
    void setRefusal(std::function<QString(const DraggedField &field)> refusal);
    /// Says whether \a field, which is being dragged somewhere, could be dropped here, or why not;
    /// none: nothing is dragged any more.
    void setOffered(const std::optional<DraggedField> &field);
    const QString &refusal() const { return m_whyNot; } ///< Of what is dragged; empty: none.

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void dropped(const ui::DraggedField &field, const QPoint &place); ///< Global.
    void cleared();                                                   ///< By Delete.
    void menuWanted(const QPoint &place);                             ///< Global.
    void hovered();                                                   ///< A drag is over it.
    void dragBegan(const ui::DraggedField &field);                    ///< Away from here.
    void dragEnded();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    enum class Drag { None, Welcome, Refused };
    bool isOwn(const DraggedField &field) const;
    bool isOpen() const { return m_content.text.isEmpty(); }
    bool isFixed() const { return m_content.target.role == Target::Role::Memberships; }
    QString refusalOf(const DraggedField &field) const;
    void setDrag(Drag drag);

    SlotContent m_content;
    std::function<QString(const DraggedField &)> m_refusal;
    QPoint m_pressed;
    Drag m_drag = Drag::None;    ///< Over it.
    Drag m_offered = Drag::None; ///< Anywhere.
    QString m_whyNot;            ///< Of what is offered.
};

} // namespace ui
