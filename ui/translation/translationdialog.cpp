#include "translation/translationdialog.h"

#include "translation/optionspane.h"
#include "translation/valuestable.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

using Known = SourceValues::Known;

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
    if (m_draft->values().onlyUnfit)
        return hasOptions() ? tr("These values of %1 are no options. Drag them onto options, or "
                                 "choose in the row.")
                                  .arg(from)
                            : tr("These values of %1 do not fit. Type what each is meant to be; "
                                 "one that is emptied is left out.")
                                  .arg(from);
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
    // All others would be all that are not even listed here.
    for (QWidget *each : {static_cast<QWidget *>(text), static_cast<QWidget *>(m_others),
                          static_cast<QWidget *>(m_othersCount)})
        each->setVisible(!m_draft->values().onlyUnfit);
    return row;
}

void TranslationDialog::build(const QString &name)
{
    auto *cancel = button(tr("Cancel"), ButtonRole::Normal, name + u"CancelButton"_s);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_said->hide();
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

} // namespace ui
