#include "pages/person/ruleeditor.h"

#include "pages/person/personwords.h"
#include "pages/person/rulerow.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/label.h"

#include <QApplication>
#include <QComboBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

using project::PersonAccounts;
using project::PersonRule;

/// A rule that is still to be written.
static PersonRule emptyRule()
{
    return {{{QString()}}, true, PersonAccounts::Organizations};
}

RuleEditor::RuleEditor(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_rowLayout(new QVBoxLayout)
    , m_otherwise(becomesBox(PersonAccounts::Customers, name + u".otherwise"_s,
                             tr("Everything else becomes")))
    , m_otherwiseCount(label({}, TextRole::AccentSmall, name + u".otherwiseCount"_s))
    , m_otherwiseExamples(label({}, TextRole::SoftSmall, name + u".otherwiseExamples"_s))
{
    setObjectName(name);
    m_otherwise->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(10);
    auto *card = new Card;
    m_rowLayout->setSpacing(16);
    card->content()->addWidget(
        label(tr("The first rule that applies decides. Capitals and small letters are the same."),
              TextRole::SoftSmall));
    card->content()->addLayout(m_rowLayout);
    QPushButton *add = button(tr("Add a rule"), ButtonRole::SmallLink, name + u".addButton"_s);
    card->content()->addWidget(add, 0, Qt::AlignLeading);
    auto *rest = new QHBoxLayout;
    rest->setSpacing(8);
    auto *words = label(tr("Everything else:"), TextRole::Soft);
    words->setWordWrap(false);
    rest->addWidget(words);
    rest->addWidget(m_otherwise);
    rest->addWidget(m_otherwiseCount);
    rest->addStretch();
    card->content()->addLayout(rest);
    card->content()->addWidget(m_otherwiseExamples);
    m_otherwiseExamples->hide();
    layout->addWidget(card);
    connect(m_otherwise, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT changed(false); });
    connect(add, &QPushButton::clicked, this, [this] {
        QList<PersonRule> all = rules();
        all.append(emptyRule());
        rebuild(all, int(all.size()) - 1, u"condition1.field"_s);
    });
}

void RuleEditor::setFields(PersonFields fields)
{
    build({}); // the rows refer to the former ones
    m_fields = std::move(fields);
}

void RuleEditor::setRules(const QList<PersonRule> &rules, PersonAccounts otherwise)
{
    const QSignalBlocker blocker(this);
    m_otherwise->setCurrentIndex(m_otherwise->findData(int(otherwise)));
    if (!m_rows.isEmpty() && rules == this->rules())
        return;
    const QWidget *focused = QApplication::focusWidget();
    const QString name = focused && isAncestorOf(focused) ? focused->objectName() : QString();
    build(rules.isEmpty() ? QList<PersonRule>{emptyRule()} : rules);
    setTabOrders();
    if (auto *again = name.isEmpty() ? nullptr : findChild<QWidget *>(name))
        again->setFocus(Qt::OtherFocusReason);
}

void RuleEditor::build(const QList<PersonRule> &rules)
{
    for (RuleRow *row : std::as_const(m_rows)) {
        row->hide();
        row->setObjectName({}); // so that nobody finds it in place of the new one
        const auto controls = row->findChildren<QWidget *>();
        for (QWidget *control : controls)
            control->setObjectName({});
        row->disconnect(this);
        row->deleteLater();
    }
    m_rows.clear();
    const int count = int(rules.size());
    for (int i = 0; i < count; ++i) {
        auto *row = new RuleRow(u"%1.rule%2"_s.arg(objectName()).arg(i + 1), i + 1, count, m_fields,
                                rules.at(i));
        m_rowLayout->addWidget(row);
        m_rows.append(row);
        connectRow(row, i);
    }
}

void RuleEditor::connectRow(RuleRow *row, int index)
{
    connect(row, &RuleRow::changed, this, &RuleEditor::changed);
    connect(row, &RuleRow::conditionsWanted, this,
            [this, index](const QList<project::Condition> &conditions, const QString &focus) {
                QList<PersonRule> all = rules();
                all[index].conditions = conditions;
                rebuild(all, index, focus);
            });
    connect(row, &RuleRow::removeWanted, this, [this, index] {
        QList<PersonRule> all = rules();
        all.removeAt(index);
        rebuild(all, qMin(index, int(all.size()) - 1), u"remove"_s);
    });
    connect(row, &RuleRow::moveWanted, this, [this, index](int by) {
        QList<PersonRule> all = rules();
        all.swapItemsAt(index, index + by);
        rebuild(all, index + by, by < 0 ? u"up"_s : u"down"_s);
    });
}

/// Through the rows as they stand, after what is above them, and then to what is below.
void RuleEditor::setTabOrders()
{
    auto *add = findChild<QWidget *>(objectName() + u".addButton"_s);
    const auto isInARow = [this](const QWidget *widget) {
        return std::any_of(m_rows.cbegin(), m_rows.cend(),
                           [widget](const RuleRow *row) { return row->isAncestorOf(widget); });
    };
    QWidget *before = add->previousInFocusChain();
    while (before != add && (before->focusPolicy() == Qt::NoFocus || isInARow(before)))
        before = before->previousInFocusChain();
    for (RuleRow *row : std::as_const(m_rows)) {
        const auto controls = row->findChildren<QWidget *>();
        for (QWidget *next : controls) {
            if (next->focusPolicy() == Qt::NoFocus || !next->objectName().startsWith(objectName()))
                continue;
            setTabOrder(before, next);
            before = next;
        }
    }
    setTabOrder(before, add);
    setTabOrder(add, m_otherwise);
}

/// Other rows than before; the keyboard goes to \a control of \a row.
void RuleEditor::rebuild(const QList<PersonRule> &rules, int row, const QString &control)
{
    build(rules);
    setTabOrders();
    QWidget *wanted = findChild<QWidget *>(objectName() + u".addButton"_s);
    if (row >= 0) {
        const QString name = m_rows.at(row)->objectName();
        wanted = findChild<QWidget *>(name + u'.' + control);
        if (!wanted || !wanted->isEnabled())
            wanted = findChild<QWidget *>(name + u".remove"_s);
    }
    wanted->setFocus(Qt::OtherFocusReason);
    Q_EMIT changed(false);
}

QList<PersonRule> RuleEditor::rules() const
{
    QList<PersonRule> rules;
    for (const RuleRow *row : m_rows)
        rules.append(row->rule());
    return rules;
}

PersonAccounts RuleEditor::otherwise() const
{
    return PersonAccounts(m_otherwise->currentData().toInt());
}

/// Who some of those are that \a rule decides.
static QString examplesOf(int rule, const operations::PersonOutcomes &outcomes)
{
    constexpr qsizetype mostNames = 3;
    QStringList names;
    for (const operations::PersonExample &example : outcomes.examples) {
        if (example.rule == rule && names.size() < mostNames)
            names.append(example.name);
    }
    return names.isEmpty() ? QString()
                           : RuleEditor::tr("For example %1", "names").arg(names.join(u", "_s));
}

void RuleEditor::setOutcomes(const operations::PersonOutcomes &outcomes)
{
    const bool isAbout = outcomes.isEstimate;
    for (int i = 0; i < m_rows.size(); ++i) {
        const bool isKnown = i < outcomes.byRule.size();
        m_rows.at(i)->setOutcome(isKnown ? countText(outcomes.byRule.at(i), isAbout) : QString(),
                                 isKnown ? examplesOf(i, outcomes) : QString());
    }
    m_otherwiseCount->setText(countText(outcomes.otherwise, isAbout));
    m_otherwiseCount->setAccessibleName(m_otherwiseCount->text());
    const QString examples = examplesOf(-1, outcomes);
    m_otherwiseExamples->setText(examples);
    m_otherwiseExamples->setAccessibleName(examples);
    m_otherwiseExamples->setVisible(!examples.isEmpty());
}

} // namespace ui
