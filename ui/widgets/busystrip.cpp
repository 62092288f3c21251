#include "widgets/busystrip.h"

#include "widgets/button.h"
#include "widgets/label.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

constexpr auto appearsAfter = 250ms;
constexpr int barParts = 1000;

BusyStrip::BusyStrip(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_activity(label({}, TextRole::Soft))
    , m_bar(new QProgressBar)
    , m_cancel(button(tr("Cancel"), ButtonRole::Small, name + u".cancel"_s))
{
    setObjectName(name);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 4);
    layout->setSpacing(12);
    m_activity->setWordWrap(false);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(8);
    m_bar->setObjectName(name + u".bar"_s);
    layout->addWidget(m_activity);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        Q_EMIT cancelled();
    });
    hide();
}

void BusyStrip::start(const QString &activity)
{
    m_wanted = true;
    m_activity->setText(activity);
    m_bar->setAccessibleName(activity);
    m_bar->setRange(0, 0);
    m_cancel->setEnabled(true);
    QTimer::singleShot(appearsAfter, this, [this] { setVisible(m_wanted); });
}

void BusyStrip::setProgress(const Progress &progress, const QString &activity)
{
    if (!m_wanted)
        return;
    if (!activity.isEmpty() && activity != m_activity->text()) {
        m_activity->setText(activity);
        m_bar->setAccessibleName(activity);
    }
    m_bar->setRange(0, progress.total > 0 ? barParts : 0);
    if (progress.total > 0)
        m_bar->setValue(int(barParts * double(progress.done) / double(progress.total)));
}

void BusyStrip::finish()
{
    m_wanted = false;
    hide();
}

} // namespace ui
