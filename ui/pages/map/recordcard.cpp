#include "pages/map/recordcard.h"

#include "operations/sentences.h"
#include "support/format.h"
#include "support/icons.h"
#include "widgets/busystrip.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/notice.h"
#include "widgets/pill.h"

#include <QGridLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

using model::Outcome;
using model::Problem;

constexpr int longestValue = 300;

static QToolButton *arrow(const QString &name, const QString &text, const QString &iconName)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setAccessibleName(text);
    button->setToolTip(text);
    button->setIcon(icon(iconName, colors().ink));
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

RecordCard::RecordCard(QWidget *parent)
    : Card({}, parent)
    , m_position(label({}, TextRole::SoftSmall, u"mapPage.position"_s))
    , m_previous(arrow(u"mapPage.previousButton"_s, tr("Previous record"), u"previous"_s))
    , m_next(arrow(u"mapPage.nextButton"_s, tr("Next record"), u"next"_s))
    , m_state(new Pill)
    , m_problems(new Notice(u"mapPage.problems"_s))
    , m_nextProblem(button(tr("Next record with a problem"), ButtonRole::SmallLink,
                           u"mapPage.nextProblemButton"_s))
    , m_found(label({}, TextRole::SoftSmall, u"mapPage.found"_s))
    , m_busy(new BusyStrip(u"mapPage.searchBusy"_s))
{
    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    QLabel *title = label(tr("Preview"), TextRole::Heading);
    title->setWordWrap(false);
    m_position->setWordWrap(false);
    m_state->setObjectName(u"mapPage.state"_s);
    head->addWidget(title);
    head->addStretch();
    head->addWidget(m_previous);
    head->addWidget(m_position);
    head->addWidget(m_next);
    content()->addLayout(head);
    content()->addWidget(m_state, 0, Qt::AlignLeading);
    content()->addWidget(m_problems);
    content()->addWidget(m_nextProblem, 0, Qt::AlignLeading);
    content()->addWidget(m_found);
    content()->addWidget(m_busy);
    content()->addStretch();
    m_found->hide();
    connect(m_previous, &QToolButton::clicked, this, &RecordCard::previousWanted);
    connect(m_next, &QToolButton::clicked, this, &RecordCard::nextWanted);
    connect(m_nextProblem, &QPushButton::clicked, this, &RecordCard::problemWanted);
    connect(m_busy, &BusyStrip::cancelled, this, &RecordCard::searchCancelled);
}

void RecordCard::setPosition(qint64 position, qint64 count)
{
    m_position->setText(position < 0 ? tr("no record")
                                     : tr("Row %1 of %2").arg(number(position + 1), number(count)));
    m_position->setAccessibleName(m_position->text());
    m_previous->setEnabled(count > 1);
    m_next->setEnabled(count > 1);
    m_nextProblem->setEnabled(count > 0);
}

void RecordCard::setSearching(bool searching)
{
    for (QWidget *control : QWidgetList{m_previous, m_next, m_nextProblem})
        control->setEnabled(!searching);
    if (searching)
        m_busy->start(tr("Looking for a record with a problem"));
    else
        m_busy->finish();
}

void RecordCard::setFound(const QString &text)
{
    m_found->setText(text);
    m_found->setVisible(!text.isEmpty());
}

/// \a text with places where words of more than \a longest letters may break, as a label breaks at
/// blanks only.
static QString breakable(const QString &text, int longest)
{
    QString result;
    int run = 0; // letters since the last such place
    for (const QChar letter : text) {
        result.append(letter);
        ++run;
        if (letter.isSpace() || u"@._/-,;:=&?"_s.contains(letter)
            || (run >= longest && letter.isLetterOrNumber())) {
            result.append(QChar(0x200B)); // zero width
            run = 0;
        }
    }
    return result;
}

void RecordCard::buildLines(const QList<Target> &targets)
{
    m_shown = targets;
    m_values.clear();
    delete m_lines;
    m_lines = new QWidget;
    auto *grid = new QGridLayout(m_lines);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3);
    for (int row = 0; row < targets.size(); ++row) {
        QLabel *name = label(breakable(targets.at(row).title, 16), TextRole::SoftSmall);
        name->setAccessibleName(targets.at(row).title);
        QLabel *value = label({}, TextRole::Small);
        QFont font = value->font();
        font.setWeight(QFont::DemiBold);
        value->setFont(font);
        value->setMinimumWidth(1);
        value->setObjectName(u"mapPage.value%1"_s.arg(row));
        grid->addWidget(name, row, 0, Qt::AlignTop);
        grid->addWidget(value, row, 1, Qt::AlignTop);
        m_values.append(value);
    }
    content()->insertWidget(1, m_lines);
}

void RecordCard::show(const MapState &state)
{
    if (state.targets != m_shown || !m_lines)
        buildLines(state.targets);
    for (int row = 0; row < m_shown.size(); ++row) {
        QString value = state.value(m_shown.at(row));
        if (value.size() > longestValue)
            value = value.first(longestValue) + u'…';
        QLabel *text = m_values.at(row);
        const QString shown = value.isEmpty() ? u"—"_s : value;
        if (text->accessibleDescription() != shown) {
            text->setText(breakable(shown, 10));
            text->setAccessibleDescription(shown);
            text->setAccessibleName(tr("%1: %2").arg(m_shown.at(row).title, shown));
        }
    }
    m_state->setVisible(state.record.has_value());
    if (state.record)
        showState(*state.record);
    else
        m_problems->clear();
}

void RecordCard::showState(const migration::Candidate &record)
{
    QStringList sentences;
    bool warning = false;
    if (!record.reason.code.isEmpty())
        sentences.append(operations::sentence(record.reason));
    for (const Problem &problem : record.problems) {
        warning = warning || problem.severity != Problem::Severity::Note;
        const QString text = operations::sentence(problem.message);
        if (!sentences.contains(text))
            sentences.append(text);
    }
    Tone tone = Tone::Good;
    QString text = tr("✓ This record is ready");
    if (record.outcome == Outcome::NotAccepted) {
        tone = Tone::Bad;
        text = tr("This record cannot go");
    } else if (record.outcome == Outcome::LeftOut) {
        tone = Tone::Warning;
        text = tr("This record is left out");
    } else if (warning) {
        tone = Tone::Warning;
        text = tr("This record goes, with a gap");
    }
    m_state->setState(text, tone);
    if (sentences.isEmpty())
        m_problems->clear();
    else
        m_problems->show(sentences.join(u'\n'), tone == Tone::Good ? Tone::Neutral : tone);
}

} // namespace ui
