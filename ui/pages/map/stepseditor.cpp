#include "pages/map/stepseditor.h"

#include "support/icons.h"
#include "support/theme.h"
#include "widgets/button.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

using mapping::TextStep;
using What = TextStep::What;

constexpr int usualLength = 40;
constexpr int longestLength = 32'767;

StepsEditor::StepsEditor(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_rows(new QVBoxLayout)
    , m_add(button(tr("+ Change the text"), ButtonRole::SmallLink, name + u".addButton"_s))
{
    setObjectName(name);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    m_rows->setSpacing(6);
    layout->addLayout(m_rows);
    layout->addWidget(m_add, 0, Qt::AlignLeading);
    connect(m_add, &QPushButton::clicked, this, &StepsEditor::add);
}

void StepsEditor::setSteps(const QList<TextStep> &steps)
{
    m_steps = steps;
    build();
}

void StepsEditor::build()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->setParent(nullptr);
        item->widget()->deleteLater(); // one of its own buttons may be what led here
        delete item;
    }
    QWidget *former = nullptr;
    for (int row = 0; row < m_steps.size(); ++row) {
        QWidget *built = buildRow(row);
        m_rows->addWidget(built);
        const auto controls = built->findChildren<QWidget *>();
        for (QWidget *control : controls) {
            if (control->focusPolicy() == Qt::NoFocus || control->parentWidget() != built)
                continue;
            if (former)
                setTabOrder(former, control);
            former = control;
        }
    }
    if (former)
        setTabOrder(former, m_add);
}

static QToolButton *tool(const QString &name, const QString &text, const QString &iconName)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setAccessibleName(text);
    button->setToolTip(text);
    button->setIcon(icon(iconName, colors().soft));
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QWidget *StepsEditor::buildRow(int row)
{
    const auto named = [&](const char *control) {
        return u"%1.%2%3"_s.arg(m_name, QLatin1String(control)).arg(row);
    };
    auto *widget = new QWidget;
    auto *layout = new QHBoxLayout(widget);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    auto *what = new QComboBox;
    what->setObjectName(named("what"));
    what->setAccessibleName(tr("Change %1").arg(row + 1));
    auto *text = new QLineEdit;
    text->setObjectName(named("text"));
    text->setMinimumWidth(50);
    auto *with = new QLineEdit;
    with->setObjectName(named("with"));
    with->setAccessibleName(tr("By what it is replaced"));
    with->setPlaceholderText(tr("by nothing"));
    with->setMinimumWidth(50);
    auto *count = new QSpinBox;
    count->setObjectName(named("count"));
    count->setAccessibleName(tr("How many characters"));
    count->setRange(1, longestLength);
    QToolButton *up = tool(named("up"), tr("Do this earlier"), u"up"_s);
    QToolButton *down = tool(named("down"), tr("Do this later"), u"down"_s);
    QToolButton *gone = tool(named("remove"), tr("Do not do this"), u"cross"_s);
    up->setEnabled(row > 0);
    down->setEnabled(row + 1 < m_steps.size());
    layout->addWidget(what, 2);
    layout->addWidget(text, 1);
    layout->addWidget(with, 1);
    layout->addWidget(count, 1);
    for (QToolButton *button : {up, down, gone})
        layout->addWidget(button);
    fillRow(row, what, text, with, count);
    connect(up, &QToolButton::clicked, this, [this, row] { move(row, row - 1); });
    connect(down, &QToolButton::clicked, this, [this, row] { move(row, row + 1); });
    connect(gone, &QToolButton::clicked, this, [this, row] { remove(row); });
    return widget;
}

void StepsEditor::fillRow(int row, QComboBox *what, QLineEdit *text, QLineEdit *with,
                          QSpinBox *count)
{
    const std::pair<QString, What> all[]{
        {tr("No blanks at the ends"), What::Trim},     {tr("Upper case"), What::UpperCase},
        {tr("Lower case"), What::LowerCase},           {tr("Only the part before"), What::Before},
        {tr("Only the part after"), What::After},      {tr("Replace"), What::Replace},
        {tr("Only the digits"), What::OnlyDigits},     {tr("HTML to plain text"), What::HtmlToText},
        {tr("Only the first characters"), What::First}};
    for (const auto &[words, step] : all)
        what->addItem(words, int(step));
    const TextStep &step = m_steps.at(row);
    what->setCurrentIndex(what->findData(int(step.what)));
    text->setText(step.text);
    with->setText(step.with);
    count->setValue(step.count > 0 ? step.count : usualLength);
    const auto showFields = [=](What now) {
        const bool wantsText = now == What::Before || now == What::After || now == What::Replace;
        text->setVisible(wantsText);
        text->setAccessibleName(now == What::Replace  ? tr("What is replaced")
                                : now == What::Before ? tr("Before what")
                                                      : tr("After what"));
        text->setPlaceholderText(now == What::Replace ? tr("this") : tr("this text"));
        with->setVisible(now == What::Replace);
        count->setVisible(now == What::First);
    };
    showFields(step.what);
    const auto take = [=, this] {
        TextStep &taken = m_steps[row];
        taken.what = What(what->currentData().toInt());
        showFields(taken.what);
        const bool wantsText =
            taken.what == What::Before || taken.what == What::After || taken.what == What::Replace;
        taken.text = wantsText ? text->text() : QString();
        taken.with = taken.what == What::Replace ? with->text() : QString();
        taken.count = taken.what == What::First ? count->value() : 0;
        Q_EMIT changed();
    };
    connect(what, &QComboBox::currentIndexChanged, this, take);
    connect(text, &QLineEdit::textEdited, this, take);
    connect(with, &QLineEdit::textEdited, this, take);
    connect(count, &QSpinBox::valueChanged, this, take);
}

void StepsEditor::focus(const QString &control, int row)
{
    auto *wanted = findChild<QWidget *>(u"%1.%2%3"_s.arg(m_name, control).arg(row));
    (wanted && wanted->isEnabled() ? wanted : m_add)->setFocus(Qt::OtherFocusReason);
}

void StepsEditor::add()
{
    m_steps.append(TextStep{});
    build();
    focus(u"what"_s, int(m_steps.size()) - 1);
    Q_EMIT changed();
}

void StepsEditor::remove(int row)
{
    m_steps.removeAt(row);
    build();
    focus(u"remove"_s, int(qMin(qsizetype(row), m_steps.size() - 1)));
    Q_EMIT changed();
}

void StepsEditor::move(int row, int to)
{
    m_steps.move(row, to);
    build();
    focus(u"what"_s, to);
    Q_EMIT changed();
}

} // namespace ui
