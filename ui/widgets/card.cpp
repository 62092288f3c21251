#include "widgets/card.h"

#include "widgets/label.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

Card::Card(const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_content(new QVBoxLayout(this))
{
    setProperty("role", u"card"_s);
    m_content->setContentsMargins(18, 15, 18, 15);
    m_content->setSpacing(8);
    if (!title.isEmpty())
        m_content->addWidget(label(title, TextRole::Heading));
}

void Card::setSlim(bool slim)
{
    m_content->setContentsMargins(slim ? 6 : 18, slim ? 6 : 15, slim ? 6 : 18, slim ? 6 : 15);
}

void Card::setSelected(bool selected)
{
    setRole(this, selected ? "selectedCard" : "card");
}

} // namespace ui
