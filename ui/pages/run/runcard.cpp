#include "pages/run/runcard.h"

#include "pages/run/throughputchart.h"
#include "support/format.h"
#include "widgets/label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QProgressBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

constexpr int barParts = 1000;

RunCard::RunCard(const QString &name, QWidget *parent)
    : Card({}, parent)
    , m_percent(label({}, TextRole::Big, name + u".percent"_s))
    , m_records(label({}, TextRole::Body, name + u".records"_s))
    , m_rate(label({}, TextRole::Soft, name + u".rate"_s))
    , m_bar(new QProgressBar)
    , m_chart(new ThroughputChart(name + u".chart"_s))
{
    auto *figures = new QHBoxLayout;
    figures->setSpacing(14);
    figures->addWidget(m_percent, 0, Qt::AlignBottom);
    figures->addWidget(m_records, 1, Qt::AlignBottom);
    figures->addWidget(m_rate, 0, Qt::AlignBottom);
    m_rate->setWordWrap(false); // of the two it is the short one
    m_rate->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_bar->setObjectName(name + u".bar"_s);
    m_bar->setAccessibleName(tr("Records done"));
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(10);
    m_bar->setRange(0, barParts);
    content()->addLayout(figures);
    content()->addWidget(m_bar);
    content()->addWidget(m_chart);
}

static void say(QLabel *label, const QString &text)
{
    if (label->text() == text)
        return;
    label->setText(text);
    label->setAccessibleName(text);
}

void RunCard::setFigures(const Figures &figures)
{
    const bool counted = figures.total > 0;
    say(m_percent, counted ? percent(figures.settled, figures.total) : QString());
    m_percent->setVisible(counted);
    QString records = figures.activity;
    if (counted) {
        records =
            tr("%1 of %Ln record(s)", nullptr, int(figures.total)).arg(number(figures.settled));
        if (figures.notAccepted > 0)
            records += tr(" · %1 not accepted").arg(number(figures.notAccepted));
        if (figures.notEntitled > 0)
            records += tr(" · %Ln entitlement(s) not made", nullptr, int(figures.notEntitled));
        if (figures.notReadBack > 0)
            records += tr(" · %1 confirmed only in part").arg(number(figures.notReadBack));
    }
    say(m_records, records);
    say(m_rate, figures.rate);
    m_rate->setVisible(!figures.rate.isEmpty()); // or it takes its part of the width
    m_bar->setRange(0, counted || !figures.going ? barParts : 0);
    m_bar->setValue(counted ? int(barParts * double(figures.settled) / double(figures.total)) : 0);

    const int tenth = counted ? int(10 * figures.settled / figures.total) : 0;
    if (figures.going && tenth > m_announced) {
        QAccessibleEvent event(m_percent, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
        Q_EMIT announced(m_percent->text());
    }
    // Records that go on in other requests count as not settled again: no step is told twice.
    m_announced = figures.settled > 0 ? std::max(m_announced, tenth) : 0;
}

} // namespace ui
