#include "pages/map/recordcard.h"

#include "operations/sentences.h"
#include "support/format.h"
#include "support/icons.h"
#include "widgets/busystrip.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/notice.h"
#include "widgets/pill.h"

#include <QAccessible>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLineEdit>
#include <QLocale>
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
    , m_before(label({}, TextRole::SoftSmall))
    , m_row(new QLineEdit)
    , m_position(label({}, TextRole::SoftSmall, u"mapPage.position"_s))
    , m_text(new QLineEdit)
    , m_state(new Pill)
    , m_problems(new Notice(u"mapPage.problems"_s))
    , m_nextProblem(button(tr("Next record with a problem"), ButtonRole::SmallLink,
                           u"mapPage.nextProblemButton"_s))
    , m_found(label({}, TextRole::SoftSmall, u"mapPage.found"_s))
    , m_busy(new BusyStrip(u"mapPage.searchBusy"_s))
{
    m_state->setObjectName(u"mapPage.state"_s);
    buildWays();
    content()->addWidget(m_state, 0, Qt::AlignLeading);
    content()->addWidget(m_problems);
    content()->addWidget(m_nextProblem, 0, Qt::AlignLeading);
    content()->addWidget(m_found);
    content()->addWidget(m_busy);
    content()->addStretch();
    m_found->hide();
    connect(m_nextProblem, &QPushButton::clicked, this,
            [this] { Q_EMIT wayWanted(CardWay::NextProblem); });
    connect(m_busy, &BusyStrip::cancelled, this, &RecordCard::searchCancelled);
}

/// Above the record: which it is, and the ways to others.
void RecordCard::buildWays()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(5);
    QLabel *title = label(tr("Preview"), TextRole::Heading);
    for (QLabel *text : {title, m_before, m_position})
        text->setWordWrap(false);
    m_row->setObjectName(u"mapPage.rowNumber"_s);
    m_row->setAccessibleName(tr("Row to look at"));
    m_row->setToolTip(tr("Type the number of a row and press Enter"));
    m_row->setAlignment(Qt::AlignCenter);
    m_row->setProperty("role", u"slim"_s);
    head->addWidget(title);
    head->addStretch();
    auto *ways = new QHBoxLayout;
    ways->setSpacing(0);
    head->addLayout(ways);
    auto *place = new QHBoxLayout;
    place->setSpacing(5);
    place->addWidget(m_before);
    place->addWidget(m_row);
    place->addWidget(m_position);
    place->addStretch();
    const bool mirrored = QGuiApplication::isRightToLeft();
    const std::tuple<CardWay, QString, QString, QString> all[]{
        {CardWay::First, u"first"_s, tr("First record"), mirrored ? u"last"_s : u"first"_s},
        {CardWay::Previous, u"previous"_s, tr("Previous record"),
         mirrored ? u"next"_s : u"previous"_s},
        {CardWay::Next, u"next"_s, tr("Next record"), mirrored ? u"previous"_s : u"next"_s},
        {CardWay::Last, u"last"_s, tr("Last record"), mirrored ? u"first"_s : u"last"_s}};
    for (const auto &[way, name, text, iconName] : all) {
        QToolButton *button = arrow(u"mapPage.%1Button"_s.arg(name), text, iconName);
        connect(button, &QToolButton::clicked, this, [this, way = way] { Q_EMIT wayWanted(way); });
        m_ways.insert(way, button);
        ways->addWidget(button);
    }
    m_text->setObjectName(u"mapPage.findRecord"_s);
    m_text->setPlaceholderText(tr("Find by name or email"));
    m_text->setAccessibleName(tr("Find a record by name or email"));
    m_text->setToolTip(tr("Press Enter to find the next one"));
    m_text->setProperty("role", u"slim"_s);
    content()->addLayout(head);
    content()->addLayout(place);
    content()->addWidget(m_text);
    connect(m_row, &QLineEdit::returnPressed, this, &RecordCard::takeRow);
    connect(m_text, &QLineEdit::returnPressed, this, [this] {
        if (const QString text = m_text->text().trimmed(); !text.isEmpty())
            Q_EMIT textWanted(text);
    });
}

void RecordCard::takeRow()
{
    bool isNumber = false;
    QString text = m_row->text();
    qint64 row = QLocale().toLongLong(text, &isNumber);
    if (!isNumber) {
        text.removeIf([](QChar character) { return !character.isDigit(); });
        row = text.toLongLong(&isNumber);
    }
    m_row->setModified(false);
    if (isNumber && row > 0)
        Q_EMIT rowWanted(row - 1);
}

void RecordCard::setPosition(qint64 position, qint64 count)
{
    const bool known = position >= 0;
    // The row stands in a field of its own between what is before it and what is behind it.
    const QString sentence = tr("Row %1 of %2").arg(u"\n"_s, number(count));
    m_before->setText(sentence.section(u'\n', 0, 0).trimmed());
    m_position->setText(known ? sentence.section(u'\n', 1).trimmed() : tr("no record"));
    m_position->setAccessibleName(
        known ? tr("Row %1 of %2").arg(number(position + 1), number(count)) : tr("no record"));
    m_before->setVisible(known);
    m_row->setVisible(known);
    m_row->setText(known ? number(position + 1) : QString());
    m_row->setAccessibleDescription(m_position->accessibleName());
    m_row->setFixedWidth(
        qMax(m_row->fontMetrics().horizontalAdvance(number(qMax(count, qint64(100)))), 10) + 22);
    for (QToolButton *button : std::as_const(m_ways))
        button->setEnabled(count > 1);
    m_text->setEnabled(count > 0);
    m_nextProblem->setEnabled(count > 0);
}

void RecordCard::setSearching(const QString &activity)
{
    if (activity.isEmpty())
        m_busy->finish();
    else
        m_busy->start(activity);
}

void RecordCard::setFound(const QString &text)
{
    m_found->setText(text);
    m_found->setVisible(!text.isEmpty());
    if (!text.isEmpty()) {
        m_found->setAccessibleName(text);
        QAccessibleEvent event(m_found, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
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
        QLabel *mark = label({}, TextRole::SoftSmall, u"mapPage.mark%1"_s.arg(row));
        mark->setMinimumWidth(1);
        auto *both = new QVBoxLayout;
        both->setSpacing(0);
        both->addWidget(value);
        both->addWidget(mark);
        grid->addWidget(name, row, 0, Qt::AlignTop);
        grid->addLayout(both, row, 1, Qt::AlignTop);
        m_values.append(Line{value, mark});
    }
    content()->insertWidget(3, m_lines);
}

/// Where a value comes from, in a word; empty: as the source has it.
static QString originText(const MapState &state, const Target &target)
{
    if (state.isCleared(target))
        return RecordCard::tr("is emptied at the site");
    const auto origin = state.origin(target);
    if (!origin)
        return {};
    switch (*origin) {
    case model::ValueOrigin::Default:
        return RecordCard::tr("default");
    case model::ValueOrigin::Fixed:
        return RecordCard::tr("fixed value");
    case model::ValueOrigin::Translation:
        return RecordCard::tr("translated");
    case model::ValueOrigin::Correction:
        return RecordCard::tr("corrected");
    case model::ValueOrigin::Source:
        break;
    }
    return {};
}

void RecordCard::showLine(const Line &line, const MapState &state, const Target &target)
{
    QString value = state.value(target);
    if (value.size() > longestValue)
        value = value.first(longestValue) + u'…';
    const QString shown = value.isEmpty() ? u"—"_s : value;
    const QString mark = originText(state, target);
    if (line.value->accessibleDescription() != shown) {
        line.value->setText(breakable(shown, 10));
        line.value->setAccessibleDescription(shown);
    }
    line.value->setAccessibleName(mark.isEmpty()
                                      ? tr("%1: %2").arg(target.title, shown)
                                      : tr("%1: %2 (%3)").arg(target.title, shown, mark));
    line.mark->setText(mark);
    line.mark->setVisible(!mark.isEmpty());
}

void RecordCard::show(const MapState &state)
{
    if (state.targets != m_shown || !m_lines)
        buildLines(state.targets);
    for (int row = 0; row < m_shown.size(); ++row)
        showLine(m_values.at(row), state, m_shown.at(row));
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
