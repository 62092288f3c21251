#include "widgets/choicecard.h"

#include "support/theme.h"
#include "widgets/label.h"

#include <QPainter>
#include <QStyle>

namespace ui {

constexpr int marginSide = 18;
constexpr int marginTop = 15;
constexpr int markWidth = 30;
constexpr int textSpacing = 5;
constexpr int usualWidth = 260;
constexpr int leastWidth = 150;

ChoiceCard::ChoiceCard(const QString &title, const QString &sentence, const QString &name,
                       QWidget *parent)
    : QAbstractButton(parent)
    , m_title(label(title, TextRole::Heading))
    , m_sentence(label(sentence, TextRole::SoftSmall))
    , m_outcome(label({}, TextRole::AccentSmall))
{
    setObjectName(name);
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    for (QLabel *text : {m_title, m_sentence, m_outcome}) {
        text->setParent(this);
        text->setAttribute(Qt::WA_TransparentForMouseEvents);
        text->setWordWrap(true);
    }
    m_outcome->hide();
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

/// Puts the texts one below the other in a card of \a width, or only says how high that is. Layouts
/// of Qt cannot keep labels that wrap together at the top.
int ChoiceCard::layOut(int width, bool move) const
{
    const int before = marginSide + (m_showsMark ? markWidth : 0);
    const int room = width - before - marginSide;
    int y = marginTop;
    for (QLabel *text : {m_title, m_sentence, m_outcome}) {
        if (text->isHidden())
            continue;
        const int height = text->heightForWidth(room);
        const QRect place(before, y, room, height);
        if (move)
            text->setGeometry(QStyle::visualRect(layoutDirection(), QRect(0, 0, width, y), place));
        y += height + textSpacing;
    }
    return y - textSpacing + marginTop;
}

void ChoiceCard::setOutcome(const QString &outcome)
{
    m_outcome->setText(outcome);
    m_outcome->setVisible(!outcome.isEmpty());
    setAccessibleDescription(m_sentence->text() + u' ' + outcome);
    updateGeometry();
    layOut(width(), true);
}

void ChoiceCard::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    setAccessibleDescription(sentence + u' ' + m_outcome->text());
    updateGeometry();
    layOut(width(), true);
}

void ChoiceCard::setRecommended(bool recommended)
{
    m_recommended = recommended;
    update();
}

void ChoiceCard::setShowsMark(bool shows)
{
    m_showsMark = shows;
    updateGeometry();
}

QSize ChoiceCard::sizeHint() const
{
    return {usualWidth, heightForWidth(usualWidth)};
}

QSize ChoiceCard::minimumSizeHint() const
{
    return {leastWidth, heightForWidth(leastWidth)};
}

int ChoiceCard::heightForWidth(int width) const
{
    return layOut(width, false);
}

void ChoiceCard::resizeEvent(QResizeEvent *event)
{
    QAbstractButton::resizeEvent(event);
    layOut(width(), true);
}

void ChoiceCard::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    layOut(width(), true);
}

bool ChoiceCard::event(QEvent *event)
{
    const bool done = QAbstractButton::event(event);
    if (event->type() == QEvent::LayoutRequest) { // one of the texts is longer or shorter now
        updateGeometry();
        layOut(width(), true);
    }
    return done;
}

void ChoiceCard::paintEvent(QPaintEvent *)
{
    const Colors &c = colors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool framed = isChecked() || m_recommended || hasFocus();
    const qreal width = framed ? 2 : 1;
    const QRectF box = QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2);
    QColor frame = isChecked() || m_recommended ? c.accent : c.line;
    if (hasFocus() && !isChecked())
        frame = c.ink;
    painter.setPen(QPen(frame, width));
    painter.setBrush(isDown() || (underMouse() && isEnabled()) ? c.background : c.card);
    painter.drawRoundedRect(box, 10, 10);
    if (hasFocus() && isChecked()) {
        painter.setPen(QPen(c.ink, 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(4, 4, -4, -4), 7, 7);
    }
    if (!m_showsMark)
        return;
    const qreal radius = 8.5;
    const int x = isRightToLeft() ? this->width() - marginSide - 9 : marginSide + 9;
    const QPointF middle(x, marginTop + m_title->height() / 2.0);
    painter.setPen(QPen(isChecked() ? c.accent : c.dashed, 1.5));
    painter.setBrush(isChecked() ? c.accent : c.card);
    painter.drawEllipse(middle, radius, radius);
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.card);
        painter.drawEllipse(middle, 3.2, 3.2);
    }
}

} // namespace ui
