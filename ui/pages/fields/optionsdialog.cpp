#include "pages/fields/optionsdialog.h"

#include "pages/fields/optionmodel.h"
#include "support/format.h"
#include "translation/optionnotes.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/tableview.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

OptionsDialog::OptionsDialog(const PlannedField &planned, const csv::TextCounts &found,
                             int mostOptions, QWidget *parent)
    : QDialog(parent)
    , m_model(new OptionModel(planned.field.options, found, this))
    , m_table(new TableView(u"optionsDialog.table"_s))
    , m_typed(new QLineEdit)
    , m_count(label({}, TextRole::Soft, u"optionsDialog.count"_s))
    , m_notes(label({}, TextRole::Small, u"optionsDialog.notes"_s))
    , m_accept(button(tr("Use these options"), ButtonRole::Primary, u"optionsDialog.accept"_s))
    , m_most(mostOptions)
{
    setObjectName(u"optionsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Options of %1").arg(planned.field.name));
    resize(560, 520);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(label(tr("Tick what is to be an option. Values of records that are no option "
                               "are left out."),
                            TextRole::Soft));

    m_table->setAccessibleName(tr("Options"));
    m_table->setModel(m_model);
    m_table->setColumnCharacters(OptionModel::Option, 40);
    m_table->setColumnCharacters(OptionModel::Records, 20);
    layout->addWidget(tableCard(m_table), 1);

    auto *all = button(tr("All"), ButtonRole::Small, u"optionsDialog.all"_s);
    auto *none = button(tr("None"), ButtonRole::Small, u"optionsDialog.none"_s);
    auto *add = button(tr("Add"), ButtonRole::Small, u"optionsDialog.add"_s);
    m_typed->setObjectName(u"optionsDialog.typed"_s);
    m_typed->setAccessibleName(tr("Another option"));
    m_typed->setPlaceholderText(tr("Another option"));
    auto *more = new QHBoxLayout;
    more->setSpacing(10);
    more->addWidget(all);
    more->addWidget(none);
    more->addWidget(m_typed, 1);
    more->addWidget(add);
    layout->addLayout(more);

    layout->addWidget(m_notes);

    auto *cancel = button(tr("Cancel"), ButtonRole::Normal, u"optionsDialog.cancel"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addWidget(m_count, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);
    layout->addLayout(buttons);

    connect(all, &QPushButton::clicked, m_model, [this] { m_model->setAll(true); });
    connect(none, &QPushButton::clicked, m_model, [this] { m_model->setAll(false); });
    connect(add, &QPushButton::clicked, this, &OptionsDialog::addTyped);
    connect(m_typed, &QLineEdit::returnPressed, this, &OptionsDialog::addTyped);
    connect(m_model, &OptionModel::dataChanged, this, &OptionsDialog::showCount);
    connect(m_model, &OptionModel::rowsInserted, this, &OptionsDialog::showCount);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, [this] {
        Q_EMIT optionsChosen(m_model->options());
        accept();
    });
    // Where nothing is chosen yet, most want what their records hold.
    if (planned.field.options.isEmpty() && found.size() <= mostOptions)
        m_model->setAll(true);
    showCount();
}

void OptionsDialog::addTyped()
{
    const int row = m_model->add(m_typed->text());
    if (row < 0)
        return;
    m_typed->clear();
    m_table->setCurrentIndex(m_model->index(row, OptionModel::Option));
}

void OptionsDialog::showCount()
{
    const QStringList options = m_model->options();
    const int chosen = int(options.size());
    m_accept->setEnabled(chosen <= m_most);
    m_count->setText(chosen <= m_most
                         ? tr("%Ln option(s)", nullptr, chosen)
                         : tr("%Ln option(s); a field can have %1. Untick some, or make it TEXT.",
                              nullptr, chosen)
                               .arg(number(m_most)));
    m_count->setAccessibleName(m_count->text());
    m_notes->setText(optionNotesText(options, optionNotes(options)));
    m_notes->setAccessibleName(m_notes->text());
    m_notes->setVisible(!m_notes->text().isEmpty());
}

} // namespace ui
