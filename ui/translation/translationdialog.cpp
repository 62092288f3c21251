#include "translation/translationdialog.h"

#include "support/format.h"
#include "translation/optionnotes.h"
#include "translation/optionsmodel.h"
#include "translation/optionspane.h"
#include "translation/valuesmodel.h"
#include "translation/valuestable.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

using Known = SourceValues::Known;

constexpr int othersStay = 0, othersGo = 1; ///< The first entries.

TranslationDialog::TranslationDialog(const ValueField &field, const SourceValues &values,
                                     const ValueChoices &choices, const QString &name,
                                     QWidget *parent)
    : QDialog(parent)
    , m_draft(new TranslationDraft(field, values, choices, this))
    , m_before(m_draft->choices())
    , m_table(new ValuesTable(*m_draft, name + u"Table"_s))
    , m_find(new QLineEdit)
    , m_show(new QComboBox)
    , m_sort(new QComboBox)
    , m_others(new QComboBox)
    , m_typed(new QLineEdit)
    , m_suggest(button(tr("Suggest options"), ButtonRole::Small, name + u"SuggestButton"_s))
    , m_takeAll(button({}, ButtonRole::Small, name + u"TakeAllButton"_s))
    , m_create(button({}, ButtonRole::Small, name + u"CreateButton"_s))
    , m_accept(button(tr("Use these"), ButtonRole::Primary, name + u"AcceptButton"_s))
    , m_said(label({}, TextRole::SoftSmall, name + u"Said"_s))
    , m_notes(label({}, TextRole::Small, name + u"Notes"_s))
    , m_count(label({}, TextRole::Soft, name + u"Count"_s))
    , m_othersCount(label({}, TextRole::SoftSmall, name + u"OthersCount"_s))
{
    setObjectName(name + u"Dialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Translate values"));
    if (hasOptions())
        m_options = new OptionsPane(*m_draft, name);
    build(name);
    fillOthers();
    connectParts();
    refresh();
    m_table->setFocus();
}

QString TranslationDialog::explanation() const
{
    const QString &from = m_draft->field().from;
    switch (m_draft->values().known) {
    case Known::NotYet:
        return tr("The different values of %1 are not known yet. Type those that are to become "
                  "something else.")
            .arg(from);
    case Known::TooMany:
        return tr("%1 has more than 2,000 different values, too many to list. Type those that are "
                  "to become something else, and say below what all others become.")
            .arg(from);
    case Known::Short:
        return tr("Some values of %1 are longer than is listed here; they are among all others.")
            .arg(from);
    case Known::All:
        break;
    }
    return hasOptions() ? tr("Drag values onto their options, or choose in the row. All others go "
                             "as they are, unless you say something else below.")
                        : tr("All values go as they are, unless you type something else for them.");
}

QBoxLayout *TranslationDialog::buildFinding(const QString &name)
{
    m_find->setObjectName(name + u"Find"_s);
    m_find->setPlaceholderText(tr("Find a value"));
    m_find->setAccessibleName(tr("Find a value"));
    m_find->setClearButtonEnabled(true);
    m_show->setObjectName(name + u"Show"_s);
    m_show->setAccessibleName(tr("Which values are shown"));
    m_show->addItem(tr("All values"), int(ValuesTable::Show::All));
    m_show->addItem(hasOptions() ? tr("Without an option") : tr("That do not fit"),
                    int(ValuesTable::Show::WithoutPlace));
    m_show->addItem(tr("Translated"), int(ValuesTable::Show::Translated));
    m_sort->setObjectName(name + u"Sort"_s);
    m_sort->setAccessibleName(tr("How values are sorted"));
    m_sort->addItem(tr("Most records first"));
    m_sort->addItem(tr("By name"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_find, 1);
    row->addWidget(m_show);
    row->addWidget(m_sort);
    return row;
}

QBoxLayout *TranslationDialog::buildHelp(const QString &name)
{
    m_typed->setObjectName(name + u"NewValue"_s);
    m_typed->setPlaceholderText(tr("A value that is not listed"));
    m_typed->setAccessibleName(tr("A value that is not listed"));
    auto *add = button(tr("Add"), ButtonRole::Small, name + u"AddValueButton"_s);
    connect(add, &QPushButton::clicked, this, &TranslationDialog::addTyped);
    connect(m_typed, &QLineEdit::returnPressed, this, &TranslationDialog::addTyped);
    const bool mayBeMore = m_draft->values().known != Known::All;
    m_typed->setVisible(mayBeMore);
    add->setVisible(mayBeMore);
    m_suggest->setVisible(hasOptions());
    m_create->setVisible(hasOptions());
    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    auto *typing = new QHBoxLayout;
    typing->setSpacing(8);
    typing->addWidget(m_typed, 1);
    typing->addWidget(add);
    column->addLayout(typing);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_suggest);
    buttons->addWidget(m_takeAll);
    buttons->addWidget(m_create);
    buttons->addStretch();
    column->addLayout(buttons);
    return column;
}

QBoxLayout *TranslationDialog::buildOthers(const QString &name)
{
    auto *text = label(tr("All others become"), TextRole::Body);
    text->setWordWrap(false);
    m_others->setObjectName(name + u"Others"_s);
    m_others->setAccessibleName(tr("What all other values become"));
    m_others->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_others->setMinimumContentsLength(18);
    text->setBuddy(m_others);
    m_othersCount->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(text);
    row->addWidget(m_others);
    row->addWidget(m_othersCount, 1);
    return row;
}

void TranslationDialog::build(const QString &name)
{
    auto *cancel = button(tr("Cancel"), ButtonRole::Normal, name + u"CancelButton"_s);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_accept->setDefault(false);
    m_accept->setAutoDefault(false);

    auto *left = new QVBoxLayout;
    left->setSpacing(8);
    left->addLayout(buildFinding(name));
    left->addWidget(tableCard(m_table), 1);
    left->addLayout(buildHelp(name));
    auto *sides = new QHBoxLayout;
    sides->setSpacing(14);
    sides->addLayout(left, 3);
    if (m_options)
        sides->addWidget(m_options, 2);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_count, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    const ValueField &field = m_draft->field();
    layout->addWidget(label(tr("%1 ← %2").arg(field.title, field.from), TextRole::Heading));
    layout->addWidget(label(explanation(), TextRole::Soft, name + u"Explanation"_s));
    layout->addLayout(sides, 1);
    layout->addLayout(buildOthers(name));
    layout->addWidget(m_said);
    layout->addWidget(m_notes);
    layout->addLayout(buttons);
    for (QPushButton *each : findChildren<QPushButton *>())
        each->setAutoDefault(false); // Enter is for the tables and the lines

    const int wide = fontMetrics().averageCharWidth() * (m_options ? 132 : 96);
    resize(qMin(wide, 960), qMin(620, qMax(460, sizeHint().height())));
}

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
    m_count->setVisible(!m_draft->values().values.isEmpty());
    m_othersCount->setText(
        m_draft->otherwise() && others > 0
            ? tr("That is %Ln value(s) in %1.", nullptr, others).arg(records(othersRecords))
            : QString());

    const int suggested = int(m_draft->suggestions().size());
    m_takeAll->setVisible(suggested > 0);
    m_takeAll->setText(tr("Use all %Ln suggestion(s)", nullptr, suggested));
    m_suggest->setEnabled(unfit > 0);
    const qsizetype missing = hasOptions() ? m_draft->missing().size() : 0;
    const qsizetype room = m_draft->field().mostOptions - m_draft->options().size();
    m_create->setEnabled(missing > 0 && missing <= room);
    m_create->setText(tr("Create %Ln missing option(s)", nullptr, int(missing)));
    m_create->setToolTip(
        missing > room ? tr("A field can have %1 options; there is room for %2 more.")
                             .arg(number(m_draft->field().mostOptions), number(qMax(0, int(room))))
                       : QString());
    m_accept->setEnabled(room >= 0 || !hasOptions());

    QStringList notes;
    if (room < 0 && hasOptions())
        notes.append(
            tr("These are %1 options, and a field can have %2. Remove some.")
                .arg(number(m_draft->options().size()), number(m_draft->field().mostOptions)));
    else if (missing > room)
        notes.append(m_create->toolTip());
    if (m_options)
        notes.append(optionNotesText(m_draft->options(), m_options->options().notes()));
    notes.removeAll(QString());
    m_notes->setText(notes.join(u'\n'));
    m_notes->setVisible(!notes.isEmpty());
    m_said->setVisible(!m_said->text().isEmpty());
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
