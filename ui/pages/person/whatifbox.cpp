#include "pages/person/whatifbox.h"

#include "pages/person/personwords.h"
#include "widgets/label.h"

#include <QAccessible>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

WhatIfBox::WhatIfBox(const QString &name, QWidget *parent)
    : QFrame(parent)
    , m_before(label({}, TextRole::SoftSmall, name + u".before"_s))
    , m_now(label({}, TextRole::AccentSmall, name + u".now"_s))
{
    setObjectName(name);
    m_now->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 15, 4, 15); // as the cards beside it
    layout->setSpacing(6);
    layout->addWidget(label(tr("What your migration comes to"), TextRole::Heading));
    layout->addWidget(m_now);
    layout->addWidget(m_before);
    layout->addStretch();
    hide();
}

void WhatIfBox::setAmounts(const std::optional<Amount> &before, const std::optional<Amount> &now)
{
    setVisible(now.has_value());
    if (!now)
        return;
    const bool isOther = before && before->volume != now->volume;
    m_before->setVisible(isOther);
    if (isOther)
        m_before->setText(
            tr("When you came here: %1").arg(volumeText(before->volume, before->isAbout)));
    m_now->setText(tr("With this choice: %1").arg(volumeText(now->volume, now->isAbout)));
    for (QLabel *line : {m_before, m_now})
        line->setAccessibleName(line->text());
    setAccessibleName(isOther ? m_before->text() + u'\n' + m_now->text() : m_now->text());
    // Once, when it is known exactly: an estimate on each key would talk over what is typed.
    if (now->isAbout || m_said == accessibleName())
        return;
    m_said = accessibleName();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace ui
