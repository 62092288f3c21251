#include "translation/optionspane.h"

#include "translation/optionsmodel.h"
#include "translation/optionstable.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QLineEdit>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

OptionsPane::OptionsPane(TranslationDraft &draft, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_model(new OptionsModel(draft, this))
    , m_table(new OptionsTable(*m_model, name + u"OptionTable"_s))
    , m_use(button({}, ButtonRole::Small, name + u"UseButton"_s))
    , m_remove(button(tr("Remove"), ButtonRole::Small, name + u"RemoveButton"_s))
    , m_typed(new QLineEdit)
{
    m_typed->setObjectName(name + u"NewOption"_s);
    m_typed->setPlaceholderText(tr("Another option"));
    m_typed->setAccessibleName(tr("Another option"));
    auto *add = button(tr("Add"), ButtonRole::Small, name + u"AddOptionButton"_s);
    m_remove->setToolTip(tr("Only options that are not at your site yet can be removed."));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(tableCard(m_table), 1);
    layout->addWidget(m_use);
    auto *more = new QHBoxLayout;
    more->setSpacing(8);
    more->addWidget(m_typed, 1);
    more->addWidget(add);
    more->addWidget(m_remove);
    layout->addLayout(more);

    connect(m_table, &OptionsTable::dropped, this, [this](const QStringList &values, int row) {
        Q_EMIT dropped(values, m_model->option(row));
    });
    connect(m_table, &TableView::activated, this, [this] { Q_EMIT chosen(current()); });
    connect(m_use, &QPushButton::clicked, this, [this] { Q_EMIT chosen(current()); });
    connect(add, &QPushButton::clicked, this, &OptionsPane::addTyped);
    connect(m_typed, &QLineEdit::returnPressed, this, &OptionsPane::addTyped);
    connect(m_remove, &QPushButton::clicked, this, [this] { m_draft.removeOption(current()); });
    auto *remove = new QShortcut(QKeySequence::Delete, m_table);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, m_remove, &QPushButton::click);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &OptionsPane::showCurrent);
    connect(m_model, &OptionsModel::modelReset, this, &OptionsPane::showCurrent);
    m_table->setCurrentIndex(m_model->index(m_model->rowCount() > 1 ? 1 : 0, 0));
    showCurrent();
}

QString OptionsPane::current() const
{
    return m_model->option(m_table->currentIndex().row());
}

void OptionsPane::setSelected(int values)
{
    m_selected = values;
    showCurrent();
}

void OptionsPane::addTyped()
{
    const QString option = m_typed->text().trimmed();
    if (option.isEmpty())
        return;
    m_draft.addOptions({option});
    m_typed->clear();
    m_table->setCurrentIndex(m_model->index(m_model->rowOf(option), 0));
}

void OptionsPane::showCurrent()
{
    const bool isAny = m_table->currentIndex().isValid();
    m_use->setText(tr("Use for %Ln selected value(s)", nullptr, m_selected));
    m_use->setAccessibleName(m_use->text());
    m_use->setEnabled(isAny && m_selected > 0);
    m_remove->setEnabled(isAny && m_table->currentIndex().row() > 0 && m_draft.isNew(current()));
}

} // namespace ui
