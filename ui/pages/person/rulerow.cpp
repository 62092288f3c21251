#include "pages/person/rulerow.h"

#include "pages/person/personwords.h"
#include "support/icons.h"
#include "support/theme.h"
#include "widgets/label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

using project::Condition;
using project::PersonAccounts;

/// Lists may be as narrow as this, however long their entries are.
constexpr int leastCharacters = 6;

static QComboBox *box(const QString &name, const QString &words)
{
    auto *box = new QComboBox;
    box->setObjectName(name);
    box->setAccessibleName(words);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(leastCharacters);
    box->setFocusPolicy(Qt::StrongFocus);
    return box;
}

static QLabel *word(const QString &text)
{
    auto *word = label(text, TextRole::Soft);
    word->setWordWrap(false);
    return word;
}

QComboBox *becomesBox(PersonAccounts becomes, const QString &name, const QString &words)
{
    QComboBox *list = box(name, words);
    const QList<PersonAccounts> all = allBecomes();
    for (const PersonAccounts each : all)
        list->addItem(becomesName(each), int(each));
    list->setCurrentIndex(list->findData(int(becomes)));
    return list;
}

RuleRow::RuleRow(const QString &name, int number, int count, const QStringList &columns,
                 const project::PersonRule &rule, QWidget *parent)
    : QWidget(parent)
    , m_number(number)
    , m_rule(rule)
    , m_count(label({}, TextRole::AccentSmall, name + u".count"_s))
{
    setObjectName(name);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    if (rule.conditions.size() == 1)
        addCondition(layout, columns);
    else
        layout->addWidget(label(sentenceOf(rule)), 1);
    addBecomes(layout);
    addButtons(layout, count);
}

void RuleRow::addCondition(QHBoxLayout *layout, const QStringList &columns)
{
    Condition &condition = m_rule.conditions.first();
    const QString number = QLocale().toString(m_number);

    QComboBox *field = box(controlName(u"field"_s), tr("Field of rule %1").arg(number));
    field->addItem(tr("choose a field", "in a list"), QString());
    for (const QString &column : columns)
        field->addItem(column, column);
    if (!condition.column.isEmpty()
        && field->findData(condition.column, Qt::UserRole, Qt::MatchFixedString) < 0)
        field->addItem(condition.column, condition.column); // the files lack it now
    field->setCurrentIndex(field->findData(condition.column, Qt::UserRole, Qt::MatchFixedString));
    if (condition.column.isEmpty())
        field->setCurrentIndex(0);

    QComboBox *test = box(controlName(u"test"_s), tr("Comparison of rule %1").arg(number));
    const QList<Condition::Test> tests = allTests();
    for (const Condition::Test each : tests)
        test->addItem(testName(each), int(each));
    test->setCurrentIndex(test->findData(int(condition.test)));

    auto *value = new QLineEdit(condition.value);
    value->setObjectName(controlName(u"value"_s));
    value->setAccessibleName(tr("Value of rule %1").arg(number));
    value->setMinimumWidth(60);
    const auto showValue = [value](Condition::Test chosen) {
        value->setEnabled(hasValue(chosen));
        value->setPlaceholderText(chosen == Condition::Test::OneOf
                                      ? tr("one; another", "values to compare with")
                                      : QString());
    };
    showValue(condition.test);

    layout->addWidget(word(tr("If", "If Industry is Steel, then organizations")));
    layout->addWidget(field, 4);
    layout->addWidget(test, 3);
    layout->addWidget(value, 2);
    connect(field, &QComboBox::currentIndexChanged, this, [this, field] {
        m_rule.conditions.first().column = field->currentData().toString();
        Q_EMIT changed();
    });
    connect(test, &QComboBox::currentIndexChanged, this, [this, test, showValue] {
        m_rule.conditions.first().test = Condition::Test(test->currentData().toInt());
        showValue(m_rule.conditions.constFirst().test);
        Q_EMIT changed();
    });
    connect(value, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_rule.conditions.first().value = text;
        Q_EMIT changed();
    });
}

void RuleRow::addBecomes(QHBoxLayout *layout)
{
    QComboBox *becomes = becomesBox(m_rule.becomes, controlName(u"becomes"_s),
                                    tr("Result of rule %1").arg(QLocale().toString(m_number)));
    layout->addWidget(word(tr("then", "If Industry is Steel, then organizations")));
    layout->addWidget(becomes, 4);
    connect(becomes, &QComboBox::currentIndexChanged, this, [this, becomes] {
        m_rule.becomes = PersonAccounts(becomes->currentData().toInt());
        Q_EMIT changed();
    });
}

void RuleRow::addButtons(QHBoxLayout *layout, int count)
{
    const QString number = QLocale().toString(m_number);
    QToolButton *up = toolButton(u"previous"_s, u"up"_s, tr("Move rule %1 up").arg(number));
    QToolButton *down = toolButton(u"next"_s, u"down"_s, tr("Move rule %1 down").arg(number));
    QToolButton *remove = toolButton(u"cross"_s, u"remove"_s, tr("Remove rule %1").arg(number));
    up->setArrowType(Qt::UpArrow);
    down->setArrowType(Qt::DownArrow);
    up->setEnabled(m_number > 1);
    down->setEnabled(m_number < count);
    layout->addWidget(m_count);
    for (QToolButton *button : {up, down, remove})
        layout->addWidget(button);
    connect(up, &QToolButton::clicked, this, [this] { Q_EMIT moveWanted(-1); });
    connect(down, &QToolButton::clicked, this, [this] { Q_EMIT moveWanted(1); });
    connect(remove, &QToolButton::clicked, this, &RuleRow::removeWanted);
}

QToolButton *RuleRow::toolButton(const QString &icon, const QString &name, const QString &words)
{
    auto *button = new QToolButton;
    button->setObjectName(controlName(name));
    button->setIcon(ui::icon(icon, colors().soft));
    button->setAccessibleName(words);
    button->setToolTip(words);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void RuleRow::setCount(const QString &count)
{
    m_count->setText(count);
    m_count->setAccessibleName(count);
}

} // namespace ui
