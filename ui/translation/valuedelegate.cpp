#include "translation/valuedelegate.h"

#include "translation/translationdraft.h"
#include "translation/valuesmodel.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace ui {

constexpr int asItIs = 0, leftOut = 1; ///< The first entries.

ValueDelegate::ValueDelegate(const TranslationDraft &draft, QObject *parent)
    : CellDelegate(parent)
    , m_draft(draft)
{
}

QWidget *ValueDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const
{
    const QString value = index.siblingAtColumn(ValuesModel::Value).data().toString();
    if (!model::hasOptions(m_draft.field().type)) {
        QWidget *editor = CellDelegate::createEditor(parent, option, index);
        editor->setAccessibleName(tr("What %1 becomes").arg(value));
        return editor;
    }
    auto *box = new QComboBox(parent);
    box->setAccessibleName(tr("What %1 becomes").arg(value));
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->addItem(m_draft.otherwise() ? tr("As all others") : tr("As it is"));
    box->addItem(tr("Leave it out"));
    box->addItems(m_draft.options());
    box->completer()->setFilterMode(Qt::MatchContains);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    auto *self = const_cast<ValueDelegate *>(this); // signals are not const
    connect(box, &QComboBox::activated, self, [self, box] {
        // Enter has closed it already by then; a click on the list has not.
        QTimer::singleShot(0, box, [self, box] {
            if (!box->isVisible())
                return;
            Q_EMIT self->commitData(box);
            Q_EMIT self->closeEditor(box);
        });
    });
    return box;
}

void ValueDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *box = qobject_cast<QComboBox *>(editor);
    if (!box) {
        CellDelegate::setEditorData(editor, index);
        return;
    }
    const QString value = index.siblingAtColumn(ValuesModel::Value).data().toString();
    const Meant meant = m_draft.meant(value);
    const qsizetype option = m_draft.options().indexOf(meant.text);
    if (meant.why == Meant::Why::Chosen && option >= 0)
        box->setCurrentIndex(int(option) + leftOut + 1);
    else
        box->setCurrentIndex(meant.why == Meant::Why::LeftOut ? leftOut : asItIs);
    if (meant.why == Meant::Why::Chosen && option < 0)
        box->setEditText(meant.text); // several of a field of several
    box->lineEdit()->selectAll();
}

void ValueDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                 const QModelIndex &index) const
{
    const auto *box = qobject_cast<QComboBox *>(editor);
    if (!box) {
        CellDelegate::setModelData(editor, model, index);
        return;
    }
    // An option may be called like one of the first entries: what was chosen counts, then what was
    // typed.
    const QString typed = box->currentText();
    const int entry =
        box->itemText(box->currentIndex()) == typed ? box->currentIndex() : box->findText(typed);
    if (entry == asItIs)
        model->setData(index, QVariant(), Qt::EditRole);
    else if (entry == leftOut)
        model->setData(index, u""_s, Qt::EditRole);
    else if (!typed.trimmed().isEmpty())
        model->setData(index, typed, Qt::EditRole);
}

void ValueDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                         const QModelIndex &) const
{
    // An editor is as wide as its cell: it may be asked to show far longer options.
    editor->setGeometry(option.rect);
}

} // namespace ui
