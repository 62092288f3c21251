#include "pages/map/blankchoice.h"

#include "widgets/label.h"

#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

BlankChoice::BlankChoice(QWidget *parent)
    : QWidget(parent)
    , m_leave(new QRadioButton(tr("Leave what is there")))
    , m_clear(new QRadioButton(tr("Clear it")))
{
    QLabel *title = label(tr("Where Salesforce has nothing, and the site has something"),
                          TextRole::Section, u"mapPage.blanksTitle"_s);
    title->setWordWrap(true);
    m_leave->setObjectName(u"mapPage.leaveBlanks"_s);
    m_leave->setAccessibleName(tr("Where Salesforce has nothing: leave what is there"));
    m_clear->setObjectName(u"mapPage.clearBlanks"_s);
    m_clear->setAccessibleName(tr("Where Salesforce has nothing: clear it"));
    m_clear->setToolTip(
        tr("Values that the site has are taken away where the Salesforce record has "
           "none. The card shows which."));
    auto *choices = new QHBoxLayout;
    choices->setSpacing(18);
    choices->addWidget(m_leave);
    choices->addWidget(m_clear);
    choices->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addLayout(choices);
    connect(m_clear, &QRadioButton::clicked, this, [this] { Q_EMIT chosen(true); });
    connect(m_leave, &QRadioButton::clicked, this, [this] { Q_EMIT chosen(false); });
}

void BlankChoice::show(bool clears)
{
    (clears ? m_clear : m_leave)->setChecked(true);
}

} // namespace ui
