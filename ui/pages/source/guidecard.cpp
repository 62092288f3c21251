#include "pages/source/guidecard.h"

#include "operations/login.h"
#include "operations/sentences.h"
#include "pages/source/loginguide.h"
#include "widgets/button.h"
#include "widgets/copybutton.h"
#include "widgets/label.h"
#include "widgets/pill.h"

#include <QGridLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace ui {

GuideCard::GuideCard(const QString &name, QWidget *parent)
    : Card(tr("Your External Client App"), parent)
    , m_steps(stepList(name))
    , m_toggle(button({}, ButtonRole::SmallLink, name + u".stepsButton"_s))
    , m_key(new QLineEdit)
    , m_keyNote(label({}, TextRole::SoftSmall, name + u".keyNote"_s))
{
    setObjectName(name);
    content()->addWidget(label(tr("Since 2026 every company makes its own. Once, about five "
                                  "minutes, in Salesforce Setup."),
                               TextRole::SoftSmall));
    content()->addWidget(m_toggle, 0, Qt::AlignLeading);
    content()->addWidget(m_steps);

    m_key->setObjectName(name + u".keyEdit"_s);
    m_key->setAccessibleName(tr("Consumer Key"));
    m_key->setPlaceholderText(u"3MVG9…"_s);
    m_key->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    QLabel *keyLabel = label(tr("Consumer Key"), TextRole::Soft);
    keyLabel->setBuddy(m_key);
    content()->addSpacing(2);
    content()->addWidget(keyLabel);
    content()->addWidget(m_key);
    content()->addWidget(m_keyNote);

    auto *request =
        button(tr("Request for your administrator"), ButtonRole::Small, name + u".requestButton"_s);
    auto *files = button(tr("Use files instead"), ButtonRole::Small, name + u".filesButton"_s);
    content()->addSpacing(2);
    content()->addWidget(request, 0, Qt::AlignLeading);
    content()->addWidget(files, 0, Qt::AlignLeading);
    content()->addStretch();

    connect(m_toggle, &QPushButton::clicked, this, [this] { showSteps(m_steps->isHidden()); });
    connect(m_key, &QLineEdit::textChanged, this, &GuideCard::judgeKey);
    connect(m_key, &QLineEdit::textEdited, this, &GuideCard::keyEdited);
    connect(m_key, &QLineEdit::returnPressed, this, &GuideCard::loginWanted);
    connect(request, &QPushButton::clicked, this, &GuideCard::requestWanted);
    connect(files, &QPushButton::clicked, this, &GuideCard::filesWanted);
    showSteps(true);
    judgeKey();
}

QWidget *GuideCard::stepList(const QString &name)
{
    auto *list = new QWidget;
    auto *grid = new QGridLayout(list);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(7);
    grid->setColumnStretch(1, 1);
    const QList<GuideStep> steps = guideSteps();
    for (int i = 0; i < int(steps.size()); ++i) {
        const GuideStep &step = steps.at(i);
        const QString number = QLocale().toString(i + 1);
        const int row = 2 * i;
        grid->addWidget(new Pill(number, Tone::Accent), row, 0, Qt::AlignTop);
        QLabel *text = label(step.text, TextRole::Small);
        text->setAccessibleName(tr("Step %1: %2").arg(number, step.text));
        grid->addWidget(text, row, 1, 1, step.value.isEmpty() ? 2 : 1);
        if (step.value.isEmpty())
            continue;
        grid->addWidget(new CopyButton(step.copyName, name + u'.' + step.name,
                                       [value = step.value] { return value; }),
                        row, 2, Qt::AlignTop);
        // Below both: an address that is broken in two is not what is to be compared.
        QLabel *value = label(step.value, TextRole::SoftSmall);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(value, row + 1, 1, 1, 2);
    }
    return list;
}

QString GuideCard::key() const
{
    return m_key->text();
}

void GuideCard::setKey(const QString &key)
{
    m_key->setText(key);
    m_key->setCursorPosition(0);
}

void GuideCard::focusKey()
{
    m_key->setFocus(Qt::OtherFocusReason);
    m_key->selectAll();
}

void GuideCard::showSteps(bool shown)
{
    m_steps->setVisible(shown);
    m_toggle->setText(shown ? tr("Hide the steps") : tr("Show the ten steps"));
}

void GuideCard::showStep(const QString &copyButton)
{
    showSteps(true);
    if (auto *found = findChild<QWidget *>(objectName() + u'.' + copyButton))
        found->setFocus(Qt::OtherFocusReason);
}

void GuideCard::setKeyEditable(bool editable)
{
    m_key->setReadOnly(!editable);
}

/// Says while it is typed what is wrong with the key, as Salesforce would only say that it does not
/// know it.
void GuideCard::judgeKey()
{
    const auto trouble = operations::keyTrouble(m_key->text());
    const bool isEmpty = m_key->text().trimmed().isEmpty();
    m_key->setProperty("refused",
                       trouble && !isEmpty && trouble->code != "salesforce.unusualKey"_L1);
    setRole(m_key, "");
    m_keyNote->setText(isEmpty   ? tr("It is no secret, and is remembered for this org.")
                       : trouble ? operations::sentence(*trouble)
                                 : tr("Looks right. It is remembered for this org."));
}

} // namespace ui
