#include "support/format.h"
#include "translation/optionnotes.h"
#include "translation/optionsmodel.h"
#include "translation/optionspane.h"
#include "translation/translationdialog.h"
#include "translation/valuesmodel.h"
#include "translation/valuestable.h"

#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>

// What the dialog of translations does when something is pressed, chosen or dropped.

using namespace Qt::StringLiterals;

namespace ui {

constexpr int namesInTip = 20;
constexpr int othersStay = 0, othersGo = 1; ///< The first entries.

void TranslationDialog::connectParts()
{
    const auto find = [this] {
        m_table->setFilter(m_find->text(), ValuesTable::Show(m_show->currentData().toInt()));
    };
    connect(m_find, &QLineEdit::textChanged, this, find);
    connect(m_show, &QComboBox::currentIndexChanged, this, find);
    connect(m_sort, &QComboBox::currentIndexChanged, this, [this](int choice) {
        if (choice == 0)
            m_table->sortBy(ValuesModel::Records, Qt::DescendingOrder);
        else
            m_table->sortBy(ValuesModel::Value, Qt::AscendingOrder);
    });
    connect(m_table, &ValuesTable::sortWanted, this, [this](int column) {
        if (column != ValuesModel::Becomes)
            m_sort->setCurrentIndex(column == ValuesModel::Records ? 0 : 1);
    });
    auto *toFind = new QShortcut(QKeySequence::Find, this);
    connect(toFind, &QShortcut::activated, m_find, qOverload<>(&QWidget::setFocus));
    connect(m_suggest, &QPushButton::clicked, this, [this] {
        m_draft->suggest();
        const int found = int(m_draft->suggestions().size());
        say(found > 0 ? tr("%Ln suggestion(s). None is used before you take it.", nullptr, found)
                      : tr("No option is like any of the values that have none."));
    });
    connect(m_takeAll, &QPushButton::clicked, this, &TranslationDialog::takeSuggestions);
    connect(m_create, &QPushButton::clicked, this, [this] {
        const QStringList missing = m_draft->missing();
        m_draft->addOptions(missing);
        say(tr("%Ln option(s) will be created.", nullptr, int(missing.size())));
    });
    connect(m_others, &QComboBox::activated, this, &TranslationDialog::chooseOthers);
    if (m_others->isEditable())
        connect(m_others->lineEdit(), &QLineEdit::editingFinished, this,
                &TranslationDialog::chooseOthers);
    connect(m_accept, &QPushButton::clicked, this, &TranslationDialog::accept);
    connect(m_draft, &TranslationDraft::changed, this, [this] {
        fillOthers();
        refresh();
    });
    connect(m_draft, &TranslationDraft::valueAdded, this, &TranslationDialog::refresh);
    if (!m_options)
        return;
    connect(m_options, &OptionsPane::dropped, this, &TranslationDialog::give);
    connect(m_options, &OptionsPane::chosen, this,
            [this](const QString &option) { give(m_table->selectedValues(), option); });
    const auto select = [this] { m_options->setSelected(int(m_table->selectedValues().size())); };
    connect(m_table, &ValuesTable::selectedChanged, this, select);
    select();
}

/// What all others can become; of a field without options that is typed.
void TranslationDialog::fillOthers()
{
    const std::optional<QString> &now = m_draft->otherwise();
    const int wanted = othersGo + 1 + int(m_draft->options().size());
    if (m_others->count() != wanted) {
        m_others->clear();
        m_others->addItem(tr("what they are"));
        m_others->addItem(tr("nothing: leave them out"));
        m_others->addItems(m_draft->options());
    }
    for (int i = 0; i < m_draft->options().size(); ++i)
        m_others->setItemText(othersGo + 1 + i, m_draft->options().at(i));
    m_others->setEditable(!hasOptions());
    if (!now)
        m_others->setCurrentIndex(othersStay);
    else if (now->isEmpty())
        m_others->setCurrentIndex(othersGo);
    else if (hasOptions())
        m_others->setCurrentIndex(othersGo + 1 + int(m_draft->options().indexOf(*now)));
    else
        m_others->setEditText(*now);
}

void TranslationDialog::chooseOthers()
{
    const int typed = m_others->findText(m_others->currentText());
    const int entry = m_others->isEditable() ? typed : m_others->currentIndex();
    if (entry == othersStay)
        m_draft->setOtherwise(std::nullopt);
    else if (entry == othersGo)
        m_draft->setOtherwise(u""_s);
    else if (const QString text = m_others->currentText().trimmed(); !text.isEmpty())
        m_draft->setOtherwise(text);
}

void TranslationDialog::give(const QStringList &values, const QString &option)
{
    if (values.isEmpty())
        return;
    m_draft->assign(values, option);
    const QString what =
        values.size() == 1 ? values.constFirst() : tr("%Ln value(s)", nullptr, int(values.size()));
    say(option.isEmpty() ? tr("%1: left out").arg(what) : tr("%1 → %2").arg(what, option));
}

void TranslationDialog::takeSuggestions()
{
    const TranslationDraft::Suggestions all = m_draft->suggestions();
    QHash<QString, QStringList> values;
    for (auto found = all.cbegin(); found != all.cend(); ++found)
        values[found->option].append(found.key());
    for (auto option = values.cbegin(); option != values.cend(); ++option)
        m_draft->assign(option.value(), option.key());
    say(tr("%Ln suggestion(s) used.", nullptr, int(all.size())));
}

void TranslationDialog::addTyped()
{
    if (m_typed->text().trimmed().isEmpty())
        return;
    m_draft->addValue(m_typed->text());
    m_typed->clear();
    m_find->clear();
    m_show->setCurrentIndex(0);
    m_table->goToLast();
    m_table->setFocus();
}

/// For those who cannot see what became of their last step.
void TranslationDialog::say(const QString &text)
{
    m_said->setText(text);
    m_said->setAccessibleName(text);
    m_said->setVisible(!text.isEmpty());
    QAccessibleEvent event(m_said, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void TranslationDialog::refresh()
{
    int unfit = 0, others = 0;
    qint64 unfitRecords = 0, othersRecords = 0;
    for (const SourceValue &value : m_draft->values().values) {
        const Meant::Why why = m_draft->meant(value.text).why;
        if (why == Meant::Why::Unfit) {
            ++unfit;
            unfitRecords += value.records;
        } else if (why == Meant::Why::AsAllOthers) {
            ++others;
            othersRecords += value.records;
        }
    }
    // Records that have several of the values count for each of them.
    const auto records = [this](qint64 count) {
        return m_draft->values().areParts ? tr("at most %1 records").arg(number(count))
                                          : tr("%Ln record(s)", nullptr, int(count));
    };
    m_count->setText(unfit == 0
                         ? hasOptions() ? tr("Every value has an option.") : tr("Every value fits.")
                         : (hasOptions() ? tr("%Ln value(s) in %1 have no option and would "
                                              "be left out.",
                                              nullptr, unfit)
                                         : tr("%Ln value(s) in %1 do not fit and would be "
                                              "left out.",
                                              nullptr, unfit))
                               .arg(records(unfitRecords)));
    m_count->setVisible(!m_draft->values().values.isEmpty()
                        && m_draft->field().type != model::DetailType::Text); // it takes anything
    m_othersCount->setText(
        m_draft->otherwise() && others > 0
            ? tr("That is %Ln value(s) in %1.", nullptr, others).arg(records(othersRecords))
            : QString());

    const int suggested = int(m_draft->suggestions().size());
    m_takeAll->setVisible(suggested > 0);
    m_takeAll->setText(tr("Use all %Ln suggestion(s)", nullptr, suggested));
    m_suggest->setEnabled(unfit > 0);
    const QStringList lacking = hasOptions() ? m_draft->missing() : QStringList();
    const qsizetype missing = lacking.size();
    const qsizetype room = m_draft->field().mostOptions - m_draft->options().size();
    m_create->setEnabled(missing > 0 && missing <= room);
    m_create->setText(tr("Create %Ln missing option(s)", nullptr, int(missing)));
    m_create->setToolTip(missing > room
                             ? QString()
                             : Qt::convertFromPlainText(lacking.mid(0, namesInTip).join(u'\n')));
    m_accept->setEnabled(room >= 0 || !hasOptions());

    QStringList notes;
    if (room < 0 && hasOptions())
        notes.append(
            tr("These are %1 options, and a field can have %2. Remove some.")
                .arg(number(m_draft->options().size()), number(m_draft->field().mostOptions)));
    else if (missing > room)
        notes.append(tr("A field can have %1 options; there is room for %2 more.")
                         .arg(number(m_draft->field().mostOptions), number(room)));
    if (m_options)
        notes.append(optionNotesText(m_draft->options(), m_options->options().notes()));
    notes.removeAll(QString());
    m_notes->setText(notes.join(u'\n'));
    m_notes->setVisible(!notes.isEmpty());
}

void TranslationDialog::accept()
{
    m_table->setCurrentIndex({}); // what is being typed counts
    const ValueChoices choices = m_draft->choices();
    if (choices != m_before)
        Q_EMIT chosen(choices);
    QDialog::accept();
}

} // namespace ui
