#include "widgets/notice.h"

#include "support/icons.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

Notice::Notice(const QString &name, QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel)
    , m_text(label({}))
    , m_actions(new QHBoxLayout)
{
    setObjectName(name);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 10, 14, 10);
    layout->setSpacing(10);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    layout->addLayout(m_actions);
    m_text->setObjectName(name + u".text"_s);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setFocusPolicy(Qt::NoFocus);
    hide();
}

void Notice::show(const QString &text, Tone tone, const QList<Action> &actions)
{
    m_tone = tone;
    m_text->setText(text);
    m_text->setAccessibleName(text);
    setAccessibleName(text);
    const QString name = tone == Tone::Good  ? u"check"_s
                         : tone == Tone::Bad ? u"dot"_s
                                             : u"warning"_s;
    m_icon->setVisible(tone != Tone::Neutral && tone != Tone::Accent);
    m_icon->setPixmap(icon(name, ink(tone)).pixmap(16, 16));
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const Action &action : actions) {
        QPushButton *button = ui::button(action.text, ButtonRole::Small, action.name);
        // Copied: the action may show another notice, and so delete this button.
        connect(button, &QPushButton::clicked, this, [run = action.run] { run(); });
        m_actions->addWidget(button);
    }
    setVisible(true);
    update();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Notice::clear()
{
    m_text->clear();
    hide();
}

QString Notice::text() const
{
    return m_text->text();
}

void Notice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor frame = ink(m_tone);
    frame.setAlpha(90);
    painter.setPen(frame);
    painter.setBrush(m_tone == Tone::Neutral ? colors().card : fill(m_tone));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace ui
