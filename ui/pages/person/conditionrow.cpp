#include "pages/person/conditionrow.h"

#include "pages/person/personwords.h"
#include "pages/person/valuefield.h"
#include "support/icons.h"
#include "support/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

using project::Condition;

/// Lists may be as narrow as this, however long their entries are.
constexpr int leastCharacters = 6;

QComboBox *narrowBox(const QString &name, const QString &words)
{
    auto *box = new QComboBox;
    box->setObjectName(name);
    box->setAccessibleName(words);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(leastCharacters);
    box->setFocusPolicy(Qt::StrongFocus);
    return box;
}

QToolButton *removeButton(const QString &name, const QString &words)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setIcon(icon(u"cross"_s, colors().soft));
    button->setAccessibleName(words);
    button->setToolTip(words);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

ConditionRow::ConditionRow(const QString &name, const QString &words, const PersonFields &fields,
                           const Condition &condition, QWidget *parent)
    : QWidget(parent)
    , m_fields(fields)
    , m_condition(condition)
    , m_field(narrowBox(name + u".field"_s, tr("Field: %1").arg(words)))
    , m_test(narrowBox(name + u".test"_s, tr("Comparison: %1").arg(words)))
    , m_value(new ValueField(condition.value))
    , m_remove(removeButton(name + u".remove"_s, tr("Remove: %1").arg(words)))
{
    setObjectName(name);
    m_field->addItem(tr("choose a field", "in a list"), QString());
    for (const PersonFields::Field &field : fields.fields) {
        m_field->addItem(field.label, field.column);
        m_field->setItemData(m_field->count() - 1, field.column, Qt::ToolTipRole);
    }
    const auto place = [this](const QString &column) {
        return m_field->findData(column, Qt::UserRole, Qt::MatchFixedString);
    };
    if (!condition.column.isEmpty() && place(condition.column) < 0)
        m_field->addItem(condition.column, condition.column); // the files lack it now
    m_field->setCurrentIndex(condition.column.isEmpty() ? 0 : place(condition.column));
    const QList<Condition::Test> tests = allTests();
    for (const Condition::Test each : tests)
        m_test->addItem(testName(each), int(each));
    m_test->setCurrentIndex(m_test->findData(int(condition.test)));
    m_value->setObjectName(name + u".value"_s);
    m_value->setAccessibleName(tr("Value: %1").arg(words));
    m_value->setMinimumWidth(60);
    QSizePolicy keepsItsPlace = m_remove->sizePolicy(); // rows stay one below the other
    keepsItsPlace.setRetainSizeWhenHidden(true);
    m_remove->setSizePolicy(keepsItsPlace);
    showTest();

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    layout->addWidget(m_field, 4);
    layout->addWidget(m_test, 3);
    layout->addWidget(m_value, 3);
    layout->addWidget(m_remove);

    connect(m_field, &QComboBox::currentIndexChanged, this, [this] {
        m_condition.column = m_field->currentData().toString();
        showTest();
        Q_EMIT changed(false);
    });
    connect(m_test, &QComboBox::currentIndexChanged, this, [this] {
        m_condition.test = Condition::Test(m_test->currentData().toInt());
        showTest();
        Q_EMIT changed(false);
    });
    connect(m_value, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_condition.value = text;
        Q_EMIT changed(true);
    });
    connect(m_remove, &QToolButton::clicked, this, &ConditionRow::removeWanted);
}

void ConditionRow::showTest()
{
    m_value->setEnabled(hasValue(m_condition.test));
    m_value->setTakesSeveral(m_condition.test == Condition::Test::OneOf);
    m_value->setValues(hasValue(m_condition.test) ? m_fields.values(m_condition.column)
                                                  : csv::TextCounts());
}

void ConditionRow::setRemovable(bool removable)
{
    m_remove->setVisible(removable);
}

} // namespace ui
