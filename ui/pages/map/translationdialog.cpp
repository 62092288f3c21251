#include "pages/map/translationdialog.h"

#include "pages/map/translationmodel.h"
#include "widgets/button.h"
#include "widgets/celldelegate.h"
#include "widgets/label.h"
#include "widgets/tableview.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Lets the user choose among the options where the target has some.
class OptionDelegate : public CellDelegate
{
public:
    OptionDelegate(const QStringList &options, QObject *parent)
        : CellDelegate(parent)
        , m_options(options)
    {
    }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override
    {
        if (m_options.isEmpty())
            return CellDelegate::createEditor(parent, option, index);
        auto *box = new QComboBox(parent);
        box->setAccessibleName(TranslationModel::tr("Option"));
        box->addItem(TranslationModel::tr("As it is"), index.siblingAtColumn(0).data());
        box->addItem(TranslationModel::tr("Leave it out"), QString());
        for (const QString &text : m_options)
            box->addItem(text, text);
        auto *self = const_cast<OptionDelegate *>(this); // signals are not const
        connect(box, &QComboBox::activated, self, [self, box] { Q_EMIT self->commitData(box); });
        return box;
    }
    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        auto *box = qobject_cast<QComboBox *>(editor);
        if (!box) {
            CellDelegate::setEditorData(editor, index);
            return;
        }
        const int found = box->findData(index.data(Qt::EditRole));
        box->setCurrentIndex(qMax(0, found));
    }
    void setModelData(QWidget *editor, QAbstractItemModel *model,
                      const QModelIndex &index) const override
    {
        const auto *box = qobject_cast<QComboBox *>(editor);
        if (box)
            model->setData(index, box->currentData(), Qt::EditRole);
        else
            CellDelegate::setModelData(editor, model, index);
    }

private:
    QStringList m_options;
};

} // namespace

TranslationDialog::TranslationDialog(const MapState &state, const Target &target, QWidget *parent)
    : QDialog(parent)
    , m_target(target)
    , m_count(label({}, TextRole::Soft, u"mapPage.translationCount"_s))
{
    const mapping::FieldRule rule = *state.rule(target.key);
    m_model =
        new TranslationModel(sourceValues(state, rule), rule.translations,
                             model::hasOptions(target.type) ? target.options : QStringList(), this);
    setObjectName(u"mapPage.translationDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Translate values"));
    auto *table = new TableView(u"mapPage.translationTable"_s);
    table->setAccessibleName(tr("Values"));
    table->setModel(m_model);
    table->setItemDelegateForColumn(TranslationModel::Becomes,
                                    new OptionDelegate(m_model->options(), table));
    table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                           | QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    table->setSelectionBehavior(QAbstractItemView::SelectItems);
    table->setColumnCharacters(TranslationModel::Value, 34);
    table->setColumnCharacters(TranslationModel::Records, 11);
    table->setRowsShown(5, 12);
    if (m_model->rowCount() > 0)
        table->setCurrentIndex(m_model->index(0, TranslationModel::Becomes));
    connect(table, &TableView::clicked, table, [table](const QModelIndex &index) {
        if (index.column() == TranslationModel::Becomes)
            table->edit(index);
    });

    QPushButton *accept =
        button(tr("Use these"), ButtonRole::Primary, u"mapPage.translationAcceptButton"_s);
    QPushButton *cancel =
        button(tr("Cancel"), ButtonRole::Normal, u"mapPage.translationCancelButton"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 18);
    layout->setSpacing(12);
    layout->addWidget(
        label(tr("%1 ← %2").arg(target.title, rule.sources.join(u", "_s)), TextRole::Heading));
    const QString explanation =
        m_model->rowCount() == 0
            ? tr("The different values are not known: they are still being counted, or there are "
                 "more than 2,000 of them. All values go as they are.")
            : tr("All values go as they are, unless you choose something else for them here.");
    layout->addWidget(label(explanation, TextRole::Soft));
    layout->addWidget(tableCard(table), 1);
    layout->addWidget(m_count);
    layout->addLayout(buttons);
    table->setVisible(m_model->rowCount() > 0);
    resize(fontMetrics().averageCharWidth() * 96, sizeHint().height());

    connect(accept, &QPushButton::clicked, this, [this, table] {
        table->setCurrentIndex({}); // what is being typed counts
        Q_EMIT changeWanted(setTranslations(m_target, m_model->translations()));
        close();
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_model, &TranslationModel::dataChanged, this, &TranslationDialog::showCount);
    showCount();
}

void TranslationDialog::showCount()
{
    const int count = m_model->withoutOption();
    m_count->setVisible(!m_model->options().isEmpty() && m_model->rowCount() > 0);
    m_count->setText(count == 0
                         ? tr("Every value has an option.")
                         : tr("%n value(s) have no option and would be left out.", nullptr, count));
}

} // namespace ui
