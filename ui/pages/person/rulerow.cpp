#include "pages/person/rulerow.h"

#include "pages/person/personwords.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

using project::Condition;
using project::PersonAccounts;

QComboBox *becomesBox(PersonAccounts becomes, const QString &name, const QString &words)
{
    QComboBox *list = narrowBox(name, words);
    const QList<PersonAccounts> all = allBecomes();
    for (const PersonAccounts each : all)
        list->addItem(becomesName(each), int(each));
    list->setCurrentIndex(list->findData(int(becomes)));
    return list;
}

RuleRow::RuleRow(const QString &name, int number, int count, const PersonFields &fields,
                 const project::PersonRule &rule, QWidget *parent)
    : QWidget(parent)
    , m_number(number)
    , m_rule(rule)
    , m_count(label({}, TextRole::AccentSmall, name + u".count"_s))
    , m_examples(label({}, TextRole::SoftSmall, name + u".examples"_s))
{
    setObjectName(name);
    if (m_rule.conditions.isEmpty())
        m_rule.conditions.append(Condition{});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    layout->addLayout(headline(count));
    addConditions(layout, fields);
    layout->addLayout(conclusion());
    layout->addWidget(m_examples);
    m_examples->hide();
}

QHBoxLayout *RuleRow::headline(int count)
{
    const QString number = QLocale().toString(m_number);
    auto *layout = new QHBoxLayout;
    layout->setSpacing(6);
    if (m_rule.conditions.size() > 1) {
        QComboBox *all =
            narrowBox(controlName(u"all"_s), tr("How many conditions of rule %1").arg(number));
        all->addItem(tr("%1. If all of these are true").arg(number), true);
        all->addItem(tr("%1. If any of these is true").arg(number), false);
        all->setCurrentIndex(m_rule.all ? 0 : 1);
        all->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        layout->addWidget(all);
        connect(all, &QComboBox::currentIndexChanged, this, [this, all] {
            m_rule.all = all->currentData().toBool();
            Q_EMIT changed(false);
        });
    } else {
        layout->addWidget(
            label(tr("%1. If", "a rule: 1. If Industry is Steel").arg(number), TextRole::Soft));
    }
    layout->addStretch();
    QToolButton *up = arrow(Qt::UpArrow, u"up"_s, tr("Move rule %1 up").arg(number));
    QToolButton *down = arrow(Qt::DownArrow, u"down"_s, tr("Move rule %1 down").arg(number));
    QToolButton *remove = removeButton(controlName(u"remove"_s), tr("Remove rule %1").arg(number));
    up->setEnabled(m_number > 1);
    down->setEnabled(m_number < count);
    for (QToolButton *button : {up, down, remove})
        layout->addWidget(button);
    connect(up, &QToolButton::clicked, this, [this] { Q_EMIT moveWanted(-1); });
    connect(down, &QToolButton::clicked, this, [this] { Q_EMIT moveWanted(1); });
    connect(remove, &QToolButton::clicked, this, &RuleRow::removeWanted);
    return layout;
}

void RuleRow::addConditions(QVBoxLayout *layout, const PersonFields &fields)
{
    const qsizetype count = m_rule.conditions.size();
    for (qsizetype i = 0; i < count; ++i) {
        const QString name = u"condition%1"_s.arg(i + 1);
        auto *row =
            new ConditionRow(controlName(name),
                             tr("condition %1 of rule %2")
                                 .arg(QLocale().toString(i + 1), QLocale().toString(m_number)),
                             fields, m_rule.conditions.at(i));
        row->setRemovable(count > 1);
        layout->addWidget(row);
        connect(row, &ConditionRow::changed, this, [this, row, i](bool typing) {
            m_rule.conditions[i] = row->condition();
            Q_EMIT changed(typing);
        });
        connect(row, &ConditionRow::removeWanted, this, [this, i] {
            QList<Condition> conditions = m_rule.conditions;
            conditions.removeAt(i);
            const qsizetype next = qMin(i, conditions.size() - 1);
            Q_EMIT conditionsWanted(conditions, u"condition%1.field"_s.arg(next + 1));
        });
    }
}

QHBoxLayout *RuleRow::conclusion()
{
    const QString number = QLocale().toString(m_number);
    QComboBox *becomes = becomesBox(m_rule.becomes, controlName(u"becomes"_s),
                                    tr("What rule %1 makes of them").arg(number));
    becomes->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    QPushButton *add =
        button(tr("Add a condition"), ButtonRole::SmallLink, controlName(u"addButton"_s));
    add->setAccessibleName(tr("Add a condition to rule %1").arg(number));
    auto *words = label(tr("then they become"), TextRole::Soft);
    words->setWordWrap(false);
    auto *layout = new QHBoxLayout;
    layout->setSpacing(8);
    layout->addWidget(words);
    layout->addWidget(becomes);
    layout->addWidget(m_count);
    layout->addStretch();
    layout->addWidget(add);
    connect(becomes, &QComboBox::currentIndexChanged, this, [this, becomes] {
        m_rule.becomes = PersonAccounts(becomes->currentData().toInt());
        Q_EMIT changed(false);
    });
    connect(add, &QPushButton::clicked, this, [this] {
        QList<Condition> conditions = m_rule.conditions;
        conditions.append(Condition{});
        Q_EMIT conditionsWanted(conditions, u"condition%1.field"_s.arg(conditions.size()));
    });
    return layout;
}

QToolButton *RuleRow::arrow(Qt::ArrowType type, const QString &name, const QString &words)
{
    auto *button = new QToolButton;
    button->setObjectName(controlName(name));
    button->setArrowType(type);
    button->setAccessibleName(words);
    button->setToolTip(words);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void RuleRow::setOutcome(const QString &count, const QString &examples)
{
    m_count->setText(count);
    m_count->setAccessibleName(count);
    m_examples->setText(examples);
    m_examples->setAccessibleName(examples);
    m_examples->setVisible(!examples.isEmpty());
}

} // namespace ui
