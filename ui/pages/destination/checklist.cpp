#include "pages/destination/checklist.h"

#include "operations/sentences.h"
#include "support/icons.h"
#include "support/theme.h"
#include "widgets/label.h"

#include <QAccessible>
#include <QGridLayout>
#include <QPainter>

using namespace Qt::StringLiterals;
using operations::SiteCheck;

namespace ui {

namespace {

/// The mark of a line: an icon in a tinted box.
class CheckMark : public QWidget
{
public:
    explicit CheckMark(SiteCheck::State state)
        : m_state(state)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        setAccessibleName(words());
        setToolTip(words());
    }

    QSize sizeHint() const override
    {
        const int height = fontMetrics().height() + 3;
        return {height * 3 / 2, height};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill(tone()));
        painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
        const int side = height() * 6 / 10;
        QRect box(0, 0, side, side);
        box.moveCenter(rect().center());
        icon(iconName(), ink(tone())).paint(&painter, box);
    }

private:
    Tone tone() const
    {
        switch (m_state) {
        case SiteCheck::State::Good:
            return Tone::Good;
        case SiteCheck::State::Warning:
            return Tone::Warning;
        case SiteCheck::State::Bad:
            return Tone::Bad;
        case SiteCheck::State::Skipped:
            break;
        }
        return Tone::Neutral;
    }
    QString iconName() const
    {
        switch (m_state) {
        case SiteCheck::State::Good:
            return u"check"_s;
        case SiteCheck::State::Warning:
            return u"warning"_s;
        case SiteCheck::State::Bad:
            return u"cross"_s;
        case SiteCheck::State::Skipped:
            break;
        }
        return u"dash"_s;
    }
    QString words() const
    {
        switch (m_state) {
        case SiteCheck::State::Good:
            return Checklist::tr("Good");
        case SiteCheck::State::Warning:
            return Checklist::tr("Worth knowing");
        case SiteCheck::State::Bad:
            return Checklist::tr("Needs you");
        case SiteCheck::State::Skipped:
            break;
        }
        return Checklist::tr("Not looked at");
    }

    SiteCheck::State m_state;
};

/// The line between two lines of the list.
class Rule : public QWidget
{
public:
    Rule() { setFixedHeight(1); }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), colors().line); }
};

} // namespace

Checklist::Checklist(const QString &name, QWidget *parent)
    : Card({}, parent)
{
    setObjectName(name);
    content()->setContentsMargins(18, 10, 18, 10);
}

void Checklist::setChecks(const QList<SiteCheck> &checks)
{
    delete m_lines;
    m_lines = new QWidget;
    m_grid = new QGridLayout(m_lines);
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(18);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(1, 3);
    m_grid->setColumnStretch(2, 5);
    content()->addWidget(m_lines);
    QString said;
    for (const SiteCheck &check : checks) {
        addLine(check);
        if (said.isEmpty() || check.state == SiteCheck::State::Bad)
            said = operations::sentence(check.title) + u": "_s + operations::sentence(check.text);
    }
    // A screen reader hears of the line that needs its user; of the first one where all is well.
    setAccessibleName(said);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Checklist::addLine(const SiteCheck &check)
{
    int row = m_grid->rowCount();
    if (row > 1)
        m_grid->addWidget(new Rule, row++, 0, 1, 3);
    const bool looked = check.state != SiteCheck::State::Skipped;
    QLabel *title =
        label(operations::sentence(check.title), looked ? TextRole::Body : TextRole::Soft);
    QFont font = title->font();
    font.setWeight(looked ? QFont::DemiBold : QFont::Normal);
    title->setFont(font);
    // A bad line is what its reader came for.
    QLabel *text = label(operations::sentence(check.text),
                         check.state == SiteCheck::State::Bad ? TextRole::Body : TextRole::Soft);
    for (QLabel *part : {title, text})
        part->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_grid->addWidget(new CheckMark(check.state), row, 0, Qt::AlignTop);
    m_grid->addWidget(title, row, 1, Qt::AlignTop);
    m_grid->addWidget(text, row, 2, Qt::AlignTop);
}

} // namespace ui
