#include "widgets/steprail.h"

#include "support/icons.h"
#include "support/theme.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int railWidth = 216;
constexpr int edge = 22;
constexpr int circle = 22;

/// One step of the rail.
class StepButton : public QAbstractButton
{
public:
    explicit StepButton(int number)
        : m_number(number)
    {
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override { return {railWidth, qMax(40, fontMetrics().height() + 16)}; }

    StepRail::State state = StepRail::State::ToCome;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Colors &c = colors();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool now = state == StepRail::State::Now;
        const bool done = state == StepRail::State::Done;
        const bool mirrored = isRightToLeft();
        if (now || (underMouse() && isEnabled()))
            painter.fillRect(rect(), QColor(255, 255, 255, now ? 20 : 10));
        if (now)
            painter.fillRect(mirrored ? QRect(width() - 3, 0, 3, height())
                                      : QRect(0, 0, 3, height()),
                             c.railMark);
        if (hasFocus()) {
            painter.setPen(QPen(c.railMark, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(rect()).adjusted(5, 2, -5, -2), 6, 6);
        }
        QRect mark(edge, (height() - circle) / 2, circle, circle);
        if (mirrored)
            mark.moveRight(width() - edge);
        painter.setPen(QPen(now || done ? c.railMark : c.railLine, 1.5));
        painter.setBrush(now ? QBrush(c.railMark) : QBrush(Qt::NoBrush));
        painter.setOpacity(state == StepRail::State::NotNeeded ? 0.45 : 1);
        painter.drawEllipse(QRectF(mark).adjusted(0.75, 0.75, -0.75, -0.75));
        QFont small = font();
        small.setPointSizeF(font().pointSizeF() * 0.82);
        small.setWeight(QFont::DemiBold);
        if (done) {
            ui::icon(u"check"_s, c.railMark).paint(&painter, mark.adjusted(6, 6, -6, -6));
        } else {
            painter.setFont(small);
            painter.setPen(now ? c.onRailMark : c.railInk);
            painter.drawText(mark, Qt::AlignCenter, locale().toString(m_number));
        }
        QFont words = font();
        words.setPointSizeF(font().pointSizeF() * 0.96);
        words.setWeight(now ? QFont::DemiBold : QFont::Normal);
        painter.setFont(words);
        painter.setPen(now ? QColor(Qt::white) : c.railInk);
        const int start = edge + circle + 12;
        const QRect place = mirrored ? QRect(8, 0, width() - start - 8, height())
                                     : QRect(start, 0, width() - start - 8, height());
        painter.drawText(place, Qt::AlignVCenter | (mirrored ? Qt::AlignRight : Qt::AlignLeft),
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, place.width()));
    }

private:
    int m_number;
};

} // namespace

StepRail::StepRail(QWidget *parent)
    : QWidget(parent)
    , m_steps(new QVBoxLayout)
    , m_brand(new QLabel(u"Salesferry"_s))
    , m_project(new QLabel)
    , m_saved(new QLabel)
    , m_corner(new QWidget)
{
    setObjectName(u"stepRail"_s);
    setAccessibleName(tr("Steps"));
    setFixedWidth(railWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 22, 0, 14);
    layout->setSpacing(0);
    auto *brand = new QHBoxLayout;
    brand->setContentsMargins(edge, 0, edge, 22);
    brand->setSpacing(10);
    auto *ferry = new QLabel;
    ferry->setPixmap(icon(u"ferry"_s, Qt::white).pixmap(26, 26));
    brand->addWidget(ferry);
    m_brand->setObjectName(u"railBrand"_s);
    brand->addWidget(m_brand, 1);
    layout->addLayout(brand);
    m_steps->setSpacing(0);
    layout->addLayout(m_steps);
    layout->addStretch();
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(edge, 0, 8, 0);
    foot->setSpacing(1);
    m_corner->setLayout(new QHBoxLayout);
    m_corner->layout()->setContentsMargins(0, 0, 0, 6);
    foot->addWidget(m_corner);
    for (QLabel *text : {m_project, m_saved}) {
        text->setTextFormat(Qt::PlainText);
        text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        foot->addWidget(text);
    }
    m_project->setObjectName(u"railProject"_s);
    m_saved->setObjectName(u"railSaved"_s);
    layout->addLayout(foot);
}

void StepRail::addStep(const QString &name, const QString &objectName)
{
    const int step = int(m_buttons.size());
    auto *button = new StepButton(step + 1);
    button->setText(name);
    button->setObjectName(objectName);
    connect(button, &QAbstractButton::clicked, this, [this, step] { Q_EMIT stepClicked(step); });
    m_buttons.append(button);
    m_steps->addWidget(button);
    // Read aloud in the order of creation: what is at the foot comes last.
    for (QWidget *foot : QWidgetList{m_project, m_saved, m_corner})
        foot->raise();
    setState(step, State::ToCome, false);
}

void StepRail::setProject(const QString &name, const QString &saved)
{
    const auto show = [this](QLabel *text, const QString &words) {
        const int room = width() - edge - 8;
        text->setText(text->fontMetrics().elidedText(words, Qt::ElideMiddle, room));
        text->setAccessibleName(words);
    };
    show(m_project, name.isEmpty() ? QString() : tr("Project %1").arg(name));
    show(m_saved, saved);
}

void StepRail::setState(int step, State state, bool reachable)
{
    auto *button = static_cast<StepButton *>(m_buttons.at(step));
    button->state = state;
    button->setEnabled(reachable || state == State::Now);
    button->setCursor(reachable ? Qt::PointingHandCursor : Qt::ArrowCursor);
    const QString words = state == State::Done        ? tr("Step %1, %2, done")
                          : state == State::Now       ? tr("Step %1, %2, now")
                          : state == State::NotNeeded ? tr("Step %1, %2, not needed")
                                                      : tr("Step %1, %2, to come");
    button->setAccessibleName(words.arg(locale().toString(step + 1), button->text()));
    button->update();
}

void StepRail::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), colors().rail);
}

} // namespace ui
