// What the page says where a run rests or cannot go on, and what it offers then.

#include "models/recordmodel.h"
#include "operations/comparison.h"
#include "pages/run/firsttenmodel.h"
#include "pages/run/runpage.h"
#include "pages/run/runtables.h"
#include "wizard/session.h"

using namespace Qt::StringLiterals;

namespace ui {

bool RunPage::looksAtFirstTen() const
{
    return m_view.phase == RunPhase::Paused
           && m_view.condition.what == operations::Condition::What::Asks
           && m_view.condition.reason.code == "run.firstTen"_L1;
}

/// What was meant beside what is at the site, and whether the two are the same.
void RunPage::showFirstTen()
{
    const auto compared = operations::readComparison(session().folder());
    if (!compared) {
        showError(compared.error());
        return;
    }
    m_firstTen->set(*compared);
    m_tables->showFirstTen(!compared->isEmpty(), true);
    const int differing = m_firstTen->differing();
    showNotice(
        firstTenText(m_firstTen->records(), differing), differing == 0 ? Tone::Good : Tone::Warning,
        {{tr("Send these again"), controlName(u"sendAgainButton"_s), [this] { begin(true); }}});
}

/// Says why nothing more is sent, where that is so and no error says it.
void RunPage::showStandstill()
{
    if (looksAtFirstTen()) {
        showFirstTen();
        return;
    }
    if (!m_rebuilt.isEmpty()) {
        showNotice(m_rebuilt, Tone::Good);
        return;
    }
    const Standstill why = standstillOf(m_view);
    if (why.text.isEmpty())
        clearNotice();
    else
        showNotice(why.text, why.tone);
}

Notice::Action RunPage::destinationAction()
{
    return {tr("Go to Destination"), controlName(u"destinationButton"_s),
            [this] { Q_EMIT goTo(u"destinationPage"_s); }};
}

void RunPage::showLookError(const Error &error)
{
    if (operations::isJournalDamaged(error)) {
        offerRebuilding();
        return;
    }
    showError(error, {{tr("Try again"), controlName(u"lookAgainButton"_s), [this] { enter(); }}});
}

void RunPage::showRunError(const Error &error)
{
    if (operations::isJournalDamaged(error)) {
        offerRebuilding();
        return;
    }
    QList<Notice::Action> actions;
    const Mend place = placeToMend(error);
    if (place == Mend::Destination)
        actions.append(destinationAction());
    else if (place == Mend::Source)
        actions.append({tr("Go to Source"), controlName(u"sourceButton"_s),
                        [this] { Q_EMIT goTo(u"sourcePage"_s); }});
    if (m_view.phase != RunPhase::Elsewhere)
        actions.append({tr("Try again"), controlName(u"againButton"_s), [this] { begin(); }});
    showError(error, actions);
}

void RunPage::offerRebuilding()
{
    m_view.damaged = true;
    setPhase(RunPhase::Looking);
    showNotice(
        damagedText(), Tone::Bad,
        {{tr("Rebuild the journal"), controlName(u"rebuildButton"_s), [this] { rebuild(); }}});
}

void RunPage::rebuild()
{
    if (isBusy())
        return;
    clearNotice();
    m_view.rebuilding = true;
    m_run.run([folder = session().folder()](
                  const RunContext &) { return operations::rebuildJournal(folder); },
              [this](const Result<migration::Salvaged> &salvaged) { rebuilt(salvaged); });
    setPhase(RunPhase::Looking);
}

void RunPage::rebuilt(const Result<migration::Salvaged> &salvaged)
{
    m_view.rebuilding = false;
    m_view.damaged = !salvaged;
    setPhase(RunPhase::Looking);
    if (salvaged) {
        m_rebuilt = rebuiltText(salvaged->batches, salvaged->lost);
        m_feed.look();
    } else {
        showError(salvaged.error(),
                  {{tr("Try again"), controlName(u"rebuildButton"_s), [this] { rebuild(); }}});
    }
    if (std::exchange(m_closing, false))
        Q_EMIT closeLater();
}

} // namespace ui
