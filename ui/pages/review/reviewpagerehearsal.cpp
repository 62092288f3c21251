// How the review page rehearses.

#include "pages/review/rehearsalwords.h"
#include "pages/review/reviewpage.h"
#include "widgets/busystrip.h"
#include "wizard/session.h"

using namespace Qt::StringLiterals;

namespace ui {

void ReviewPage::rehearse()
{
    clearNotice();
    m_busy->start(tr("Rehearsing"));
    m_rehearsal.run(
        [file = *session().file, facts = session().knownFacts(),
         products = m_found.there.value_or(operations::SiteProducts())](const RunContext &context) {
            return operations::rehearse(file, facts, {}, context, products);
        },
        [this](const Result<migration::Summary> &result) { takeRehearsal(result); });
}

/// It knows nothing of what is changed now.
void ReviewPage::dropRehearsal()
{
    clearNotice();
    if (!m_rehearsal.isRunning())
        return;
    m_rehearsal.abandon();
    showNotice(tr("The rehearsal ended when you changed something. Press Rehearse to begin anew."),
               Tone::Neutral);
}

void ReviewPage::takeRehearsal(const Result<migration::Summary> &result)
{
    if (!result) {
        if (result.error().kind != Error::Kind::Cancelled)
            showError(result.error(), sourceActions(result.error()));
        return;
    }
    const auto [words, tone] = rehearsalWords(*result);
    showNotice(words, tone);
}

} // namespace ui
