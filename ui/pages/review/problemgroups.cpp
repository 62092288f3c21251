#include "pages/review/problemgroups.h"

#include "pages/review/groupwords.h"
#include "support/format.h"
#include "widgets/pill.h"

#include <QButtonGroup>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int edge = 8;
constexpr int gap = 3;

/// One group: its number in a pill, and two lines of words.
class GroupButton : public QAbstractButton
{
public:
    GroupButton(qint64 count, Tone tone, GroupWords words)
        : m_count(number(count))
        , m_tone(tone)
        , m_words(std::move(words))
    {
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        setText(m_count + u' ' + m_words.what);
        setAccessibleName(text());
        setAccessibleDescription(m_words.becomes);
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }

    QSize sizeHint() const override { return {220, heightForWidth(220)}; }
    QSize minimumSizeHint() const override { return {140, heightForWidth(220)}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override
    {
        return whatBox(width).height() + gap + becomesBox(width).height() + 2 * edge;
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QAbstractButton::resizeEvent(event);
        setMinimumHeight(heightForWidth(width())); // layouts within layouts forget to ask
    }
    void paintEvent(QPaintEvent *) override
    {
        const Colors &c = colors();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (isChecked() || underMouse() || hasFocus()) {
            painter.setPen(hasFocus() ? QPen(c.accent, 2) : Qt::NoPen);
            painter.setBrush(isChecked() ? c.accentSoft : c.background);
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 7, 7);
        }
        const auto placed = [this](const QRect &box) {
            return QStyle::visualRect(layoutDirection(), rect(), box);
        };
        painter.setFont(small());
        Pill::paint(painter, placed(QRect(edge, edge, pillWidth(), lineHeight())), m_count, m_tone,
                    layoutDirection());
        painter.setPen(c.ink);
        const int start = isLeftToRight() ? Qt::AlignLeft : Qt::AlignRight;
        painter.drawText(placed(whatBox(width())), start | Qt::TextWordWrap, m_words.what);
        painter.setPen(c.soft);
        painter.drawText(placed(becomesBox(width())), start | Qt::TextWordWrap, m_words.becomes);
    }

private:
    QFont small() const
    {
        QFont font = this->font();
        font.setPointSizeF(font.pointSizeF() * 0.92);
        return font;
    }
    int lineHeight() const { return QFontMetrics(small()).height() + 4; }
    int pillWidth() const
    {
        QFont bold = small();
        bold.setWeight(QFont::DemiBold);
        return QFontMetrics(bold).horizontalAdvance(m_count) + 22;
    }
    QRect box(const QString &text, int x, int y, int width) const
    {
        const QFontMetrics metrics(small());
        return metrics.boundingRect(QRect(x, y, width - x - edge, 1000), Qt::TextWordWrap, text)
            .adjusted(0, 0, 2, 0);
    }
    QRect whatBox(int width) const
    {
        if (m_words.what.isEmpty())
            return {edge, edge, 0, lineHeight()};
        QRect result = box(m_words.what, edge + pillWidth() + 6, edge + 2, width);
        result.setHeight(qMax(result.height(), lineHeight() - 2));
        return result;
    }
    QRect becomesBox(int width) const
    {
        return box(m_words.becomes, edge, whatBox(width).bottom() + gap, width);
    }

    QString m_count;
    Tone m_tone;
    GroupWords m_words;
};

} // namespace

ProblemGroups::ProblemGroups(const QString &name, QWidget *parent)
    : QScrollArea(parent)
    , m_anchor(new QWidget)
    , m_list(new QVBoxLayout)
    , m_buttons(new QButtonGroup(this))
{
    setObjectName(name);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumHeight(110);
    auto *list = new QWidget;
    auto *layout = new QVBoxLayout(list);
    layout->setContentsMargins({});
    m_anchor->setFocusPolicy(Qt::TabFocus); // or nothing can follow it
    m_anchor->hide();
    layout->addWidget(m_anchor);
    layout->addLayout(m_list);
    layout->addStretch();
    setWidget(list);
    viewport()->setAutoFillBackground(false);
    list->setAutoFillBackground(false);
    m_list->setSpacing(2);
    m_buttons->setExclusive(false);
    connect(m_buttons, &QButtonGroup::idClicked, this, [this](int id) {
        const bool on = m_buttons->button(id)->isChecked();
        choose(on ? id : -1);
        Q_EMIT chosenChanged(chosen());
    });
}

void ProblemGroups::show(const operations::Review &review, const project::Project &project)
{
    const QList<QAbstractButton *> former = m_buttons->buttons();
    QString focused;
    for (QAbstractButton *button : former) {
        if (button->hasFocus())
            focused = button->objectName();
        m_buttons->removeButton(button);
        delete button;
    }
    QWidget *last = m_anchor;
    for (int i = 0; i < review.groups.size(); ++i) {
        const operations::Review::Group &group = review.groups.at(i);
        using Severity = model::Problem::Severity;
        const Tone tone = group.example.severity == Severity::Error     ? Tone::Bad
                          : group.example.severity == Severity::Warning ? Tone::Warning
                                                                        : Tone::Neutral;
        auto *button = new GroupButton(group.count, tone, words(group, project));
        button->setObjectName(u"%1.%2"_s.arg(objectName(), group.example.message.code));
        m_buttons->addButton(button, i);
        m_list->addWidget(button);
        setTabOrder(last, button); // new ones would come after all others
        last = button;
        if (button->objectName() == focused)
            button->setFocus();
    }
}

int ProblemGroups::chosen() const
{
    const QList<QAbstractButton *> buttons = m_buttons->buttons();
    for (QAbstractButton *button : buttons) {
        if (button->isChecked())
            return m_buttons->id(button);
    }
    return -1;
}

void ProblemGroups::choose(int group)
{
    const QList<QAbstractButton *> buttons = m_buttons->buttons();
    for (QAbstractButton *button : buttons)
        button->setChecked(m_buttons->id(button) == group);
}

/// What becomes of the chosen ones takes room from the list: they stay in sight.
void ProblemGroups::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (const int group = chosen(); group >= 0)
        ensureWidgetVisible(m_buttons->button(group));
}

} // namespace ui
