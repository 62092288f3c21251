#include "pages/fields/fieldstable.h"

#include "support/icons.h"
#include "support/theme.h"
#include "widgets/celldelegate.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Edits names by typing and kinds by choosing.
class FieldDelegate : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        CellDelegate::paint(painter, option, index);
        if (index.column() != PlannedModel::Type || !(index.flags() & Qt::ItemIsEditable))
            return;
        // That there is something to choose.
        const QString text = index.data().toString();
        const int side = option.fontMetrics.height() * 6 / 10;
        QFont font = option.font;
        const int after = 8 + QFontMetrics(font).horizontalAdvance(text) + 5;
        if (after + side > option.rect.width())
            return;
        QRect box(option.rect.left() + after, 0, side, side);
        box.moveTop(option.rect.center().y() - side / 2);
        icon(u"chevron"_s, colors().soft)
            .paint(painter, QStyle::visualRect(option.direction, option.rect, box));
    }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override
    {
        if (index.column() != PlannedModel::Type) {
            QWidget *editor = CellDelegate::createEditor(parent, option, index);
            editor->setAccessibleName(FieldsTable::tr("Field name"));
            return editor;
        }
        auto *box = new QComboBox(parent);
        box->setAccessibleName(FieldsTable::tr("Kind"));
        // Each with how many of the values it would take, so that nobody has to try.
        const QStringList names = index.data(PlannedModel::KindNamesRole).toStringList();
        const QStringList texts = index.data(PlannedModel::KindTextsRole).toStringList();
        for (int i = 0; i < names.size(); ++i)
            box->addItem(texts.at(i), names.at(i));
        box->view()->setMinimumWidth(box->sizeHint().width());
        auto *self = const_cast<FieldDelegate *>(this); // signals are not const
        connect(box, &QComboBox::activated, self, [self, box] {
            Q_EMIT self->commitData(box);
            Q_EMIT self->closeEditor(box);
        });
        QTimer::singleShot(0, box, &QComboBox::showPopup);
        return box;
    }
    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        if (auto *box = qobject_cast<QComboBox *>(editor))
            box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
        else
            CellDelegate::setEditorData(editor, index);
    }
    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override
    {
        if (const auto *box = qobject_cast<QComboBox *>(editor))
            model->setData(index, box->currentData(), Qt::EditRole);
        else
            CellDelegate::setModelData(editor, model, index);
    }
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &) const override
    {
        // An editor is wider than what it edits, by its frame.
        QRect place = option.rect;
        place.setWidth(qMax(place.width(), editor->sizeHint().width()));
        editor->setGeometry(place);
    }
};

} // namespace

FieldsTable::FieldsTable(const QString &name, QWidget *parent)
    : TableView(name, parent)
{
    setItemDelegate(new FieldDelegate(this));
    setSelectionBehavior(SelectItems);
    setEditTriggers(EditKeyPressed | DoubleClicked | AnyKeyPressed);
    setAccessibleName(tr("Detail fields to create"));
    setRowsShown(2, 16);
    connect(this, &TableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == PlannedModel::Type || index.column() == PlannedModel::Options)
            open(index);
    });
    connect(this, &TableView::activated, this, [this](const QModelIndex &index) {
        // A double click edits a name by itself, and has been a click elsewhere.
        if (hasFocus() && state() != EditingState)
            open(index);
    });
}

/// Whoever comes with Tab has to see where.
void FieldsTable::focusInEvent(QFocusEvent *event)
{
    TableView::focusInEvent(event);
    if (currentIndex().isValid() && !selectionModel()->hasSelection())
        selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect);
}

void FieldsTable::open(const QModelIndex &index)
{
    if (index.column() == PlannedModel::Options)
        Q_EMIT optionsWanted(index.row());
    else if (index.flags() & Qt::ItemIsEditable)
        edit(index);
}

void FieldsTable::setFields(PlannedModel *model)
{
    setModel(model);
    const std::pair<int, int> widths[]{{PlannedModel::Create, 7},   {PlannedModel::For, 17},
                                       {PlannedModel::Name, 19},    {PlannedModel::Type, 18},
                                       {PlannedModel::Options, 12}, {PlannedModel::Source, 11},
                                       {PlannedModel::Filled, 9},   {PlannedModel::State, 27}};
    for (const auto &[column, characters] : widths)
        setColumnCharacters(column, characters);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { Q_EMIT currentRowChanged(current.row()); });
    connect(model, &PlannedModel::modelReset, this, [this] { Q_EMIT currentRowChanged(-1); });
}

} // namespace ui
