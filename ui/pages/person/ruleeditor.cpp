#include "pages/person/ruleeditor.h"

#include "pages/person/personwords.h"
#include "pages/person/rulerow.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/label.h"

#include <QComboBox>
#include <QVBoxLayout>

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
{
    setObjectName(name);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(10);
    auto *card = new Card;
    m_rowLayout->setSpacing(8);
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
    layout->addWidget(card);
    connect(m_otherwise, &QComboBox::currentIndexChanged, this, &RuleEditor::changed);
    connect(add, &QPushButton::clicked, this, [this] {
        QList<PersonRule> all = rules();
        all.append(emptyRule());
        rebuild(all, int(all.size()) - 1, u"field"_s);
    });
}

void RuleEditor::setRules(const QStringList &columns, const QList<PersonRule> &rules,
                          PersonAccounts otherwise)
{
    m_columns = columns;
    const QSignalBlocker blocker(this);
    m_otherwise->setCurrentIndex(m_otherwise->findData(int(otherwise)));
    build(rules.isEmpty() ? QList<PersonRule>{emptyRule()} : rules);
}

void RuleEditor::build(const QList<PersonRule> &rules)
{
    for (RuleRow *row : std::as_const(m_rows)) {
        row->hide();
        row->setObjectName({}); // so that nobody finds it in place of the new one
        const auto controls = row->findChildren<QWidget *>();
        for (QWidget *control : controls)
            control->setObjectName({});
        row->deleteLater();
    }
    m_rows.clear();
    const int count = int(rules.size());
    for (int i = 0; i < count; ++i) {
        auto *row = new RuleRow(u"%1.rule%2"_s.arg(objectName()).arg(i + 1), i + 1, count,
                                m_columns, rules.at(i));
        m_rowLayout->addWidget(row);
        m_rows.append(row);
        connect(row, &RuleRow::changed, this, &RuleEditor::changed);
        connect(row, &RuleRow::removeWanted, this, [this, i] {
            QList<PersonRule> all = this->rules();
            all.removeAt(i);
            rebuild(all, qMin(i, int(all.size()) - 1), u"remove"_s);
        });
        connect(row, &RuleRow::moveWanted, this, [this, i](int by) {
            QList<PersonRule> all = this->rules();
            all.swapItemsAt(i, i + by);
            rebuild(all, i + by, by < 0 ? u"up"_s : u"down"_s);
        });
    }
}

/// Other rows than before; the keyboard stays where it was, at \a control of \a row.
void RuleEditor::rebuild(const QList<PersonRule> &rules, int row, const QString &control)
{
    build(rules);
    QWidget *before = this;
    for (RuleRow *each : std::as_const(m_rows)) {
        const auto controls = each->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
        for (QWidget *next : controls) {
            if (next->focusPolicy() == Qt::NoFocus)
                continue;
            setTabOrder(before, next);
            before = next;
        }
    }
    setTabOrder(before, findChild<QWidget *>(objectName() + u".addButton"_s));
    if (row >= 0) {
        const QString name = m_rows.at(row)->objectName() + u'.' + control;
        auto *wanted = findChild<QWidget *>(name);
        if (!wanted || !wanted->isEnabled())
            wanted = findChild<QWidget *>(m_rows.at(row)->objectName() + u".remove"_s);
        wanted->setFocus(Qt::OtherFocusReason);
    }
    Q_EMIT changed();
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

void RuleEditor::setCounts(const operations::PersonOutcomes &outcomes)
{
    for (int i = 0; i < m_rows.size(); ++i) {
        m_rows.at(i)->setCount(
            i < outcomes.byRule.size() ? QLocale().toString(outcomes.byRule.at(i)) : QString());
    }
    m_otherwiseCount->setText(QLocale().toString(outcomes.otherwise));
}

} // namespace ui
